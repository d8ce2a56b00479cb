/** Everything a notice is shown from, read at the moment of showing. */
import { type Ask, involved } from '../../domain/ask';
import { freeAgain } from '../../domain/decisions/waitFor';
import { boardMonday, type PassOn } from '../../domain/generosity';
import { homeItems } from '../../domain/home';
import type { Notice } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { HomeFacts, Invitation, NobodyFacts, NoticeFacts } from '../../domain/shown';
import { noSilence } from '../../domain/silence';
import { nearestTopics } from '../../domain/topics';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Asks } from './asks';
import type { Changes } from './changes';
import type { ClosedAsks } from './closedAsks';
import type { Doors } from './doors';
import type { Generosity } from './generosity';
import type { Invitations } from './invitations';
import type { Nudges } from './nudges';
import type { People } from './people';
import type { Silences } from './silences';
import { createStatusFacts } from './statusFacts';
import type { Tending } from './tending';
import type { Topics } from './topics';
import type { TrustRows } from './trust';

interface Parts {
  readonly asks: Asks;
  readonly people: People;
  readonly doors: Doors;
  readonly generosity: Generosity;
  readonly topics: Topics;
  readonly tending: Tending;
  readonly invitations: Invitations;
  readonly nudges: Nudges;
  readonly silences: Silences;
  readonly policyOf: (workspaceId: WorkspaceId) => Policy;
  readonly changes: Pick<Changes, 'lookAround'>;
  readonly apart: Pick<Apart, 'blocked'>;
  readonly trust: Pick<TrustRows, 'reported' | 'blockedBy'>;
  readonly closedLike: ClosedAsks;
}

/** Inside a transaction of the caller, so that all of it is of one moment. */
export function createNoticeFacts(parts: Parts) {
  const { asks, people, doors, topics, invitations, nudges, silences, trust, policyOf } = parts;
  const statusFacts = createStatusFacts(parts);
  return (workspaceId: WorkspaceId, notice: Notice): NoticeFacts => {
    const ask = notice.askId === null ? null : asks.load(workspaceId, notice.askId);
    const invitation = notice.kind === 'invitation' ? invitations.of(workspaceId, notice.about) : null;
    const atHome = notice.kind === 'home' && notice.to !== null ? asks.concerning(workspaceId, notice.to) : [];
    const shown = [...(ask ? [ask] : []), ...atHome];
    const nudgesSent = notice.to === null ? [] : nudges.sentTo(workspaceId, notice.to);
    const generous = generousOf(parts, workspaceId, notice, ask);
    const ids = namedIn(notice, shown, invitation, generous.passOn);
    const named = people.load(workspaceId, ids);
    return {
      ...{ notice, ask, people: named, invitation },
      apart: apartFrom(parts, workspaceId, notice.to ?? ask?.askerId, ids),
      report:
        notice.kind === 'report' || notice.kind === 'reportReturned' ? trust.reported(workspaceId, notice.about) : null,
      topicNames: topics.names(workspaceId, [
        ...topicsIn(shown),
        ...(invitation?.topicId ? [invitation.topicId] : []),
        ...(generous.passOn ? [generous.passOn.topicId] : []),
        ...generous.board,
        ...[...named.values()].flatMap(({ topics: held }) => held.map(({ topicId }) => topicId)),
      ]),
      policy: policyOf(workspaceId),
      nudgesSent,
      silence: silenceOf(silences, workspaceId, notice),
      home: homeOf(parts, workspaceId, notice, { people: named, asks: atHome, nudgesSent }),
      nobody: notice.kind === 'nobody' && ask ? nobodyOf(parts, workspaceId, ask) : null,
      ...generous,
      ...(notice.kind === 'status' && ask ? statusFacts(workspaceId, ask) : {}),
      door: notice.kind === 'doorStatus' && notice.to !== null ? doors.shown(workspaceId, notice.to) : null,
    };
  };
}

