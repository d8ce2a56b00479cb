/**
 * What happened to one ask, in order, for the operator who has to answer "why was I pinged?" or "why have I heard nothing?".
 * Ids, states and moments; never what people wrote.
 */
import type { Ask } from './ask';
import type { Delivery, NoticeKind } from './notices';
import type { PersonId } from './person';

/** A notice as it stands in the outbox or left it. */
export interface NoticeRecord {
  readonly kind: NoticeKind;
  readonly delivery: Delivery;
  readonly to: PersonId | null;
  readonly state: 'pending' | 'inFlight' | 'sent' | 'dropped' | 'failed';
  /** Why it waits, was dropped or failed; of one that was sent, why it had waited at last. */
  readonly reason: string | null;
  readonly tries: number;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly settledAt: Date | null;
}

export interface StoryLine {
  readonly at: Date;
  readonly what: string;
}

/** Everything that has a moment, earliest first; what is still to come stands at the end with its own moment. */
export function storyOf(ask: Ask, notices: readonly NoticeRecord[], wakeAt: Date | null): StoryLine[] {
  const lines = [...ownLines(ask), ...perspectiveLines(ask), ...notices.filter(isSpoken).flatMap(noticeLines)];
  const next = wakeAt ? [{ at: wakeAt, what: 'next: the ask looks again' }] : [];
  return [...lines, ...next].filter(({ what }) => what !== '').sort((a, b) => a.at.getTime() - b.at.getTime());
}

const at = (moment: Date | null, what: string): StoryLine[] => (moment ? [{ at: moment, what }] : []);

function ownLines(ask: Ask): StoryLine[] {
  return [
    ...at(ask.createdAt, `asked by ${ask.askerId}; promised to hear by ${ask.promisedAt.toISOString()}`),
    ...at(ask.promiseKeptAt, 'the promise was kept: the asker heard something new'),
    ...at(ask.thanks?.at ?? null, 'thanks given'),
    ...at(ask.echo.answeredAt, `how it went: ${ask.echo.answer ?? ''}`),
    ...at(ask.closedAt, 'closed'),
  ];
}

function perspectiveLines(ask: Ask): StoryLine[] {
  return ask.perspectives.flatMap(({ offers, sessions, listedAt, listedUntil, doorCall }) => [
    ...at(
      doorCall?.calledAt ?? null,
      `the asker is called through the door of ${doorCall?.mentorId} until ${doorCall?.until.toISOString()}`,
    ),
    ...offers.flatMap((offer) => [
      ...at(
        offer.madeAt,
        offer.via === 'door'
          ? `the asker was called through the door of ${offer.mentorId}`
          : `offer ${offer.id} made to ${offer.mentorId}${offer.namedBy ? `, whom ${offer.namedBy} named` : ''}`,
      ),
      ...at(offer.deliveredAt, `offer ${offer.id} arrived; lapses ${offer.lapsesAt?.toISOString() ?? 'never'}`),
    ]),
    ...offers.flatMap(({ id, settledAt, outcome }) => at(settledAt, `offer ${id} ${outcome}`)),
    ...at(listedAt, `on the list until ${listedUntil?.toISOString() ?? '?'}`),
    ...sessions.flatMap((session) => [
      ...at(
        session.acceptedAt,
        `session ${session.id}: ${session.mentorId} ${session.throughDoor ? 'had a door open' : 'said yes'}, ${session.minutes} minutes`,
      ),
      ...at(session.startsAt, `session ${session.id}: they meet${session.agreedAt ? ', which suits the asker' : ''}`),
      ...at(session.inWriting?.by ?? null, `session ${session.id}: an answer in writing is promised by then`),
      ...at(session.begunAt, `session ${session.id}: began`),
      ...at(session.extendedAt, `session ${session.id}: extended`),
      ...at(session.endedAt, `session ${session.id}: over (${session.outcome})`),
    ]),
  ]);
}

/** Edits and Home are said nowhere by themselves. */
const isSpoken = ({ delivery }: NoticeRecord): boolean => delivery === 'post';

function noticeLines({ kind, to, state, reason, tries, madeAt, dueAt, settledAt }: NoticeRecord): StoryLine[] {
  const name = `message "${kind}" to ${to ?? 'the group'}`;
  const why = reason ? ` (${reason})` : '';
  const more = tries > 1 ? ` after ${tries} tries` : '';
  if (state === 'pending') return [{ at: dueAt, what: `${name} is due then${why}` }];
  if (state === 'inFlight') return [{ at: madeAt, what: `${name} is on its way` }];
  const waited = reason ? ` (made ${madeAt.toISOString()}, had waited: ${reason})` : '';
  return [{ at: settledAt ?? madeAt, what: `${name} ${state}${more}${state === 'sent' ? waited : why}` }];
}
