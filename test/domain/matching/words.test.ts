import { sharedWords } from '../../../src/domain/matching/words';

describe('words that two texts share', () => {
  it.each([
    ['one', 'Negotiating salaries', 'Is negotiating worth it?', 1],
    ['in another case', 'KUBERNETES upgrades', 'How do you plan kubernetes upgrades?', 2],
    ['said twice, once', 'feedback, feedback, feedback', 'Feedback on feedback', 1],
    ['none', 'Gardening', 'How do I index a table?', 0],
    ['only short ones, which say little', 'How to run a team', 'How do I run the team call?', 0],
    ['only long ones that say nothing', 'Anything about other people', 'Should people think about something?', 0],
    ['inside a longer one, which does not count', 'Index design', 'How are indexes designed?', 0],
    ['with an accent', 'Négociation difficile', 'Une négociation avec un client', 1],
    ['written in full width', 'ｐｙｔｈｏｎ', 'Python packaging', 1],
    ['in Russian', 'переговоры и найм', 'Как начать переговоры?', 1],
    ['in Japanese, between spaces', '交渉 採用', '交渉 のコツ', 1],
    ['and nothing at all', '', '', 0],
  ])('%s', (_what, line, question, count) => {
    expect(sharedWords(line, question)).toBe(count);
    expect(sharedWords(question, line)).toBe(count);
  });
});
