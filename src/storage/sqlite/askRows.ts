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
  const { id, askerId, question, tried, help, minutes, createdAt, promisedAt, promiseKeptAt, closedAt } = row;
  const { thanksAskedAt, thanksNudgeAt, thanksNudgedAt } = row;
  return {
    ...{ id, askerId, createdAt, promisedAt, promiseKeptAt, closedAt, thanksAskedAt, thanksNudgeAt, thanksNudgedAt },
    brief: { question, tried, help, topics, minutes },
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

function thanksFrom({ thanksAt, thanksBefore, thanksYou, thanksNowIWill }: AskRow): Thanks | null {
  if (!thanksAt) return null;
  return { at: thanksAt, before: thanksBefore ?? '', you: thanksYou ?? '', nowIWill: thanksNowIWill ?? '' };
}

/** The columns that never change once an ask went out: what was asked, and the promise. */
export function askedColumns(ask: Ask) {
  const { id, askerId, createdAt, promisedAt, source } = ask;
  const { question, tried, help, minutes } = ask.brief;
  return {
    ...{ id, askerId, createdAt, promisedAt, question, tried, help, minutes },
    sourceQuote: source?.quote ?? null,
    sourceLink: source?.link ?? null,
    sourceAuthorId: source?.authorId ?? null,
    sourceShown: source?.shown ?? null,
  };
}

/** The columns in which an ask moves. */
export function movedColumns({
  promiseKeptAt,
  thanksAskedAt,
  thanksNudgeAt,
  thanksNudgedAt,
  thanks,
  echo,
  closedAt,
}: Ask) {
  return {
    ...{ promiseKeptAt, thanksAskedAt, thanksNudgeAt, thanksNudgedAt, closedAt },
    thanksAt: thanks?.at ?? null,
    thanksBefore: thanks?.before ?? null,
    thanksYou: thanks?.you ?? null,
    thanksNowIWill: thanks?.nowIWill ?? null,
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
  const { id, number, state, nextAt, listedAt, listedUntil, passedOver } = row;
  return { id, number, state, offers, sessions, nextAt, listedAt, listedUntil, passedOver };
}

export function perspectiveRow({ offers: _, sessions: __, ...own }: Perspective, within: Within): PerspectiveRow {
  return { ...within, ...own };
}

export function offerFrom({ id, mentorId, outcome, sharedTopics, madeAt, deliveredAt, lapsesAt }: OfferRow): Offer {
  return { id, mentorId, outcome, sharedTopics, madeAt, deliveredAt, lapsesAt };
}

export function offerRow(offer: Offer, perspectiveId: string, position: number, within: Within): OfferRow {
  return { ...within, perspectiveId, position, ...offer };
}

export function sessionFrom(row: SessionRow): Session {
  const { workspaceId: _, askId, perspectiveId, position, placeKind, placeChannel, placeTs, ...rest } = row;
  const { hearBackText, hearBackSaidAt, hearBackConfirmed, hearBackFix, written: ___, ...session } = rest;
  return {
    ...session,
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
  const { place, hearBack, written, ...own } = session;
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
    hearBackText: hearBack?.text ?? null,
    hearBackSaidAt: hearBack?.saidAt ?? null,
    hearBackConfirmed: confirmed !== null,
    hearBackFix: confirmed === null || confirmed === true ? null : confirmed.fix,
  };
}
