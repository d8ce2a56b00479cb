/** What is said to keep people from being asked more than they like. */
export const quiet = {
  /** In front of what waited for the same moment and comes as one message. */
  together: (count: number) => `${count} things waited for you. Here they are in one message.`,
  restOffer: {
    lead: 'You did not get to the last two questions. That is fine.',
    ask: 'Shall we leave you alone for a while?',
    private: 'Nobody else sees this.',
    today: 'Until tomorrow',
    week: 'Until next week',
    until: 'Until …',
    askOn: 'Ask me on',
    askedOn: 'You can be asked again. Thank you for telling us.',
    resting: (until: string) => `You are not asked until ${until}.`,
    over: 'You can be asked again.',
  },
  askedNoMore: {
    lead: 'We do not ask you for help any more, so that nothing piles up. That is fine.',
    undo: 'Would you like to be asked again? Use the button, or type /ask-mentor back, at any time.',
    back: 'Ask me again',
  },
  fewer: {
    button: 'Fewer of these',
    now: {
      offers: (limit: number) =>
        `You are asked for help at most ${limit === 1 ? 'once' : `${limit} times`} in any 7 days from now on.`,
      nudges: (limit: number) =>
        limit === 0
          ? 'You get no reminders from now on. Home still shows what waits for you.'
          : `You get at most ${limit === 1 ? '1 reminder' : `${limit} reminders`} in any 7 days from now on.`,
    },
    change: 'You can change this under “Offer what you know”, or with /ask-mentor me.',
    undo: 'Undo',
    undone: 'It is as it was before.',
    leastOffers: 'You are asked at most once in any 7 days. Is that too often? Do not ask me until …',
    leastNudges: 'You already get no reminders. Home still shows what waits for you.',
  },
  until: {
    title: 'Rest',
    submit: 'Rest',
    day: 'Do not ask me until',
    dayHint: 'You can be asked again on this day.',
    past: 'Please choose a day after today, within a year.',
  },
};
