/** What has to hold for every message that stands on somebody's screen. */
import type { Ask } from '../../../src/domain/ask';
import { keyOf, type NoticeKind } from '../../../src/domain/notices';
import type { NoticeFacts } from '../../../src/domain/shown';
import { renderers } from '../../../src/slack/notices';
import type { Rendering } from '../../../src/slack/rendering';
import { wordsFor } from '../../../src/slack/words';
import { buttonsOf, type Shown } from '../slack';
import type { World } from '../world';
import { type Invariant, noticesOf } from './asks';

/** Messages of the asks that moved; those with an edit on its way are still to be put right. */
export function settledMessages(world: World, askIds: ReadonlySet<string>): [string, Shown][] {
  const waiting = world.rows<{ key: string }>(
    `SELECT key FROM notices WHERE delivery = 'edit' AND state IN ('pending', 'inFlight')`,
  );
  const pending = new Set(waiting.map(({ key }) => key));
  // Slack takes nothing for an account that is deactivated; should they return, a stale button answers kindly.
  const isRead = (to: string | null) => to === null || !world.everLeft.has(to);
  return [...world.slack.shown].filter(
    ([key, { facts }]) =>
      facts.ask !== null && askIds.has(facts.ask.id) && !pending.has(key) && isRead(facts.notice.to),
  );
}

interface Truth {
  readonly ask: Ask | null;
  readonly rendering: Rendering | null;
}

/** Two invariants look at each message, and nothing but its ask changes what it should say. */
const truths = new WeakMap<Shown, Truth>();

/** The same message, made of what is true now. */
function asItShouldBe(shown: Shown, world: World): Rendering | null {
  const { facts, at } = shown;
  const { notice } = facts;
  if (notice.kind === 'home' || !notice.askId) return null;
  const ask = world.asks.get(notice.askId) ?? null;
  const known = truths.get(shown);
  if (known?.ask === ask) return known.rendering;
  const now: NoticeFacts = { ...facts, notice: { ...notice, delivery: 'edit' }, ask };
  const rendering = renderers[notice.kind](now, wordsFor(null), at);
  truths.set(shown, { ask, rendering });
  return rendering;
}

/** The one status message says where the question is: whoever looks at it is not misled. */
export const statusTellsTheTruth: Invariant = (world, moved) => {
  const ids = new Set(moved.map(({ id }) => id));
  return settledMessages(world, ids).flatMap(([key, shown]) => {
    if (shown.facts.notice.kind !== 'status') return [];
    const truth = asItShouldBe(shown, world)?.text;
    return truth === shown.rendering.text ? [] : [`${key} says "${shown.rendering.text}", not "${truth}"`];
  });
};

/** What was over may stay over when things begin anew: then a newer message shows the way. */
const mayStayOver: readonly NoticeKind[] = [
  'taken',
  'nobody',
  'stillAsking',
  'thanksForm',
  'hearBackAsked',
  'echoQuestion',
];

/** No message offers a way that is closed, and none hides one that is open. */
export const buttonsFitTheState: Invariant = (world, moved) => {
  const ids = new Set(moved.map(({ id }) => id));
  return settledMessages(world, ids).flatMap(([key, shown]) => {
    const truth = asItShouldBe(shown, world);
    const should = truth ? buttonsOf(truth).join(', ') : '';
    const shows = buttonsOf(shown.rendering).join(', ');
    const isOver = shows === '' && mayStayOver.includes(shown.facts.notice.kind);
    return shows === should || isOver ? [] : [`${key} offers "${shows}", not "${should}"`];
  });
};

/** Nothing that may go now stays behind. */
export const leavesNothingDue: Invariant = async (world) => {
  const due = await world.store.outbox.nextDue();
  return due && due <= world.now ? [`a message due ${due.toISOString()} was left behind`] : [];
};

/** Whoever asked has the one status message, unless Slack would not take it or the clock went back before it was due. */
export const hasItsStatus: Invariant = (world, moved) =>
  moved
    .filter(({ askerId }) => world.isActive(askerId))
    .filter((ask) => {
      const key = keyOf({ kind: 'status', askId: ask.id, about: ask.id, to: ask.askerId });
      return !world.slack.shown.has(key) && !world.slack.troubled.has(key) && !isOnItsWay(world, ask);
    })
    .map(({ id }) => `${id} has no status message`);

const isOnItsWay = (world: World, ask: Ask): boolean =>
  noticesOf(world, ask, 'pending', 'inFlight').some(({ kind }) => kind === 'status');
