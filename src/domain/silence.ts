/**
 * Somebody who does not get to offers is never pressed: after two lapses on different days the next message offers rest,
 * and when that stays unanswered too they are asked no more, until they say otherwise. Worked out from what was sent and
 * settled; nobody else ever sees it.
 */
import { latest } from './duration';
import type { Notice } from './notices';
import { type Person, type PersonId, workHours } from './person';
import type { Policy } from './policy';
import { addWorkingDays, localDate, startOfNextWorkingDay } from './worktime';

/** The newest offer of rest, as the outbox has it. */
export interface RestOffer {
  readonly about: string;
  /** lost: it never arrived, or nobody knows whether it did. */
  readonly state: 'waiting' | 'sent' | 'lost';
  readonly madeAt: Date;
  readonly settledAt: Date | null;
}

export interface Silence {
  /** When offers lapsed since the last one that this person answered, in any order. */
  readonly lapsedAt: readonly Date[];
  /** When they last answered an offer; null: never. */
  readonly answeredAt: Date | null;
  readonly restOffer: RestOffer | null;
}

export const noSilence: Silence = { lapsedAt: [], answeredAt: null, restOffer: null };

export type Standing =
  | { readonly kind: 'asked' }
  /** Their next message has to be the offer of rest. */
  | { readonly kind: 'restFirst' }
  /** It was made; they may be asked again from `askedFrom` on, and no more from `until` on unless they say something. */
  | { readonly kind: 'restOffered'; readonly askedFrom: Date; readonly until: Date }
  | { readonly kind: 'askedNoMore' };

const ASKED: Standing = { kind: 'asked' };

/** Where somebody stands who did not get to offers. An answer of any kind since then makes it `asked`. */
export function standingOf(
  person: Person,
  silence: Silence,
  { restOfferPatienceDays }: Pick<Policy, 'restOfferPatienceDays'>,
  now: Date,
): Standing {
  const answered = silence.answeredAt ? [silence.answeredAt] : [];
  const said = latest(new Date(0), ...answered, ...(person.askedAgainAt ? [person.askedAgainAt] : []));
  const offer = silence.restOffer && silence.restOffer.madeAt > said ? silence.restOffer : null;
  if (offer?.state === 'waiting') return { kind: 'restFirst' };
  if (offer?.state === 'sent')
    return afterRestOffer(person, offer.settledAt ?? offer.madeAt, restOfferPatienceDays, now);
  const since = offer ? latest(said, offer.settledAt ?? offer.madeAt) : said;
  const days = silence.lapsedAt.filter((at) => at > since).map((at) => localDate(person.zone, at));
  return new Set(days).size >= 2 ? { kind: 'restFirst' } : ASKED;
}

/** The day on which rest was offered brings nothing else. */
function afterRestOffer(person: Person, at: Date, patienceDays: number, now: Date): Standing {
  const until = addWorkingDays(workHours(person), at, patienceDays);
  if (until <= now) return { kind: 'askedNoMore' };
  return { kind: 'restOffered', askedFrom: startOfNextWorkingDay(workHours(person), at), until };
}

const about = (kind: 'restOffer' | 'askedNoMore', delivery: 'post' | 'edit', which: string, to: PersonId): Notice => ({
  delivery,
  kind,
  askId: null,
  about: which,
  to,
});

/** The offer of rest that a lapse at `now` leads to; null while it does not. Each silence has at most one. */
export function restOfferAfterLapse(
  person: Person,
  before: Silence,
  policy: Pick<Policy, 'restOfferPatienceDays'>,
  now: Date,
): Notice | null {
  if (before.restOffer?.state === 'waiting') return null;
  const silence = { ...before, lapsedAt: [...before.lapsedAt, now] };
  if (standingOf(person, silence, policy, now).kind !== 'restFirst') return null;
  return about('restOffer', 'post', `${person.id}#${now.getTime()}`, person.id);
}

/** What follows once the offer of rest arrived: the one word that we stop asking, if nothing is said until then. */
export function lastWord(
  person: Person,
  restOffer: Notice,
  { restOfferPatienceDays }: Pick<Policy, 'restOfferPatienceDays'>,
  now: Date,
): { readonly notice: Notice; readonly due: Date } {
  return {
    notice: about('askedNoMore', 'post', restOffer.about, person.id),
    due: addWorkingDays(workHours(person), now, restOfferPatienceDays),
  };
}

/** They said something: what asked them shows it. */
export const silenceEdited = ({ restOffer }: Silence, personId: PersonId): Notice[] =>
  restOffer
    ? [about('restOffer', 'edit', restOffer.about, personId), about('askedNoMore', 'edit', restOffer.about, personId)]
    : [];
