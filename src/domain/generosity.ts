/** Passing on what one was given: who is asked to, what a note of one's own is like, and what the board shows. */
import { type Ask, sessionOf } from './ask';
import { noteOf } from './decisions/sharing';
import { addDays } from './duration';
import { tellingWords } from './matching/words';
import type { Notice } from './notices';
import type { Person, PersonId, TopicId } from './person';

/** Helped so often with one topic, somebody may be asked to help others with it. */
export const HELPED_OFTEN = 2;

/** "Could you take a 5-minute question from somebody one step behind?", as far as it has come. */
export interface PassOn {
  readonly personId: PersonId;
  readonly topicId: TopicId;
  /** Their first mentor on it, who may be told; null when that is not known any more. */
  readonly mentorId: PersonId | null;
  readonly answer: 'yes' | 'no' | null;
}

export const passOnAbout = ({ personId, topicId }: Pick<PassOn, 'personId' | 'topicId'>): string =>
  `${personId}#${topicId}`;

/** The one message in which somebody is asked, and sees what they said. */
export const passOnNotice = (delivery: 'post' | 'edit', of: Pick<PassOn, 'personId' | 'topicId'>): Notice => ({
  delivery,
  kind: 'passOn',
  askId: null,
  about: passOnAbout(of),
  to: of.personId,
});

export const topicOfPassOn = (about: string): TopicId => about.slice(about.indexOf('#') + 1);

/** Whoever may not help, or does so already, is not asked to. */
export const mayPassOn = (person: Person, topicId: TopicId, guestsMayMentor: boolean): boolean =>
  person.isActive &&
  !person.isBot &&
  (guestsMayMentor || !person.isGuest) &&
  !person.topics.some((held) => held.topicId === topicId);

/** Words that an earlier question must share with this one for its answer to be worth showing. */
const LEAST_SHARED = 2;

/** What this mentor wrote on a question like this one, if they chose to keep it; the likest first. */
export function noteFor(ask: Ask, earlier: readonly Ask[], mentorId: PersonId): string | null {
  const wanted = new Set(tellingWords(ask.brief.question));
  const alike = earlier
    .filter(({ id }) => id !== ask.id)
    .map((other) => ({ note: keptIn(other, mentorId), shared: likeness(ask, other, wanted) }))
    .filter(({ note, shared }) => note !== '' && shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared);
  return alike[0]?.note ?? null;
}

const keptIn = (ask: Ask, mentorId: PersonId): string =>
  ask.perspectives
    .map(sessionOf)
    .filter((session) => session?.mentorId === mentorId && session.keepsNote && session.outcome === 'ended')
    .map((session) => (session ? noteOf(session) : ''))
    .find((note) => note !== '') ?? '';

/** Words in common on a topic in common. Where the words are erased, the same topics have to do. */
function likeness(ask: Ask, other: Ask, wanted: ReadonlySet<string>): number {
  const { topics } = ask.brief;
  const common = other.brief.topics.filter((id) => topics.includes(id)).length;
  if (common === 0) return 0;
  if (other.brief.question === '') return common === topics.length ? LEAST_SHARED : 0;
  return tellingWords(other.brief.question).filter((word) => wanted.has(word)).length;
}

/** A topic stands on the board when so many different people asked about it in so many days. */
export const BOARD_ASKERS = 5;
export const BOARD_DAYS = 90;
const BOARD_HOUR = 9;

/** The Monday of `now`, as the board of its week is known by; null before its hour. */
export function boardWeek(now: Date): string | null {
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  if (sinceMonday === 0 && now.getUTCHours() < BOARD_HOUR) return null;
  return addDays(now, -sinceMonday).toISOString().slice(0, 10);
}

export const boardAbout = (week: string): string => `board#${week}`;
export const boardMonday = (about: string): Date => new Date(`${about.slice(about.indexOf('#') + 1)}T00:00:00Z`);
