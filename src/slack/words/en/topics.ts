/** What is said about topics while somebody chooses them. */
export const topicWords = {
  fresh: (name: string) => `New topic: ${name}`,
  didYouMean: 'Did you mean this one?',
};
