/** Between rows and the ask as the domain knows it. */
import type { InferSelectModel } from 'drizzle-orm';
import type { Ask, HearBack, More, Offer, Perspective, Session, Source, Thanks, Written } from '../../domain/ask';
import type { TopicId } from '../../domain/person';
import type { asks } from './askTables';
import type { offers, perspectives, sessions } from './perspectiveTables';

export type AskRow = InferSelectModel<typeof asks>;
export type PerspectiveRow = InferSelectModel<typeof perspectives>;
export type OfferRow = InferSelectModel<typeof offers>;
export type SessionRow = InferSelectModel<typeof sessions>;

/** Where a row of an ask belongs. */
export interface Within {
  readonly workspaceId: string;
  readonly askId: string;
}

export function askFrom(row: AskRow, topics: readonly TopicId[], perspectives: readonly Perspective[]): Ask {
  const {
    id,
    askerId,
    question,
    tried,
    help,
    minutes,
    soon,
    inWritingIsFine,
    createdAt,
    promisedAt,
    promiseKeptAt,
    closedAt,
    erasedAt,
    sealed,
    followsAskId,
    onBoard,
    foot,
    known,
    language,
  } = row;
  // One by one, here and below: with every ask that is read, and several objects take longer to join than to read.
  return {
    id,
    askerId,
    createdAt,
    promisedAt,
    promiseKeptAt,
    closedAt,
    thanksAskedAt: row.thanksAskedAt,
    thanksNudgeAt: row.thanksNudgeAt,
    thanksNudgedAt: row.thanksNudgedAt,
    inWritingIsFine,
    sealed,
    followsAskId,
    onBoard,
    foot,
    erasedAt,
    wish: row.wishMentorId === null ? null : { mentorId: row.wishMentorId, why: row.wishWhy },
    brief: { question, tried, help, topics, minutes, soon, known, language },
    source: sourceFrom(row),
    perspectives,
    thanks: thanksFrom(row),
    echo: {
      dueAt: row.echoDueAt,
      askedAt: row.echoAskedAt,
      timesAsked: row.echoTimesAsked,
      answer: row.echoAnswer,
      answeredAt: row.echoAnsweredAt,
      line: row.echoLine,
    },
  };
}

function sourceFrom({ sourceQuote, sourceLink, sourceAuthorId, sourceShown }: AskRow): Source | null {
  if (sourceQuote === null || sourceLink === null) return null;
  return { quote: sourceQuote, link: sourceLink, authorId: sourceAuthorId, shown: sourceShown ?? false };
}

function thanksFrom(row: AskRow): Thanks | null {
  const { thanksAt: at, thanksBefore, thanksYou, thanksNowIWill, thanksText: text, thanksShare: share } = row;
  if (!at) return null;
  return { at, before: thanksBefore ?? '', you: thanksYou ?? '', nowIWill: thanksNowIWill ?? '', text, share };
}

/** The columns that never change once an ask went out: what was asked, and the promise. */
export function askedColumns(ask: Ask) {
  const { id, askerId, createdAt, promisedAt, source, sealed, followsAskId, foot, wish } = ask;
  const { question, tried, help, minutes, soon, known, language } = ask.brief;
  return {
    ...{ id, askerId, createdAt, promisedAt, question, tried, help, minutes, soon, known, language },
    ...{ sealed, followsAskId, foot, wishMentorId: wish?.mentorId ?? null, wishWhy: wish?.why ?? '' },
    sourceQuote: source?.quote ?? null,
    sourceLink: source?.link ?? null,
    sourceAuthorId: source?.authorId ?? null,
    sourceShown: source?.shown ?? null,
  };
}

/** The columns in which an ask moves. */
export function movedColumns({
  inWritingIsFine,
  onBoard,
  promiseKeptAt,
  thanksAskedAt,
  thanksNudgeAt,
  thanksNudgedAt,
  thanks,
  echo,
  closedAt,
  erasedAt,
}: Ask) {
  return {
    inWritingIsFine,
    onBoard,
    promiseKeptAt,
    thanksAskedAt,
    thanksNudgeAt,
    thanksNudgedAt,
    closedAt,
    erasedAt,
    thanksAt: thanks?.at ?? null,
    thanksBefore: thanks?.before ?? null,
    thanksYou: thanks?.you ?? null,
    thanksNowIWill: thanks?.nowIWill ?? null,
    thanksText: thanks?.text ?? '',
    thanksShare: thanks?.share ?? 'no',
    echoDueAt: echo.dueAt,
    echoAskedAt: echo.askedAt,
    echoTimesAsked: echo.timesAsked,
    echoAnswer: echo.answer,
    echoAnsweredAt: echo.answeredAt,
    echoLine: echo.line,
  };
}

