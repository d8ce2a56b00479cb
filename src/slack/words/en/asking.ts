/** To somebody who is writing a question: hints, signposts, and the fields behind "More choices". */
import type { Known } from '../../../domain/ask';
import type { Hint } from '../../../domain/coach';
import type { Language } from '../../../domain/language';
import type { SignpostKind } from '../../../domain/signposts';
import { list, minutes } from './common';

const small = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What comes in from the question is escaped already. */
function hint(found: Hint): string {
  switch (found.kind) {
    case 'gap':
      return 'There is still a “…” in it. Put your own words in its place, then it is yours.';
    case 'noQuestion':
      return found.own
        ? `What would you like to know about it? For example: “What would you look at first with ${small(found.own)}?”`
        : 'What would you like to know? One question at the end is easiest to answer.';
    case 'several':
      return `There is more than one question here. One is easier to answer well, for example: “${found.own}”`;
    case 'large':
      return found.own
        ? `This may not fit into ${minutes(found.minutes)}. A smaller step may: “What would you try first with ${found.own}, and why?”`
        : `This may not fit into ${minutes(found.minutes)}. Which part of it would help you most?`;
    case 'vague':
      return found.own
        ? `A situation, a number, a tool or a role helps: “${found.own}, when …?”`
        : 'When does it happen, and with what? A situation, a number, a tool or a role helps.';
    case 'untried':
      return 'What did you try or read so far? One line below saves both of you time.';
  }
}

export const coach = {
  check: 'Check my question',
  hint,
  fine: 'This is one clear question. You can send it.',
  /** Of a text that we cannot judge: another language, or very short. */
  noHints: 'We have no hints for this one. You can send it as it is.',
  empty: 'Write your question first. Then we can look at it together.',
};

const about: Record<SignpostKind, string> = {
  harassment: 'harassment or unfair treatment',
  health: 'your health',
  pay: 'your pay or contract',
  legal: 'a legal matter',
  security: 'a security incident',
};

export const signpost = {
  lead: (kind: SignpostKind) =>
    kind === 'security'
      ? `This sounds like ${about[kind]}. People whose job this is can help faster than a mentor.`
      : `This sounds like ${about[kind]}. There are people whose job it is to help with this, in confidence.`,
  contact: (contact: string) => `You can turn to: ${contact}`,
  page: (page: string) => `What to do is written here: ${page}`,
  danger: 'Is anybody in danger? Then call the emergency number first.',
  nobodyNamed: 'Nobody is named here yet. Your People team, or somebody you trust, knows whom to ask.',
  kept: 'Nothing of this was sent, kept or counted.',
  byText:
    'Is it about something else, or for a colleague all the same? Then send it once more, and we look for a mentor.',
  notAdded: 'We do not look for a mentor on this topic. Please take it away.',
  byTopic: 'We do not look for a mentor on this topic. If your question is about something else, take the topic away.',
};

export const pick = {
  title: 'Whom shall we ask?',
  submit: 'Ask',
  lead: (count: number) =>
    count === 2 ? 'Two colleagues fit your question.' : 'These three colleagues fit your question.',
  field: 'Whom shall we ask?',
  hint: 'A name is a wish. We ask them first if it suits them today, else the next who fits.',
  best: 'Ask the best match for me',
  why: 'Why them? (if you chose a name)',
  whyHint: 'One line. They read it with your question.',
  back: 'Change my question',
  gone: 'This question was sent already, or it is older than a day. Type /ask-mentor to start anew.',
};

export const askNobody = {
  freeBefore: (when: string) => `Somebody who fits can be asked again ${when}. We do that by ourselves.`,
  freeAfter: (when: string) => `Somebody who fits can be asked again ${when}. That is later than your question waits.`,
  wait: 'Wait until then',
  waits: 'Your question waits until then. You can take it back at any time.',
  near: (topics: readonly string[]) => `Near your question: ${list(topics)}. “Add topics” reaches more people.`,
};

export const askMore = {
  known: 'How well do you know this?',
  knownHint: 'Whoever helps can then begin where you are.',
  knownPlaceholder: 'Choose one',
  knownLevels: { new: 'New to it', some: 'I know some of it', well: 'I know it well' } satisfies Record<Known, string>,
  language: 'Language of the answer',
  anyLanguage: 'Any that we both speak',
  languages: {
    en: 'English',
    es: 'Spanish',
    fr: 'French',
    de: 'German',
    pt: 'Portuguese',
    ja: 'Japanese',
  } satisfies Record<Language, string>,
  sealed: 'Your name',
  sealedYes: 'Show it only to the person who says yes',
  sealedHint: 'Until then, your question is shown without your name.',
  /** In place of the name, inside a sentence and where one begins. */
  nameless: { inside: 'a colleague', begins: 'The person who asks' },
  wished: 'They would like to ask you first.',
  wishedWhy: 'They would like to ask you first, because:',
  nameLater: 'They ask without their name. You see it once you say yes.',
  offered: {
    new: 'They are new to this.',
    some: 'They know some of this already.',
    well: 'They know this well.',
  } satisfies Record<Known, string>,
  readAll: 'Read all of it',
  readAllTitle: 'The question',
  perspectives: 'How many answers?',
  perspectivesHint: 'Two people look at it, each on their own. You talk with each of them.',
  perspectivesChoices: { 1: 'One is enough', 2: 'Two, from different people' },
};
