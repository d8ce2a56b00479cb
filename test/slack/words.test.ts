/** The voice: short plain sentences, the action in the button, nobody scolded and nobody cheered at. */
import type { Refusal } from '../../src/domain/refusal';
import { past } from './pastScenarios';
import { standing } from './scenarios';
import { labelsOf, render, unescaped, words } from './support';

const rendered = Object.entries({ ...standing, ...past }).flatMap(([name, example]) => {
  const rendering = render(example) ?? render(example, 'edit');
  return rendering ? [[name, rendering] as const] : [];
});

/** The sentences of the bot itself: without what people wrote, and with a moment as one word. */
const ownSentences = (text: string): string[] =>
  unescaped(text.replace(/<!date[^>]*>/g, 'then').replace(/<@[^>]*>/g, 'Ana'))
    .split('\n')
    .map((each) => each.replace(/“[^”]{25,}”/g, ''))
    .flatMap((each) => each.split(/(?<=[.?!:])\s+/))
    .filter((each) => each !== '');

const allStrings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allStrings);
};

const internal = /hear-?back|\becho\b|\bperspective|\blisted\b|\bsealed\b|\bbrief\b|\bnotice\b/i;
const cheering = /great|awesome|amazing|congrat|oops|uh-oh|yay|!/i;
const scolding = /you should|you must|you failed|you forgot|too late|invalid|error/i;

const refusals: readonly Refusal[] = [
  { code: 'unknownAsk' },
  { code: 'notYours' },
  { code: 'onlyAsker', askerId: 'UANA' },
  { code: 'onlyMentor', mentorId: 'UBEN' },
  { code: 'offerTaken' },
  { code: 'offerClosed' },
  { code: 'alreadyYours' },
  { code: 'minutesSpent', left: 0, refillsAt: null, zone: 'Etc/UTC' },
  { code: 'minutesSpent', left: 1, refillsAt: null, zone: 'Etc/UTC' },
  { code: 'mentorNotFree' },
  { code: 'notActive' },
  { code: 'alreadyHere' },
  { code: 'alreadyMoved', by: 'asker' },
  { code: 'alreadyMoved', by: 'mentor' },
  { code: 'alreadyExtended' },
  { code: 'sessionOver' },
  { code: 'timePassed' },
  { code: 'sessionNotOver' },
  { code: 'alreadyTaken' },
  { code: 'alreadyOver' },
  { code: 'reopenOver' },
  { code: 'alreadyThanked' },
  { code: 'echoNotOpen' },
  { code: 'tooManyOpenAsks', limit: 3 },
  { code: 'sameQuestion', askId: 'ask_1' },
  { code: 'noTopic', nearest: [] },
  { code: 'noTopic', nearest: ['SQL', 'Feedback', 'Hiring'] },
  { code: 'cannotMentor', why: 'guest' },
  { code: 'cannotMentor', why: 'inactive' },
  { code: 'doorClosed' },
  { code: 'noMentorYet' },
  { code: 'unknownTopic', name: 'Knitting' },
  { code: 'sameTopic', name: 'SQL' },
  { code: 'nameTaken', name: 'SQL' },
  { code: 'noTopicName' },
  { code: 'notMet' },
  { code: 'notAContact' },
  { code: 'thanksGone' },
  { code: 'alreadyShared' },
  { code: 'notToBeShared' },
  { code: 'noManager' },
  { code: 'alreadyAdded' },
];

describe.each(rendered)('the words of: %s', (_, rendering) => {
  it('are under 20 to a sentence', () => {
    const tooLong = ownSentences(rendering.text).filter((each) => each.split(/\s+/).length >= 20);
    expect(tooLong).toEqual([]);
  });

  it('are plain, and neither scold nor cheer', () => {
    const own = ownSentences(rendering.text).join(' ');
    expect(own).not.toMatch(internal);
    expect(own).not.toMatch(cheering);
    expect(own).not.toMatch(scolding);
    expect(own).not.toMatch(/\p{Extended_Pictographic}|:[a-z_]+:/u);
  });

  it('put the action into the button', () => {
    for (const label of labelsOf(rendering)) {
      expect(label).not.toMatch(/^(?:ok|yes|no|submit|click here)$/i);
      expect(label.length).toBeLessThanOrEqual(30);
    }
  });
});

describe('the catalogue', () => {
  it.each(allStrings(words))('%s', (sentence) => {
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(cheering);
    expect(sentence).not.toMatch(internal);
    expect(sentence).not.toMatch(/undefined|\[object/);
    for (const each of ownSentences(sentence)) expect(each.split(/\s+/).length).toBeLessThan(20);
  });
});

describe('refusals', () => {
  it('have one case here for each code', () => {
    expect([...new Set(refusals.map(({ code }) => code))].sort()).toEqual(Object.keys(words.refusals).sort());
  });

  it.each(refusals)('$code', (refusal) => {
    const said = words.refused(refusal);
    expect(said).toMatch(/[.]$/);
    expect(said).not.toMatch(/undefined|\[object|null/);
    expect(said).not.toMatch(cheering);
    expect(said).not.toMatch(scolding);
    for (const each of ownSentences(said)) expect(each.split(/\s+/).length).toBeLessThan(20);
  });

  // How many minutes a mentor has left is theirs to know.
  it('never tell an asker how many minutes a mentor has left', () => {
    expect(words.refused({ code: 'mentorNotFree' })).not.toMatch(/\d|minute/);
  });

  it('say when minutes come back', () => {
    const back = (zone: string) =>
      words.refused({ code: 'minutesSpent', left: 0, refillsAt: new Date('2026-03-14T20:00:00Z'), zone });
    expect(back('Europe/Berlin')).toContain('14 March');
    expect(back('Pacific/Auckland')).toContain('15 March');
    expect(words.refused({ code: 'minutesSpent', left: 0, refillsAt: null, zone: 'Etc/UTC' })).not.toMatch(/March/);
  });
});

describe('numbers', () => {
  it.each<[string, string]>([
    [words.minutes(1), '1 minute'],
    [words.minutes(5), '5 minutes'],
    [words.list([]), ''],
    [words.list(['a']), 'a'],
    [words.list(['a', 'b']), 'a and b'],
    [words.list(['a', 'b', 'c'], 'or'), 'a, b or c'],
    [words.echo.told(0, 'Ana', 15, []), 'Earlier today you gave Ana 15 minutes.'],
    [words.echo.told(1, 'Ana', 15, ['SQL']), 'Yesterday you gave Ana 15 minutes on SQL.'],
    [words.echo.told(12, 'Ana', 15, ['SQL', 'R']), '12 days ago you gave Ana 15 minutes on SQL and R.'],
    [words.invite.done(['invited']), 'We invite 1 colleague, in their working hours.'],
    [
      words.invite.done(['invited', 'invited', 'alreadyInvited']),
      'We invite 2 colleagues, in their working hours. 1 was invited before, so we do not ask again.',
    ],
    [words.invite.tooMany(1), 'Please choose at most 1 person at one time.'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
