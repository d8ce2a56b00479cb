/** Good beginnings to borrow, by what would help most and by what one wants to practise. People finish them themselves. */
import type { HelpKind } from '../../../domain/ask';

export type OpenerGroup = HelpKind | 'humility' | 'curiosity' | 'gratitude' | 'generosity';

/** Each fits into one line of a menu (75 characters). The order is never changed: new ones go to the end of their group. */
const byGroup: Readonly<Record<OpenerGroup, { readonly title: string; readonly openers: readonly string[] }>> = {
  start: {
    title: 'A starting point',
    openers: [
      'Where would you start with … if you had one hour?',
      'What are the first three things you look at when …?',
      'What should I read before I begin with …?',
      'Which question should I answer first about …?',
      'What did you wish you had known before your first …?',
    ],
  },
  tryOne: {
    title: 'One thing to try',
    openers: [
      'I tried … and it did not work. What would you try next?',
      'What is one small thing I could change about … this week?',
      'Which part of … would you test first, and how?',
      'What is the simplest thing that helped you with …?',
      'If you could change only one thing about …, what would it be?',
    ],
  },
  secondOpinion: {
    title: 'A second opinion',
    openers: [
      'I lean towards … because …. What am I missing?',
      'Between … and …, which would you choose, and why?',
      'What would make you say no to …?',
      'What could go wrong with … that I do not see?',
      'Does it make sense to … before …?',
    ],
  },
  feedback: {
    title: 'Feedback on something I made',
    openers: [
      'I made … for …. Which part is hardest to follow?',
      'What would you cut from …?',
      'If you had to use … tomorrow, what would stop you?',
      'Does … answer the question that … will ask?',
      'What is the weakest point of …, and why?',
    ],
  },
  howYou: {
    title: 'How you handled it',
    openers: [
      'How did you handle it when … for the first time?',
      'What did you say when … disagreed about …?',
      'What did you learn from a time when … went wrong?',
      'How do you decide when … is good enough?',
      'What would you do differently now about …?',
    ],
  },
  humility: {
    title: 'When it is hard to ask',
    openers: [
      'I think I have misunderstood …. Can you tell me where?',
      'I should know this by now: how does … work when …?',
      'I made a mistake with …. How would you put it right?',
      'What is a kind way to say that I do not know …?',
      'Which word for … do I keep getting wrong?',
    ],
  },
  curiosity: {
    title: 'When you are curious',
    openers: [
      'What do you look for in … that others do not see?',
      'Why is … done this way here, and what came before?',
      'What surprised you most when you began with …?',
      'What does a usual day with … look like for you?',
      'What do people outside your team get wrong about …?',
    ],
  },
  gratitude: {
    title: 'When somebody helped you',
    openers: [
      'How do I thank … so that they see what it changed?',
      'How can I tell my team about the help of … with …?',
      'What is a good way to give credit when … did the work?',
      'How did you show somebody that their advice on … helped?',
    ],
  },
  generosity: {
    title: 'When you want to help others',
    openers: [
      'How do I explain … to somebody who is new to it?',
      'How can I help … with … without doing it for them?',
      'What should I write down about … for the next person?',
      'How did you make time to help others with …?',
    ],
  },
};

export const borrow = {
  placeholder: 'Borrow a question',
  groups: byGroup,
};
