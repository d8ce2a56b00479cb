/** What an ask is: a brief on its way to somebody who knows, and what became of it. */
import type { Brief, Source } from './brief';
import { canHappen, type LifecycleEvent, nextState, type PerspectiveState, shownState } from './lifecycle';
import type { PersonId, TopicId } from './person';

export * from './brief';

export type AskId = string;

/** How somebody came to be asked: found by the bot, named by a colleague ("I know who"), or by opening their door. */
export type OfferVia = 'match' | 'colleague' | 'door';

export type OfferOutcome = 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn' | 'undeliverable';

export interface Offer {
  readonly id: string;
  readonly mentorId: PersonId;
  readonly outcome: OfferOutcome;
  /** Topics of the ask that the mentor holds: why this person. */
  readonly sharedTopics: readonly TopicId[];
  readonly madeAt: Date;
  /** When it arrived; the deadline counts from here. */
  readonly deliveredAt: Date | null;
  readonly lapsesAt: Date | null;
  /** When it stopped being open: answered, lapsed or withdrawn. */
  readonly settledAt: Date | null;
  readonly via: OfferVia;
  /** The colleague who named this mentor; set for `colleague` only. */
  readonly namedBy: PersonId | null;
}

export type SessionOutcome = 'open' | 'ended' | 'notHappened' | 'mentorGone' | 'askerGone' | 'calledOff';

export interface HearBack {
  readonly text: string;
  readonly saidAt: Date;
  /** The mentor's answer: null until given, `true` for "Exactly", else their one-line fix. */
  readonly confirmed: true | { readonly fix: string } | null;
}

/** Where the session's messages go: one group conversation, or, when it cannot be opened, a direct message to each. */
export type Place =
  | { readonly kind: 'group'; readonly channel: string | null; readonly ts: string | null }
  | { readonly kind: 'direct' };

