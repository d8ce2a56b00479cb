/** A conversation that is taken up again, within a day of its end. What comes in from people is escaped already. */
import { minutes } from './common';

export const reopen = {
  button: 'Talk once more',
  asked: (asker: string, length: number) =>
    `${asker} would like to talk with you about this once more, for ${minutes(length)}. Saying no is fine.`,
  fits: (length: number, left: number) => `It takes ${length} of the ${minutes(left)} you have left.`,
  onTop: 'It is more than you have left. If you say yes, it comes on top of what you offer.',
  startsAtOnce: 'The time begins when you say yes.',
  yes: 'Talk now',
  yesOnTop: 'Talk now, on top',
  no: 'Not now',
  over: 'You were asked to talk once more.',
  accepted: 'You said yes, and talked once more.',
  open: (asker: string, mentor: string, until: string) =>
    `${asker}, ${mentor} has time for you once more. Write here, or start a huddle. It ends ${until}.`,
  openDirect: (asker: string, mentor: string, until: string) =>
    `${asker}, ${mentor} has time for you once more. Write to each other, or start a huddle. It ends ${until}.`,
  openOver: 'You talked once more.',
  waits: (mentor: string) => `We ask ${mentor}. You hear as soon as they say yes.`,
  declined: (mentor: string) =>
    `${mentor} cannot talk once more just now. You can ask your question again at any time, and somebody else may know too.`,
  atHome: (asker: string) => `${asker} would like to talk once more`,
};
