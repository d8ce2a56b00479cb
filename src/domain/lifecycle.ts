/**
 * The life of one perspective: one mentor's part in an ask, from the search to its end.
 *
 * `lifecycle` is the whole truth: a row per state, a cell per event that may happen there. Anything not written in it
 * cannot happen. Who may cause an event, and when, is decided in decisions/; this file only says which moves exist.
 * An ask has one or two perspectives; what the asker sees of several is `shownState`.
 *
 * docs/lifecycle.md draws this table; a test keeps the drawing in step.
 */
export const lifecycle = {
  /** Someone has to be chosen, or the next open moment awaited. */
  searching: { offer: 'offered', nobody: 'listed', accept: 'accepted', answerHere: 'ended', withdraw: 'withdrawn' },
  /** Put to a mentor, or to two when it is wanted today; waiting for the answer. */
  offered: {
    offer: 'offered',
    accept: 'accepted',
    answerHere: 'ended',
    decline: 'searching',
    lapse: 'searching',
    withdraw: 'withdrawn',
  },
  /** Nobody free; resumes by itself. */
  listed: { resume: 'searching', accept: 'accepted', answerHere: 'ended', giveUp: 'unmet', withdraw: 'withdrawn' },
  /** Taken: until "I am here", for later, or in writing. */
  accepted: { begin: 'active', move: 'accepted', write: 'ended', lose: 'searching', withdraw: 'withdrawn' },
  /** The session runs. */
  active: {
    extend: 'active',
    finish: 'ended',
    runOut: 'ended',
    notHappened: 'ended',
    lose: 'searching',
    leave: 'closed',
  },
  /** Over; thanks and echo may still be owed. */
  ended: {
    reopen: 'active',
    anotherTime: 'accepted',
    somebodyElse: 'searching',
    close: 'closed',
    leave: 'closed',
  },
  closed: {},
  unmet: {},
  withdrawn: {},
} as const;

export type PerspectiveState = keyof typeof lifecycle;

/** The events that may happen in state `S`; a typo or an illegal move does not compile. */
export type EventIn<S extends PerspectiveState> = keyof (typeof lifecycle)[S] & string;

export type LifecycleEvent = { [S in PerspectiveState]: EventIn<S> }[PerspectiveState];

export const states = Object.keys(lifecycle) as readonly PerspectiveState[];

/** For states read from storage or a stale button, where the compiler cannot help. */
export function canHappen(event: LifecycleEvent, state: PerspectiveState): boolean {
  return event in lifecycle[state];
}

/**
 * The state after `event`.
 * @throws when the table has no such move: callers ask `canHappen` or know the state, so this is a bug, not a refusal.
 */
export function nextState(from: PerspectiveState, event: LifecycleEvent): PerspectiveState {
  const next = (lifecycle[from] as Partial<Record<LifecycleEvent, PerspectiveState>>)[event];
  if (!next) throw new Error(`No move ${event} from ${from}`);
  return next;
}

export function isOver(state: PerspectiveState): boolean {
  return Object.keys(lifecycle[state]).length === 0;
}

const mostAdvancedFirst: readonly PerspectiveState[] = [
  'active',
  'accepted',
  'offered',
  'searching',
  'listed',
  'ended',
  'closed',
  'unmet',
  'withdrawn',
];

/** The one state shown for an ask: that of its most advanced unfinished perspective, else closed, unmet, withdrawn. */
export function shownState(perspectives: readonly { readonly state: PerspectiveState }[]): PerspectiveState {
  const shown = mostAdvancedFirst.find((state) => perspectives.some((p) => p.state === state));
  if (!shown) throw new Error('An ask without a perspective');
  return shown;
}
