/** "I have time now". What comes in from people is escaped already. */
import { list, minutes } from './common';

export const door = {
  open: 'Open my door',
  close: 'Close my door',
  title: 'Open my door',
  field: 'How many minutes do you have now?',
  hint: 'They come on top of the minutes you give in 30 days. You can close your door at any time.',
  choice: (count: number) => minutes(count),
  help: (least: number, most: number) =>
    `Write it with a number of minutes, for example: door 25. From ${least} to ${most} minutes are possible.`,
  opened: (until: string) => `Your door is open until ${until}. A message from us says what happens.`,
  closed: 'Your door is closed. Thank you for the time.',
  atHome: (until: string) => `Your door is open until ${until}, on top of your minutes.`,

  status: {
    lead: (until: string) => `Your door is open until ${until}. This comes on top of your minutes.`,
    calling: 'Somebody waits for what you know. We are asking whether they are there.',
    helping: (asker: string) => `${asker} is here. Your conversation is in a group message.`,
    nobody: 'Nobody needs you right now. If somebody does before then, we bring them.',
    over: 'Your door is closed. Thank you for the time.',
  },

  call: {
    lead: (topics: readonly string[]) => `Somebody who knows ${list(topics)} has time right now.`,
    leadNoTopic: 'Somebody who can help with your question has time right now.',
    length: (length: number) => `It takes about ${minutes(length)}.`,
    next: (by: string) =>
      `Tap “I am here” by ${by} and you begin at once. If it does not suit you, your question waits on.`,
    came: (mentor: string) => `You came, and ${mentor} was there for you.`,
    past: 'Somebody had time for your question then. Now the time has passed.',
    stillWaits: 'Somebody had time for your question then. It is still on its way.',
  },
};
