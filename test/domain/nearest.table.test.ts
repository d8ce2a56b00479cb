import { starterTopics } from '../../src/domain/starterTopics';
import { nearestTopics, type Topic } from '../../src/domain/topics';

const topics: readonly Topic[] = starterTopics.map((topic) => ({ id: topic.name, ...topic }));
const near = (text: string): string[] => nearestTopics(text, topics).map(({ name }) => name);
const split = (names: string): string[] => names.split(', ').filter((name) => name !== '');

/** A sentence as people write it, what is near, and what only shares a word with it by chance. */
const rows: readonly (readonly [sentence: string, near: string, not: string])[] = [
  ['My boss never answers my messages and I have to decide things alone', 'Managing up', 'Emails that get answers'],
  [
    'I have to write for the whole company about a change nobody will like',
    'Change management',
    'Emails that get answers',
  ],
  ['I always freeze when somebody important asks me a question in a meeting', 'Running meetings', 'Microsoft Teams'],
  ['How would you tell a supplier that their last delivery was too late again?', 'Vendor management', 'Perfectionism'],
  ['Somebody wrote a script years ago and nobody dares to touch it', 'Scripting', 'Dart, Customer experience'],
  ['How do I find out what our users really need before we build it?', 'User research', ''],
  ['How do I know whether my experiment had many participants?', 'A/B testing', 'Impostor syndrome'],
  ['We get too many mails and nobody feels responsible for the shared mailbox', 'Outlook', 'Responsible AI'],
  [
    'I was asked to organise the summer event for 80 people with a small amount of money',
    'Event planning',
    'Small talk',
  ],
  [
    'How can I get better at explaining difficult things to people who are not from my field?',
    'Difficult conversations',
    '',
  ],
  ['How do I become less afraid of making mistakes at work?', 'Perfectionism', ''],
  ['We want to translate our handbook, where do we begin?', 'Interpreting and translation', ''],
  ['What is a fair way to share the weekend shifts in a team of six?', 'Team building', 'Microsoft Teams'],
  ['The numbers in two reports differ and I cannot find out why', 'Writing reports', 'Econometrics, One-on-ones'],
  ['What should I do about the budgetting process that nobody in my department understands?', 'Budgeting', ''],
  ['Our team has a kuberentes problem that nobody wants to look at this week', 'Kubernetes', 'Microsoft Teams'],
  ['How do I fold this thing so that it stays flat?', '', ''],
  ['I am new here and everybody speaks in abbreviations', '', 'Confidence'],
  ['Our website looks broken on my mother’s old telephone', '', 'Phone support, Looker'],
  ['I keep saying yes to everything and have no evening left', '', 'SQL'],
  ['Which plant survives on a desk without much light?', '', 'Customer support, Photography, iOS development'],
  ['I would like to know how other offices handle the kitchen rota without anybody being angry', '', 'Microsoft 365'],
  [
    'Why does our machine take so long to start in the morning and then runs for the whole day?',
    '',
    'Estimation, Founding a company, Machine learning',
  ],
  [
    'We have a large table of orders that gets slower every week, where would you look first?',
    '',
    'Power BI, Language models, Starting a new job',
  ],
  ['How do I read a query plan of this join?', 'SQL', 'Business continuity, Planning'],
  ['Which plan should I make for the next week?', '', 'Business continuity'],
  ['How do you keep notes so that you find them again a year later?', '', 'Typesetting, Rescuing projects'],
  ['How long should I wait before I write again to somebody who has not answered?', '', 'Estimation'],
];

describe('what is near a sentence in which no topic is named', () => {
  it.each(rows)('%s', (sentence, wanted, not) => {
    const found = near(sentence);
    expect(found).toEqual(expect.arrayContaining(split(wanted)));
    expect(found.filter((name) => split(not).includes(name))).toEqual([]);
  });

  it('is mostly nothing, or one or two that are worth a look', () => {
    const count = rows.reduce((sum, [sentence]) => sum + near(sentence).length, 0);
    expect(count).toBeLessThan(rows.length * 1.5);
  });
});
