import fc from 'fast-check';
import {
  cleanTopicName,
  inferTopics,
  nearestTopics,
  suggestTopics,
  type Topic,
  topicKey,
} from '../../src/domain/topics';
import { anyText } from '../support/anyText';
import { fortyTopics } from '../support/fortyTopics';

const starters: readonly Topic[] = fortyTopics.map((topic) => ({ id: topic.name, ...topic }));
const aTopic = (name: string, ...aliases: string[]): Topic => ({ id: name, name, aliases });
const names = (topics: readonly Topic[]): string[] => topics.map(({ name }) => name);
const typedTopics = (...all: string[]): Topic[] => all.map((name) => aTopic(name));

describe('topicKey', () => {
  it.each([
    ['Public speaking', 'public  SPEAKING'],
    ['Public speaking', 'public-speaking'],
    ['Public speaking', ' Public_Speaking! '],
    ['Résumé', 'resume'],
    ['español', 'Espanol'],
    ['Straße', 'strasse'],
    ['Søren', 'soren'],
    ['Budget', 'budgets'],
    ['Strategy', 'strategies'],
    ['Design critique', 'design critiques'],
    ['API', 'APIs'],
    ['1:1', '1:1s'],
    ['P&L', 'p & l'],
    ['Sales & marketing', 'sales and marketing'],
    ['Sales&Marketing', 'sales and marketing'],
    ['C#', 'c♯'],
    ['C++', 'Ｃ＋＋'],
    ['Python', '🐍 Python 🐍'],
    ['予算', '「予算」'],
    ['カタカナ', 'ｶﾀｶﾅ'],
    ['Pytho\u00adn', 'Python'],
    ["Manager's guide", 'manager’s guide'],
  ])('%s is the same as %s', (a, b) => {
    expect(topicKey(a)).not.toBe('');
    expect(topicKey(a)).toBe(topicKey(b));
  });

  it.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    ['F#', 'F'],
    ['.NET', 'net'],
    ['P&L', 'PL'],
    ['P&L', 'P L'],
    ['1:1', '11'],
    ['R', 'R&D'],
    ['Go', 'Goes'],
    ['Sales', 'Sale'],
    ['Windows', 'Window'],
    ['がいこく', 'かいこく'],
    ['テスト', 'テズト'],
  ])('%s is not %s', (a, b) => {
    expect(topicKey(a)).not.toBe(topicKey(b));
  });

  it.each([
    'aws',
    'css',
    'sales',
    'analysis',
    'kubernetes',
    'postgres',
    'statistics',
    'nodejs',
    'devops',
    'process',
    'redis',
    'business',
    'series',
    'ios',
    'jenkins',
    'c++',
    'c#',
    '.net',
    'p&l',
    '1:1',
    'r',
    'go',
    'k8s',
    'القيادة',
    '予算管理',
    'हिन्दी',
  ])('leaves %s as it is', (word) => {
    expect(topicKey(word)).toBe(word);
  });

  it.each(['', '   ', '!?', '🎉', '...', '&', '\u0000'])('has no key for %j', (text) => {
    expect(topicKey(text)).toBe('');
  });

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        expect(topicKey(topicKey(text))).toBe(topicKey(text));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéß&.:'’ #+0-9-]{0,20}s?$/), (text) => {
        expect(topicKey(topicKey(text))).toBe(topicKey(text));
        expect(topicKey(text.toUpperCase())).toBe(topicKey(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cleanTopicName', () => {
  it.each([
    ['  Public   speaking ', 'Public speaking'],
    ['Public\tspeaking', 'Public speaking'],
    ['Public\nspeaking', 'Public speaking'],
    ['SQL\u0000\u0007', 'SQL'],
    ['S\u202eQL', 'SQL'],
    ['\ufeffSQL\u200b', 'SQL'],
    ['SQL\ud800', 'SQL'],
    ['R', 'R'],
    ['C++', 'C++'],
    ['.NET', '.NET'],
    ['予算管理', '予算管理'],
    ['القيادة', 'القيادة'],
    ['می‌خواهم', 'می‌خواهم'],
    ['Cafe\u0301', 'Café'],
    ['Parents 👨‍👩‍👧', 'Parents 👨‍👩‍👧'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['𝒳'.repeat(40), '𝒳'.repeat(40)],
  ])('takes %j as %j', (typed, name) => {
    expect(cleanTopicName(typed)).toBe(name);
  });

  it.each(['', '   ', '\n', '\u0000', '!?', '🎉', '...', '\u202e', 'x'.repeat(41), '予'.repeat(41)])(
    'refuses %j',
    (typed) => {
      expect(cleanTopicName(typed)).toBeNull();
    },
  );

  it('gives a name that has a key, fits, and is clean already', () => {
    fc.assert(
      fc.property(anyText(50), (typed) => {
        const name = cleanTopicName(typed);
        if (name === null) return;
        expect(topicKey(name)).not.toBe('');
        expect(topicKey(name)).toBe(topicKey(typed));
        expect([...name].length).toBeLessThanOrEqual(40);
        expect(cleanTopicName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('inferTopics', () => {
  it.each([
    ['How do I handle errors in Go?', 'Go'],
    ['how do i handle errors in go?', 'Go'],
    ['Is Go a good choice for a small service?', 'Go'],
    ['Go or Python for a small service?', 'Go'],
    ['python or go for a small service', 'Go'],
    ['My golang service leaks memory', 'Go'],
    ['Go modules: how do I pin one?', 'Go'],
    ['Go: how do I read a file?', 'Go'],
    ['Go is slow on my laptop', 'Go'],
    ['Go', 'Go'],
    ['Porting from Java to Go', 'Go'],
    ['porting from java to go', 'Go'],
    ['What does `go vet` tell me?', 'Go'],
    ['Why does this panic?\n```go\nfunc main() {}\n```', 'Go'],
    ["What is Go's answer to exceptions?", 'Go'],
    ['Which Go-based tools do you use? I mean go code.', 'Go'],
    ['How can I write a loop in R?', 'R'],
    ['a loop in r', 'R'],
    ['R or Python for a survey?', 'R'],
    ['R packages for time series', 'R'],
    ['Should we use R, Stata or SPSS?', 'R'],
    ['Wie sortiere ich in R einen Vektor?', 'R'],
    ['my r script is slow', 'R'],
    ['R?', 'R'],
    ['R is slow on my laptop', 'R'],
    ['Do you know the tidyverse?', 'R'],
    ['How do I make a chart in Excel?', 'Spreadsheets'],
    ['how do i compare two lists in excel', 'Spreadsheets'],
    ['Comment croiser deux listes avec Excel ?', 'Spreadsheets'],
    ["Une formule d'Excel que je ne comprends pas", 'Spreadsheets'],
    ['¿Cómo hago una tabla en Excel?', 'Spreadsheets'],
    ['My SQL query is slow', 'SQL'],
    ['slow sql queries', 'SQL'],
    ['Which index does postgres choose?', 'PostgreSQL'],
    ['pg_stat says that nothing is used', 'PostgreSQL'],
    ['Our k8s pods restart', 'Kubernetes'],
    ['Kubernetesの設定を教えてください', 'Kubernetes'],
    ['git: undo a rebase', 'Git'],
    ['Habits of remote teams', 'Remote work'],
    ['Our budgets never hold', 'Budgeting'],
    ['How do I read a P&L?', 'Budgeting'],
    ['how do I read a p & l', 'Budgeting'],
    ['How do I test a11y?', 'Accessibility'],
    ['first public-speaking engagement', 'Public speaking'],
    ['PUBLIC SPEAKING SCARES ME', 'Public speaking'],
    ['Who can practise my Spanish with me?', 'Spanish'],
    ['Quiero hablar español', 'Spanish'],
    ['quiero hablar espanol', 'Spanish'],
    ['What do you ask in 1:1s?', 'Leading people'],
    ['Interviewing a designer next week', 'Hiring'],
    ['see <https://example.com/x|our onboarding page>', 'Onboarding'],
    ['Customer\nsupport is overloaded', 'Customer support'],
    ['Q&amp;A about procurement', 'Procurement'],
    ['Reading an A/B test', 'Statistics'],
    ['I want to write a Node.js service', 'JavaScript'],
  ])('finds in “%s”: %s', (text, topic) => {
    expect(names(inferTopics(text, starters, 10))).toContain(topic);
  });

  it.each([
    ['I go to meetings all day', 'Go'],
    ['Go home early?', 'Go'],
    ["Let's Go and see", 'Go'],
    ['How do we go from idea to plan?', 'Go'],
    ['How does the code go live?', 'Go'],
    ['I learned python and go home now', 'Go'],
    ['What is the Go-live date?', 'Go'],
    ['How Do I Go To Market With This?', 'Go'],
    ['PLEASE GO THROUGH THE PLAN', 'Go'],
    ['It goes wrong in code', 'Go'],
    ['Ready. Go! Now what?', 'Go'],
    ['R you coming', 'R'],
    ['when r u free', 'R'],
    ['Who owns the R&D budget?', 'R'],
    ['Please ask R. Smith about it', 'R'],
    ['We are at plan R now', 'R'],
    ['```\nfor r in rows: print(r)\n```', 'R'],
    ['How do I excel at my job?', 'Spreadsheets'],
    ['Excel at work: how?', 'Spreadsheets'],
    ['See https://example.com/python/sql for more', 'Python'],
    ['See https://example.com/python/sql for more', 'SQL'],
    ['See www.python.org', 'Python'],
    ['github.com/acme/tool is down', 'Git'],
    ['<@U123> and <#C123|python> know', 'Python'],
    ['write to python@example.com', 'Python'],
    ['thanks :python: all', 'Python'],
    ['Ready to go? Is it time', 'Go'],
    ['legitimate reasons', 'Git'],
    ['digital transformation', 'Git'],
    ['We had sales. Calls come next', 'Sales calls'],
    ['I am testing whether this works', 'Software testing'],
    ['I am writing to ask for help', 'Clear writing'],
    ['', 'Go'],
    ['🎉🎉🎉', 'R'],
  ])('does not find in “%s”: %s', (text, topic) => {
    expect(names(inferTopics(text, starters, 10))).not.toContain(topic);
  });

  const everyday = typedTopics('Swift', 'Rust', 'Word', 'Teams', 'Access', 'Spring', 'Lead', 'Pitch', 'C', 'HR', 'IT');

  it.each([
    ['Why is Swift so strict?', ['Swift']],
    ['a function in rust', ['Rust']],
    ['We use Rust and C in one service', ['Rust', 'C']],
    ['How do I make a macro in Word?', ['Word']],
    ['microsoft word loses my styles', ['Word']],
    ['Our calls in Teams echo', ['Teams']],
    ['A form in Access loses rows', ['Access']],
    ['spring boot starts slowly', ['Spring']],
    ['memory in C', ['C']],
    ['A question about HR and IT', ['HR', 'IT']],
  ])('finds the everyday word that is meant in “%s”', (text, found) => {
    expect(names(inferTopics(text, everyday))).toEqual(found);
  });

  it.each([
    'a swift answer, please',
    'Swift answers help',
    'rust on the pipes',
    'in other words, a word of advice',
    'How do two teams share one plan?',
    'How do I get access to the server?',
    'in spring we plan the year',
    'How do I lead a project?',
    'a pitch in front of people',
    'Vitamin C or plan C?',
    'Talking to the C-level and the C suite',
    'we had it in place; does it function?',
    'is it with it or in it?',
  ])('finds no everyday word in “%s”', (text) => {
    expect(inferTopics(text, everyday)).toEqual([]);
  });

  it.each([
    ['project management in a small project team', ['Project management', 'Project']],
    ['project management', ['Project management']],
    ['a project', ['Project']],
    ['Excel', ['Excel']],
    ['Data, then data analysis, then SQL', ['Data analysis', 'SQL', 'Data']],
    ['SQL, then Python', ['SQL', 'Python']],
    ['Python, then SQL', ['Python', 'SQL']],
    ['SQL SQL Python SQL', ['SQL', 'Python']],
  ])('orders what it finds in “%s”', (text, found) => {
    const topics = [
      ...typedTopics('Project', 'Project management', 'Data', 'Data analysis', 'Data science', 'Data protection'),
      ...typedTopics('SQL', 'Python'),
      aTopic('Spreadsheets', 'Excel sheet', 'Excel'),
      aTopic('Excel'),
    ];
    expect(names(inferTopics(text === 'Excel' ? 'Help with Excel' : text, topics))).toEqual(found);
  });

  it.each([
    ['予算管理の進め方', ['予算管理']],
    ['チームの予算について', ['予算']],
    ['コンテストに出ます', []],
    ['テストの書き方', ['テスト']],
    ['كيف أتعلم القيادة؟', ['القيادة']],
    ['Как читать бюджет?', ['Бюджет']],
  ])('reads other scripts: “%s”', (text, found) => {
    const topics = typedTopics('予算', '予算管理', 'テスト', 'القيادة', 'Бюджет');
    expect(names(inferTopics(text, topics))).toEqual(found);
  });

  it('gives at most three, or as many as wanted', () => {
    const text = 'SQL, Python, Git, Kubernetes and German';
    expect(names(inferTopics(text, starters))).toEqual(['SQL', 'Python', 'Git']);
    expect(inferTopics(text, starters, 5)).toHaveLength(5);
    expect(inferTopics(text, starters, 0)).toEqual([]);
    expect(inferTopics(text, [])).toEqual([]);
  });

  it('copes with emoji, right-to-left text and 3,000 characters', () => {
    expect(names(inferTopics('👩🏽‍💻🔥 SQL 🔥 \u202eSQL\u202c', starters))).toEqual(['SQL']);
    expect(names(inferTopics('שלום, איך לומדים Python מהר?', starters))).toEqual(['Python']);
    for (const filler of ['a', 'go ', 'R. ', '@', '.', '予', '<', ':a', "x'", '&', '```']) {
      const long = `${filler.repeat(3000).slice(0, 2990)} \n SQL`;
      const before = performance.now();
      inferTopics(long, starters);
      nearestTopics(long, starters);
      expect(performance.now() - before).toBeLessThan(500);
    }
    expect(names(inferTopics(`${'lorem ipsum '.repeat(250)} SQL`, starters))).toEqual(['SQL']);
  });

  it('never fails, and finds only topics it was given, each once', () => {
    fc.assert(
      fc.property(anyText(80), fc.nat(5), (text, limit) => {
        for (const find of [inferTopics, suggestTopics, nearestTopics]) {
          const found = find(text, starters, limit);
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found).size).toBe(found.length);
          expect(starters).toEqual(expect.arrayContaining(found));
        }
      }),
    );
  });
});

describe('suggestTopics', () => {
  it.each([
    ['SQL', 'SQL'],
    ['sq', 'SQL'],
    ['Go', 'Go'],
    ['go', 'Go'],
    ['R', 'R'],
    ['r', 'R'],
    ['golang', 'Go'],
    ['pg', 'PostgreSQL'],
    ['js', 'JavaScript'],
    ['a11y', 'Accessibility'],
    ['K8S', 'Kubernetes'],
    ['excel', 'Spreadsheets'],
    ['public-sp', 'Public speaking'],
    ['speak', 'Public speaking'],
    ['budgets', 'Budgeting'],
    ['stories', 'Presentations'],
    ['  german ', 'German'],
    ['espanol', 'Spanish'],
    ['joiner', 'Onboarding'],
    ['product m', 'Product discovery'],
    ['tion of', 'none'],
    ['kuberentes', 'Kubernetes'],
    ['kubernets', 'Kubernetes'],
    ['kuberen', 'Kubernetes'],
    ['pyhton', 'Python'],
    ['speeking', 'Public speaking'],
    ['negociation', 'Negotiation'],
    ['postgress', 'PostgreSQL'],
    ['zzzzzzzz', 'none'],
    ['qyz', 'none'],
  ])('puts first for “%s”: %s', (typed, topic) => {
    expect(names(suggestTopics(typed, starters))[0] ?? 'none').toBe(topic);
  });

  it('finds one-letter topics and what begins with the letter, exact first', () => {
    const topics = typedTopics('Git', 'Graphs', 'Go', 'G', 'Debugging', 'R', 'C++', 'C#', 'C');
    expect(names(suggestTopics('g', topics))).toEqual(['G', 'Git', 'Go', 'Graphs']);
    expect(names(suggestTopics('c', topics))).toEqual(['C', 'C#', 'C++']);
    expect(names(suggestTopics('c+', topics))).toEqual(['C++']);
  });

  it('offers in this order: exact, a name that begins so, an alias, a later word, inside, misspelled', () => {
    const topics = [
      aTopic('Stakes'),
      aTopic('Instant noodles'),
      aTopic('Moving stands'),
      aTopic('Zoo', 'standing'),
      aTopic('Standards'),
      aTopic('Stand'),
      aTopic('Withstanding'),
      aTopic('Stnad'),
    ];
    expect(names(suggestTopics('stand', topics))).toEqual([
      'Stand',
      'Standards',
      'Zoo',
      'Moving stands',
      'Withstanding',
      'Stnad',
    ]);
  });

  it('keeps its order whatever the order of the list', () => {
    const reversed = [...starters].reverse();
    for (const typed of ['', 'p', 'pr', 'management', 'test', 'conversatoin']) {
      expect(names(suggestTopics(typed, reversed))).toEqual(names(suggestTopics(typed, starters)));
    }
  });

  it('offers the first by name while nothing is typed', () => {
    expect(names(suggestTopics('', starters, 3))).toEqual(['Accessibility', 'Budgeting', 'Career growth']);
    expect(suggestTopics('  ', starters)).toHaveLength(20);
    expect(suggestTopics('', [])).toEqual([]);
  });

  it.each([
    ['予', ['予算管理']],
    ['管理', ['予算管理']],
    ['القي', ['القيادة']],
  ])('reads other scripts: “%s”', (typed, found) => {
    expect(names(suggestTopics(typed, typedTopics('予算管理', 'القيادة')))).toEqual(found);
  });
});

describe('nearestTopics', () => {
  it.each([
    ['kuberentes is down', 'Kubernetes'],
    ['help with pyhton', 'Python'],
    ['Is this price negotiable?', 'Negotiation'],
    ['How do I present in front of many people?', 'Presentations'],
    ['my manager and me', 'Leading people'],
    ['The budgetting process', 'Budgeting'],
    ['accessable pages', 'Accessibility'],
    ['How do we support a customer abroad?', 'Customer support'],
    ['is my speaking clear?', 'Public speaking'],
    ['how do i prioritise', 'Time management'],
  ])('finds near “%s”: %s', (text, topic) => {
    expect(names(nearestTopics(text, starters))).toContain(topic);
  });

  it.each(['', 'I go to lunch', 'R you coming', 'Who knows about beekeeping?', '🎉', '12345', 'how are you?'])(
    'finds nothing near “%s”',
    (text) => {
      expect(names(nearestTopics(text, starters))).toEqual([]);
    },
  );

  it('offers an everyday word that inference was not sure of', () => {
    expect(names(nearestTopics('Preparing a pitch', typedTopics('Pitch', 'Go')))).toEqual(['Pitch']);
  });

  it('counts rare words more than common ones', () => {
    const topics = typedTopics('Data science', 'Data protection', 'Data analysis', 'Data lakes', 'Contract protection');
    expect(names(nearestTopics('protection of contracts', topics, 1))).toEqual(['Contract protection']);
    expect(names(nearestTopics('protection of data', topics, 1))).toEqual(['Data protection']);
  });
});

describe('forty topics', () => {
  const questions: readonly (readonly [string, string])[] = [
    ['Leading people', 'I am a new manager. How do I run my first 1:1?'],
    ['Feedback', 'How do I give feedback to somebody senior?'],
    ['Hiring', 'What do I ask when interviewing an engineer?'],
    ['Onboarding', 'What makes a good first week of onboarding?'],
    ['Career growth', 'How do I ask my lead for a promotion?'],
    ['Difficult conversations', 'How do I open a difficult conversation about deadlines?'],
    ['Negotiation', 'Where do I begin a negotiation with a supplier?'],
    ['Public speaking', 'My first conference talk is in May and I have stage fright'],
    ['Presentations', 'Are 20 slides too many for ten minutes?'],
    ['Clear writing', 'How long may technical writing be?'],
    ['Facilitation', 'How do I keep a workshop of 12 people on track?'],
    ['Remote work', 'How do I meet colleagues across time zones?'],
    ['Time management', 'My workload doubled, what do I drop?'],
    ['Project management', 'Is Kanban right for a team of three?'],
    ['Budgeting', 'How do I build a budget for a team of 6?'],
    ['Procurement', 'What belongs in an RFP for a CRM?'],
    ['Sales calls', 'How do I open a cold call?'],
    ['Customer support', 'What do I write to an angry customer?'],
    ['Marketing', 'Does SEO matter for a product page?'],
    ['Product discovery', 'How small may an MVP be?'],
    ['Roadmaps', 'How do I cut a backlog of 300 items?'],
    ['User research', 'How many user interviews are enough?'],
    ['Design critique', 'How do I run a design review without egos?'],
    ['Accessibility', 'How do I test a form with a screen reader?'],
    ['SQL', 'Why is my left join doubling rows?'],
    ['PostgreSQL', 'Which index does Postgres use here?'],
    ['Spreadsheets', 'How do I group by month in a pivot table?'],
    ['Data analysis', 'What belongs on a sales dashboard?'],
    ['Statistics', 'Which sample size do I need?'],
    ['Python', 'How do I merge two tables in pandas?'],
    ['JavaScript', 'When is TypeScript worth it?'],
    ['Go', 'How do I handle errors in Go?'],
    ['R', 'How do I write a loop in R?'],
    ['Git', 'How do I solve a merge conflict?'],
    ['Kubernetes', 'Why do my k8s pods restart?'],
    ['Security basics', 'Was this mail phishing?'],
    ['Software testing', 'How many unit tests are enough?'],
    ['Incident response', 'How do we write a postmortem?'],
    ['German', 'Who can read my German mail before I send it?'],
    ['Spanish', 'I would like to practise my Spanish'],
  ];

  it.each(questions)('%s is what “%s” is about', (name, question) => {
    expect(names(inferTopics(question, starters))).toContain(name);
  });

  it.each(starters.map((topic) => [topic.name, topic] as const))('%s is well formed', (name, { aliases }) => {
    expect(cleanTopicName(name)).toBe(name);
    expect(aliases.length).toBeGreaterThanOrEqual(2);
    expect(aliases.length).toBeLessThanOrEqual(8);
    expect(names(suggestTopics(name, starters))[0]).toBe(name);
    for (const alias of aliases) {
      expect(cleanTopicName(alias)).toBe(alias);
      expect(names(suggestTopics(alias, starters))[0]).toBe(name);
    }
  });

  it('share no name or alias', () => {
    const keys = starters.flatMap(({ name, aliases }) => [name, ...aliases].map(topicKey));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
