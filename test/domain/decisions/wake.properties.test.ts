/** What holds for every ask, whoever presses what and whenever the clock looks. */
import fc from 'fast-check';
import { askedMentors, endedSessions } from '../../../src/domain/ask';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { DAY } from '../../../src/domain/duration';
import type { noticeKinds } from '../../../src/domain/notices';
import { history, play } from './history';
import { repeatedKeys, type World } from './world';

type Check = (world: World) => void;

const count = (world: World, kind: keyof typeof noticeKinds): number =>
  world.posted.filter((notice) => notice.kind === kind).length;

/** After every step. */
const always: Readonly<Record<string, Check>> = {
  'waking it a second time at the same moment changes nothing and sends nothing': (world) => {
    const again = wake(world.facts(), world.now);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ask: world.ask, notices: [], minutes: [] }));
  },
  'its next moment is still to come, unless its words are gone or its offer or card is on the way': (world) => {
    const next = wakeAt(world.ask, world.facts());
    const onTheWay = world.ask.perspectives.some(
      ({ offers, sessions }) =>
        offers.some((offer) => offer.outcome === 'open' && !offer.deliveredAt) ||
        sessions.some(({ outcome, place }) => outcome === 'open' && place.kind === 'group' && !place.ts),
    );
    if (world.ask.erasedAt) expect(next).toBeNull();
    else if (next === null) expect(onTheWay).toBe(true);
    else expect(next.getTime()).toBeGreaterThan(world.now.getTime());
  },
  'it takes no minutes of the budget through a door': (world) => {
    const given = world.ask.perspectives.flatMap((p) => p.sessions.filter(({ throughDoor }) => throughDoor));
    for (const { id, mentorId } of given) {
      const kept = world.person(mentorId).reserved.filter(({ sessionId }) => sessionId === id);
      expect(kept.map(({ minutes }) => minutes)).toEqual([0]);
    }
  },
  'it is called through a door only while it waits for somebody': (world) => {
    for (const { state, doorCall } of world.ask.perspectives)
      if (doorCall) expect(['searching', 'listed']).toContain(state);
  },
  'it is put to nobody twice': (world) => {
    const offers = world.ask.perspectives.flatMap((p) => p.offers);
    expect(askedMentors(world.ask).size).toBe(offers.length);
  },
  'it is not closed by time within a day of the end of a session that helped': (world) => {
    const { closedAt } = world.ask;
    const ends = endedSessions(world.ask).map(({ endedAt }) => endedAt?.getTime() ?? 0);
    if (!closedAt || !world.person('UANA').isActive || ends.length === 0) return;
    expect(closedAt.getTime() - Math.max(...ends)).toBeGreaterThanOrEqual(DAY);
  },
};

/** Once it was followed to its end. */
const atTheEnd: Readonly<Record<string, Check>> = {
  'it says each thing once': (world) => {
    expect(repeatedKeys(world.posted)).toEqual([]);
    expect(count(world, 'thanksNudge')).toBeLessThanOrEqual(1);
    expect(count(world, 'echoQuestion')).toBeLessThanOrEqual(2);
    expect(count(world, 'stillAsking')).toBeLessThanOrEqual(1);
  },
  'it asks nothing of anybody when it closes': (world) => {
    const sent = world.sentWhenClosed.filter(({ delivery }) => delivery === 'post').map(({ kind }) => kind);
    expect(sent.filter((kind) => kind !== 'calledOff' && kind !== 'unmet')).toEqual([]);
  },
};

/** Says which of them does not hold. */
const all =
  (checks: Readonly<Record<string, Check>>): Check =>
  (world) => {
    for (const [promise, check] of Object.entries(checks)) {
      try {
        check(world);
      } catch (thrown) {
        throw new Error(`Not so: ${promise}. ${thrown instanceof Error ? thrown.message : thrown}`, { cause: thrown });
      }
    }
  };

describe('an ask', () => {
  // A history is played once for all promises: playing it takes longer than looking at them.
  it('keeps its promises after every step of a random history, and is brought to its end by waking it', () => {
    fc.assert(
      fc.property(history, (past) => {
        const world = play(past, all(always));
        const from = world.now.getTime();
        world.followToTheEnd(120);
        expect(world.now.getTime() - from).toBeLessThan(3 * 370 * DAY);
        all(atTheEnd)(world);
      }),
      { numRuns: 400, includeErrorInReport: true },
    );
  });
});
