/** What a decision is given and what it returns. `facts` are read in the transaction that saves the decision. */
import type { Ask, AskId, Session } from '../ask';
import type { Evidence } from '../matching/evidence';
import type { Notice } from '../notices';
import type { Person, PersonId, TopicId } from '../person';
import type { Policy } from '../policy';
import type { Outcome } from '../refusal';
import type { Silence } from '../silence';

/** Somebody who holds a topic of the ask, with what fairness needs to know. */
export interface Candidate {
  readonly person: Person;
  /** Offers now waiting for this person's answer. */
  readonly openOffers: number;
  /** Offers made to this person in the last 30 days, whatever they answered. */
  readonly recentOffers: number;
  /** When offers were made to this person in the last 7 days. */
  readonly offeredAt: readonly Date[];
  /** When this person was last asked anything; null: never. */
  readonly lastAskedAt: Date | null;
  readonly silence: Silence;
  /** What the past says of them and this question. */
  readonly evidence: Evidence;
}

/** Somebody whose door is open, or was a moment ago, and what keeps them. */
export interface AtDoor {
  readonly mentor: Person;
  /** A conversation of theirs runs, or is about to. */
  readonly isBusy: boolean;
  /** The ask that is called through their door now. */
  readonly calling: AskId | null;
}

export interface AskFacts {
  readonly ask: Ask;
  /** Asker, and everybody with an offer or a session of this ask. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Filled only while a perspective is searching or listed. */
  readonly candidates: readonly Candidate[];
  /** How many people hold each topic of the ask: rare topics weigh more. */
  readonly holders: ReadonlyMap<TopicId, number>;
  /** Of everybody with an open offer of this ask. */
  readonly silences: ReadonlyMap<PersonId, Silence>;
  readonly policy: Policy;
  /** Those among the people who are kept apart from the asker, because one of the two wants it so. */
  readonly apart?: ReadonlySet<PersonId>;
  /** Every message that was sent about the ask; read once it is closed and its words are still there. */
  readonly said?: readonly Notice[];
  /** Who helped with the ask that this one follows: nobody of them is asked again, and whoever is far from them comes first. */
  readonly earlier?: readonly Person[];
  /** Whose door the ask is called through, or may be. */
  readonly atDoor?: AtDoor | null;
}

/** Minutes promised to a session, or what is left of the promise once it is over. Replaces the session's earlier entry. */
export interface MinutesEntry {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly minutes: number;
  readonly reservedAt: Date;
}

export interface Decision {
  readonly ask: Ask;
  readonly notices: readonly Notice[];
  readonly minutes: readonly MinutesEntry[];
}

export type Decide = (facts: AskFacts) => Outcome<Decision>;

export const decision = (
  ask: Ask,
  notices: readonly Notice[] = [],
  minutes: readonly MinutesEntry[] = [],
): Decision => ({
  ask,
  notices,
  minutes,
});

/** The same facts after a first step of a decision that takes several. */
export const after = (facts: AskFacts, step: Decision): AskFacts => ({ ...facts, ask: step.ask });

export const joined = (first: Decision, second: Decision): Decision => ({
  ask: second.ask,
  notices: [...first.notices, ...second.notices],
  minutes: [...first.minutes, ...second.minutes],
});

/** Whether this person helped with the question that this one follows: a second perspective is somebody else's. */
export const helpedBefore = ({ earlier = [] }: Pick<AskFacts, 'earlier'>, id: PersonId): boolean =>
  earlier.some((each) => each.id === id);

/** @throws when the store did not load somebody it has to: a bug. */
export function personIn(facts: AskFacts, id: PersonId): Person {
  const person = facts.people.get(id);
  if (!person) throw new Error(`Person ${id} was not loaded with ask ${facts.ask.id}`);
  return person;
}

/** What `session` keeps of its mentor's minutes: 0 gives all of them back. Those given through a door come on top. */
export function minutesOf(session: Session, minutes: number): MinutesEntry {
  const { mentorId: personId, id: sessionId, acceptedAt: reservedAt, throughDoor } = session;
  return { personId, sessionId, minutes: throughDoor ? 0 : minutes, reservedAt };
}
