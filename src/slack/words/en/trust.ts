/** "Something was not right". What comes in from people is escaped already. */
import { days } from './common';

export const trust = {
  button: 'Something was not right',
  title: 'Something was not right',

  pick: {
    lead: 'You can choose not to be matched with somebody any more, and you can report what happened.',
    quiet: 'Nobody else learns that you opened this.',
    who: 'Who is it about?',
    whoHint: 'Everybody you talked with here, and everybody who asked you something.',
    placeholder: 'Choose one person',
    next: 'Next',
    nobody: 'You have not met anybody here yet.',
    blocked: 'People you do not want to be matched with',
    undo: 'Undo',
    undone: (person: string) => `You can be matched with ${person} again. They did not learn of it.`,
  },

  form: {
    about: (person: string) => `This is about ${person}. They are not told about what you choose here.`,
    what: 'What would you like?',
    block: 'Never match us again',
    blockHint: (person: string) => `What is open between you and ${person} ends, as if it had not worked out.`,
    undoHint: 'You can undo this in Home.',
    blockedAlready: (person: string) => `You are not matched with ${person} any more.`,
    report: 'Report what happened',
    contact: 'Who should read your report?',
    contactHint: 'Needed for a report. Your workspace named them, and only the one you choose gets it.',
    words: 'What happened?',
    wordsHint: 'Needed for a report. As much or as little as you like.',
    sent: (person: string, keep: number) =>
      `A report has your words, your name and the name of ${person}. It goes at once to the person you choose, and to nobody else. It is kept for ${days(keep)}, then it is erased here and in the message.`,
    notNamed:
      'Nobody is named to read reports in this workspace yet. You can turn to your People team, or to an owner of the workspace.',
    allPartOfIt:
      'Whoever is named to read reports is a part of this. You can turn to your People team, or to an owner of the workspace.',
    turnTo: (contact: string) => `Your workspace also names: ${contact}`,
    submit: 'Do it',
  },
  errors: {
    reportWithoutTick: 'You wrote or chose something for a report. Tick “Report what happened”, or clear it.',
    noWords: 'Please say in a few words what happened.',
    noContact: 'Please choose who should read it.',
  },

  done: {
    blocked: (person: string) => `You are not matched with ${person} any more. They are not told.`,
    undo: 'You can undo this in Home, under “Something was not right”.',
    reported: (contact: string, until: string) =>
      `${contact} gets your report now. It is erased on ${until}. You find it under “What you know about me”.`,
  },

  report: {
    lead: (reporter: string, about: string) => `${reporter} reports something about ${about}.`,
    why: 'You get this because your workspace named you to read reports. Only you got it.',
    words: (reporter: string) => `${reporter} writes:`,
    quiet: (about: string) => `${about} does not know of this.`,
    answer: (reporter: string) => `We do not answer for you: please write to ${reporter} yourself.`,
    until: (day: string) => `We erase this on ${day}, also in this message.`,
    erased: 'This report was erased, as promised.',
  },
  returned: {
    lead: (contact: string) => `We could not deliver your report to ${contact}. Nobody has read it.`,
    words: 'You wrote:',
    next: 'You can choose somebody else.',
  },
};