/** One more question after a written answer, and what was said to it. */
export interface More {
  readonly question: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** An answer that the mentor wrote at once, instead of a conversation. */
export interface Written {
  readonly text: string;
  readonly link: string;
  readonly more: More | null;
}

/** Nobody tapped "I am here" in time, or one of the two asked for another time. */
export type WaitingBecause = 'noTap' | 'askerBusy' | 'mentorBusy';

export interface Session {
  readonly id: string;
  readonly mentorId: PersonId;
  readonly outcome: SessionOutcome;
  readonly minutes: number;
  readonly acceptedAt: Date;
  readonly place: Place;
  /** Until when the asker can tap "I am here"; null while another time is being found. */
  readonly hereBy: Date | null;
  /** How often the asker was not there. */
  readonly missed: number;
  /** Whether the asker already asked for another time, which they may once. */
  readonly postponed: boolean;
  /** Why another time is being found; null: none is. */
  readonly waitingBecause: WaitingBecause | null;
  /** The other time that the mentor chose; null when it is now. */
  readonly startsAt: Date | null;
  /** When the reminder ten minutes before is due; null: none, or given. */
  readonly remindAt: Date | null;
  /** While another time is being found: when the bot stops waiting for the mentor's choice. */
  readonly chooseBy: Date | null;
  readonly begunAt: Date | null;
  readonly endsAt: Date | null;
  readonly extendedAt: Date | null;
  /** Whether the asker was already told that it is almost over. */
  readonly almostOverTold: boolean;
  readonly endedAt: Date | null;
  readonly hearBack: HearBack | null;
  /** Set where the mentor answered in writing at once; null for conversations. */
  readonly written: Written | null;
  /** Set while and after the mentor answers in the thread by a time, instead of a conversation. */
  readonly inWriting: InWriting | null;
  /** When the asker said that the other time is fine; null: not yet, or there is none. */
  readonly agreedAt: Date | null;
  /** Whether the mentor already moved the agreed time, which they may once. */
  readonly movedByMentor: boolean;
  /** Whether its minutes come on top of the budget, because the mentor had opened their door. */
  readonly throughDoor: boolean;
}

/** An answer in the thread by a promised time: no time box, nobody has to be there at once. */
export interface InWriting {
  /** The time that the asker was told. */
  readonly by: Date;
  /** When the mentor's one reminder is due; null: given, or no longer wanted. */
  readonly remindAt: Date | null;
  /** Set while the asker is asked whether it came: until when we wait for their word. */
  readonly waitsUntil: Date | null;
}

export interface Perspective {
  readonly id: string;
  readonly number: 1 | 2;
  readonly state: PerspectiveState;
  readonly offers: readonly Offer[];
  readonly sessions: readonly Session[];
  /** While searching: the next try. While listed: when patience is over, or somebody comes free before. */
  readonly nextAt: Date | null;
  /** When it went on the list, and until when it stays. */
  readonly listedAt: Date | null;
  readonly listedUntil: Date | null;
  /** Who was free but not asked when it went on the list: only others make the ask resume. */
  readonly passedOver: readonly PersonId[];
  /** Somebody whose door is open has time for this question, and the asker was called; null: nobody now. */
  readonly doorCall: DoorCall | null;
  /** Through whose door the asker was called before without coming; they are not called there again. */
  readonly doorsMissed: readonly PersonId[];
  /** Colleagues whom somebody who was asked named instead ("I know who"): they are asked first, once they may be. */
  readonly named: readonly Named[];
}

export interface Named {
  readonly id: PersonId;
  readonly by: PersonId;
}

/** While an asker is called: "somebody has time now, are you there?". */
export interface DoorCall {
  readonly mentorId: PersonId;
  readonly calledAt: Date;
  /** Until when the asker can tap "I am here". */
  readonly until: Date;
}

export interface Thanks {
  readonly at: Date;
  readonly before: string;
  readonly you: string;
  readonly nowIWill: string;
}

export const echoAnswers = ['used', 'part', 'notYet', 'otherRoad'] as const;
export type EchoAnswer = (typeof echoAnswers)[number];
export const echoDelays = [3, 7, 30] as const;

export interface Echo {
  /** When to ask how it went; null: never, or nothing to ask about yet. */
  readonly dueAt: Date | null;
  /** When it was last asked. */
  readonly askedAt: Date | null;
  readonly timesAsked: 0 | 1 | 2;
  readonly answer: EchoAnswer | null;
  readonly answeredAt: Date | null;
  readonly line: string;
}

export interface Ask {
  readonly id: AskId;
  readonly askerId: PersonId;
  readonly brief: Brief;
  readonly source: Source | null;
  readonly createdAt: Date;
  /** The one time by which the asker hears something new, whatever happened. It never moves. */
  readonly promisedAt: Date;
  /** When the promise was kept: taken, told that it is on the list, or said "still asking". */
  readonly promiseKeptAt: Date | null;
  /** The asker said that an answer in writing is fine too. */
  readonly inWritingIsFine: boolean;
  readonly perspectives: readonly Perspective[];
  /** When thanks were last asked for: at the end, and when the reminder arrived. */
  readonly thanksAskedAt: Date | null;
  /** When the one thanks reminder is due; null: none owed. */
  readonly thanksNudgeAt: Date | null;
  readonly thanksNudgedAt: Date | null;
  readonly thanks: Thanks | null;
  readonly echo: Echo;
  readonly closedAt: Date | null;
}

export const noEcho: Echo = { dueAt: null, askedAt: null, timesAsked: 0, answer: null, answeredAt: null, line: '' };

export const stateOf = (ask: Ask): PerspectiveState => shownState(ask.perspectives);

/** Nobody has said yes so far: chosen, asked, or awaited. */
export const isWaiting = (ask: Ask): boolean => ['searching', 'offered', 'listed'].includes(stateOf(ask));

/** Open: not yet taken, or not yet ended. Thanks and echo do not count. */
export function isOpenAsk(ask: Ask): boolean {
  return ask.perspectives.some((p) => ['searching', 'offered', 'listed', 'accepted', 'active'].includes(p.state));
}

/** The session that counts for a perspective: the latest one. */
export const sessionOf = (perspective: Perspective): Session | null => perspective.sessions.at(-1) ?? null;

export const openOffers = (perspective: Perspective): Offer[] => perspective.offers.filter((o) => o.outcome === 'open');

/** Whether somebody may have to be chosen for this ask: only then does `change` read who fits. */
export const isLooking = ({ perspectives }: Ask): boolean =>
  perspectives.some(
    ({ state, nextAt }) => state === 'searching' || state === 'listed' || (state === 'offered' && nextAt !== null),
  );

/** Everybody already asked for this ask, whatever became of it. */
export const askedMentors = (ask: Ask): Set<PersonId> =>
  new Set(ask.perspectives.flatMap((p) => p.offers.map((offer) => offer.mentorId)));

/** Asker, every mentor with an offer or a session, and whoever named them or has a door open: whom `change` has to load. */
export function involved(ask: Ask): PersonId[] {
  const parts = ask.perspectives.flatMap(({ offers, doorCall }) => [
    ...offers.map(({ namedBy }) => namedBy),
    doorCall?.mentorId ?? null,
  ]);
  return [...new Set([ask.askerId, ...askedMentors(ask), ...parts.filter((id) => id !== null)])];
}

export interface Found<T> {
  readonly perspective: Perspective;
  readonly it: T;
}

export function findOffer(ask: Ask, offerId: string): Found<Offer> | null {
  for (const perspective of ask.perspectives) {
    const it = perspective.offers.find((offer) => offer.id === offerId);
    if (it) return { perspective, it };
  }
  return null;
}

export function findSession(ask: Ask, sessionId: string): Found<Session> | null {
  for (const perspective of ask.perspectives) {
    const it = perspective.sessions.find((session) => session.id === sessionId);
    if (it) return { perspective, it };
  }
  return null;
}

/** Perspectives whose session ended and did happen: what thanks and echo are about. */
export function endedSessions(ask: Ask): Session[] {
  return ask.perspectives.map(sessionOf).filter((session): session is Session => session?.outcome === 'ended');
}

type PerspectiveChange = Partial<Omit<Perspective, 'id' | 'number' | 'state'>>;

/** The ask with one perspective moved by `event` and changed. Whoever moves on is not called through a door any more. */
export function moved(ask: Ask, perspective: Perspective, event: LifecycleEvent, change: PerspectiveChange = {}): Ask {
  return replaced(ask, { ...perspective, doorCall: null, ...change, state: nextState(perspective.state, event) });
}

export const mayMove = (perspective: Perspective, event: LifecycleEvent): boolean =>
  canHappen(event, perspective.state);

export function replaced(ask: Ask, perspective: Perspective): Ask {
  return { ...ask, perspectives: ask.perspectives.map((p) => (p.id === perspective.id ? perspective : p)) };
}

export function withOffer(perspective: Perspective, offer: Offer): Pick<Perspective, 'offers'> {
  return { offers: perspective.offers.map((o) => (o.id === offer.id ? offer : o)) };
}

export function withSession(perspective: Perspective, session: Session): Pick<Perspective, 'sessions'> {
  return { sessions: perspective.sessions.map((s) => (s.id === session.id ? session : s)) };
}
