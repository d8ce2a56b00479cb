/** What a session is: one mentor and the asker, for a number of minutes or in writing. */
import type { PersonId } from './person';

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
  /** Which clarifying questions the asker tapped, in order (session prompts). */
  readonly prompts: readonly string[];
  /** Who asked to reopen it, and when; it is open again once the mentor said yes. */
  readonly reopenAskedBy: PersonId | null;
  readonly reopenAskedAt: Date | null;
  readonly reopenedAt: Date | null;
  /** Minutes of the budget that were used before it was reopened. */
  readonly usedBefore: number;
  /** The mentor reopened it knowingly beyond their budget: the time since then costs none. */
  readonly onTop: boolean;
  /** When thanks that were given before it ended went to this mentor too. */
  readonly thankedAt: Date | null;
  /** The mentor's second thought after the thanks, told to the asker once. */
  readonly addedText: string | null;
  readonly addedAt: Date | null;
  /** What the mentor did with the thanks; null: nothing yet, so they are private. */
  readonly sharedAs: SharedAs | null;
  /** The manager they were sent to. */
  readonly sharedWith: PersonId | null;
  readonly sharedAt: Date | null;
  /** The mentor lets "has helped with this topic" be shown to others. */
  readonly showsHelp: boolean;
  /** The mentor keeps what was said as a note of their own for later questions. */
  readonly keepsNote: boolean;
  /** The note itself, from when the words it was made of are erased; it is theirs until they delete it. */
  readonly keptNote: string | null;
  /** The mentor deleted the thanks they received. Where two were thanked, they stay with the other. */
  readonly thanksDeletedAt: Date | null;
}

/** How many clarifying questions there are to choose from, for each kind of help. */
export const promptCount = 3;

export const sharings = ['private', 'channel', 'manager'] as const;
export type SharedAs = (typeof sharings)[number];

/** An answer in the thread by a promised time: no time box, nobody has to be there at once. */
export interface InWriting {
  /** The time that the asker was told. */
  readonly by: Date;
  /** When the mentor's one reminder is due; null: given, or no longer wanted. */
  readonly remindAt: Date | null;
  /** Set while the asker is asked whether it came: until when we wait for their word. */
  readonly waitsUntil: Date | null;
}

/** Of a session about which nothing more was said or done than that it is. */
export const nothingMoreYet = {
  prompts: [],
  reopenAskedBy: null,
  reopenAskedAt: null,
  reopenedAt: null,
  usedBefore: 0,
  onTop: false,
  thankedAt: null,
  addedText: null,
  addedAt: null,
  sharedAs: null,
  sharedWith: null,
  sharedAt: null,
  showsHelp: false,
  keepsNote: false,
  keptNote: null,
  thanksDeletedAt: null,
} as const;
