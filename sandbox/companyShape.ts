/** What the company of the demo is made of. */
import type { PersonSpec } from './workspace/people';

export interface Colleague {
  readonly spec: PersonSpec;
  readonly knows: readonly string[];
  readonly askMeAbout?: string;
  /** Minutes in any 30 days; 60 unless said. */
  readonly minutes?: 0 | 30 | 60 | 120;
  readonly hours?: { readonly from: string; readonly to: string };
  /** Asks not to be asked for so many days from the beginning of the story. */
  readonly restDays?: number;
  /** What is special about this person, for who looks at the demo. */
  readonly note?: string;
}

export interface Channel {
  readonly name: string;
  readonly isPrivate?: boolean;
  /** The app is in it, and posts there the thank-yous that both want to share. */
  readonly isForThanks?: boolean;
  /** Names; nobody named: everybody. */
  readonly members?: readonly string[];
  readonly messages: readonly (readonly [who: string, text: string])[];
}

export interface Direct {
  readonly members: readonly string[];
  readonly messages: Channel['messages'];
}

/** How far a question has come when the page opens. */
export type Reached =
  | 'searching'
  | 'offered'
  | 'listed'
  | 'unmet'
  | 'later'
  | 'active'
  | 'withdrawn'
  | 'thanksOwed'
  | 'echoOwed'
  | 'told';

export interface UnderWay {
  readonly asker: string;
  readonly question: string;
  readonly tried?: string;
  readonly minutes?: '5 minutes' | '15 minutes' | '30 minutes';
  /** Days before the page opens. */
  readonly daysAgo: number;
  readonly reached: Reached;
  readonly plan?: string;
  readonly you?: string;
  readonly echo?: string;
}

/** What the guided tour tells. */
export interface Story {
  readonly asker: { readonly id: string; readonly name: string };
  readonly mentor: { readonly id: string; readonly name: string };
  readonly question: string;
  readonly tried: string;
  readonly plan: string;
  readonly you: string;
  readonly echo: string;
}

export interface CompanyData {
  readonly name: string;
  /** When the story begins; the page opens `daysBefore` later, at the same time of day. */
  readonly begins: string;
  readonly daysBefore: number;
  readonly people: readonly Colleague[];
  readonly channels: readonly Channel[];
  /** Who reads reports of what was not right; names. */
  readonly readsReports: readonly string[];
  /** What people write to each other, without the app. */
  readonly direct: readonly Direct[];
  readonly underWay: readonly UnderWay[];
  readonly story: Story;
}
