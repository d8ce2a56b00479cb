/** What is inferred of somebody, read by nobody else. What comes in from people is escaped already. */
export const guesses = {
  open: 'What we think you know',
  title: 'What we think you know',
  lead: 'We also ask you about topics that you helped with, until you say otherwise. Only you see this.',
  none: 'Nothing besides the topics that you named yourself.',
  guessed: (topic: string) => `You helped with ${topic}.`,
  disowned: (topic: string) => `${topic} is not about you. We do not ask you about it.`,
  notMine: 'Not about me',
  notMineLabel: (topic: string) => `Not about me: ${topic}`,
  mine: 'It is about me',
  mineLabel: (topic: string) => `It is about me: ${topic}`,
  line: (line: string) => `Words of your own line count too: “${line}”. “Change” in Home changes it.`,
  alike: 'Who answered a question may be asked about one that reads like it. “Not my topic” on a question ends that.',
};
