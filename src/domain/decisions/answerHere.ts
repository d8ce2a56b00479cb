/** The mentor answers at once, in a few lines: no conversation, five minutes of the budget, and one more question at most. */
import {
  type Ask,
  findOffer,
  findSession,
  moved,
  openOffers,
  replaced,
  type Session,
  type Written,
  withSession,
} from '../ask';
import { addMinutes, latest } from '../duration';
import { minutesSpent } from '../minutes';
import { edit, homeOf, type Notice, post } from '../notices';
import { type PersonId, workHours } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { startOfNextWorkingDay } from '../worktime';
import { type AskFacts, type Decision, decision, minutesOf, personIn } from './decision';
import { editsOf, newSession, offersTakenBy, whyNotAcceptable } from './offer';
import { echoAfter, otherForms, THANKS_REST_MINUTES } from './session';
import { callEdited, homes, statusEdited, waitsEdited } from './tell';

/** Possible whenever "Yes, now" is: to an open offer, or to a lapsed one while nobody else has said yes. */
export function answerHere(
  facts: AskFacts,
  offerId: string,
  mentorId: PersonId,
  said: Pick<Written, 'text' | 'link'>,
  now: Date,
): Outcome<Decision> {
  const found = findOffer(facts.ask, offerId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: offer } = found;
  if (offer.mentorId !== mentorId) return refuse({ code: 'notYours' });
  const closed = whyNotAcceptable(perspective, offer);
  if (closed) return refuse(closed);
  const mentor = personIn(facts, mentorId);
  const minutes = facts.policy.answerMinutes;
  const spent = minutesSpent(mentor, minutes, now);
  if (spent) return refuse(spent);

  const session = answered(newSession(facts, perspective, mentorId, now), minutes, said, now);
  const others = openOffers(perspective).filter((other) => other.id !== offer.id);
  const offers = offersTakenBy(perspective, offer, now);
  const sessions = [...perspective.sessions, session];
  const next = owedThanks(
    facts,
    moved(facts.ask, perspective, 'answerHere', { offers, sessions, nextAt: null, listedUntil: null }),
    now,
  );
  return done(
    decision(
      next,
      [
        post('answered', next.id, session.id, next.askerId),
        ...otherForms(next, session),
        statusEdited(next),
        ...facts.ask.perspectives.flatMap((each) => waitsEdited(facts.ask, each)),
        ...callEdited(facts, perspective),
        ...editsOf(next, perspective.offers),
        ...homes(next, session),
        ...others.map((other) => homeOf(other.mentorId)),
      ],
      [minutesOf(session, minutes)],
    ),
  );
}

const answered = (session: Session, minutes: number, said: Pick<Written, 'text' | 'link'>, now: Date): Session => ({
  ...session,
  minutes,
  outcome: 'ended',
  place: { kind: 'direct' },
  hereBy: null,
  begunAt: now,
  endedAt: now,
  written: { ...said, more: null },
});

/** As after a conversation: thanks can be said at once, and it is asked later how it went. */
function owedThanks(facts: AskFacts, ask: Ask, now: Date): Ask {
  const nextDay = startOfNextWorkingDay(workHours(personIn(facts, ask.askerId)), now);
  return {
    ...ask,
    promiseKeptAt: ask.promiseKeptAt ?? now,
    thanksAskedAt: now,
    thanksNudgeAt: ask.thanks || ask.thanksNudgedAt ? null : latest(nextDay, addMinutes(now, THANKS_REST_MINUTES)),
    echo: echoAfter({ ...facts, ask }, now),
  };
}

/** The asker's one more question goes to the mentor who answered. */
export function askMore(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  question: string,
  now: Date,
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found?.it.written) return refuse({ code: 'unknownAsk' });
  const { it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (facts.ask.closedAt || session.written?.more) return refuse({ code: 'alreadyOver' });
  const more = { question, askedAt: now, answer: null, answeredAt: null };
  const ask = withWritten(facts.ask, session, { ...found.it.written, more });
  return done(decision(ask, [post('moreAsked', ask.id, session.id, session.mentorId), answerEdited(ask, session)]));
}

/** The mentor's answer to the one more question; it costs no further minutes. */
export function answerMore(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  answer: string,
  now: Date,
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  const written = found?.it.written;
  if (!found || !written?.more) return refuse({ code: 'unknownAsk' });
  const { it: session } = found;
  if (personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  if (facts.ask.closedAt || written.more.answer !== null) return refuse({ code: 'alreadyOver' });
  const ask = withWritten(facts.ask, session, { ...written, more: { ...written.more, answer, answeredAt: now } });
  return done(
    decision(ask, [
      post('moreAnswered', ask.id, session.id, ask.askerId),
      edit('moreAsked', ask.id, session.id, session.mentorId),
    ]),
  );
}

function withWritten(ask: Ask, session: Session, written: Written): Ask {
  const perspective = ask.perspectives.find(({ sessions }) => sessions.some(({ id }) => id === session.id));
  return perspective ? replaced(ask, { ...perspective, ...withSession(perspective, { ...session, written }) }) : ask;
}

const answerEdited = (ask: Ask, session: Session): Notice => edit('answered', ask.id, session.id, ask.askerId);
