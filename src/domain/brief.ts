/** What somebody asks: the form, the brief it becomes, and the message it may have started from. */
import type { PersonId, TopicId } from './person';

export const helpKinds = ['start', 'tryOne', 'secondOpinion', 'feedback', 'howYou'] as const;
/** What would help most: a starting point, one thing to try, a second opinion, feedback, how you handled it. */
export type HelpKind = (typeof helpKinds)[number];

export const sessionLengths = [5, 15, 30] as const;
export type SessionLength = (typeof sessionLengths)[number];
export const defaultLength: SessionLength = 15;

/** Lengths in characters as people count them (code points). */
export const limits = {
  questionMin: 10,
  questionMax: 300,
  triedMax: 1000,
  quoteMax: 1000,
  topicsMax: 3,
  /** Once nobody was found for them, more may be added. */
  topicsWidened: 6,
  lineMax: 300,
  answerMax: 1500,
  linkMax: 500,
  thanksMax: 600,
  askMeAboutMax: 150,
} as const;

export const urgencies = ['whenSuits', 'today'] as const;
/** How soon an answer is wanted. For "today" two mentors are asked at once and the times are short. */
export type Urgency = (typeof urgencies)[number];

export interface Brief {
  readonly question: string;
  readonly tried: string;
  readonly help: HelpKind | null;
  readonly topics: readonly TopicId[];
  readonly minutes: SessionLength;
  readonly soon: Urgency;
}

/** The message an ask started from. Its text and link go only to the mentor who accepted, and only if `shown`. */
export interface Source {
  readonly quote: string;
  readonly link: string;
  readonly authorId: PersonId | null;
  readonly shown: boolean;
}

/** What somebody typed into the ask form, kept for 24 hours so that nothing typed is lost. */
export interface AskForm {
  readonly question: string;
  readonly tried: string;
  readonly help: HelpKind | null;
  readonly minutes: SessionLength;
  readonly topics: readonly TopicId[];
  readonly soon: Urgency;
  readonly inWritingIsFine: boolean;
  readonly source: Source | null;
}
