/**
 * The decision of time. `wake` does what is due now, however late; a second call changes nothing. `wakeAt` is the next
 * moment at which `wake` would do something. A stored moment may be too early, never too late: a change of people sets it
 * to now, and `wake` looks at the facts.
 */
import {
  type Ask,
  type DoorCall,
  endedSessions,
  isWaiting,
  mayMove,
  openOffers,
  type Perspective,
  type Session,
  sessionOf,
  stateOf,
} from '../ask';
import { addDays, addMinutes, DAY, earliest, isDue, latest } from '../duration';
import { edit, homeOf, type Notice, post } from '../notices';
import { isReachable, isResting, nextReachable } from '../person';
import { lose, postpone, ready, remind } from './begin';
import { type AskFacts, after, type Decision, decision, joined, personIn } from './decision';
import { callStands, endCall } from './door';
import { askEcho, isAnswered, questionsEdited } from './echo';
import { erase, erasesAt } from './erase';
import { giveUpOn } from './offer';
import { isReopenAsked, lapseReopen, reopenUntil } from './reopen';
import { askOneMore, search, waitOnList } from './search';
import { almostOver, almostOverAt, end } from './session';
import { settledEdited, statusEdited } from './tell';
import { formsEdited, nudgeThanks } from './thanks';
import { goOnWithOne, withoutAnswer } from './two';
import { askerGone } from './withdraw';
import { wakeWriting, writingWakeAt } from './writing';

/** An ask closes a day after its end at the earliest, so that both can still reopen the subject. */
const LEAST_HOURS_OPEN = 24;

/** Everything due at `now`. Ends at a search that needs candidates: the use case then wakes the ask once more. */
export function wake(facts: AskFacts, now: Date): Decision {
  if (facts.ask.closedAt)
    return isDue(erasesAt(facts.ask, facts.policy), now) ? erase(facts, now) : decision(facts.ask);
  if (!personIn(facts, facts.ask.askerId).isActive) return askerGone(facts, now);
  const steps = facts.ask.perspectives.reduce<Decision>(
    (soFar, { id }) => joined(soFar, wakePerspective(after(facts, soFar), id, now)),
    decision(facts.ask),
  );
  return joined(steps, wakeAsk(after(facts, steps), now));
}

function wakePerspective(facts: AskFacts, id: string, now: Date): Decision {
  const perspective = facts.ask.perspectives.find((p) => p.id === id);
  if (!perspective) return decision(facts.ask);
  switch (perspective.state) {
    case 'searching':
    case 'listed':
      return perspective.doorCall
        ? wakeCalled(facts, perspective, perspective.doorCall, now)
        : lookOn(facts, perspective, now);
    case 'offered':
      return wakeOffered(facts, perspective, now);
    case 'accepted':
      return wakeAccepted(facts, perspective, now);
    case 'active':
      return wakeActive(facts, perspective, now);
    case 'ended':
      return wakeEnded(facts, perspective, now);
    default:
      return decision(facts.ask);
  }
}

function lookOn(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  return perspective.state === 'searching' ? search(facts, perspective, now) : waitOnList(facts, perspective, now);
}

/** While the asker is called through a door nobody else is asked; afterwards it looks on from where it was. */
function wakeCalled(facts: AskFacts, perspective: Perspective, call: DoorCall, now: Date): Decision {
  if (!isDue(call.until, now) && callStands(facts, call, now)) return decision(facts.ask);
  const ended = endCall(facts, perspective, call, now);
  const still = ended.ask.perspectives.find(({ id }) => id === perspective.id);
  return still ? joined(ended, lookOn(after(facts, ended), still, now)) : ended;
}

/** One more is to be asked; else offers whose time is over, whose mentor has left or gives no minutes, or who rests before it reached them. */
function wakeOffered(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const asked = isDue(perspective.nextAt, now) ? askOneMore(facts, perspective, now) : decision(facts.ask);
  return openOffers(perspective).reduce<Decision>((soFar, offer) => {
    const mentor = personIn(facts, offer.mentorId);
    const restsBefore = offer.deliveredAt === null && isResting(mentor, now);
    // Who gives no minutes at all any more could not say yes: nobody waits for them.
    const gone = !mentor.isActive || mentor.joinedAt === null || mentor.minutes === 0 || restsBefore;
    if (!gone && !isDue(offer.lapsesAt, now)) return soFar;
    return joined(soFar, giveUpOn(after(facts, soFar), offer.id, gone ? 'withdrawn' : 'lapsed', now));
  }, asked);
}

