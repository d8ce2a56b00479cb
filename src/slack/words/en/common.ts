/** Sentences that several conversations share. What comes in as mrkdwn is escaped already. */
import type { Refusal } from '../../../domain/refusal';
import { isZone } from '../../../domain/worktime';

export const fault = 'Something went wrong on our side. Nothing is lost. Please try again in a minute.';
export const notHere = 'Ask Mentor cannot answer here. It works inside its own workspace, once it is set up.';
export const oldButton =
  'This button is from an older message and does nothing any more. Type /ask-mentor to start anew.';
export const copy = 'This message came twice. The other one counts.';
export const slackSlow = 'Slack did not open the form in time. Nothing is lost. Please try again.';

export const close = 'Close';
export const cancel = 'Cancel';
export const appName = 'Ask Mentor';

export const time = {
  locale: 'en-GB',
  today: 'today',
  tomorrow: 'tomorrow',
  at: (day: string, clock: string) => `${day} ${clock}`,
  yours: (when: string) => `${when}, your time`,
  inUtc: (when: string) => `${when} UTC`,
};

export const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);
export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export const form = {
  tooLong: (most: number) => `This is too long. Up to ${most} characters fit here.`,
  questionShort: (least: number) => `Please say a little more: at least ${least} characters.`,
  empty: 'Please write a few words here.',
  choose: 'Please choose one.',
  oneDay: 'Please choose at least one day.',
  endAfterStart: 'Please choose an end that is not the start.',
};

/** One sentence for each way we say no, with what can be done; a new code without its sentence does not compile. */
export const refusals = {
  unknownAsk: 'This question is not here any more.',
  notYours: 'This was meant for somebody else, so nothing changed.',
  onlyAsker: 'Only the person who asked can do this.',
  onlyMentor: 'Only the person who helps can do this.',
  offerTaken: 'Somebody else said yes first. Thank you for wanting to help.',
  offerClosed: 'This question is not waiting for you any more. Thank you for looking.',
  alreadyYours: 'You already said yes to this question. Thank you.',
  minutesSpent: ({ refillsAt, zone }) =>
    refillsAt
      ? `This asks for more minutes than you have left. Enough come back on ${dayAndMonth(refillsAt, zone)}. /ask-mentor me changes them.`
      : 'This asks for more minutes than you offer in 30 days. /ask-mentor me changes them.',
  mentorNotFree: 'They have no time for this in the coming days. You can choose somebody else.',
  notActive: 'This is not possible at the moment, so nothing changed.',
  alreadyHere: 'The conversation has already begun.',
  alreadyMoved: ({ by }) =>
    by === 'mentor'
      ? 'You moved it once already. If this time does not suit you either, press “I cannot after all”.'
      : 'You moved it once already. Tap “I am here” when you are, or take the question back.',
  alreadyExtended: 'Ten minutes were already added. You can of course go on talking.',
  timePassed: 'This time has passed already. Please choose another one.',
  sessionOver: 'This conversation is already over.',
  sessionNotOver: 'This conversation is not over yet. You can say thank you after it.',
  alreadyTaken: 'You are talking about this right now. “We are done” ends it.',
  alreadyOver: 'This is already over, so nothing changed.',
  reopenOver: 'A conversation can be taken up again once, within a day. You can ask the question again.',
  alreadyThanked: 'Your thank-you was already sent.',
  thanksGone: 'This thank-you is not here any more.',
  alreadyShared: 'You shared this already, so nothing changed.',
  notToBeShared: 'Whoever wrote this has not said that it may be shared there. It stays with you.',
  noManager: 'Please choose somebody who is neither you nor the person who thanks you.',
  alreadyAdded: 'You added something already. It was sent.',
  echoNotOpen: 'This was answered already, or it is closed. Thank you all the same.',
  tooManyOpenAsks: ({ limit }) => `You have ${limit} questions on their way. Take one back, or wait until one is done.`,
  sameQuestion: 'This question is already on its way. /ask-mentor status shows where it is.',
  noTopic: ({ nearest }) =>
    nearest.length > 0
      ? `We found no topic in your question. Does one of these fit: ${list(nearest, 'or')}? Or send it once more as it is.`
      : 'We found no topic in your question. Choose or type one, or send it once more as it is.',
  cannotMentor: ({ why }) =>
    why === 'guest' ? 'Guests can ask here, but they are not asked for help.' : 'This account is not active here.',
  doorClosed: 'The time for this has passed. /ask-mentor status shows where your question is.',
  unknownTopic: ({ name }) => `No topic is called “${name}”.`,
  sameTopic: ({ name }) => `That is “${name}” already.`,
  nameTaken: ({ name }) => `“${name}” is called so already.`,
  noTopicName: 'A name has a letter or a digit, and at most 40 characters.',
  notMet: 'You have not met this person here, so nothing changed.',
  notAContact: 'This person cannot read it: they have left, or are part of it. Please choose somebody else.',
  noMentorYet: 'First say what you know, with /ask-mentor me. Then you can say that you have time.',
} satisfies { [C in Refusal['code']]: string | ((refusal: Extract<Refusal, { code: C }>) => string) };

/** A zone that the runtime does not know counts as UTC. */
const dayAndMonth = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat(time.locale, {
    ...{ day: 'numeric', month: 'long' },
    timeZone: isZone(zone) ? zone : 'UTC',
  }).format(at);

export function refused(refusal: Refusal): string {
  const sentence = refusals[refusal.code];
  return typeof sentence === 'string' ? sentence : (sentence as (refusal: Refusal) => string)(refusal);
}
