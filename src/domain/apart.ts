/**
 * Two people who are kept apart, because one of them wants it so: neither is told anything of the other any more. What ends
 * something that was open is said all the same, and a report always.
 */
import { type Ask, endedSessions, findOffer, findSession } from './ask';
import type { NoticeKind } from './notices';
import type { PersonId } from './person';
import type { NoticeFacts } from './shown';

/** Where the two meet, or what one of them says to the other. */
const ofSession: readonly NoticeKind[] = [
  ...(['taken', 'answered', 'moreAsked', 'moreAnswered', 'card', 'chooseTime', 'missed', 'moved'] as const),
  ...(['writingWanted', 'writingReminder', 'didItCome', 'soon', 'ready', 'prompted', 'hearBackAsked'] as const),
  ...(['hearBack', 'reopenAsked', 'reopenDeclined', 'reopened', 'thanksForm', 'thanks', 'added'] as const),
  ...(['thanksToManager', 'echoTold'] as const),
];

/** What asks for something that is for everybody who helped. */
const ofHelpers: readonly NoticeKind[] = ['thanksNudge', 'echoQuestion'];

/** Whom a message tells its receiver of, or brings them together with. */
function toldOf({ notice, ask, invitation, passOn }: NoticeFacts): (PersonId | undefined)[] {
  const { kind, about } = notice;
  if (kind === 'invitation') return [invitation?.inviterId];
  if (kind === 'newMentor') return [passOn?.personId];
  if (!ask) return [];
  if (ofHelpers.includes(kind)) return endedSessions(ask).map(({ mentorId }) => mentorId);
  if (ofSession.includes(kind)) return [ask.askerId, findSession(ask, about.split('#')[0] ?? '')?.it.mentorId];
  if (kind === 'offer') return findOffer(ask, about) ? [ask.askerId] : [];
  return kind === 'doorCall' ? calledThrough(ask) : [];
}

const calledThrough = ({ perspectives }: Ask): (PersonId | undefined)[] =>
  perspectives.map(({ doorCall }) => doorCall?.mentorId);

/** Whether a new message would tell its receiver of somebody from whom they are kept apart. */
export function tellsOfOneApart(facts: NoticeFacts): boolean {
  const { notice, apart } = facts;
  if (notice.delivery !== 'post' || !apart || apart.size === 0) return false;
  return toldOf(facts).some((id) => id !== undefined && apart.has(id));
}
