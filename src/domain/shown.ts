/** What a message or the Home view is made from: facts read at the moment of showing, never words. */
import type { Ask } from './ask';
import type { PassOn } from './generosity';
import type { LocalTruth } from './localTruth';
import type { LoopKind } from './loops';
import type { Notice } from './notices';
import type { Person, PersonId, TopicId } from './person';
import type { Policy } from './policy';
import type { Silence } from './silence';
import type { Report } from './trust';

export interface Invitation {
  readonly personId: PersonId;
  readonly inviterId: PersonId;
  readonly at: Date;
  /** What the inviter thinks that they could help with; null: nothing in particular. */
  readonly topicId: TopicId | null;
  readonly answer: 'joined' | 'declined' | null;
}

/** What somebody whose door is open is busy with. */
export interface DoorFacts {
  /** Whether an asker is called at the moment. */
  readonly calling: boolean;
  /** Whom they help through the door now. */
  readonly helping: PersonId | null;
}

/** What can be done where nobody is free. */
export interface NobodyFacts {
  /** When somebody who fits may be asked again, within 30 days; neither who nor why. */
  readonly freeAt: Date | null;
  /** Names of topics near the question that are not chosen. */
  readonly near: readonly string[];
  /** Its topics that stand on the curiosity board. */
  readonly onBoard?: readonly TopicId[];
}

export interface NoticeFacts {
  readonly notice: Notice;
  /** null when the notice is not about an ask, or the ask is gone. */
  readonly ask: Ask | null;
  /** Everybody named: receiver, asker, mentors, inviter. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly policy: Policy;
  /** When nudges reached the receiver in the last 7 days. */
  readonly nudgesSent: readonly Date[];
  /** Set for the kind `invitation`. */
  readonly invitation: Invitation | null;
  /** Read for the kinds `restOffer` and `askedNoMore`. */
  readonly silence: Silence;
  /** Set for the kinds `passOn` and `newMentor`. */
  readonly passOn?: PassOn | null;
  /** What the receiver of an offer wrote on a question like this one, and kept. */
  readonly note?: string | null;
  /** Set for the kind `board`. */
  readonly board?: readonly TopicId[] | null;
  /** Set for the same: topics for which an asker wants it said that they are still looking. */
  readonly looking?: readonly TopicId[];
  /** Set for the kind `home`. */
  readonly home: HomeFacts | null;
  /** Set for the kind `nobody`. */
  readonly nobody?: NobodyFacts | null;
  /** Those among the people from whom the receiver (in a conversation of two: the asker) is kept apart. */
  readonly apart?: ReadonlySet<PersonId>;
  /** Set for the kinds `report` and `reportReturned`; null once it was erased. */
  readonly report?: Report | null;
  /** Set for the kind `status`, where a line about a loop stands at its foot and it is still open. */
  readonly loop?: { readonly ask: Ask; readonly kind: LoopKind } | null;
  /** Set for the kind `status`, while somebody is looked for and the promise is still to be kept. */
  readonly truth?: LocalTruth | null;
  /** Set for the kind `doorStatus`. */
  readonly door?: DoorFacts | null;
}

/** One line of "what needs you now". */
export interface HomeItem {
  /** asking: my ask is on its way. offer: I am asked. reopen: I am asked to talk once more. session: accepted or running. thanks, echo: a loop of mine is open. whatNext: it did not happen. */
  readonly kind: 'offer' | 'reopen' | 'session' | 'whatNext' | 'thanks' | 'echo' | 'asking';
  readonly ask: Ask;
  /** The offer's or session's id; the ask's for the rest. */
  readonly about: string;
}

/** What became of a topic that somebody holds or held, until they have seen it. */
export interface TopicMove {
  readonly from: string;
  /** The name of the one it is part of now; null: it is no longer offered. */
  readonly into: string | null;
  readonly at: Date;
}

export interface HomeFacts {
  readonly person: Person;
  /** When nudges reached this person in the last 7 days. */
  readonly nudgesSent: readonly Date[];
  /** Most urgent first, in the order of the kinds above. */
  readonly items: readonly HomeItem[];
  /** The latest first. */
  readonly topicMoves: readonly TopicMove[];
}
