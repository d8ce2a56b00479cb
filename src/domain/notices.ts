/**
 * Everything the bot can say, as plain facts without words. A notice names what it is about; it is rendered at the moment
 * of sending, in the receiver's language, from the state then (slack/notices.ts). Rules of politeness hang on its `class`
 * (courtesy.ts), what to do when Slack left it open whether it arrived hangs on `inDoubt`.
 */
import type { AskId } from './ask';
import type { PersonId } from './person';

/**
 * answer: replies to what the receiver just did, at once. live: what a session needs while it runs, at once.
 * offer and news: wait for the receiver's hours. nudge: asks for something they did not begin; waits too.
 * home: the Home view, shown rather than sent.
 */
export type NoticeClass = 'answer' | 'live' | 'offer' | 'news' | 'nudge' | 'home';

interface KindRules {
  readonly class: NoticeClass;
  /** resend where somebody waits for it; drop where it asks for something. */
  readonly inDoubt: 'resend' | 'drop';
}

export const noticeKinds = {
  /** To the asker: the one message that says where their ask is; edited in place. */
  status: { class: 'answer', inDoubt: 'resend' },
  /** To the asker: nobody free, on the list. */
  nobody: { class: 'news', inDoubt: 'resend' },
  /** To the asker at the promised time: still asking. At once: the promise falls on the minute at which their day ends. */
  stillAsking: { class: 'live', inDoubt: 'resend' },
  /** To the asker at the promised time: there is one answer, and nobody for the second. */
  withOne: { class: 'live', inDoubt: 'resend' },
  /** To the asker: patience is over. */
  unmet: { class: 'news', inDoubt: 'resend' },
  /** To a mentor: can you help? */
  offer: { class: 'offer', inDoubt: 'resend' },
  /** To the asker: somebody said yes. */
  taken: { class: 'live', inDoubt: 'resend' },
  /** To the asker: the mentor's written answer. */
  answered: { class: 'live', inDoubt: 'resend' },
  /** To the mentor: the asker's one more question. */
  moreAsked: { class: 'news', inDoubt: 'resend' },
  /** To the asker: the answer to it. */
  moreAnswered: { class: 'news', inDoubt: 'resend' },
  /** In the session: its one card. */
  card: { class: 'live', inDoubt: 'resend' },
  /** To the mentor: the asker is not there, or cannot now; choose another time. */
  chooseTime: { class: 'live', inDoubt: 'resend' },
  /** To the asker: you were missed; the mentor chooses another time. */
  missed: { class: 'live', inDoubt: 'resend' },
  /** To the asker: the other time. */
  moved: { class: 'live', inDoubt: 'resend' },
  /** To the mentor: the asker would rather have an answer in writing. */
  writingWanted: { class: 'live', inDoubt: 'resend' },
  /** To the mentor: the one reminder before the time at which an answer in writing was promised. */
  writingReminder: { class: 'news', inDoubt: 'drop' },
  /** To the asker: did an answer come? */
  didItCome: { class: 'news', inDoubt: 'resend' },
  /** In the session: ten minutes to go. */
  soon: { class: 'live', inDoubt: 'drop' },
  /** In the session: it is time, "I am here". */
  ready: { class: 'live', inDoubt: 'resend' },
  /** In the session: a clarifying question that the asker tapped. */
  prompted: { class: 'live', inDoubt: 'resend' },
  /** In the session, to the asker: what will you do? */
  hearBackAsked: { class: 'live', inDoubt: 'drop' },
  /** In the session, to the mentor: this is what the asker will do. */
  hearBack: { class: 'live', inDoubt: 'resend' },
  /** In the session: one of the two is gone, or it was called off. */
  calledOff: { class: 'live', inDoubt: 'resend' },
  /** To the asker: the search goes on, and why. */
  goesOn: { class: 'news', inDoubt: 'resend' },
  /** To the mentor: the asker would like to talk once more. */
  reopenAsked: { class: 'news', inDoubt: 'resend' },
  /** To the asker: the mentor cannot. */
  reopenDeclined: { class: 'news', inDoubt: 'resend' },
  /** In the session: it goes on. */
  reopened: { class: 'live', inDoubt: 'resend' },
  /** To the asker: it did not happen; another time, or somebody else? */
  whatNext: { class: 'answer', inDoubt: 'resend' },
  /** To the asker after the end: thanks, and when to ask how it went. */
  thanksForm: { class: 'news', inDoubt: 'resend' },
  /** To the asker: the one reminder. */
  thanksNudge: { class: 'nudge', inDoubt: 'drop' },
  /** To the mentor: the thank-you. */
  thanks: { class: 'news', inDoubt: 'resend' },
  /** To the thanks channel: a thank-you that writer and mentor both want seen. */
  thanksShared: { class: 'answer', inDoubt: 'resend' },
  /** To the manager whom the mentor chose: the same. */
  thanksToManager: { class: 'news', inDoubt: 'resend' },
  /** To the mentor: it could not be shared, and is private again. */
  thanksNotShared: { class: 'answer', inDoubt: 'resend' },
  /** To the asker: the mentor's second thought. */
  added: { class: 'news', inDoubt: 'resend' },
  /** To the asker: how did it go? */
  echoQuestion: { class: 'nudge', inDoubt: 'drop' },
  /** To the mentor: what came of it. */
  echoTold: { class: 'news', inDoubt: 'resend' },
  /** To somebody who was helped twice with a topic: would you take a short question on it? */
  passOn: { class: 'nudge', inDoubt: 'drop' },
  /** To their first mentor: they said yes. */
  newMentor: { class: 'news', inDoubt: 'resend' },
  /** To the board's channel, once a week: what people ask about. */
  board: { class: 'live', inDoubt: 'drop' },
  /** To the mentor whose door is open: until when, and what comes; edited in place. */
  doorStatus: { class: 'answer', inDoubt: 'resend' },
  /** To an asker who waits: somebody has time right now. */
  doorCall: { class: 'live', inDoubt: 'resend' },
  /** To a colleague: would you offer what you know? */
  invitation: { class: 'nudge', inDoubt: 'drop' },
  /** To a mentor who did not get to two offers: shall we leave you alone for a while? */
  restOffer: { class: 'nudge', inDoubt: 'drop' },
  /** To the same, when that stayed unanswered: we ask you no more, and how to undo it. */
  askedNoMore: { class: 'news', inDoubt: 'resend' },
  /**
   * To the contact whom somebody chose: what they report. At once and alone, like all that somebody waits for: it is about
   * somebody's safety (docs/decisions/0018).
   */
  report: { class: 'live', inDoubt: 'resend' },
  /** To whoever made a report: it could not be delivered. */
  reportReturned: { class: 'live', inDoubt: 'resend' },
  /** The copy of a message whose other copy was pressed; only ever edited, to one line. */
  copy: { class: 'live', inDoubt: 'resend' },
  home: { class: 'home', inDoubt: 'resend' },
} as const satisfies Record<string, KindRules>;

