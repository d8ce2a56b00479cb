import type { Signpost, SignpostKind } from './signposts';
import type { Weekday } from './worktime';

/** What may stand in a profile field of the workspace's own. */
export const profileFacts = ['team', 'place', 'manager'] as const;
export type ProfileFact = (typeof profileFacts)[number];

/** What a workspace may set; the values here are product.md's defaults. Checked when read (storage/policySchema.ts). */
export interface Policy {
  /** Open asks a person may have at once; open means not yet taken or not yet ended. */
  readonly openAsksLimit: number;
  /** Mentors asked before an ask goes on the list. */
  readonly mentorsAsked: number;
  /** Minutes of the mentor's own working time after which an offer lapses, counted from delivery. */
  readonly offerLapsesAfterMinutes: number;
  /** The same for a question that is wanted today. */
  readonly offerLapsesTodayAfterMinutes: number;
  /** Minutes after which whoever asks "today" hears something new, whatever happened. */
  readonly promiseTodayMinutes: number;
  /** Working days after which somebody who answered neither offers nor the offer of rest is asked no more. */
  readonly restOfferPatienceDays: number;
  /** Working days in which the asker may say whether an answer in writing came; then somebody else is asked. */
  readonly writingPatienceDays: number;
  /** Minutes the asker has to tap "I am here". */
  readonly hereMinutes: number;
  /** Minutes of the budget that a written answer counts for. */
  readonly answerMinutes: number;
  /** Minutes added by the mentor, once. */
  readonly extensionMinutes: number;
  /** Working days of the asker that an ask waits on the list. */
  readonly listedDays: number;
  /** Days after the session at which the asker is asked how it went. */
  readonly echoDays: number;
  /** Days without an answer after which an echo question closes. */
  readonly echoPatienceDays: number;
  /** Messages in any 7 days that ask a person for something they did not begin. */
  readonly nudgesPerWeek: number;
  /** Questions put to a mentor in any 7 days. */
  readonly offersPerWeek: number;
  /** Minutes that somebody who was helped twice, and passes it on, gives in short questions in any 30 days. */
  readonly passOnMinutes: number;
  /** On which days, and from when to when where they are, people work unless they say otherwise. */
  readonly workDays: readonly Weekday[];
  readonly workTime: string;
  /** Minutes that a mentor gives in any 30 days unless they say otherwise. */
  readonly defaultMinutes: number;
  /** The most minutes anybody may offer in 30 days. */
  readonly minutesCeiling: number;
  /** Where people find help that we could not; '' for none. */
  readonly helpPage: string;
  /** Days after an ask closed at which what people wrote in it is erased. */
  readonly retentionDays: number;
  /** Days after the app was removed at which everything of the workspace is deleted. */
  readonly uninstalledDays: number;
  /** Id of the channel in which thanks may be shared; '' for none. */
  readonly thanksChannel: string;
  /** Id of the channel that hears once a week what people ask about; '' for none. */
  readonly boardChannel: string;
  readonly guestsMayMentor: boolean;
  /** Closed questions of the last 90 days from which on it is said how they went, and how many of ten were taken. */
  readonly truthFromAsks: number;
  readonly truthFromTaken: number;
  /** Whether nobody is asked who reports to the asker, or to whom they report, as far as it is known. */
  readonly reportingLineApart: boolean;
  /** Whether a question may be asked without a name until somebody says yes. */
  readonly sealedAsks: boolean;
  /** Whether the form offers two answers from different people. */
  readonly perspectivesOffered: boolean;
  /** Who answers, and which page, where a mentor is not the one to ask. */
  readonly signposts: Partial<Readonly<Record<SignpostKind, Signpost>>>;
  /** Label or id of the profile field in Slack that says it of each person; '' for none. */
  readonly profileFields: Readonly<Record<ProfileFact, string>>;
  readonly invitationsAtOnce: number;
  /** Who reads reports: ids of people. Whoever reports chooses one of them. */
  readonly reportContacts: readonly string[];
  /** Days after which a report is erased. */
  readonly reportKeepDays: number;
}

export const defaultPolicy: Policy = {
  openAsksLimit: 3,
  mentorsAsked: 5,
  offerLapsesAfterMinutes: 4 * 60,
  offerLapsesTodayAfterMinutes: 60,
  promiseTodayMinutes: 120,
  restOfferPatienceDays: 5,
  writingPatienceDays: 3,
  hereMinutes: 10,
  answerMinutes: 5,
  extensionMinutes: 10,
  listedDays: 5,
  echoDays: 7,
  echoPatienceDays: 7,
  nudgesPerWeek: 2,
  offersPerWeek: 3,
  passOnMinutes: 10,
  workDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  workTime: '9:00-17:00',
  defaultMinutes: 60,
  minutesCeiling: 240,
  helpPage: '',
  retentionDays: 30,
  uninstalledDays: 30,
  thanksChannel: '',
  boardChannel: '',
  guestsMayMentor: false,
  truthFromAsks: 20,
  truthFromTaken: 6,
  reportingLineApart: false,
  sealedAsks: true,
  perspectivesOffered: true,
  signposts: {},
  profileFields: { team: '', place: '', manager: '' },
  invitationsAtOnce: 20,
  reportContacts: [],
  reportKeepDays: 90,
};