/** As it was when the ask came on the list: who came free since was asked. */
function nobodyOf(
  { changes, topics, generosity, policyOf }: Parts,
  workspaceId: WorkspaceId,
  ask: Ask,
): NobodyFacts | null {
  const listed = ask.perspectives.find(({ state }) => state === 'listed');
  if (!listed?.listedAt) return null;
  const near = nearestTopics(ask.brief.question, topics.all(workspaceId));
  return {
    freeAt: freeAgain(changes.lookAround(workspaceId, ask, listed.listedAt), listed, listed.listedAt),
    near: near.filter(({ id }) => !ask.brief.topics.includes(id)).map(({ name }) => name),
    onBoard:
      policyOf(workspaceId).boardChannel === '' ? [] : boardTopics(ask, generosity.board(workspaceId, listed.listedAt)),
  };
}

const boardTopics = ({ brief }: Ask, shown: readonly string[]): string[] =>
  brief.topics.filter((id) => shown.includes(id));

/** Only the two that speak of it need to know. */
function silenceOf(silences: Silences, workspaceId: WorkspaceId, { kind, to }: Notice) {
  if (to === null || (kind !== 'restOffer' && kind !== 'askedNoMore')) return noSilence;
  return silences.of(workspaceId, [to]).get(to) ?? noSilence;
}

const apartFrom = ({ apart }: Parts, workspaceId: WorkspaceId, id: PersonId | undefined, ids: readonly PersonId[]) =>
  apart.blocked(workspaceId, id ?? '', ids);

/** Only the few that speak of it need to know. */
function generousOf(parts: Parts, workspaceId: WorkspaceId, { kind, about, to }: Notice, ask: Ask | null) {
  const { generosity } = parts;
  return {
    passOn: kind === 'passOn' || kind === 'newMentor' ? passOnOf(parts, workspaceId, about) : null,
    note: kind === 'offer' && ask && to !== null ? generosity.note(workspaceId, ask, to) : null,
    board: kind === 'board' ? generosity.board(workspaceId, boardMonday(about)) : [],
    looking: kind === 'board' ? generosity.looking(workspaceId) : [],
  };
}

/** A first mentor from whom they are kept apart by now is not named, and not told. */
function passOnOf({ generosity, apart }: Parts, workspaceId: WorkspaceId, about: string): PassOn | null {
  const found = generosity.passOn(workspaceId, about);
  if (!found?.mentorId) return found;
  const isApart = apart.blocked(workspaceId, found.personId, [found.mentorId]).size > 0;
  return isApart ? { ...found, mentorId: null } : found;
}

function namedIn(
  notice: Notice,
  asks: readonly Ask[],
  invitation: Invitation | null,
  passOn: PassOn | null,
): PersonId[] {
  const ids = [
    notice.to,
    invitation?.personId,
    invitation?.inviterId,
    passOn?.personId,
    passOn?.mentorId,
    ...asks.flatMap(everybodyIn),
  ];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

const everybodyIn = (ask: Ask): PersonId[] => [
  ...involved(ask),
  ...ask.perspectives.flatMap(({ sessions }) => sessions.map(({ mentorId }) => mentorId)),
];

const topicsIn = (asks: readonly Ask[]) => asks.flatMap(({ brief }) => brief.topics);

function homeOf(
  { trust, tending }: Parts,
  workspaceId: WorkspaceId,
  { kind, to }: Notice,
  { people, asks, nudgesSent }: Pick<NoticeFacts, 'people' | 'nudgesSent'> & { readonly asks: readonly Ask[] },
): HomeFacts | null {
  const person = kind === 'home' && to !== null ? people.get(to) : undefined;
  if (!person) return null;
  const topicMoves = tending.moves(workspaceId, person.id);
  const blocked = trust.blockedBy(workspaceId, person.id);
  return { person, nudgesSent, items: homeItems(asks, person.id, blocked), topicMoves };
}
