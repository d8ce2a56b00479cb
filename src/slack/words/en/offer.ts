/** To a mentor: can you help? What comes in from people is escaped already. */
import { list, minutes } from './common';

export const offer = {
  lead: (asker: string, length: number) => `Can you help ${asker} with a question? It takes about ${minutes(length)}.`,
  tried: 'Tried or read so far:',
  wants: (help: string) => `What would help most: ${help.charAt(0).toLowerCase()}${help.slice(1)}.`,
  why: (topics: readonly string[]) => `We ask you because you know ${list(topics)}.`,
  cost: (length: number, leaves: number, budget: number) =>
    `${minutes(length)}, which leaves you ${leaves} of your ${budget} in these 30 days.`,
  overBudget: (length: number, left: number) => `${minutes(length)}. You have ${left} left in these 30 days.`,
  fine: 'Saying no is fine: we ask somebody else, and nobody sees who said no.',
  yes: 'Yes, now',
  notNow: 'Not now',
  later: 'Yes, later',
  notMyTopic: 'Not my topic',
  iKnowWho: 'I know who could help',
  atWork: (asker: string) => `${asker} is at work now.`,
  notAtWork: (asker: string) => `${asker} is not at work now. “Yes, later” finds a time for both of you.`,
  today: 'An answer today would help most.',
  writingIsFine: 'An answer in writing is fine too.',
  whyNamed: (colleague: string) => `${colleague} thought of you.`,

  accepted: (asker: string) => `You said yes to ${asker}. Thank you. Your conversation is in a group message.`,
  acceptedInWriting: (asker: string) =>
    `You said yes to ${asker}, in writing. Thank you. The thread is in a group message.`,
  answered: (asker: string) => `You answered ${asker} in writing. Thank you.`,
  declined: 'You said no to this question, and that is fine.',
  lapsed: (asker: string) =>
    `The question from ${asker} has moved on. If you can help and nobody else has, you still can.`,
  lapsedYes: 'Yes, now',
  closed: 'This question is not waiting any more. Nothing is left to do.',
  notAsked: 'You are not asked about this question any more. Nothing is left to do.',
  taken: 'Somebody else is helping with this question. Nothing is left to do.',

  topicRemoved: (topics: readonly string[]) =>
    `We took ${list(topics)} off your topics. You will not be asked about it.`,
  topicDisowned: (topics: readonly string[]) => `We will not ask you about ${list(topics)} any more.`,
  nothingToTake: 'We asked you because of its words only. You will not be asked about this question again.',
  laterForm: {
    title: 'Yes, later',
    submit: 'Say yes',
    when: 'When suits you?',
    hint: 'These times lie in the hours of both of you. The asker can say whether it suits them.',
    hintAlone: 'You two have no working hours in common, so these times lie in yours. In writing may be easier.',
    inWriting: (by: string) => `In writing, by ${by}`,
    pick: 'At another time, which I pick below',
    pickField: 'Another time',
    pickHint: 'On your own clock. At most two weeks ahead.',
    pickMissing: 'Please pick a day and a time here.',
    tooLate: 'Please pick a time within the next two weeks.',
  },
  nameForm: {
    title: 'I know who',
    submit: 'Suggest',
    who: 'Who could help?',
    hint: 'They see the question only if they offer help here. Otherwise they get one invitation, without it.',
    placeholder: 'Choose a colleague',
  },
  named: 'Thank you. We will see whether they can help, and you do not need to do anything more.',
  undo: 'Put it back',
  topicBack: 'It is one of your topics again.',
  askedAgain: 'We may ask you about it again.',
};
