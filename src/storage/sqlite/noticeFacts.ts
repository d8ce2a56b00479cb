/** Everything a notice is shown from, read at the moment of showing. */
import { type Ask, involved } from '../../domain/ask';
import { homeItems } from '../../domain/home';
import type { Notice } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { HomeFacts, Invitation, NoticeFacts } from '../../domain/shown';
import { noSilence } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Asks } from './asks';
import type { Doors } from './doors';
import type { Invitations } from './invitations';
import type { Nudges } from './nudges';
import type { People } from './people';
import type { Silences } from './silences';
import type { Topics } from './topics';

interface Parts {
  readonly asks: Asks;
  readonly people: People;
  readonly doors: Doors;
  readonly topics: Topics;
  readonly invitations: Invitations;
  readonly nudges: Nudges;
  readonly silences: Silences;
  readonly policyOf: (workspaceId: WorkspaceId) => Policy;
}

/** Inside a transaction of the caller, so that all of it is of one moment. */
export function createNoticeFacts({ asks, people, doors, topics, invitations, nudges, silences, policyOf }: Parts) {
  return (workspaceId: WorkspaceId, notice: Notice): NoticeFacts => {
    const ask = notice.askId === null ? null : asks.load(workspaceId, notice.askId);
    const invitation = notice.kind === 'invitation' ? invitations.of(workspaceId, notice.about) : null;
    const atHome = notice.kind === 'home' && notice.to !== null ? asks.concerning(workspaceId, notice.to) : [];
    const shown = [...(ask ? [ask] : []), ...atHome];
    const nudgesSent = notice.to === null ? [] : nudges.sentTo(workspaceId, notice.to);
    const named = people.load(workspaceId, namedIn(notice, shown, invitation));
    return {
      ...{ notice, ask, people: named, invitation },
      topicNames: topics.names(workspaceId, [
        ...topicsIn(shown),
        ...(invitation?.topicId ? [invitation.topicId] : []),
        ...[...named.values()].flatMap(({ topics: held }) => held.map(({ topicId }) => topicId)),
      ]),
      policy: policyOf(workspaceId),
      nudgesSent,
      silence: silenceOf(silences, workspaceId, notice),
      home: homeOf(notice, named, atHome, nudgesSent),
      door: notice.kind === 'doorStatus' && notice.to !== null ? doors.shown(workspaceId, notice.to) : null,
    };
  };
}

/** Only the two that speak of it need to know. */
function silenceOf(silences: Silences, workspaceId: WorkspaceId, { kind, to }: Notice) {
  if (to === null || (kind !== 'restOffer' && kind !== 'askedNoMore')) return noSilence;
  return silences.of(workspaceId, [to]).get(to) ?? noSilence;
}

function namedIn(notice: Notice, asks: readonly Ask[], invitation: Invitation | null): PersonId[] {
  const ids = [notice.to, invitation?.personId, invitation?.inviterId, ...asks.flatMap(everybodyIn)];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

const everybodyIn = (ask: Ask): PersonId[] => [
  ...involved(ask),
  ...ask.perspectives.flatMap(({ sessions }) => sessions.map(({ mentorId }) => mentorId)),
];

const topicsIn = (asks: readonly Ask[]) => asks.flatMap(({ brief }) => brief.topics);

function homeOf(
  { kind, to }: Notice,
  people: NoticeFacts['people'],
  asks: readonly Ask[],
  nudgesSent: readonly Date[],
): HomeFacts | null {
  const person = kind === 'home' && to !== null ? people.get(to) : undefined;
  return person ? { person, nudgesSent, items: homeItems(asks, person.id) } : null;
}
