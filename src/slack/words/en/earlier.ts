/** What can be looked up again, and a second perspective. What comes in from people is escaped already. */
import { list } from './common';

export const earlier = {
  another: 'Ask somebody else too',
  anotherRoad:
    'Thank you for saying so. Another road is a good outcome too. If a second view would help, we ask somebody else.',

  open: 'Earlier',
  title: 'Earlier',
  lead: 'Your conversations, as long as their texts are kept. Only the two of you can see them.',
  none: 'There is nothing here yet. When a conversation is over, you find it here again.',
  look: 'Look again',
  asked: (day: string, mentors: string) => `${day}: you asked, ${mentors} helped.`,
  helped: (day: string, asker: string) => `${day}: you helped ${asker}.`,
  question: 'The question:',
  tried: 'What was tried:',
  plan: (asker: string) => `What ${asker} wanted to do:`,
  fixed: (mentor: string) => `${mentor} put it like this:`,
  answer: (mentor: string) => `What ${mentor} wrote:`,
  added: (mentor: string) => `What ${mentor} added:`,
  thanked: 'The thank-you:',
  echo: (outcome: string) => `How it went: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,

  thanks: 'Thanks received',
  thanksTitle: 'Thanks received',
  thanksNone: 'There are no thanks here yet. Help may be remembered all the same.',
  thanksLead: 'Only you see these, unless you chose otherwise.',
  notes: 'Notes you kept',
  notesLead: 'Your own words. Only you see them, when a similar question comes. They stay until you delete them.',
  notesNone: 'You keep no notes. Under a thank-you you can choose to keep what you wrote.',
  noteOf: (day: string, topics: readonly string[]) => (topics.length > 0 ? `${day}, on ${list(topics)}:` : `${day}:`),
  deleteNote: 'Delete',
  deleteNoteConfirm: {
    title: 'Delete this note?',
    text: 'It is not shown to you again. This cannot be undone.',
    yes: 'Delete',
    no: 'Keep it',
  },
  thanksFrom: (day: string, asker: string) => `${day}: from ${asker}.`,
};
