/** "Something was not right": who is kept apart from whom, and who reads a report. */
import type { Ask, AskId } from './ask';
import { addDays } from './duration';
import type { Notice } from './notices';
import type { Person, PersonId } from './person';
import type { Policy } from './policy';
import { done, type Outcome, refuse } from './refusal';

/** The most characters of a report. */
export const REPORT_MAX = 2_000;

/** What somebody wrote to one of the people whom the workspace named. */
export interface Report {
  readonly id: string;
  readonly reporterId: PersonId;
  readonly aboutId: PersonId;
  /** Where the two met last; null when that is not known any more. */
  readonly askId: AskId | null;
  readonly contactId: PersonId;
  readonly words: string;
  readonly madeAt: Date;
  /** When it is erased, here and in the message. */
  readonly eraseAt: Date;
}

/** Somebody with whom this person talked, or who asked them something under their name; and about which question, last. */
export interface Met {
  readonly personId: PersonId;
  readonly askId: AskId;
}

/** Who can read a report about what happened; `none` says why nobody can. */
export type Contacts =
  | { readonly contacts: readonly Person[] }
  | { readonly contacts: readonly []; readonly none: 'notNamed' | 'allPartOfIt' };

/** What a report would be about. */
export interface Incident {
  readonly reporterId: PersonId;
  readonly aboutId: PersonId;
  readonly ask: Ask | null;
}

/**
 * Who asked and who talked with them. Who was asked and passed is not among them: nobody learns that, and a name that is
 * missing in a form would tell.
 */
const partOf = ({ reporterId, aboutId, ask }: Incident): Set<PersonId> =>
  new Set([
    reporterId,
    aboutId,
    ...(ask ? [ask.askerId, ...ask.perspectives.flatMap((p) => p.sessions.map(({ mentorId }) => mentorId))] : []),
  ]);

/** Of `named`, those who are still there and no part of what happened. */
export function contactsFor(named: readonly Person[], incident: Incident): Contacts {
  const there = named.filter(({ isActive, isBot }) => isActive && !isBot);
  if (there.length === 0) return { contacts: [], none: 'notNamed' };
  const part = partOf(incident);
  const contacts = there.filter(({ id }) => !part.has(id));
  return contacts.length > 0 ? { contacts } : { contacts: [], none: 'allPartOfIt' };
}

/** The report as it is kept. Whom it goes to is checked once more: a form may have been open for days. */
export function report(
  { contacts }: Contacts,
  { reporterId, aboutId, ask }: Incident,
  given: Pick<Report, 'id' | 'contactId' | 'words'>,
  { reportKeepDays }: Pick<Policy, 'reportKeepDays'>,
  now: Date,
): Outcome<Report> {
  if (!contacts.some(({ id }) => id === given.contactId)) return refuse({ code: 'notAContact' });
  return done({
    ...given,
    ...{ reporterId, aboutId, askId: ask?.id ?? null },
    ...{ madeAt: now, eraseAt: addDays(now, reportKeepDays) },
  });
}

/** The one message with the report, to the contact. */
export const reportTold = ({ id, contactId }: Pick<Report, 'id' | 'contactId'>, delivery: 'post' | 'edit'): Notice => ({
  ...{ delivery, kind: 'report', askId: null },
  ...{ about: id, to: contactId },
});

/** To whoever made it: it could not be delivered. */
export const reportReturned = (
  { id, reporterId }: Pick<Report, 'id' | 'reporterId'>,
  delivery: 'post' | 'edit',
): Notice => ({ ...{ delivery, kind: 'reportReturned', askId: null }, ...{ about: id, to: reporterId } });
