import type { StarterTopic } from '../../src/domain/starters/read';

const forty: readonly {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguous?: true;
}[] = [
  {
    name: 'Leading people',
    aliases: [
      'people management',
      'managing people',
      'leadership',
      'leading a team',
      'first-time manager',
      'new manager',
      '1:1',
      'one-on-one',
    ],
  },
  { name: 'Feedback', aliases: ['giving feedback', 'receiving feedback', 'performance review', '360 review'] },
  {
    name: 'Hiring',
    aliases: ['interviewing', 'job interview', 'recruiting', 'recruitment', 'job description', 'interview a candidate'],
  },
  { name: 'Onboarding', aliases: ['new hire', 'new joiner', 'first 90 days', 'induction', 'buddy program'] },
  {
    name: 'Career growth',
    aliases: ['career path', 'career development', 'career change', 'promotion', 'personal development'],
  },
  {
    name: 'Difficult conversations',
    aliases: [
      'conflict resolution',
      'conflict at work',
      'conflict with',
      'conflict between',
      'mediation',
      'disagreement',
      'hard conversation',
    ],
  },
  { name: 'Negotiation', aliases: ['negotiate', 'negotiating', 'bargaining', 'salary negotiation'] },
  {
    name: 'Public speaking',
    aliases: ['speaking in public', 'conference talk', 'giving a talk', 'stage fright', 'speech'],
  },
  { name: 'Presentations', aliases: ['slides', 'slide deck', 'PowerPoint', 'pitch deck', 'storytelling'] },
  {
    name: 'Clear writing',
    aliases: [
      'technical writing',
      'business writing',
      'writing docs',
      'documentation',
      'plain language',
      'copy editing',
    ],
  },
  {
    name: 'Facilitation',
    aliases: ['facilitate', 'facilitating', 'workshop', 'retrospective', 'running meetings', 'moderation'],
  },
  {
    name: 'Remote work',
    aliases: [
      'working from home',
      'home office',
      'hybrid work',
      'remote team',
      'distributed team',
      'async work',
      'time zones',
    ],
  },
  {
    name: 'Time management',
    aliases: ['prioritisation', 'prioritization', 'productivity', 'focus time', 'workload', 'procrastination'],
  },
  {
    name: 'Project management',
    aliases: ['project plan', 'project manager', 'Scrum', 'Kanban', 'agile', 'stakeholder management'],
  },
  { name: 'Budgeting', aliases: ['budget', 'forecast', 'cost planning', 'financial planning', 'P&L'] },
  {
    name: 'Procurement',
    aliases: ['purchasing', 'supplier contract', 'vendor contract', 'vendor selection', 'RFP', 'request for proposal'],
  },
  {
    name: 'Sales calls',
    aliases: ['cold call', 'cold calling', 'discovery call', 'sales pitch', 'closing deals', 'objection handling'],
  },
  {
    name: 'Customer support',
    aliases: ['customer service', 'customer success', 'help desk', 'support ticket', 'complaint', 'angry customer'],
  },
  {
    name: 'Marketing',
    aliases: [
      'campaign',
      'branding',
      'SEO',
      'search engine optimization',
      'newsletter',
      'go-to-market',
      'social media',
    ],
  },
  {
    name: 'Product discovery',
    aliases: ['product management', 'product manager', 'problem interview', 'MVP', 'product-market fit'],
  },
  { name: 'Roadmaps', aliases: ['product roadmap', 'OKRs', 'feature request', 'backlog', 'release planning'] },
  {
    name: 'User research',
    aliases: [
      'user interview',
      'customer interview',
      'usability test',
      'usability testing',
      'UX research',
      'survey design',
    ],
  },
  {
    name: 'Design critique',
    aliases: ['design review', 'design feedback', 'UI design', 'UX design', 'wireframe', 'Figma'],
  },
  { name: 'Accessibility', aliases: ['a11y', 'WCAG', 'screen reader', 'inclusive design', 'alt text'] },
  { name: 'SQL', aliases: ['SQL query', 'MySQL', 'T-SQL', 'SQLite', 'left join', 'stored procedure'] },
  { name: 'PostgreSQL', aliases: ['postgres', 'pg', 'psql'] },
  {
    name: 'Spreadsheets',
    aliases: ['Excel', 'Google Sheets', 'pivot table', 'VLOOKUP', 'XLOOKUP', 'LibreOffice Calc'],
  },
  {
    name: 'Data analysis',
    aliases: [
      'data analytics',
      'data visualisation',
      'data visualization',
      'dashboard',
      'Power BI',
      'Tableau',
      'business intelligence',
    ],
  },
  {
    name: 'Statistics',
    aliases: [
      'A/B test',
      'regression',
      'sample size',
      'hypothesis test',
      'confidence interval',
      'p-value',
      'statistical',
    ],
  },
  { name: 'Python', aliases: ['pandas', 'NumPy', 'Django', 'pytest', 'Jupyter'] },
  { name: 'JavaScript', aliases: ['JS', 'TypeScript', 'Node.js', 'Nodejs', 'npm'] },
  { name: 'Go', aliases: ['golang', 'goroutine', 'Go module'], ambiguous: true },
  {
    name: 'R',
    aliases: ['R language', 'rstats', 'RStudio', 'tidyverse', 'ggplot2', 'ggplot', 'dplyr'],
    ambiguous: true,
  },
  { name: 'Git', aliases: ['GitHub', 'GitLab', 'merge conflict', 'rebase', 'pull request', 'version control'] },
  { name: 'Kubernetes', aliases: ['k8s', 'kubectl', 'kube', 'Helm chart', 'container orchestration'] },
  {
    name: 'Security basics',
    aliases: [
      'information security',
      'infosec',
      'phishing',
      'password manager',
      'two-factor authentication',
      'threat model',
    ],
  },
  {
    name: 'Software testing',
    aliases: [
      'unit test',
      'integration test',
      'regression test',
      'end-to-end test',
      'test automation',
      'automated test',
      'TDD',
      'QA',
    ],
  },
  {
    name: 'Incident response',
    aliases: ['incident management', 'on-call', 'postmortem', 'outage', 'root cause analysis'],
  },
  { name: 'German', aliases: ['Deutsch', 'German language', 'learning German'] },
  { name: 'Spanish', aliases: ['español', 'castellano', 'Spanish language', 'learning Spanish'] },
];

const near: Readonly<Record<string, readonly string[]>> = {
  Hiring: ['Onboarding'],
  SQL: ['PostgreSQL', 'Data analysis'],
};

/** Topics that tests find things in: few, so that what they find does not change with the set that is shipped. */
export const fortyTopics: readonly StarterTopic[] = forty.map((topic) => ({
  ...topic,
  related: near[topic.name] ?? [],
}));
