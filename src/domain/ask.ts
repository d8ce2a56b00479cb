/** What an ask is: a brief on its way to somebody who knows, and what became of it. */
import type { Brief, Source } from './brief';
import { canHappen, type LifecycleEvent, nextState, type PerspectiveState, shownState } from './lifecycle';
import type { Why } from './matching/reasons';
import type { PersonId, TopicId } from './person';
import type { Session } from './session';

export * from './brief';
export * from './session';

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
  /** Far away, and all the same a real hit: said when it is accepted. */
  readonly unlikely: boolean;
  /** Why this person, as it was when they were chosen; of offers made by an earlier version nothing is known. */
  readonly reasons: readonly Why[];
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
  /** Written freely instead of in the three parts; '' otherwise. */
  readonly text: string;
  /** Whether the mentor may share it, and whether with the writer's name. */
  readonly share: ShareConsent;
}

export const shareConsents = ['no', 'withoutName', 'withName'] as const;
export type ShareConsent = (typeof shareConsents)[number];

/** Whom the asker would like to be asked first, and why, as far as they said. */
export interface Wish {
  readonly mentorId: PersonId;
  readonly why: string;
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

/** An earlier ask of theirs whose end is still owed to somebody; or whether they want to be shown such lines at all. */
export type Foot = { readonly kind: 'echo' | 'thanks'; readonly askId: AskId } | { readonly kind: 'goOn' };

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
  /** The asker's name is shown only to whoever accepts. */
  readonly sealed: boolean;
  readonly wish: Wish | null;
  /** The ask of which this one is a second perspective, asked for after its echo. */
  readonly followsAskId: AskId | null;
  /** The asker lets the curiosity board say that somebody is still looking. */
  readonly onBoard: boolean;
  /** What stands at the foot of its confirmation, besides the question; null: nothing. */
  readonly foot: Foot | null;
  readonly perspectives: readonly Perspective[];
  /** When thanks were last asked for: at the end, and when the reminder arrived. */
  readonly thanksAskedAt: Date | null;
  /** When the one thanks reminder is due; null: none owed. */
  readonly thanksNudgeAt: Date | null;
  readonly thanksNudgedAt: Date | null;
  readonly thanks: Thanks | null;
  readonly echo: Echo;
  readonly closedAt: Date | null;
  /** When its texts were erased; what people typed is '' from then on. */
  readonly erasedAt: Date | null;
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
export const isLooking = ({ perspectives }: Ask): boolean => perspectives.some(isLookingForSomebody);

export const isLookingForSomebody = ({ state, nextAt }: Perspective): boolean =>
  state === 'searching' || state === 'listed' || (state === 'offered' && nextAt !== null);

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

/** Whether `reader` may know whose question it is: without a name, only who said yes may, and from then on. */
export const mayKnowAsker = ({ askerId, sealed, perspectives }: Ask, reader: PersonId | null): boolean =>
  !sealed ||
  reader === askerId ||
  perspectives.some(({ sessions }) => sessions.some(({ mentorId }) => mentorId === reader));

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

/** Perspectives whose session ended and did happen: what thanks and echo are about. Who helped first comes first. */
export function endedSessions(ask: Ask): Session[] {
  const ended = ask.perspectives.map(sessionOf).filter((session): session is Session => session?.outcome === 'ended');
  return ended.sort((a, b) => (a.endedAt?.getTime() ?? 0) - (b.endedAt?.getTime() ?? 0));
}

/** Whether the thanks of this ask went to the mentor of `session`: it had ended by then, or they were sent on later. */
export const isThanked = ({ thanks }: Ask, { endedAt, thankedAt }: Session): boolean =>
  thanks !== null && (thankedAt !== null || (endedAt !== null && endedAt <= thanks.at));

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