function wakeAccepted(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const session = sessionOf(perspective);
  if (!session) return decision(facts.ask);
  if (!personIn(facts, session.mentorId).isActive) return lose(facts, perspective, session, 'mentorGone', now);
  if (session.inWriting) return wakeWriting(facts, perspective, session, session.inWriting, now);
  if (isDue(session.chooseBy, now)) return lose(facts, perspective, session, 'calledOff', now);
  if (isDue(session.startsAt, now)) return ready(facts, perspective, session, now);
  if (isDue(session.remindAt, now)) return remind(facts, perspective, session);
  if (isDue(hereDueAt(session), now)) {
    const postponed = postpone(facts, session.id, 'noTap', now);
    return postponed.ok ? postponed.value : decision(facts.ask);
  }
  return decision(facts.ask);
}

function wakeActive(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const session = sessionOf(perspective);
  if (!session) return decision(facts.ask);
  if (!personIn(facts, session.mentorId).isActive) {
    // What was talked about once has happened: nobody else is looked for.
    return session.reopenedAt
      ? end(facts, perspective, session, 'finish', now)
      : lose(facts, perspective, session, 'mentorGone', now);
  }
  if (isDue(session.endsAt, now)) return end(facts, perspective, session, 'runOut', now);
  if (!session.almostOverTold && isDue(almostOverAt(session), now)) return almostOver(facts, perspective, session);
  return decision(facts.ask);
}

function wakeEnded(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const session = sessionOf(perspective);
  const lapses = session && isReopenAsked(facts.ask, session) && isDue(reopenUntil(facts.ask, session), now);
  return lapses ? lapseReopen(facts, perspective, session) : decision(facts.ask);
}

function wakeAsk(facts: AskFacts, now: Date): Decision {
  const { ask } = facts;
  const missing = isDue(ask.promisedAt, now) ? withoutAnswer(ask) : null;
  if (missing) {
    const one = goOnWithOne(facts, missing, now);
    return joined(one, wakeAsk(after(facts, one), now));
  }
  if (owesWord(ask) && isDue(ask.promisedAt, now)) {
    const told = { ...ask, promiseKeptAt: now };
    return decision(told, [post('stillAsking', ask.id, ask.id, ask.askerId), statusEdited(told)]);
  }
  if (stateOf(ask) === 'ended' && isDue(closesAt(ask, facts), now)) return close(facts, now);
  if (!asksAfterwards(ask)) return decision(ask);
  const thanked = isDue(ask.thanksNudgeAt, now) ? nudgeThanks(facts, now) : decision(ask);
  return isDue(ask.echo.dueAt, now) ? joined(thanked, askEchoInHours(after(facts, thanked), now)) : thanked;
}

/** Thanks and "how did it go?" wait for nobody who is still looked for, but not into a conversation. */
const asksAfterwards = (ask: Ask): boolean =>
  endedSessions(ask).length > 0 && !ask.perspectives.some(({ state }) => state === 'accepted' || state === 'active');

/** The question waits for the asker's hours, and its days of patience with it. Somebody without hours is asked now. */
function askEchoInHours(facts: AskFacts, now: Date): Decision {
  const asker = personIn(facts, facts.ask.askerId);
  const dueAt = nextReachable(asker, now);
  if (dueAt.getTime() === now.getTime() || !isReachable(asker, dueAt)) return askEcho(facts, now);
  return decision({ ...facts.ask, echo: { ...facts.ask.echo, dueAt } });
}

/**
 * Whether the one promised time still stands: nothing new was said since the ask went out. "On the list" counts once it has
 * arrived: it may be listed in the last minute of the asker's day, and then that waits until the morning.
 */
const owesWord = (ask: Ask): boolean => ask.promiseKeptAt === null && isWaiting(ask);

