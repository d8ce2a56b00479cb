/** What holds for every ask, whoever presses what and whenever the clock looks. */
import fc from 'fast-check';
import { askedMentors, endedSessions } from '../../../src/domain/ask';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { DAY } from '../../../src/domain/duration';
import type { noticeKinds } from '../../../src/domain/notices';
import { history, play } from './history';
import { repeatedKeys, type World } from './world';

const numRuns = 300;

const holds = (check: (world: World) => void, end: (world: World) => void = () => undefined): void =>
  fc.assert(
    fc.property(history, (past) => end(play(past, check))),
    { numRuns },
  );

const count = (world: World, kind: keyof typeof noticeKinds): number =>
  world.posted.filter((notice) => notice.kind === kind).length;

describe('waking an ask', () => {
  it('a second time at the same moment changes nothing and sends nothing', () => {
    holds((world) => {
      const again = wake(world.facts(), world.now);
      expect(JSON.stringify(again)).toBe(JSON.stringify({ ask: world.ask, notices: [], minutes: [] }));
    });
  });

  it('leaves a next moment that is still to come, unless its words are gone or its offer or card is on the way', () => {
    holds((world) => {
      const next = wakeAt(world.ask, world.facts());
      const onTheWay = world.ask.perspectives.some(
        ({ offers, sessions }) =>
          offers.some((offer) => offer.outcome === 'open' && !offer.deliveredAt) ||
          sessions.some(({ outcome, place }) => outcome === 'open' && place.kind === 'group' && !place.ts),
      );
      if (world.ask.erasedAt) expect(next).toBeNull();
      else if (next === null) expect(onTheWay).toBe(true);
      else expect(next.getTime()).toBeGreaterThan(world.now.getTime());
    });
  });

  it('again and again brings every ask to its end', () => {
    holds(
      () => undefined,
      (world) => {
        const from = world.now.getTime();
        world.followToTheEnd(120);
        expect(world.now.getTime() - from).toBeLessThan(3 * 370 * DAY);
      },
    );
  });
});

describe('an ask', () => {
  it('says each thing once', () => {
    holds(
      () => undefined,
      (world) => {
        world.followToTheEnd(120);
        expect(repeatedKeys(world.posted)).toEqual([]);
        expect(count(world, 'thanksNudge')).toBeLessThanOrEqual(1);
        expect(count(world, 'echoQuestion')).toBeLessThanOrEqual(2);
        expect(count(world, 'stillAsking')).toBeLessThanOrEqual(1);
      },
    );
  });

  it('takes no minutes of the budget through a door', () => {
    holds((world) => {
      const given = world.ask.perspectives.flatMap((p) => p.sessions.filter(({ throughDoor }) => throughDoor));
      for (const { id, mentorId } of given) {
        const kept = world.person(mentorId).reserved.filter(({ sessionId }) => sessionId === id);
        expect(kept.map(({ minutes }) => minutes)).toEqual([0]);
      }
    });
  });

  it('is called through a door only while it waits for somebody', () => {
    holds((world) => {
      for (const { state, doorCall } of world.ask.perspectives)
        if (doorCall) expect(['searching', 'listed']).toContain(state);
    });
  });

  it('is put to nobody twice', () => {
    holds((world) => {
      const offers = world.ask.perspectives.flatMap((p) => p.offers);
      expect(askedMentors(world.ask).size).toBe(offers.length);
    });
  });

  it('asks nothing of anybody when it closes', () => {
    holds(
      () => undefined,
      (world) => {
        world.followToTheEnd(120);
        const sent = world.sentWhenClosed.filter(({ delivery }) => delivery === 'post').map(({ kind }) => kind);
        expect(sent.filter((kind) => kind !== 'calledOff' && kind !== 'unmet')).toEqual([]);
      },
    );
  });

  it('that was helped is not closed by time within a day of its end', () => {
    holds((world) => {
      const { closedAt } = world.ask;
      const ends = endedSessions(world.ask).map(({ endedAt }) => endedAt?.getTime() ?? 0);
      if (!closedAt || !world.person('UANA').isActive || ends.length === 0) return;
      expect(closedAt.getTime() - Math.max(...ends)).toBeGreaterThanOrEqual(DAY);
    });
  });
});
