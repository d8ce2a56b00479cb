/** What has to hold for every ask and its people after every step. */
import { type Ask, findOffer, findSession, openOffers, sessionOf, stateOf } from '../../../src/domain/ask';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import type { NoticeKind } from '../../../src/domain/notices';
import { refuse } from '../../../src/domain/refusal';
import { told } from '../hours';
import type { World } from '../world';

/** Returns what is wrong. `moved`: the asks that moved in this step. */
export type Invariant = (world: World, moved: readonly Ask[]) => readonly string[] | Promise<readonly string[]>;

interface StoredAsk {
  readonly id: string;
  readonly wakeAt: number | null;
}

const storedAsks = (world: World): StoredAsk[] =>
  world.rows('SELECT id, wake_at AS wakeAt FROM asks WHERE erased_at IS NULL');

interface StoredNotice {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly to: string | null;
  readonly state: string;
  readonly reason: string | null;
}

export const noticesOf = (world: World, ask: Ask, ...states: readonly string[]): StoredNotice[] =>
  world.rows(
    `SELECT kind, about, to_id AS "to", state, reason FROM notices WHERE ask_id = ? AND delivery = 'post'
       AND state IN (SELECT value FROM json_each(?))`,
    ask.id,
    JSON.stringify(states),
  );

/** Every open ask has somebody whose turn it is: a moment at which it looks again, or a message on its way. */
export const hasANextMoment: Invariant = (world) =>
  storedAsks(world).flatMap(({ id, wakeAt }) => {
    if (wakeAt !== null) return [];
    const ask = world.asks.get(id);
    const awaited = ask ? noticesOf(world, ask, 'pending', 'inFlight').map(({ kind }) => kind) : [];
    return awaited.some((kind) => kind === 'offer' || kind === 'card') ? [] : [`${id} is forgotten`];
  });

/** Once everything due is done, the next moment lies ahead: nothing is due for ever. */
export const looksAhead: Invariant = (world) =>
  storedAsks(world)
    .filter(({ wakeAt }) => wakeAt !== null && wakeAt <= world.now.getTime())
    .map(({ id, wakeAt }) => `${id} was due ${told(new Date(wakeAt ?? 0))} and still is`);

/** A stored moment may be too early, never too late: else something due would be overslept. */
export const isNotOverslept: Invariant = async (world, moved) => {
  const policy = await world.store.policy(world.workspaceId);
  const stored = new Map(storedAsks(world).map(({ id, wakeAt }) => [id, wakeAt]));
  return moved.flatMap((ask) => {
    const next = wakeAt(ask, { policy });
    const kept = stored.get(ask.id);
    const overslept = next !== null && (kept === null || kept === undefined || kept > next.getTime());
    return overslept ? [`${ask.id} has to look at ${told(next)} and will not`] : [];
  });
};

/** Time decides once: asked a second time at the same moment, it changes nothing and says nothing. */
export const wakesOnce: Invariant = async (world, moved) => {
  const complaints: string[] = [];
  for (const { id } of moved) {
    await world.store.change(
      world.workspaceId,
      id,
      (facts) => {
        const { ask } = wake(facts, world.now);
        const again = wake({ ...facts, ask }, world.now);
        if (again.notices.length > 0 || JSON.stringify(again.ask) !== JSON.stringify(ask))
          complaints.push(`${id} woke again: ${again.notices.map(({ kind }) => kind).join(', ')}`);
        return refuse({ code: 'alreadyOver' });
      },
      world.now,
    );
  }
  return complaints;
};

/** Whoever hears that it is taken may already hear what came of that. */
const news: readonly NoticeKind[] = [
  ...(['taken', 'answered', 'nobody', 'withOne', 'unmet', 'stillAsking'] as const),
  ...(['missed', 'moved', 'goesOn', 'thanksForm', 'whatNext'] as const),
];

/** By the promised time the asker has heard something new, whatever happened; only Slack's trouble may delay it. */
export const heardByThePromise: Invariant = (world) =>
  world.openAsks
    .filter((ask) => ask.promisedAt <= world.now && world.isActive(ask.askerId))
    .filter((ask) => !isHeard(world, ask) && !isHeldUp(world, ask))
    .map((ask) => `${ask.askerId} was promised to hear of ${ask.id} by ${told(ask.promisedAt)}`);

/** Whoever came to a conversation, or said thanks, knows of it. */
const isHeard = ({ slack }: World, ask: Ask): boolean =>
  ask.thanks !== null ||
  ask.perspectives.some(({ sessions }) => sessions.some(({ begunAt }) => begunAt !== null)) ||
  slack.arrivals.some(({ notice }) => notice.askId === ask.id && news.includes(notice.kind));

const isHeldUp = (world: World, ask: Ask): boolean =>
  noticesOf(world, ask, 'pending', 'inFlight', 'failed').some(
    ({ kind, reason }) => news.includes(kind) && !['hours', 'dayOff', 'rest'].includes(reason ?? ''),
  );

/** Two people at once cannot both have one part of a question. */
export const hasOneOpenSession: Invariant = (_world, moved) =>
  moved.flatMap(({ id, perspectives }) =>
    perspectives
      .filter(({ sessions }) => sessions.filter(({ outcome }) => outcome === 'open').length > 1)
      .map(() => `${id} has two open sessions`),
  );

/** A session is open exactly while its part is taken or running. */
export const sessionsFitTheirState: Invariant = (_world, moved) =>
  moved.flatMap(({ id, perspectives }) =>
    perspectives
      .filter((each) => ['accepted', 'active'].includes(each.state) !== (sessionOf(each)?.outcome === 'open'))
      .map(({ state }) => `${id} is ${state}, and its session is not`),
  );

