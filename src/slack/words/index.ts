/** The catalogues of sentences, one per language; every other language is typed against English. */
import { en } from './en';

export type Words = typeof en;

/** The catalogue for a Slack locale such as `en-GB`; English where there is none. */
export function wordsFor(_locale: string | null): Words {
  return en;
}
