import { describe as say } from '../../sandbox/blockkit/check';
import { checkView } from '../../sandbox/blockkit/view';
import { type Ask, noEcho } from '../../src/domain/ask';
import { addDays } from '../../src/domain/duration';
import type { Person } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import type { HomeItem } from '../../src/domain/shown';
import { homeView } from '../../src/slack/home/home.view';
import {
  aMentor,
  anAsk,
  anEndedSession,
  anOfferedAsk,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  later,
  monday,
} from '../support/builders';
import { brief, choosing, inSession, listedAsk, OFFER, SESSION } from './scenarios';
import { buttonsOf, liveIn, mrkdwnOf, words, wordsOf } from './support';

const ana = aPerson('UANA', { name: 'Ana' });
const ben = aMentor('UBEN', { name: 'Ben' });

const item = (kind: HomeItem['kind'], ask: Ask, about = ask.id): HomeItem => ({ kind, ask, about });
const topicNames = new Map([['t_feedback', 'Feedback']]);
const blocksOf = (person: Person, items: readonly HomeItem[]) =>
  homeView({ person, nudgesSent: [], topicMoves: [], items }, { topicNames, policy: defaultPolicy }, words, monday)
    .blocks as Parameters<typeof wordsOf>[0];
const read = (person: Person, ...items: readonly HomeItem[]) => wordsOf(blocksOf(person, items));
const can = (person: Person, ...items: readonly HomeItem[]) =>
  buttonsOf(blocksOf(person, items)).map(({ label }) => label);

const thanked = inSession(anEndedSession());
const everything = [
  item('offer', anOfferedAsk(), OFFER),
  item('session', inSession(), SESSION),
  item('thanks', thanked),
  item('echo', inSession(anEndedSession(), { echo: { ...noEcho, timesAsked: 1, askedAt: monday } })),
  item('asking', listedAsk()),
];

describe('the first visit', () => {
  it('offers two choices and teaches what they mean', () => {
    expect(can(ana).slice(0, 2)).toEqual(['Ask', 'Offer what you know']);
    expect(read(ana)).toMatch(/Each takes under a minute/);
  });

  // "Offer what you know" stands there twice: as the second choice, and under the line that nothing is offered yet.
  it('says each thing once', () => expect(can(ana).filter((label) => label === 'Offer what you know')).toHaveLength(1));
});

describe('when nothing is going on', () => {
  it('says so, with the way in and one line of state', () => {
    expect(read(ben)).toContain('Nothing needs you right now');
    expect(read(ben)).toContain('60 of 60 minutes left');
    expect(read(ben)).toContain('not resting');
    const rest = ['Rest until tomorrow', 'Rest until …'];
    const kept = ['Earlier', 'Thanks received', 'What we think you know'];
    const inState = ['Change', 'Levels', ...rest, 'Invite colleagues', ...kept];
    expect(can(ben)).toEqual(['Ask', 'Open my door', ...inState, 'What you know about me', 'Something was not right']);
  });

  it('counts what was promised', () => {
    const busy = { ...ben, reserved: [{ sessionId: 's', minutes: 15, reservedAt: monday }] };
    expect(read(busy)).toContain('45 of 60 minutes left');
  });

  it('says until when somebody rests, and how to come back', () => {
    const resting = { ...ben, restUntil: addDays(monday, 3) };
    expect(read(resting)).toContain('resting until');
    expect(can(resting)).toContain('I am back');
    expect(can(resting).filter((label) => label.startsWith('Rest until'))).toEqual([]);
  });
});

describe('a door', () => {
  it('is offered to those who say what they know, and shown with its end while it is open', () => {
    expect(can(ana, item('asking', listedAsk()))).not.toContain('Open my door');
    const open = { ...ben, doorUntil: later(25) };
    expect(can(open).slice(0, 2)).toEqual(['Ask', 'Close my door']);
    expect(read(open)).toMatch(/Your door is open until .*, on top of your minutes/);
    expect(can({ ...ben, doorUntil: monday })).toContain('Open my door');
  });

  it('that calls me is one tap away', () => {
    const doorCall = { mentorId: 'UBEN', calledAt: monday, until: later(10) };
    const called = listedAsk({ perspectives: [aPerspective({ state: 'listed', doorCall })] });
    expect(can(ana, item('asking', called))).toEqual(expect.arrayContaining(['I am here', 'Take the question back']));
  });
});

