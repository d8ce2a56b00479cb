/** Two answers to one question. What comes in from people is escaped already. */
export const two = {
  offered: 'Two people are asked, each on their own. You do not need to know what the other one says.',
  inside: 'Two people look at this question, each on their own.',
  taken: 'You asked for two answers. Neither waits for the other.',
  each: (first: string, second: string) => `One answer: ${first} The other: ${second}`,
  withOne: {
    lead: 'You asked for two answers, and nobody was free for the second one in time. We are sorry.',
    next: (mentor: string) => `You go on with ${mentor}. Nothing else changes.`,
    over: 'Nobody was free for a second answer.',
  },
  bothPlans: 'Side by side, this is what you said you will do:',
  plan: (mentor: string) => `After ${mentor}:`,
  oneForm: 'One thank-you reaches both of them.',
  thanksToo: {
    lead: (mentor: string) => `Your conversation with ${mentor} is over. Your thank-you can reach them as well.`,
    button: 'Send my thank-you',
    sent: (mentor: string) => `Your thank-you went to ${mentor} as well.`,
  },
  notLookedFor: 'We do not look for it any more.',
};
