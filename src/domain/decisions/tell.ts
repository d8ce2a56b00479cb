/** Which messages show what: the notices that several decisions share. */
import { type Ask, type DoorCall, isThanked, type Perspective, type Session } from '../ask';
import { edit, homeOf, type Notice, type NoticeKind, type post } from '../notices';
import type { Person } from '../person';
import type { AskFacts } from './decision';

/** The asker's one status message is shown anew. */
export const statusEdited = (ask: Ask): Notice => edit('status', ask.id, ask.id, ask.askerId);

export const homes = (ask: Ask, ...sessions: readonly (Session | null)[]): Notice[] => [
  homeOf(ask.askerId),
  ...sessions.filter((session) => session !== null).map((session) => homeOf(session.mentorId)),
];

/** A message of the session: to its group conversation, or to both people where that could not be opened. */
export function inSession(
  send: typeof post | typeof edit,
  kind: NoticeKind,
  ask: Ask,
  session: Session,
  about: string = session.id,
): Notice[] {
  if (session.place.kind === 'group') return [send(kind, ask.id, about, null)];
  return [ask.askerId, session.mentorId].map((to) => send(kind, ask.id, about, to));
}

/** A message of the session that concerns one of the two: in the thread, or to that person directly. */
export function inSessionTo(
  send: typeof post | typeof edit,
  kind: NoticeKind,
  ask: Ask,
  session: Session,
  to: string,
): Notice {
  return send(kind, ask.id, session.id, session.place.kind === 'group' ? null : to);
}

/** What asks for thanks is a message of its own after each end: one that was taken up again ends twice. */
export const thanksRound = ({ id, reopenedAt }: Session): string => (reopenedAt ? `${id}#again` : id);

export const formEdited = (ask: Ask, session: Session): Notice =>
  session.written
    ? edit('answered', ask.id, session.id, ask.askerId)
    : edit('thanksForm', ask.id, thanksRound(session), ask.askerId);

/** The search for another time is a message of its own each time it happens; the session's id stays in front. */
export const roundOf = (session: Session): string =>
  `${session.id}#${session.missed}${session.postponed ? 'p' : ''}${session.movedByMentor ? 'm' : ''}`;

/** The question whether an answer came is a message of its own each time its time is over. */
export const writingRound = (session: Session): string => `${session.id}#w${session.inWriting?.by.getTime() ?? ''}`;

/** The messages about an answer in writing that still show buttons. */
export const writingEdited = (ask: Ask, before: Session) => [
  edit('taken', ask.id, before.id, ask.askerId),
  edit('moved', ask.id, movedTo(before), ask.askerId),
  edit('writingWanted', ask.id, before.id, before.mentorId),
  edit('writingReminder', ask.id, before.id, before.mentorId),
  ...(before.inWriting ? [edit('didItCome', ask.id, writingRound(before), ask.askerId)] : []),
];

/** What the message that suggests another time is about: this session at that time, or in writing. The same time may be suggested again. */
export const movedTo = (session: Session): string => `${roundOf(session)}@${session.startsAt?.getTime() ?? ''}`;

/** The suggestion is past, or the session will not take place. */
export const movedEdited = (ask: Ask, before: Session): Notice[] =>
  before.startsAt ? [edit('moved', ask.id, movedTo(before), ask.askerId)] : [];

export const cardEdited = (ask: Ask, session: Session): Notice[] => inSession(edit, 'card', ask, session);

/**
 * What still shows buttons of something that is settled: "It did not happen" on a card, "Exactly" in its thread, one more
 * question and its answer.
 */
export const settledEdited = (ask: Ask): Notice[] =>
  ask.perspectives.flatMap(({ sessions }) =>
    sessions.flatMap((session) => [
      ...(session.outcome === 'ended' ? cardEdited(ask, session) : []),
      ...(session.reopenAskedBy ? [edit('reopenAsked', ask.id, session.id, session.mentorId)] : []),
      ...(ask.closedAt && session.hearBack?.confirmed === null
        ? [inSessionTo(edit, 'hearBack', ask, session, session.mentorId)]
        : []),
      ...(ask.closedAt && ask.thanks && session.outcome === 'ended' && !isThanked(ask, session)
        ? [formEdited(ask, session)]
        : []),
      ...(ask.closedAt && session.written
        ? [edit('answered', ask.id, session.id, ask.askerId), edit('moreAsked', ask.id, session.id, session.mentorId)]
        : []),
    ]),
  );

/** "What will you do?" loses its button once it is said, or too late. */
export const promptEdited = (ask: Ask, session: Session): Notice[] =>
  session.almostOverTold ? [inSessionTo(edit, 'hearBackAsked', ask, session, ask.askerId)] : [];

/** Each time on the list is told in a message of its own. */
export const listRound = (ask: Ask, listedAt: Date): string => `${ask.id}#${listedAt.getTime()}`;

/** "On the list" and "still asking" lose their buttons when a perspective that was `before` moves on. */
export function waitsEdited(ask: Ask, before: Perspective): Notice[] {
  const wasSaid = ask.promiseKeptAt !== null && ask.promiseKeptAt.getTime() >= ask.promisedAt.getTime();
  return [
    ...(before.state === 'listed' && before.listedAt
      ? [edit('nobody', ask.id, listRound(ask, before.listedAt), ask.askerId)]
      : []),
    ...(wasSaid ? [edit('stillAsking', ask.id, ask.id, ask.askerId)] : []),
  ];
}

/** Each call through a door is a message of its own. */
export const callRound = ({ id }: Perspective, { calledAt, mentorId }: DoorCall): string =>
  `${id}#${calledAt.getTime()}-${mentorId}`;

/** Each opening of a door has a message of its own, known by when the door closes. */
export const doorStatus = (delivery: 'post' | 'edit', mentorId: string, doorUntil: Date): Notice => ({
  delivery,
  kind: 'doorStatus',
  askId: null,
  about: `${mentorId}#${doorUntil.getTime()}`,
  to: mentorId,
});

export const doorStatusEdited = ({ id, doorUntil }: Pick<Person, 'id' | 'doorUntil'>): Notice[] =>
  doorUntil ? [doorStatus('edit', id, doorUntil)] : [];

/** After a conversation through their door the mentor sees that they are free again. */
export function doorEditedAfter({ people }: Pick<AskFacts, 'people'>, session: Session): Notice[] {
  const mentor = session.throughDoor ? people.get(session.mentorId) : undefined;
  return mentor ? doorStatusEdited(mentor) : [];
}

/** Asker and mentor see that a perspective that was `before` is not called through a door any more. */
export function callEdited({ ask, people }: Pick<AskFacts, 'ask' | 'people'>, before: Perspective): Notice[] {
  const { doorCall } = before;
  if (!doorCall) return [];
  const mentor = people.get(doorCall.mentorId);
  return [
    edit('doorCall', ask.id, callRound(before, doorCall), ask.askerId),
    ...(mentor ? doorStatusEdited(mentor) : []),
    homeOf(ask.askerId),
  ];
}
