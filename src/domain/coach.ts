/**
 * What would make a question easier to answer: at most two hints, found without any guesswork that the reader could not
 * follow. Advice, never a gate. It knows English, and says nothing of a text in another language.
 */
import { english } from './coach/english';
import { languageOf } from './language';

export interface Draft {
  readonly question: string;
  readonly tried: string;
  readonly minutes: number;
}

export type Hint =
  /** A gap of a borrowed question that is still to be filled. */
  | { readonly kind: 'gap' }
  /** There is no question in it. `own`: what it is about, in their words, where that can be said. */
  | { readonly kind: 'noQuestion'; readonly own: string | null }
  /** Several in one. `own`: the first of them. */
  | { readonly kind: 'several'; readonly own: string }
  /** More than the minutes hold. `own`: the subject, where it can be told. */
  | { readonly kind: 'large'; readonly own: string | null; readonly minutes: number }
  /** Neither a situation nor a number, a tool or a role. `own`: the question, open at its end, where it says enough. */
  | { readonly kind: 'vague'; readonly own: string | null }
  /** Nothing says what was tried or read. */
  | { readonly kind: 'untried' };

const MOST_HINTS = 2;

/** The most helpful hint first; null where we cannot tell: too little text, or another language. */
export function coach(draft: Draft): Hint[] | null {
  if (languageOf(draft.question) !== 'en') return null;
  return english(draft).slice(0, MOST_HINTS);
}
