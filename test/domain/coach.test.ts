/** Drafts as people write them, and what the coach says of each. */
import { coach, type Draft, type Hint } from '../../src/domain/coach';
import { borrow } from '../../src/slack/words/en/openers';

const draft = (question: string, change: Partial<Draft> = {}): Draft => ({
  question,
  tried: '',
  minutes: 15,
  ...change,
});
const kinds = (given: Draft): Hint['kind'][] => (coach(given) ?? []).map(({ kind }) => kind);
const tried = 'I read the manual and asked two colleagues.';

describe('good drafts, with what was tried', () => {
  it.each([
    'How do I tell my manager that the deadline of our release is too early?',
    'Why does my SQL join over two tables with 3 million rows take 40 seconds?',
    'What would you say first to a client who has missed three payments?',
    'Which index would you add when a Postgres query filters on status and created_at?',
    'How can I run a retrospective with a team that is angry after an outage?',
    'Should I split my 30 page report for the board into two documents?',
    'How do I give feedback to a colleague who is more senior than I am?',
    'What do you look at first when a Kubernetes pod restarts every 5 minutes?',
    'How did you handle it when a new hire was not getting along with the team?',
    'Would you use a pivot table in Excel when the data changes every day?',
    'How do I decline an invitation from a vendor without sounding rude?',
    'Is it better to apply for a lead role before or after parental leave of a colleague?',
    'When I present to directors, how do I keep my slides under ten?',
    'Which of these two headlines would you choose for our landing page for students?',
    'How do I answer a customer who wants a refund after 60 days?',
    'What is a fair way to split on-call between five engineers in two time zones?',
    'Could you tell me why my React component renders twice when I use StrictMode?',
    'What should a first one-to-one with my new report cover?',
    'How do you decide when a design is ready to show to the stakeholders?',
    'How would you say no to a sales lead who promises features to a client?',
  ])('%s', (question) => {
    expect(coach(draft(question, { tried }))).toEqual([]);
  });
});

it('makes no example of a bare word', () => {
  expect(coach(draft('Why?? It is so slow...', { tried }))).toEqual([{ kind: 'vague', own: null }]);
});

describe('borrowed questions', () => {
  const openers = Object.values(borrow.groups).flatMap((group) => group.openers);

  it.each(openers)('%s', (opener) => {
    expect(kinds(draft(opener))).toEqual(['gap']);
    expect(kinds(draft(opener.replaceAll('…', 'the weekly report'), { tried }))).toEqual([]);
  });

  it.each(['It takes an hour… why does my Postgres query need that?', 'Why does Excel say "…" in column B?'])(
    'trailing off is no gap: %s',
    (question) => expect(kinds(draft(question, { tried }))).not.toContain('gap'),
  );
});

describe('drafts that say nothing of what was tried', () => {
  it.each([
    'How do I tell my manager that the deadline of our release is too early?',
    'Why does my SQL join over two tables with 3 million rows take 40 seconds?',
    'Which index would you add when a Postgres query filters on status and date?',
    'How do I answer a customer who wants a refund after 60 days?',
  ])('%s', (question) => {
    expect(kinds(draft(question))).toEqual(['untried']);
  });

  it.each([
    'I tried an index on status and my Postgres query is still slow: what would you look at next?',
    'I have read the Terraform docs: how do I share a module between two teams?',
    'My draft for the board is three pages long: which part would you cut?',
    'We already use Jest with 400 tests: how would you make them faster in CI?',
    'The documentation of Kafka says 3 replicas: when would you take fewer?',
  ])('but not where the question says it: %s', (question) => {
    expect(kinds(draft(question))).toEqual([]);
  });
});

describe('more than one question', () => {
  it.each([
    ['How do I start with Kubernetes? And how do I get a budget for it?', 'How do I start with Kubernetes?'],
    [
      'What is a good agenda for a kickoff with clients? Who should be invited to it?',
      'What is a good agenda for a kickoff with clients?',
    ],
    [
      'How do I write a job advert for a designer and how do I find good candidates?',
      'How do I write a job advert for a designer?',
    ],
    [
      'How do I ask my lead for a training, and what should I do if the answer is no?',
      'How do I ask my lead for a training?',
    ],
    ['Should I move to the data team? What would my manager say? Is it too early?', 'Should I move to the data team?'],
    [
      'Which tool do you use for surveys and also where do you keep the results for the team?',
      'Which tool do you use for surveys?',
    ],
  ])('%s', (question, own) => {
    expect(coach(draft(question, { tried }))?.[0]).toEqual({ kind: 'several', own });
  });

  it.each([
    'Which index would you choose for a table with 3 million rows, and why?',
    'What do you say to a client who is late, and when?',
    'Is this the right way to split a service in two? I am not sure.',
    'How do I explain to my team what we do and do not support?',
  ])('is not said of one: %s', (question) => {
    expect(kinds(draft(question, { tried }))).not.toContain('several');
  });
});

