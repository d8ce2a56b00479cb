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

/** How well the asker knows the topic, in their own eyes. */
export const knownLevels = ['new', 'some', 'well'] as const;
export type Known = (typeof knownLevels)[number];

export interface Brief {
  readonly question: string;
  readonly tried: string;
  readonly help: HelpKind | null;
  readonly topics: readonly TopicId[];
  readonly minutes: SessionLength;
  readonly soon: Urgency;
  readonly known: Known | null;
  /** The language wanted for the answer, as a BCP 47 primary tag such as 'de'; null: any that both speak. */
  readonly language: string | null;
}

/** The brief as it stands in a form. */
export const briefOf = ({ question, tried, help, topics, minutes, soon, known, language }: AskForm): Brief => ({
  ...{ question, tried, help, topics, minutes, soon, known, language },
});

/** What the form chooses where nobody says otherwise. */
export const usualChoices = { known: null, language: null, sealed: false, perspectives: 1 } as const;

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
  readonly known: Known | null;
  readonly language: string | null;
  /** The name is shown only to whoever accepts. */
  readonly sealed: boolean;
  /** How many independent answers are wanted. */
  readonly perspectives: 1 | 2;
  readonly source: Source | null;
  /** The ask of which this one is a second perspective. */
  readonly followsAskId?: string | null;
}
