import type { EchoAnswer } from '../../../domain/ask';
import { days, list, minutes } from './common';

export const thanks = {
  form: {
    lead: (mentor: string) => `Your conversation with ${mentor} is over. A thank-you takes about 20 seconds.`,
    over: (mentor: string) => `You talked with ${mentor}.`,
    sent: (mentor: string) => `You thanked ${mentor}.`,
  },
  nudge: (mentor: string) =>
    `Would you like to thank ${mentor} for the time? Leaving it is fine. This is the only reminder.`,
  write: 'Write a thank-you',
  title: 'Say thank you',
  submit: 'Send thank-you',
  before: 'Before …',
  beforeHint: 'Where you were before you talked.',
  beforePrefill: (question: string) => `I was asking myself: ${question}`,
  you: 'You …',
  youHint: 'What the other person did. Taking the time for you is enough.',
  nowIWill: 'Now I will …',
  nowIWillHint: 'What you will do with it.',
  private: (mentor: string) => `Only ${mentor || 'the mentor'} sees this.`,
  echoTime: 'When may we ask you how it went?',
  inDays: (count: number) => `In ${days(count)}`,
  never: 'Do not ask',
  received: (asker: string, topics: readonly string[]) =>
    topics.length > 0 ? `${asker} thanks you for your time on ${list(topics)}.` : `${asker} thanks you for your time.`,
  toYou: 'What you did:',
  toBefore: 'Before:',
  toNow: 'What I will do:',
  onlyYou: 'Only you see this.',
};

const outcomes: Record<EchoAnswer, string> = {
  used: 'Used it',
  part: 'Used part',
  notYet: 'Not yet',
  otherRoad: 'Took another road',
};

export const echo = {
  outcomes,
  ask: (mentor: string, question: string) => `How did it go after you talked with ${mentor}? You asked: ${question}`,
  hint: (mentor: string) => `Your answer goes to ${mentor}, who would like to know. “Not yet” stays with us.`,
  answered: (outcome: string) => `You answered: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}. Thank you.`,
  notYet: 'You answered: not yet. We ask once more in a week.',
  notYetLast: 'You answered: not yet. We will not ask again.',
  over: 'We asked how it went. That is closed now.',
  title: 'How did it go?',
  field: 'How did it go?',
  line: 'Anything to add?',
  lineHint: 'A line about what came of it. You can leave it empty.',
  submit: 'Tell them',
  told: (daysAgo: number, asker: string, length: number, topics: readonly string[]) => {
    const when = daysAgo === 0 ? 'Earlier today' : daysAgo === 1 ? 'Yesterday' : `${days(daysAgo)} ago`;
    const on = topics.length > 0 ? ` on ${list(topics)}` : '';
    return `${when} you gave ${asker} ${minutes(length)}${on}.`;
  },
  toldOutcome: {
    used: 'Today we heard: it was used.',
    part: 'Today we heard: part of it was used.',
    notYet: 'Today we heard: not yet.',
    otherRoad: 'Today we heard: they took another road. Talking with you was part of finding it.',
  } satisfies Record<EchoAnswer, string>,
  theirWords: 'In their words:',
};
