/** Passing on what one was given. What comes in from people is escaped already. */
import { list, minutes } from './common';

export const generosity = {
  passOn: {
    ask: (topic: string) =>
      `You were helped twice with ${topic}. Could you take a 5-minute question from somebody one step behind?`,
    hint: (most: number) => `At most ${minutes(most)} in 30 days. You can change or end it at any time.`,
    yesAndTell: (mentor: string) => `Yes, and tell ${mentor}`,
    yes: 'Yes, without telling',
    yesOnly: 'Yes, gladly',
    no: 'No, thanks',
    saidYes: (topic: string, most: number | null) =>
      most === null
        ? `Thank you. From now on short questions on ${topic} may come to you.`
        : `Thank you. From now on short questions on ${topic} may come to you, for ${minutes(most)} in 30 days.`,
    saidNo: (topic: string) => `You said no to questions on ${topic}. We will not ask again.`,
    change: 'Change',
    over: 'This was about passing on what you learned.',
    settled: 'You answered this already. /ask-mentor me changes what you offer.',
  },
  newMentor: (person: string, topic: string) =>
    `${person} now takes questions on ${topic} too. Your minutes with them were where it began.`,

  /** On an offer: the mentor's own note. */
  note: 'You answered something like this before. Your own note:',
  noteHint: (answerHere: string) => `“${answerHere}” has it filled in. You can change it before you send it.`,

  board: {
    lead: (topics: readonly string[]) => `What colleagues have been asking about lately: ${list(topics)}.`,
    stillLooking: (topics: readonly string[]) => `Somebody is still looking for help with ${list(topics)}.`,
    couldSay: (channel: string, topics: readonly string[]) =>
      `${channel} shows once a week that people ask about ${list(topics)}. It can add that somebody is still looking. Your name is not shown.`,
    says: (channel: string, topics: readonly string[]) =>
      `While you wait, ${channel} says that somebody is still looking for help with ${list(topics)}. Your name is not shown.`,
    letItSay: 'Say that I am still looking',
    takeOff: 'Do not say it any more',
    hint: 'If one of these is yours to ask or to answer: /ask-mentor.',
  },
};
