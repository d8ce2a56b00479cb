/** What needs somebody now: the lines of their Home, from the asks that concern them. */
import { type Ask, endedSessions, isWaiting, openOffers, sessionOf } from './ask';
import { isReopenAsked } from './decisions/reopen';
import { openLoops } from './loops';
import type { PersonId } from './person';
import type { HomeItem } from './shown';

const mostUrgentFirst: readonly HomeItem['kind'][] = [
  'offer',
  'reopen',
  'session',
  'whatNext',
  'thanks',
  'echo',
  'asking',
];

/** `blocked`: whom this person does not want to be matched with. Nothing asks them for something about these any more. */
export function homeItems(asks: readonly Ask[], personId: PersonId, blocked: readonly PersonId[] = []): HomeItem[] {
  const isSpared = ({ kind, ask }: HomeItem) =>
    ask.askerId === personId
      ? (kind === 'thanks' || kind === 'echo') && endedSessions(ask).some(({ mentorId }) => blocked.includes(mentorId))
      : blocked.includes(ask.askerId);
  const items = asks.flatMap((ask) => itemsOf(ask, personId)).filter((item) => !isSpared(item));
  return mostUrgentFirst.flatMap((kind) => items.filter((item) => item.kind === kind));
}

function itemsOf(ask: Ask, personId: PersonId): HomeItem[] {
  const mine = ask.askerId === personId;
  const offers = ask.perspectives.flatMap(openOffers).filter(({ mentorId }) => mentorId === personId);
  const sessions = ask.perspectives
    .map(sessionOf)
    .filter((session) => session !== null)
    .filter(({ outcome, mentorId }) => outcome === 'open' && (mine || mentorId === personId));
  const asked = ask.perspectives
    .map(sessionOf)
    .filter((session) => session !== null)
    .filter((session) => session.mentorId === personId && isReopenAsked(ask, session));
  const last = ask.perspectives.filter(({ state }) => state === 'ended').map(sessionOf);
  const undecided = last.filter((session) => session?.outcome === 'notHappened');
  return [
    ...offers.map(({ id }) => ({ kind: 'offer' as const, ask, about: id })),
    ...asked.map(({ id }) => ({ kind: 'reopen' as const, ask, about: id })),
    ...sessions.map(({ id }) => ({ kind: 'session' as const, ask, about: id })),
    ...(mine
      ? undecided.flatMap((session) => (session ? [{ kind: 'whatNext' as const, ask, about: session.id }] : []))
      : []),
    ...(mine && !ask.closedAt ? loopsOf(ask).map((kind) => ({ kind, ask, about: ask.id })) : []),
  ];
}

function loopsOf(ask: Ask): ('thanks' | 'echo' | 'asking')[] {
  const open = openLoops(ask);
  const mostUrgent = (['thanks', 'echo'] as const).filter((kind) => open.includes(kind));
  return [...mostUrgent, ...(isWaiting(ask) ? (['asking'] as const) : [])];
}
