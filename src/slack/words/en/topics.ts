/** What is said about topics while somebody chooses them. */
export const topicWords = {
  fresh: (name: string) => `New topic: ${name}`,
  didYouMean: 'Did you mean this one?',
  nearly: (typed: string, known: string) => `“${typed}” would be a new topic, and there is *${known}* already.`,
  keepNew: 'Choose the known one, or send once more to keep yours.',
};
