/**
 * What a mentor does with a thank-you: it is theirs alone unless writer and mentor both say otherwise. And a second thought,
 * sent back once.
 */
import {
  type Ask,
  findSession,
  isThanked,
  replaced,
  type Session,
  type ShareConsent,
  type SharedAs,
  withSession,
} from '../ask';
import { edit, homeOf, type Notice, type NoticeKind, post } from '../notices';
import type { PersonId } from '../person';
import type { Policy } from '../policy';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';

/** What the mentor chose under a thank-you. */
export interface Kept {
  /** null: they were not asked, because nothing may be shared or it was shared before. */
  readonly share: SharedAs | null;
  readonly managerId: PersonId | null;
  readonly showsHelp: boolean;
  readonly keepsNote: boolean;
}

/** What the writer allows. A question asked without a name is never thanked for in public with one. */
export function consentOf({ thanks, sealed }: Ask): ShareConsent {
  const share = thanks?.share ?? 'no';
  return sealed && share === 'withName' ? 'withoutName' : share;
}

/** Whether any words of the thank-you are still kept. */
export const hasWords = ({ thanks }: Ask): boolean =>
  thanks !== null && [thanks.before, thanks.you, thanks.nowIWill, thanks.text].some((words) => words !== '');

/** Whether this mentor still has them: of two who were thanked, one may delete theirs without the other. */
export const stillHas = (ask: Ask, { thanksDeletedAt }: Session): boolean => hasWords(ask) && thanksDeletedAt === null;

export const wasShared = ({ sharedAs }: Session): boolean => sharedAs === 'channel' || sharedAs === 'manager';

/** Where this thank-you may go besides its mentor; empty: nowhere. */
export function waysToShare(ask: Ask, session: Session, policy: Pick<Policy, 'thanksChannel'>): SharedAs[] {
  if (consentOf(ask) === 'no' || !stillHas(ask, session) || wasShared(session)) return [];
  return policy.thanksChannel === '' ? ['private', 'manager'] : ['private', 'channel', 'manager'];
}

/**
 * What this mentor wrote themselves about the question: what they can keep as a note, or kept when the rest was erased. Never
 * the asker's words.
 */
export function noteOf({ written, hearBack, addedText, keptNote }: Session): string {
  if (keptNote !== null) return keptNote;
  const fix = hearBack?.confirmed && hearBack.confirmed !== true ? hearBack.confirmed.fix : '';
  return [written?.text ?? '', written?.link ?? '', fix, addedText ?? ''].filter((words) => words !== '').join('\n');
}

/** Each try to share is a message of its own: one that could not be sent may be sent elsewhere later. */
export const shareRound = ({ id, sharedAs, sharedAt }: Session): string =>
  `${id}#${sharedAs ?? ''}-${sharedAt?.getTime() ?? ''}`;

const kindOf: Partial<Record<SharedAs, NoticeKind>> = { channel: 'thanksShared', manager: 'thanksToManager' };

/** Where others read it, it is shown anew. */
export function sharedEdited(ask: Ask, session: Session): Notice[] {
  const kind = session.sharedAs && kindOf[session.sharedAs];
  return kind ? [edit(kind, ask.id, shareRound(session), session.sharedWith)] : [];
}

export function keepThanks(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  kept: Kept,
  now: Date,
): Outcome<Decision> {
  const found = thankedSession(facts.ask, sessionId, personId);
  if (!found.ok) return found;
  const { perspective, it: session } = found.value;
  const ways = waysToShare(facts.ask, session, facts.policy);
  const share = kept.share === 'private' ? null : kept.share;
  if (share && wasShared(session)) return refuse({ code: 'alreadyShared' });
  if (share && !ways.includes(share)) return refuse({ code: 'notToBeShared' });
  if (share === 'manager' && !isManagerOf(kept.managerId, facts.ask, session)) return refuse({ code: 'noManager' });
  const next: Session = {
    ...session,
    showsHelp: kept.showsHelp,
    ...noted(session, kept.keepsNote && noteOf(session) !== ''),
    ...(share ? { sharedAs: share, sharedWith: share === 'manager' ? kept.managerId : null, sharedAt: now } : {}),
    // What others read already is not private any more, whatever an old form says.
    ...(kept.share === 'private' && !wasShared(session) ? { sharedAs: 'private' as const } : {}),
  };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, next) });
  return done(decision(ask, [...sent(ask, next, share), thanksEdited(ask, next), homeOf(personId)]));
}

const noted = ({ keptNote }: Session, keepsNote: boolean) => ({ keepsNote, keptNote: keepsNote ? keptNote : null });

/** A note is its mentor's: it goes when they say so, and only then. */
export function deleteNote({ ask }: AskFacts, sessionId: string, personId: PersonId): Outcome<Decision> {
  const found = findSession(ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  const next: Session = { ...session, ...noted(session, false) };
  return done(decision(replaced(ask, { ...perspective, ...withSession(perspective, next) })));
}

function sent(ask: Ask, session: Session, share: SharedAs | null): Notice[] {
  const kind = share && kindOf[share];
  return kind ? [post(kind, ask.id, shareRound(session), session.sharedWith)] : [];
}

/** A thank-you to somebody about themselves, or to its own writer, is none of a manager. */
const isManagerOf = (managerId: PersonId | null, { askerId }: Ask, { mentorId }: Session): boolean =>
  managerId !== null && managerId !== askerId && managerId !== mentorId;

/** Slack would not take it: the thank-you is private again, and its mentor hears so. */
export function notShared(facts: AskFacts, { about }: Notice): Decision {
  const found = findSession(facts.ask, about.split('#')[0] ?? '');
  if (!found || shareRound(found.it) !== about) return decision(facts.ask);
  const { perspective, it: session } = found;
  const next: Session = { ...session, sharedAs: 'private', sharedWith: null, sharedAt: null };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, next) });
  return decision(ask, [post('thanksNotShared', ask.id, about, session.mentorId), thanksEdited(ask, next)]);
}

/** "Anything to add?": a link or a second thought goes back to the asker, once. */
export function addThought(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  text: string,
  now: Date,
): Outcome<Decision> {
  const found = thankedSession(facts.ask, sessionId, personId);
  if (!found.ok) return found;
  const { perspective, it: session } = found.value;
  if (facts.ask.erasedAt) return refuse({ code: 'alreadyOver' });
  if (session.addedText !== null) return refuse({ code: 'alreadyAdded' });
  const next: Session = { ...session, addedText: text, addedAt: now };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, next) });
  return done(
    decision(ask, [post('added', ask.id, session.id, ask.askerId), thanksEdited(ask, next), homeOf(personId)]),
  );
}

function thankedSession(ask: Ask, sessionId: string, personId: PersonId) {
  const found = findSession(ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  if (personId !== found.it.mentorId) return refuse({ code: 'onlyMentor', mentorId: found.it.mentorId });
  if (!stillHas(ask, found.it) || found.it.outcome !== 'ended' || !isThanked(ask, found.it))
    return refuse({ code: 'thanksGone' });
  return done(found);
}

const thanksEdited = (ask: Ask, session: Session): Notice => edit('thanks', ask.id, session.id, session.mentorId);
