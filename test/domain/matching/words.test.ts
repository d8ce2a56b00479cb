import { sharingWith, tellingWords } from '../../../src/domain/matching/words';

describe('words that two texts share', () => {
  it.each([
    ['one', 'Negotiating salaries', 'Is negotiating worth it?', true],
    ['in another case', 'KUBERNETES upgrades', 'How do you plan kubernetes upgrades?', true],
    ['said twice, once', 'feedback, feedback, feedback', 'Feedback on feedback', true],
    ['none', 'Gardening', 'How do I index a table?', false],
    ['only short ones, which say little', 'How to run a team', 'How do I run the team call?', false],
    ['only long ones that say nothing', 'Anything about other people', 'Should people think about something?', false],
    ['inside a longer one, which does not count', 'Index design', 'How are indexes designed?', false],
    ['with an accent', 'Négociation difficile', 'Une négociation avec un client', true],
    ['written in full width', 'ｐｙｔｈｏｎ', 'Python packaging', true],
    ['in Russian', 'переговоры и найм', 'Как начать переговоры?', true],
    ['in Japanese, between spaces', '交渉 採用', '交渉 のコツ', true],
    ['and nothing at all', '', '', false],
  ])('%s', (_what, line, question, shared) => {
    expect(sharingWith(line)(question)).toBe(shared);
    expect(sharingWith(question)(line)).toBe(shared);
    const words = new Set(tellingWords(line));
    expect(tellingWords(question).some((word) => words.has(word))).toBe(shared);
  });
});