/** One question goes to one person once, whatever became of it. */
export const nobodyIsAskedTwice: Invariant = (_world, moved) =>
  moved.flatMap(({ id, perspectives }) => {
    const mentors = perspectives.flatMap(({ offers }) => offers.map(({ mentorId }) => mentorId));
    return new Set(mentors).size === mentors.length ? [] : [`${id} was put to somebody twice`];
  });

/** A second perspective is another's: whoever had helped with the earlier question when it came is not asked or called. */
export const isAnotherPerspective: Invariant = (world, moved) =>
  moved.flatMap((ask) => {
    const before = ask.followsAskId ? world.asks.get(ask.followsAskId) : undefined;
    const helped = (before?.perspectives ?? [])
      .flatMap(({ sessions }) => sessions)
      .filter(({ acceptedAt }) => acceptedAt < ask.createdAt)
      .map(({ mentorId }) => mentorId);
    const asked = ask.perspectives.flatMap(({ offers, doorCall }) => [
      ...offers.map(({ mentorId }) => mentorId),
      ...(doorCall ? [doorCall.mentorId] : []),
    ]);
    return asked.filter((id) => helped.includes(id)).map((id) => `${ask.id} came back to ${id}`);
  });

/** What is over holds nothing: no offer waits for an answer and no session is open. */
export const holdsNothingWhenClosed: Invariant = (_world, moved) =>
  moved
    .filter(({ closedAt }) => closedAt !== null)
    .flatMap(({ id, perspectives }) =>
      perspectives
        .filter((each) => openOffers(each).length > 0 || sessionOf(each)?.outcome === 'open')
        .map(() => `${id} is closed and still holds somebody`),
    );

/** Closed is closed: no part of it is on its way. */
export const isClosedAsAWhole: Invariant = (_world, moved) =>
  moved
    .filter(({ closedAt }) => closedAt !== null)
    .filter((ask) => !['closed', 'unmet', 'withdrawn'].includes(stateOf(ask)))
    .map((ask) => `${ask.id} is closed and ${stateOf(ask)}`);

/** The same question of the same person is on its way once. */
export const hasNoTwin: Invariant = (world) => {
  const open = world.openAsks.filter((ask) => !['ended', 'closed', 'unmet', 'withdrawn'].includes(stateOf(ask)));
  const keys = open.map(({ askerId, brief }) => `${askerId}: ${brief.question.toLowerCase()}`);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};

/** Who has left is neither asked nor waited for. */
export const waitsForNobodyWhoLeft: Invariant = (world) => {
  const complaints: string[] = [];
  const inactive = world.rows<{ id: string }>('SELECT id FROM people WHERE is_active = 0');
  const gone = new Set(inactive.map(({ id }) => id));
  for (const { id, askerId, perspectives } of world.openAsks) {
    if (gone.has(askerId)) complaints.push(`${id} goes on, and ${askerId} has left`);
    for (const each of perspectives) {
      const session = sessionOf(each);
      const awaited = openOffers(each).map(({ mentorId }) => mentorId);
      if (session?.outcome === 'open') awaited.push(session.mentorId);
      complaints.push(...awaited.filter((mentor) => gone.has(mentor)).map((mentor) => `${id} waits for ${mentor}`));
    }
  }
  return complaints;
};

const isOpen = (ask: Ask, offerId: string): boolean => findOffer(ask, offerId)?.it.outcome === 'open';

/** An offer that has not arrived is not kept for somebody who rests: the asker would wait for nobody. */
export const keepsNoOfferForARest: Invariant = (world) =>
  world.openAsks.flatMap((ask) =>
    noticesOf(world, ask, 'pending')
      .filter(({ kind, reason, about }) => kind === 'offer' && reason === 'rest' && isOpen(ask, about))
      .map(({ about, to }) => `${about} waits until ${to} has rested`),
  );

/** Every session that is over has given back what it did not use; every open one holds its minutes. */
export const minutesFitTheirSession: Invariant = (world, moved) => {
  const held = world.rows<{ sessionId: string; minutes: number }>(
    'SELECT session_id AS sessionId, minutes FROM minutes',
  );
  return moved.flatMap((ask) =>
    held.flatMap(({ sessionId, minutes }) => {
      const session = findSession(ask, sessionId)?.it;
      if (!session) return [];
      const promised = session.usedBefore + (session.onTop ? 0 : session.minutes);
      const most = session.outcome === 'open' || session.outcome === 'ended' ? promised : 0;
      const least = session.outcome === 'open' ? promised : 0;
      return minutes >= least && minutes <= most ? [] : [`${sessionId} is ${session.outcome} and holds ${minutes}`];
    }),
  );
};

/** Nothing is open between two people of whom one does not want to be matched with the other. */
export const keepsNothingBetweenThem: Invariant = (world) => {
  const blocks = world.rows<{ by: string; from: string }>(
    'SELECT blocker_id AS "by", blocked_id AS "from" FROM blocks',
  );
  const areApart = (a: string, b: string) =>
    blocks.some(({ by, from }) => (by === a && from === b) || (by === b && from === a));
  if (blocks.length === 0) return [];
  return world.openAsks.flatMap(({ id, askerId, perspectives }) =>
    perspectives.flatMap((each) => {
      const session = sessionOf(each);
      const mentors = openOffers(each).map(({ mentorId }) => mentorId);
      if (session?.outcome === 'open') mentors.push(session.mentorId);
      if (each.doorCall) mentors.push(each.doorCall.mentorId);
      return mentors.filter((mentor) => areApart(mentor, askerId)).map((mentor) => `${id} is open with ${mentor}`);
    }),
  );
};
