/** Questions that an asker can put with one tap, by what would help most. Up to 75 characters each: they are buttons. */
import type { HelpKind } from '../../../domain/ask';

const sentences: Record<HelpKind | 'any', readonly [string, string, string]> = {
  start: [
    'Where would you begin, if you were in my place?',
    'What would you leave for later?',
    'How will I know that I am going the right way?',
  ],
  tryOne: [
    'Could you give me an example of how you did that?',
    'What is the smallest step I could try this week?',
    'What would tell me that it does not work?',
  ],
  secondOpinion: [
    'I had not seen it that way, can you say more?',
    'What would make you decide the other way?',
    'What did I leave out that matters to you?',
  ],
  feedback: [
    'Which part was hard to follow?',
    'What would you keep as it is?',
    'If I changed one thing only, which would it be?',
  ],
  howYou: [
    'Could you give me an example of how you did that?',
    'What was hardest about it for you?',
    'What would you do differently today?',
  ],
  any: ['Could you give me an example?', 'I had not seen it that way, can you say more?', 'What would you do first?'],
};

export const clarify = {
  button: 'What could I ask?',
  lead: 'Tap a question, and it is asked in your conversation. Your own words are just as good.',
  sentences,
  asked: (asker: string, mentor: string, sentence: string) => `${mentor}, ${asker} asks: ${sentence}`,
  allAsked: 'You asked all three. Your own words are just as good.',
  over: 'This was a question in a conversation.',
};
