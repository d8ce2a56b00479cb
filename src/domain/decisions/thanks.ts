/** Thanks with a shape, one reminder at most. */
import {
  type Ask,
  endedSessions,
  findSession,
  isThanked,
  replaced,
  type Session,
  sessionOf,
  type Thanks,
  withSession,
} from '../ask';
import { addDays } from '../duration';
import { edit, type Notice, post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { hasWords } from './sharing';
import { formEdited, homes, settledEdited, statusEdited } from './tell';

export interface ThanksGiven extends Omit<Thanks, 'at' | 'text' | 'share'>, Partial<Pick<Thanks, 'text' | 'share'>> {
  /** Days until the echo is asked for; null: never. */
  readonly echoInDays: number | null;
}

/** Thanks, "what will you do?" and the echo's time are one form and one send. */
export function thank(facts: AskFacts, personId: PersonId, given: ThanksGiven, now: Date): Outcome<Decision> {
  const { ask } = facts;
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  if (ask.thanks) return refuse({ code: 'alreadyThanked' });
  const sessions = endedSessions(ask);
  if (sessions.length === 0) return refuse({ code: 'sessionNotOver' });
  const { echoInDays, ...words } = given;
  const settled = ask.echo.timesAsked > 0 || ask.closedAt !== null;
  const next: Ask = {
    ...withPlan(ask, words.nowIWill, now),
    thanks: allowed({ text: '', share: 'no', ...words, at: now }, ask),
    thanksNudgeAt: null,
    echo: settled ? ask.echo : { ...ask.echo, dueAt: echoInDays === null ? null : addDays(now, echoInDays) },
  };
  return done(
    decision(next, [
      ...sessions.map((session) => post('thanks', next.id, session.id, session.mentorId)),
      ...formsEdited(next),
      ...settledEdited(next),
      statusEdited(next),
      ...homes(next, ...sessions),
    ]),
  );
}

/** Whoever asked without a name is not named in a thank-you that others see, whatever an old form says. */
const allowed = (thanks: Thanks, { sealed }: Ask): Thanks =>
  sealed && thanks.share === 'withName' ? { ...thanks, share: 'withoutName' } : thanks;

/** The second of two conversations ended after the thanks were sent: they go to its mentor as well. */
export function thankToo(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (session.outcome !== 'ended') return refuse({ code: 'sessionNotOver' });
  if (!hasWords(facts.ask)) return refuse({ code: 'notActive' });
  if (isThanked(facts.ask, session)) return refuse({ code: 'alreadyThanked' });
  if (facts.ask.closedAt) return refuse({ code: 'alreadyOver' });
  const thanked = { ...session, thankedAt: now };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, thanked) });
  const told = post('thanks', ask.id, session.id, session.mentorId);
  return done(decision(ask, [told, formEdited(ask, thanked), ...settledEdited(ask), ...homes(ask, thanked)]));
}

/** Where nothing was said in the session, "Now I will…" is the hear-back. */
function withPlan(ask: Ask, plan: string, now: Date): Ask {
  // What was erased stays without words: the plan stands in the thank-you, which is the mentor's.
  if (!plan || ask.erasedAt) return ask;
  return ask.perspectives.reduce((next, perspective) => {
    const session = sessionOf(perspective);
    if (session?.outcome !== 'ended' || session.hearBack) return next;
    const said = { ...session, hearBack: { text: plan, saidAt: now, confirmed: null } };
    return replaced(next, { ...perspective, ...withSession(perspective, said) });
  }, ask);
}

/** The one reminder. Whether it goes is a matter of the reminders this person has had (courtesy.ts). */
export function nudgeThanks({ ask }: AskFacts, now: Date): Decision {
  const nudged: Ask = { ...ask, thanksNudgeAt: null, thanksNudgedAt: now };
  return decision(nudged, [post('thanksNudge', ask.id, ask.id, ask.askerId)]);
}

/** The reminder arrived, so the first message is reduced to a line. One that was never sent leaves it as it is. */
export const thanksNudgeDelivered = ({ ask }: AskFacts, now: Date): Decision =>
  decision({ ...ask, thanksAskedAt: now }, formsEdited({ ...ask, thanksNudgedAt: null }));

/** The one reminder may have been of a conversation that did not happen in the end: then this one has none. */
export const isNudgedFor = ({ thanksNudgedAt }: Ask, { endedAt }: Session): boolean =>
  thanksNudgedAt !== null && (endedAt === null || thanksNudgedAt > endedAt);

/** Whether the reminder has arrived: from then on it is what asks for thanks. */
export const isReminded = (ask: Ask, session: Session): boolean =>
  isNudgedFor(ask, session) && ask.thanksAskedAt !== null && ask.thanksAskedAt >= (ask.thanksNudgedAt ?? ask.createdAt);

/** The form that asked for thanks, and its reminder, are shown anew. */
export function formsEdited(ask: Ask): Notice[] {
  const forms = endedSessions(ask).map((session) => formEdited(ask, session));
  return ask.thanksNudgedAt ? [...forms, edit('thanksNudge', ask.id, ask.id, ask.askerId)] : forms;
}
