/** To the asker: the form, and where the question is. What comes in from people is escaped already. */
import type { HelpKind } from '../../../domain/ask';
import { list } from './common';

const knows = (topics: readonly string[]): string =>
  topics.length > 0 ? `somebody who knows ${list(topics, 'or')}` : 'somebody who can help';

export const helpKinds: Record<HelpKind, string> = {
  start: 'A starting point',
  tryOne: 'One thing to try',
  secondOpinion: 'A second opinion',
  feedback: 'Feedback on something I made',
  howYou: 'How you handled it',
};

export const ask = {
  title: 'Ask a mentor',
  submit: 'Send question',
  restored: 'This is what you wrote last time and did not send.',
  question: 'Your question',
  questionAbout: 'What is your question about it?',
  questionHint: 'One precise question, with the situation it is about.',
  questionPlaceholder: 'How do I … when … ?',
  topics: 'Topics',
  topicsHint: 'We look for colleagues who know these. Up to three; you can type a new one.',
  topicsPlaceholder: 'Type a topic',
  tried: 'What have you tried or read?',
  triedHint: 'A line or two saves both of you time.',
  help: 'What would help most?',
  helpPlaceholder: 'Choose one',
  minutes: 'Minutes',
  moreChoices: 'More choices',
  soon: 'How soon?',
  soonChoices: { whenSuits: 'When it suits', today: 'Today' },
  inWriting: 'In writing?',
  inWritingFine: 'An answer in writing is fine too',
  quote: 'The message',
  quoteHint: 'Change it or empty it as you like.',
  showQuote: 'Show it to the mentor',
  showQuoteYes: 'Show this message to the person who says yes',

  status: {
    searching: (topics: readonly string[], by: string) =>
      `We are looking for ${knows(topics)}. You will hear from us by ${by}, whatever happens.`,
    offered: (topics: readonly string[], by: string) =>
      `We are asking ${knows(topics)}. You will hear from us by ${by}, whatever happens.`,
    stillAsking: (topics: readonly string[]) =>
      `We are still asking ${knows(topics)}. You will hear as soon as somebody says yes.`,
    listed: (until: string) => `Your question is waiting for somebody, until ${until}. We ask again by ourselves.`,
    accepted: (mentor: string) => `${mentor} said yes.`,
    choosing: (mentor: string) => `${mentor} said yes and is choosing another time.`,
    later: (mentor: string, at: string) => `${mentor} said yes. You meet ${at}.`,
    inWriting: (mentor: string, by: string) => `${mentor} said yes and answers in writing by ${by}.`,
    active: (mentor: string) => `You are talking with ${mentor} about this.`,
    ended: (mentor: string) => `You talked with ${mentor} about this.`,
    answered: (mentor: string) => `${mentor} answered your question in writing.`,
    notHappened: 'The conversation did not take place.',
    unmet: 'We found nobody for this question and have stopped asking.',
    didNotMeet: 'You two did not meet, so this question is not waiting any more. You can ask it again at any time.',
    withdrawn: 'This question is not waiting any more.',
  },
  truth: (taken: number, hours: number) =>
    `${taken} of 10 questions like this one were taken, typically within ${hours === 1 ? '1 working hour' : `${hours} working hours`}.`,
  yourQuestion: 'Your question:',
  withdraw: 'Take the question back',
  withdrawConfirm: {
    title: 'Take the question back?',
    text: 'We stop asking for you. Whoever was asked is told kindly.',
    yes: 'Take it back',
    no: 'Keep it',
  },

  nobody: {
    lead: (topics: readonly string[]) =>
      topics.length > 0
        ? `Nobody who knows ${list(topics, 'or')} is free right now.`
        : 'We found nobody for this question so far.',
    next: (until: string) =>
      `Your question is waiting for somebody, until ${until}. As soon as somebody is free, we ask them by ourselves.`,
    noTopic: 'A topic would help us to find the right person. You can take the question back and ask again with one.',
  },
  stillAsking: {
    lead: 'We promised to tell you by now: nobody has said yes so far.',
    next: 'We go on asking, and you can simply wait. More topics reach more people, and an answer in writing is often easier to give.',
  },
  unmet: {
    lead: 'We did not find anybody for your question, and we have stopped asking. We are sorry.',
    next: 'You can ask it again with other topics, or for an answer in writing. You can also invite a colleague who may know.',
    helpPage: (address: string) => `This page may help as well: ${address}`,
  },
  over: {
    nobody: 'Nobody was free at that time.',
    stillAsking: 'At that time nobody had said yes yet.',
    unmet: 'We did not find anybody for this question.',
  },
  again: 'Ask it again',
  againInWriting: 'Ask for an answer in writing',
  widen: {
    button: 'Add topics',
    title: 'Add topics',
    submit: 'Look again',
    field: 'Topics',
    hint: (most: number) => `Up to ${most}. People who know any of them may be asked.`,
    near: (topics: readonly string[]) => `Near your question: ${list(topics)}.`,
    notNow: 'This question is not looking for somebody at the moment.',
  },
  writingIsFine: 'In writing is fine',
  writingIsFineDone: 'Thank you. Whoever is asked reads that an answer in writing is fine too.',
  inviteOne: 'Invite a colleague',
};
