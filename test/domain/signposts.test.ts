import { pointingOf, signpostIn, signpostOfTopic } from '../../src/domain/signposts';

describe('questions that a contact answers, not a mentor', () => {
  it.each([
    ['My manager harasses me and I do not know what to do', 'harassment'],
    ['What can I do when somebody is being bullied in our team?', 'harassment'],
    ['A colleague made a sexist remark in the meeting. Whom do I tell?', 'harassment'],
    ['I am burned out. How do I get through the week?', 'health'],
    ['How do I tell my lead about my pregnancy?', 'health'],
    ['How long may sick leave be here?', 'health'],
    ['How do I ask for a raise?', 'pay'],
    ['Is my salary right for a senior engineer?', 'pay'],
    ['What is the notice period here?', 'pay'],
    ['A client says that they will sue us. What now?', 'legal'],
    ['Is it legal to store these addresses for a year?', 'legal'],
    ['I think that this gift is a bribe. What should I do?', 'legal'],
    ['I clicked on a phishing link this morning, what do I do?', 'security'],
    ['I lost my work laptop on the train', 'security'],
    ['We pushed credentials into a public repository, what now?', 'security'],
    ['I want to kill myself', 'health'],
    ['I do not want to live any more', 'health'],
    ['I feel so depressed since the reorg that I cannot focus', 'health'],
    ['I had a miscarriage, how do I tell my team?', 'health'],
    ['I drink too much since the project started', 'health'],
    ['My manager makes sexual comments', 'harassment'],
    ['A colleague keeps making jokes about my accent', 'harassment'],
    ['How do I report my manager for bullying?', 'harassment'],
    ['I was paid too little this month', 'pay'],
    ['We got a letter from a lawyer, what now?', 'legal'],
    ['I left my laptop in a taxi', 'security'],
    ['I pushed an API key to GitHub', 'security'],
    ['I sent customer data to the wrong person', 'security'],
    ['Wie sage ich, dass ich krankgeschrieben bin?', 'health'],
    ['Ist mein Gehalt in Ordnung?', 'pay'],
  ])('%s: %s', (question, kind) => {
    expect(signpostIn(question)).toBe(kind);
  });

  it.each([
    'How do I negotiate a contract with a vendor?',
    'How do I write a health check for my service in Kubernetes?',
    'How does our payment provider send webhooks?',
    'How do I secure an endpoint with OAuth?',
    'Why is my SQL join so slow on a big table?',
    'How do I give feedback to a colleague who is more senior?',
    'How do I handle a difficult client who shouts?',
    'What is a legal move in this chess engine?',
    'How do I test the password reset in Cypress?',
    'How do I rotate an API key in Vault?',
    'How do I build a salary calculator in Excel for a customer?',
    'How do I keep the morale of a remote team healthy?',
    'Which licence does a React component library need?',
    'How do I write an API contract between two teams?',
    'How do I train a model to find phishing?',
    'How do I kill a process that hangs?',
    'Is this legal in TypeScript when the key is optional?',
    'I do not want to live without tests: where do I begin?',
    'How do I give feedback about body language?',
    'Who should be here when we decide, and who would not want to?',
    'How do I stop a secret from getting into the logs?',
    'I drink too much coffee before talks: what calms you down?',
    'How do I send data to the right customer in Segment?',
  ])('not this one: %s', (question) => {
    expect(signpostIn(question)).toBeNull();
  });
});

describe('topics that a contact answers', () => {
  it.each([
    ['Harassment', 'harassment'],
    ['mental health', 'health'],
    ['SALARY', 'pay'],
    ['Gehalt', 'pay'],
    ['Legal advice', 'legal'],
    ['ハラスメント', 'harassment'],
    ['Data breach', 'security'],
    ['SQL', null],
    ['Negotiation', null],
    ['Security basics', null],
  ])('%s: %s', (name, kind) => {
    expect(signpostOfTopic(name)).toBe(kind);
  });

  it('counts a chosen topic as said, a text as a guess', () => {
    expect(pointingOf('How do I word this?', '', ['SQL', 'Salary'])).toEqual({ kind: 'pay', chosen: true });
    expect(pointingOf('How do I ask for a raise?', '', ['SQL'])).toEqual({ kind: 'pay', chosen: false });
    expect(pointingOf('How do I word this?', 'I looked at my payslip', [])).toEqual({ kind: 'pay', chosen: false });
    expect(pointingOf('How do I word this?', '', [])).toBeNull();
    // Colleagues offer these as well, but only these.
    expect(pointingOf('How do I word this?', '', ['Mental health'])).toEqual({ kind: 'health', chosen: false });
    expect(pointingOf('How do I word this?', '', ['Burnout', 'Salary'])).toEqual({ kind: 'pay', chosen: true });
  });
});