export type NoticeKind = keyof typeof noticeKinds;

/** Messages whose words belong to the mentor who was thanked: they stay when those of the ask go. */
const ofThanks: readonly NoticeKind[] = ['thanks', 'thanksShared', 'thanksToManager', 'thanksNotShared'];
export const outlivesErasure = (kind: NoticeKind): boolean => ofThanks.includes(kind);

/** A new message, an edit of one sent before, or the Home view. */
export type Delivery = 'post' | 'edit' | 'view';

export interface Notice {
  readonly delivery: Delivery;
  readonly kind: NoticeKind;
  /** null for what is about a person, not about an ask. */
  readonly askId: AskId | null;
  /** What it is about: the id of an ask, offer, session, or of a person's invitation. */
  readonly about: string;
  /** The person it goes to; null: the group conversation of the session `about`, or the channel of its kind. */
  readonly to: PersonId | null;
}

/** Unique for ever among posts; among pending edits of one message; among pending views of one Home. */
export const keyOf = (notice: Omit<Notice, 'delivery'>): string =>
  `${notice.kind}:${notice.about}:${notice.to ?? 'group'}`;

/** Whom a key is about, as `to` of its notice. */
export function receiverIn(key: string): PersonId | null {
  const to = key.slice(key.lastIndexOf(':') + 1);
  return to === 'group' ? null : to;
}

/** Which setting names the channel that notices of these kinds go to. */
export const channelOf = { thanksShared: 'thanksChannel', board: 'boardChannel' } as const satisfies Partial<
  Record<NoticeKind, string>
>;

export const goesToChannel = (kind: NoticeKind): kind is keyof typeof channelOf => kind in channelOf;

/** Conversations are lanes: inside one, what is due goes in order. */
export function laneOf({ kind, about, to }: Notice): string {
  if (kind === 'home') return `home:${to}`;
  if (goesToChannel(kind)) return `channel:${channelOf[kind]}`;
  return to === null ? `session:${about.split('#')[0]}` : `dm:${to}`;
}

export const post = (kind: NoticeKind, askId: AskId, about: string, to: PersonId | null): Notice => ({
  delivery: 'post',
  kind,
  askId,
  about,
  to,
});

/** The message that `post` with the same arguments sent is shown anew. Nothing happens when it never was. */
export const edit = (kind: NoticeKind, askId: AskId, about: string, to: PersonId | null): Notice => ({
  delivery: 'edit',
  kind,
  askId,
  about,
  to,
});

/** The copy at `channel` and `ts` of a message that was sent to `to` twice. */
export const copyAt = ({ channel, ts }: { channel: string; ts: string }, to: PersonId | null): Notice => ({
  delivery: 'edit',
  kind: 'copy',
  askId: null,
  about: `${channel}/${ts}`,
  to,
});

export const homeOf = (personId: PersonId): Notice => ({
  delivery: 'view',
  kind: 'home',
  askId: null,
  about: personId,
  to: personId,
});
