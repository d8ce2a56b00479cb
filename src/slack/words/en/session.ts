/** Between "yes" and the end of the conversation. What comes in from people is escaped already. */
import { list, minutes } from './common';

export const session = {
  taken: {
    lead: (mentor: string) => `${mentor} said yes to your question and has time now.`,
    why: (topics: readonly string[]) => `They know ${list(topics)}.`,
    next: (by: string) =>
      `Tap “I am here” by ${by}, here or in the group message with both of you. Then your time begins.`,
    later: (mentor: string, at: string) => `${mentor} said yes to your question, for ${at}.`,
    laterNext: 'Does that suit you? You both get a reminder ten minutes before.',
    agreed: 'You said that this is fine. You both get a reminder ten minutes before.',
    inWriting: (mentor: string, by: string) => `${mentor} said yes to your question and answers in writing by ${by}.`,
    inWritingNext: 'The answer comes in the group message with both of you. You do not need to be there at a time.',
    begun: (mentor: string) => `${mentor} said yes, and you began.`,
    past: (mentor: string) => `${mentor} said yes to your question.`,
  },
  here: 'I am here',
  anotherTime: 'Another time',
  fine: 'Fine',
  ratherInWriting: 'In writing instead',

  card: {
    lead: (asker: string, mentor: string) => `${asker} asks, ${mentor} helps.`,
    question: 'The question:',
    message: 'The message it is about:',
    openMessage: 'Open the message',
    length: (length: number) => `${minutes(length)} together. The time begins when the asker is here.`,
    together: (length: number) => `${minutes(length)} together.`,
    waiting: (asker: string, by: string) => `${asker}, please tap “I am here” by ${by}.`,
    waitingForAsker: (asker: string, by: string) => `${asker} can tap “I am here” until ${by}.`,
    choosing: (mentor: string) => `${mentor} is choosing another time.`,
    later: (at: string) => `You meet ${at}.`,
    inWriting: (mentor: string, by: string) => `${mentor} answers in this thread by ${by}.`,
    inWritingDirect: (mentor: string, by: string) => `${mentor} answers in writing by ${by}.`,
    active: (until: string) => `Write in this thread, or start a huddle. It ends ${until}.`,
    activeDirect: (until: string) => `Write to each other, or start a huddle. It ends ${until}.`,
    almostOver: (until: string) => `Almost over: it ends ${until}.`,
    extended: 'Ten minutes were added.',
    over: 'This conversation is over. Thank you both.',
    notHappened: 'This conversation did not take place.',
    mentorGone: (mentor: string) => `${mentor} is no longer available.`,
    calledOff: 'This conversation was called off.',
    askerGone: 'This conversation did not begin.',
    willDo: (asker: string) => `${asker} will do this:`,
    directHint: (other: string) => `We could not open a group message. Please write to ${other} directly.`,
  },
  sayPlan: 'What will you do?',
  done: 'We are done',
  extend: '+10 minutes',
  notHappened: 'It did not happen',

  choose: {
    noTap: (asker: string) => `${asker} did not make it in time, so you are free again. When would suit you instead?`,
    yourself: (asker: string) => `When would suit you instead? We tell ${asker}.`,
    busy: (asker: string) => `${asker} asks for another time. When would suit you?`,
    hint: 'We take the next moment in the hours of both of you, where you have some in common.',
    halfHour: 'In 30 minutes',
    hour: 'In 1 hour',
    tomorrow: 'Tomorrow morning',
    cannot: 'I cannot after all',
    chosen: (at: string) => `You chose another time: ${at}.`,
    chosenWriting: (by: string) => `You answer in writing, by ${by}. The thread is in your group message.`,
    over: 'This was about another time. It is settled now.',
  },
  missed: {
    lead: (mentor: string) => `${mentor} was there for you just now. These things happen.`,
    next: (mentor: string) => `We asked ${mentor} for another time. You will hear from us.`,
    over: 'This was about another time. It is settled now.',
  },
  moved: {
    lead: (mentor: string, at: string) => `${mentor} suggests another time: ${at}.`,
    inWriting: (mentor: string, by: string) => `${mentor} would rather answer in writing, by ${by}.`,
    over: 'This suggested another time.',
    next: 'Does that suit you? You both get a reminder ten minutes before.',
  },
  soon: {
    lead: (asker: string, mentor: string, at: string) =>
      `${asker} and ${mentor}, your conversation begins in about ten minutes: ${at}.`,
    over: 'This was a reminder of your conversation.',
  },
  ready: {
    lead: (asker: string, mentor: string, by: string) =>
      `${asker}, it is time: ${mentor} is ready. Please tap “I am here” by ${by}.`,
    toMentor: (asker: string, by: string) => `It is time. ${asker} can tap “I am here” until ${by}.`,
    over: 'It was time for this conversation.',
  },
  writing: {
    wanted: (asker: string, by: string) =>
      `${asker} would rather have your answer in writing. By ${by} is early enough.`,
    wantedOver: (asker: string) => `${asker} asked for an answer in writing.`,
    reminder: (asker: string, by: string) => `You promised ${asker} an answer in writing by ${by}.`,
    reminderHint: 'A few lines in your group message are enough. “Answered” tells us that it is done.',
    reminderOver: 'This was a reminder of an answer in writing.',
    answered: 'Answered',
    didItCome: (mentor: string) => `Did the answer from ${mentor} come?`,
    yes: 'Yes, it came',
    notYet: 'Not yet, wait a day',
    somebodyElse: 'Ask somebody else',
    didItComeOver: 'We asked whether an answer came.',
  },
  planAsked: {
    lead: (asker: string) => `${asker}, it is almost over. In one sentence: what will you do?`,
    over: 'It was almost over then.',
  },
  plan: {
    title: 'What will you do?',
    field: 'In one sentence: what will you do?',
    hint: 'Only the two of you see it. The other person can say whether that is it.',
    submit: 'Say it',
    lead: (asker: string) => `${asker} will do this:`,
    question: (mentor: string) => `${mentor}, is that what you meant?`,
    exactly: 'Exactly',
    notQuite: 'Not quite',
    confirmed: (mentor: string) => `${mentor} says: exactly.`,
    fixed: (mentor: string) => `${mentor} puts it like this:`,
    fixTitle: 'Not quite',
    fixField: 'How would you put it, in one sentence?',
    fixSubmit: 'Send',
  },
  calledOff: {
    mentorGone: (asker: string, mentor: string) =>
      `${asker}, ${mentor} is no longer available. We are sorry. We are looking for somebody else.`,
    mentorCannot: (asker: string, mentor: string) =>
      `${asker}, this conversation with ${mentor} does not take place after all. We are looking for somebody else. ${mentor}, your minutes are yours again.`,
    askerAway: (asker: string, mentor: string) =>
      `It did not work out this time, so this ends here. ${mentor}, your minutes are yours again. Thank you for being there. ${asker}, you can ask again at any time.`,
    askerWithdrew: (asker: string, mentor: string) =>
      `${mentor}, ${asker} does not need an answer any more. Your minutes are yours again. Thank you for saying yes.`,
  },
  goesOn: {
    lead: (mentor: string) => `It did not work out with ${mentor} after all.`,
    next: 'We are looking for somebody else. You do not need to do anything.',
    over: 'We went on to look for somebody else.',
  },
  whatNext: {
    lead: (mentor: string) =>
      `Your conversation with ${mentor} did not take place. That is fine. What would you like now?`,
    again: (mentor: string) => `Another time with ${mentor}`,
    somebodyElse: 'Somebody else',
    leave: 'Leave it',
    over: 'That conversation did not take place.',
  },
};
