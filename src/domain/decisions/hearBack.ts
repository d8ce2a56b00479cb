/** "In one sentence: what will you do?", and the mentor's "Exactly" or "Not quite". Optional, never graded. */
import { type Ask, findSession, type Perspective, replaced, type Session, withSession } from '../ask';
import { edit, homeOf, post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { cardEdited, inSessionTo, promptEdited } from './tell';

/** The asker says what they will do; saying it again before the mentor answers replaces it. */
export function hearBack(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  text: string,
  now: Date,
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (!session.begunAt) return refuse({ code: 'notActive' });
  if (session.outcome !== 'open' && session.outcome !== 'ended') return refuse({ code: 'sessionOver' });
  if (facts.ask.closedAt) return refuse({ code: 'alreadyOver' });
  if (session.hearBack?.confirmed) return refuse({ code: 'alreadyOver' });
  const said: Session = { ...session, hearBack: { text, saidAt: now, confirmed: null } };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, said) });
  const send = isShown(facts.ask, session) ? edit : post;
  return done(
    decision(ask, [
      inSessionTo(send, 'hearBack', ask, said, said.mentorId),
      ...promptEdited(ask, said),
      homeOf(personId),
    ]),
  );
}

/** The mentor confirms with `true`, or puts it right in one line. */
export function confirmHearBack(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  confirmed: true | { readonly fix: string },
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  if (!session.hearBack || facts.ask.closedAt) return refuse({ code: 'alreadyOver' });
  if (session.hearBack.confirmed) return done(decision(facts.ask));
  const ask = withHearBack(facts.ask, perspective, { ...session, hearBack: { ...session.hearBack, confirmed } });
  return done(
    decision(ask, [inSessionTo(edit, 'hearBack', ask, session, session.mentorId), ...cardEdited(ask, session)]),
  );
}

const withHearBack = (ask: Ask, perspective: Perspective, session: Session): Ask =>
  replaced(ask, { ...perspective, ...withSession(perspective, session) });

/** What was said with the thanks stands in the thanks, not in a message of its own. */
const isShown = (ask: Ask, { hearBack }: Session): boolean =>
  hearBack !== null && hearBack.saidAt.getTime() !== ask.thanks?.at.getTime();
