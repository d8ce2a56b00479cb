/** What becomes of a thank-you, and of a second thought. What comes in from people is escaped already. */
import type { ShareConsent } from '../../../domain/ask';
import { list } from './common';

const lead = (writer: string, mentor: string, topics: readonly string[]): string =>
  topics.length > 0 ? `${writer} thanks ${mentor} for help with ${list(topics)}.` : `${writer} thanks ${mentor}.`;

export const sharing = {
  /** In the form of the writer. */
  freely: 'Write freely instead',
  shaped: 'Use the three lines',
  text: 'Your thank-you',
  textHint: 'In your own words. Two sentences are plenty.',
  may: (mentor: string) => `May ${mentor} share this?`,
  mayChoices: {
    no: 'No, keep it between us',
    withoutName: 'Yes, without my name',
    withName: 'Yes, with my name',
  } satisfies Record<ShareConsent, string>,
  who: (mentor: string) => `If you say yes, ${mentor} may send it to one manager, exactly as you wrote it.`,
  whoInChannel: (mentor: string, channel: string) =>
    `If you say yes, ${mentor} may post it in ${channel} or send it to one manager, exactly as you wrote it.`,

  /** Under the thank-you that arrived. */
  mayBeShared: {
    no: 'Only you see this.',
    withoutName: 'Only you see this so far. You may share it without the name.',
    withName: 'Only you see this so far. You may share it.',
  } satisfies Record<ShareConsent, string>,
  sharedInChannel: (channel: string) => (channel ? `You shared this in ${channel}.` : 'You shared this in a channel.'),
  sentTo: (manager: string) => `You sent this to ${manager}.`,
  open: 'What happens with it',
  title: 'This thank-you',
  save: 'Save',
  stays: 'It stays between the two of you: sharing needs a yes from whoever wrote it.',
  preview: 'This is what others would read:',
  as: 'Where may it go?',
  asChoices: { private: 'Nowhere, it stays with me', channel: 'Into the thanks channel', manager: 'To my manager' },
  channelIs: (channel: string) => `The thanks channel is ${channel}.`,
  manager: 'Who is your manager?',
  managerHint: 'Only needed when it goes to your manager. They get this text and nothing else.',
  managerPlaceholder: 'Choose one person',
  pickManager: 'Please choose who gets it.',
  notThere: 'We cannot reach this person. Please choose somebody else.',
  keep: 'May we remember?',
  shows: 'Others may see that I have helped with this',
  note: 'Keep what I wrote as my own note',
  keepHint: 'The note is shown to you alone, when a similar question comes. It stays until you delete it.',

  lead,
  somebody: 'A colleague',
  toManager: (mentor: string) => `${mentor} would like you to see this thank-you.`,
  notInChannel: (channel: string) =>
    `We could not post your thank-you in ${channel}. Perhaps Ask Mentor has to be invited there first. It is still yours alone.`,
  notToManager: 'We could not send your thank-you to your manager. It is still yours alone.',

  /** The second thought. */
  add: 'Anything to add?',
  addField: 'A link, or a second thought',
  addHint: 'It goes to the person who asked, once and as it is.',
  send: 'Send',
  youAdded: 'You added:',
  added: (mentor: string) => `${mentor} thought of something more about your question.`,
  addedQuote: (mentor: string) => `${mentor} writes:`,
};
