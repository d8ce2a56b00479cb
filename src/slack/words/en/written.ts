/** Answers in writing instead of a conversation. What comes in from people is escaped already. */

export const written = {
  here: 'Answer here',
  title: 'Answer here',
  field: 'Your answer',
  hint: (cost: number) =>
    `A few lines are enough. They go to the asker as they are. This counts as ${cost} of your minutes.`,
  linkField: 'A link that helps',
  linkHint: 'You can leave it empty.',
  send: 'Send answer',
  answered: (mentor: string) => `${mentor} answered your question.`,
  theirAnswer: (mentor: string) => `${mentor} writes:`,
  link: (address: string) => `With a link: ${address}`,
  more: 'One more question',
  moreField: 'Your one more question',
  moreHint: 'One is fine. For more, ask again and talk for a few minutes.',
  sendQuestion: 'Send question',
  moreAsked: (asker: string) => `${asker} has one more question about your answer.`,
  moreFree: 'Answering it costs no further minutes. Leaving it is fine too.',
  moreOver: (asker: string) => `${asker} had one more question about your answer.`,
  answer: 'Answer it',
  answerTo: 'Your answer',
  moreAnswered: (mentor: string) => `${mentor} answered your one more question.`,
  badLink: 'Please enter a web address that begins with https://.',
};
