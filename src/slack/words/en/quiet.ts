/** What is said to keep people from being asked more than they like. */
export const quiet = {
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
  until: {
    title: 'Rest',
    submit: 'Rest',
    day: 'Do not ask me until',
    dayHint: 'You can be asked again on this day.',
    past: 'Please choose a day after today, within a year.',
  },
};