describe('what needs you now', () => {
  it.each<[string, Person, HomeItem, string[]]>([
    ['an offer', ben, item('offer', anOfferedAsk(), OFFER), ['Yes, now', 'Not now']],
    ['a session that waits for me', ana, item('session', inSession(), SESSION), ['I am here']],
    ['a session that runs', ben, item('session', inSession(aRunningSession()), SESSION), ['We are done']],
    ['thanks', ana, item('thanks', thanked), ['Write a thank-you']],
    ['how it went', ana, item('echo', thanked), ['Used it', 'Used part', 'Not yet', 'Took another road']],
    ['a question on its way', ana, item('asking', listedAsk()), ['Take the question back']],
  ])('%s', (_, person, needs, labels) => {
    expect(can(person, needs)).toEqual(expect.arrayContaining(labels));
    expect(read(person, needs)).toContain('How do I give feedback');
  });

  it('carries the ids that the buttons need', () => {
    const values = buttonsOf(blocksOf(ana, everything)).map(({ action, value }) => `${action} ${value}`);
    expect(values).toEqual(
      expect.arrayContaining([
        `offer.accept ${OFFER}`,
        `session.here ${SESSION}`,
        `thanks.write ${SESSION}`,
        'echo.used ask_1',
        'ask.withdraw ask_1',
      ]),
    );
  });

  it('shows five and how many more', () => {
    const many = Array.from({ length: 8 }, (_, n) => item('asking', anAsk({ id: `ask_${n}` })));
    expect(can(ana, ...many).filter((label) => label === 'Take the question back')).toHaveLength(5);
    expect(read(ana, ...many)).toContain('And 3 more');
  });

  // The asker has ten minutes, and Home does not say until when.
  it('says until when to tap', () => expect(read(ana, item('session', inSession(), SESSION))).toContain('10:10'));

  // Where the message is lost, this is the only other place, and the ask goes to somebody else when nothing is chosen.
  it('lets the mentor choose another time', () => {
    expect(can(ben, item('session', inSession(choosing), SESSION))).toContain('In 30 minutes');
  });

  it('says what an offer costs', () => expect(read(ben, item('offer', anOfferedAsk(), OFFER))).toContain('15 minutes'));
});

describe('Home', () => {
  it.each<[string, Person, readonly HomeItem[]]>([
    ['empty', ana, []],
    ['full', ana, everything],
    ['for a mentor', ben, everything],
    [
      'with sessions of every kind',
      ben,
      [aSession(), aRunningSession(), choosing].map((each) => item('session', inSession(each), SESSION)).slice(0, 1),
    ],
  ])('is what Slack takes: %s', (_, person, items) => {
    expect(
      checkView(
        homeView(
          { person, nudgesSent: [], topicMoves: [], items },
          { topicNames, policy: defaultPolicy },
          words,
          monday,
        ),
        'home',
      ).map(say),
    ).toEqual([]);
  });

  it('lets nothing that people wrote come alive', () => {
    const nasty = inSession(aSession(), { brief: brief({ question: '<!channel> & <@U1> why?' }) });
    const live = mrkdwnOf(blocksOf(ana, [item('session', nasty, SESSION)])).flatMap(liveIn);
    expect(live.filter((each) => !/^(?:@U(?:ANA|BEN)|!date\^.*)$/.test(each))).toEqual([]);
  });

  it('keeps within the limits with the longest questions', () => {
    const longest = ['😀'.repeat(1500), '&'.repeat(3000)].map((question, n) =>
      item('asking', anAsk({ id: `ask_${n}`, brief: brief({ question }) })),
    );
    expect(
      checkView(
        homeView(
          { person: ana, nudgesSent: [], topicMoves: [], items: longest },
          { topicNames, policy: defaultPolicy },
          words,
          monday,
        ),
        'home',
      ).map(say),
    ).toEqual([]);
  });
});