function close(facts: AskFacts, now: Date): Decision {
  const { ask } = facts;
  const closed: Ask = {
    ...ask,
    perspectives: ask.perspectives.map((p) => (mayMove(p, 'close') ? { ...p, state: 'closed' as const } : p)),
    thanksNudgeAt: null,
    echo: { ...ask.echo, dueAt: null },
    closedAt: now,
  };
  return decision(closed, [statusEdited(closed), ...unansweredEdited(closed), homeOf(ask.askerId)]);
}

/** What asked for something that is no longer wanted loses its buttons. */
export function unansweredEdited(ask: Ask): Notice[] {
  const undecided = ask.perspectives.flatMap((p) => p.sessions.slice(-1)).filter((s) => s.outcome === 'notHappened');
  return [
    ...(ask.thanks ? [] : formsEdited(ask)),
    ...(isAnswered(ask) ? [] : questionsEdited(ask)),
    ...undecided.map((session) => edit('whatNext', ask.id, session.id, ask.askerId)),
    ...settledEdited(ask),
  ];
}

/** When an ended ask closes: its echo is told, was never wanted, or stayed unanswered; never within a day of the end. */
export function closesAt(ask: Ask, { policy }: Pick<AskFacts, 'policy'>): Date | null {
  const ends = ask.perspectives.map((p) => sessionOf(p)?.endedAt ?? null).filter((at) => at !== null);
  const [first, ...others] = ends;
  if (!first) return null;
  const dayAfter = addMinutes(latest(first, ...others), LEAST_HOURS_OPEN * 60);
  if (endedSessions(ask).length === 0) return addDays(dayAfter, policy.echoPatienceDays);
  if (isAnswered(ask)) return dayAfter;
  if (ask.echo.dueAt) return null;
  if (ask.echo.askedAt) return latest(dayAfter, addDays(ask.echo.askedAt, policy.echoPatienceDays));
  return ask.thanks ? dayAfter : new Date(dayAfter.getTime() + policy.echoPatienceDays * DAY);
}

/** The next moment at which `wake` would do something; null: never again. */
export function wakeAt(ask: Ask, facts: Pick<AskFacts, 'policy'>): Date | null {
  if (ask.closedAt) return erasesAt(ask, facts.policy);
  const own = owesWord(ask) ? ask.promisedAt : null;
  const word = withoutAnswer(ask) ? ask.promisedAt : null;
  const afterwards = asksAfterwards(ask) ? [ask.thanksNudgeAt, ask.echo.dueAt] : [];
  const atEnd = stateOf(ask) === 'ended' ? closesAt(ask, facts) : null;
  return earliest(own, word, atEnd, ...afterwards, ...ask.perspectives.map((each) => perspectiveWakeAt(ask, each)));
}

/**
 * When an ask that was just moved looks again: now, when `wake` would still do something, as people may have changed since it
 * last looked; else the next moment. Whoever presses a button must not put off what somebody else's leaving is due to bring.
 */
export function lookAt(facts: AskFacts, now: Date): Date | null {
  const { ask } = facts;
  const next = wakeAt(ask, facts);
  if (next === null ? ask.closedAt : isDue(next, now)) return next;
  const looked = wake(facts, now);
  const isStill = looked.notices.length === 0 && wakeAt(looked.ask, facts)?.getTime() === next?.getTime();
  return isStill ? next : now;
}

/** While its card has not arrived, nobody can tap "I am here": an outage is not the asker's absence. */
const hereDueAt = ({ place, hereBy }: Session): Date | null => (place.kind === 'group' && !place.ts ? null : hereBy);

function perspectiveWakeAt(ask: Ask, perspective: Perspective): Date | null {
  const session = sessionOf(perspective);
  switch (perspective.state) {
    case 'searching':
    case 'listed':
      return perspective.doorCall?.until ?? perspective.nextAt;
    case 'offered':
      return earliest(perspective.nextAt, ...openOffers(perspective).map((offer) => offer.lapsesAt));
    case 'accepted':
      if (session?.inWriting) return writingWakeAt(session.inWriting);
      return session && earliest(hereDueAt(session), session.chooseBy, session.remindAt, session.startsAt);
    case 'active':
      return session && earliest(session.endsAt, session.almostOverTold ? null : almostOverAt(session));
    case 'ended':
      return session && isReopenAsked(ask, session) ? reopenUntil(ask, session) : null;
    default:
      return null;
  }
}