describe('no question at all', () => {
  it.each([
    ['I have a problem with the deployment of our service.', 'the deployment of our service'],
    ['I need help with pivot tables in Excel for the monthly report.', 'pivot tables in Excel for the monthly report'],
    ['We are struggling with meetings that never end on time.', 'meetings that never end on time'],
    ['I am new in the team and it is hard to follow the meetings.', null],
    ['My manager does not answer my mails and I have to finish this.', null],
  ])('%s', (question, own) => {
    expect(coach(draft(question, { tried }))?.[0]).toEqual({ kind: 'noQuestion', own });
  });
});

describe('more than the minutes hold', () => {
  it.each([
    ['How do I learn Kubernetes?', 'Kubernetes'],
    ['How can I get better at public speaking?', 'public speaking'],
    ['What is the best way to learn SQL?', 'SQL'],
    ['How do I become a better leader?', 'leader'],
    ['Can you teach me everything about marketing?', null],
    ['Can you explain machine learning from scratch to me?', null],
    ['Would you walk me through the whole project and its history?', null],
    ['What are the best practices for microservices?', null],
  ])('%s', (question, own) => {
    expect(coach(draft(question, { tried }))).toContainEqual({ kind: 'large', own, minutes: 15 });
  });

  it('says so of a review in five minutes, not in thirty', () => {
    const question = 'Could you give me feedback on the 12 slides for my client on Monday?';
    expect(kinds(draft(question, { tried, minutes: 5 }))).toEqual(['large']);
    expect(kinds(draft(question, { tried, minutes: 30 }))).toEqual([]);
  });

  it('does not call it large when it is narrowed', () => {
    const question = 'How do I learn enough SQL to answer 3 questions of my manager this week?';
    expect(kinds(draft(question, { tried }))).toEqual([]);
  });
});

describe('neither a situation nor a number, a tool or a role', () => {
  it.each([
    ['How do I give feedback?', 'How do I give feedback'],
    ['How can I be more productive?', 'How can I be more productive'],
    ['What is a good strategy?', 'What is a good strategy'],
    ['How do I write better?', 'How do I write better'],
    ['How should I prioritise what is important?', 'How should I prioritise what is important'],
    ['What makes a good presentation?', 'What makes a good presentation'],
  ])('%s', (question, own) => {
    expect(coach(draft(question, { tried }))).toContainEqual({ kind: 'vague', own });
  });

  it('does not take “I” for a name', () => {
    expect(kinds(draft('What could I do so that I get more done?', { tried }))).toEqual(['vague']);
  });
});

describe('the coach', () => {
  it('gives at most two hints, whatever there is to say', () => {
    const poor = draft('How do I learn marketing? How do I learn sales? What about pricing?', { minutes: 5 });
    expect(kinds(poor)).toEqual(['several', 'large']);
  });

  it.each([
    'Wie gebe ich einer Kollegin Feedback, die mehr Erfahrung hat als ich?',
    'Comment dire à mon chef que le délai est trop court pour nous ?',
    '¿Cómo le digo a mi jefa que no puedo con el proyecto?',
    'Como digo ao meu chefe que o prazo é curto para nós?',
    '上司に締め切りが早すぎると伝えるにはどうすればいいですか',
    'Hoe vertel ik mijn baas dat de deadline te vroeg is?',
    'SQL join slow',
    '',
  ])('says nothing where it does not know the language: %s', (question) => {
    expect(coach(draft(question))).toBeNull();
  });

  // Rules that go back and forth over a text would not come to an end with these.
  it.each(['how '.repeat(750), 'a? '.repeat(1000), 'with my '.repeat(370), '“'.repeat(3000), 'I '.repeat(1500)])(
    'comes to an end with long and strange text',
    (text) => {
      expect(kinds(draft(`How do I do this with the ${text}`)).length).toBeLessThanOrEqual(2);
    },
  );
});