export function perspectiveFrom(
  row: PerspectiveRow,
  offers: readonly Offer[],
  sessions: readonly Session[],
): Perspective {
  const { workspaceId: _, askId: __, doorMentorId, doorCalledAt, doorUntil, ...own } = row;
  const isCalled = doorMentorId !== null && doorCalledAt !== null && doorUntil !== null;
  const doorCall = isCalled ? { mentorId: doorMentorId, calledAt: doorCalledAt, until: doorUntil } : null;
  return { ...own, doorCall, offers, sessions };
}

export function perspectiveRow(perspective: Perspective, within: Within): PerspectiveRow {
  const { offers: _, sessions: __, doorCall, ...own } = perspective;
  return {
    ...within,
    ...own,
    doorMentorId: doorCall?.mentorId ?? null,
    doorCalledAt: doorCall?.calledAt ?? null,
    doorUntil: doorCall?.until ?? null,
  };
}

export function offerFrom(row: OfferRow): Offer {
  const { workspaceId: _, askId: __, perspectiveId: ___, position: ____, ...offer } = row;
  return offer;
}

export function offerRow(offer: Offer, perspectiveId: string, position: number, within: Within): OfferRow {
  return { ...within, perspectiveId, position, ...offer };
}

export function sessionFrom(row: SessionRow): Session {
  const {
    workspaceId: _,
    askId,
    perspectiveId,
    position,
    placeKind,
    placeChannel,
    placeTs,
    hearBackText,
    hearBackSaidAt,
    hearBackConfirmed,
    hearBackFix,
    written: __,
    writingBy,
    writingRemindAt,
    writingWaitsUntil,
    ...session
  } = row;
  return {
    ...session,
    inWriting: writingBy && { by: writingBy, remindAt: writingRemindAt, waitsUntil: writingWaitsUntil },
    place: placeKind === 'direct' ? { kind: 'direct' } : { kind: 'group', channel: placeChannel, ts: placeTs },
    hearBack: hearBackFrom(row),
    written: writtenFrom(row.written),
  };
}

function hearBackFrom(row: SessionRow): HearBack | null {
  const { hearBackText: text, hearBackSaidAt: saidAt, hearBackConfirmed, hearBackFix: fix } = row;
  if (text === null || saidAt === null) return null;
  if (!hearBackConfirmed) return { text, saidAt, confirmed: null };
  return { text, saidAt, confirmed: fix === null ? true : { fix } };
}

interface StoredMore extends Omit<More, 'askedAt' | 'answeredAt'> {
  readonly askedAt: number;
  readonly answeredAt: number | null;
}

function writtenFrom(stored: string | null): Written | null {
  if (stored === null) return null;
  const { more, ...written } = JSON.parse(stored) as Omit<Written, 'more'> & { readonly more: StoredMore | null };
  const answeredAt = more?.answeredAt ?? null;
  return {
    ...written,
    more: more && {
      ...more,
      askedAt: new Date(more.askedAt),
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
    },
  };
}

function writtenRow(written: Written | null): string | null {
  if (!written) return null;
  const { more, ...said } = written;
  return JSON.stringify({
    ...said,
    more: more && { ...more, askedAt: more.askedAt.getTime(), answeredAt: more.answeredAt?.getTime() ?? null },
  });
}

export function sessionRow(session: Session, perspectiveId: string, position: number, within: Within): SessionRow {
  const { place, hearBack, written, inWriting, ...own } = session;
  const confirmed = hearBack?.confirmed ?? null;
  return {
    ...within,
    perspectiveId,
    position,
    ...own,
    placeKind: place.kind,
    placeChannel: place.kind === 'group' ? place.channel : null,
    placeTs: place.kind === 'group' ? place.ts : null,
    written: writtenRow(written),
    writingBy: inWriting?.by ?? null,
    writingRemindAt: inWriting?.remindAt ?? null,
    writingWaitsUntil: inWriting?.waitsUntil ?? null,
    hearBackText: hearBack?.text ?? null,
    hearBackSaidAt: hearBack?.saidAt ?? null,
    hearBackConfirmed: confirmed !== null,
    hearBackFix: confirmed === null || confirmed === true ? null : confirmed.fix,
  };
}
