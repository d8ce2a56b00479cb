/** Clarifying questions: the three to choose from, which only the asker sees, and the one that was tapped. */
import type { KnownBlock } from '@slack/types';
import { type Ask, promptCount, type Session } from '../../domain/ask';
import { mayPrompt, promptOf } from '../../domain/decisions/prompts';
import { type ButtonSpec, buttons, section } from '../blocks';
import { isEdit, sessionIn } from '../facts';
import { actionIds, promptActionIds } from '../ids';
import { line, message } from '../message';
import type { Render } from '../rendering';
import type { Words } from '../words';

const sentences = ({ brief }: Ask, words: Words): readonly string[] =>
  words.clarify.sentences[brief.help ?? 'any'].slice(0, promptCount);

/** "What could I ask?", as long as one of the three is left. */
export const promptsButton = (session: Session, words: Words): ButtonSpec | null =>
  mayPrompt(session) ? { text: words.clarify.button, action: actionIds.whatToAsk, value: session.id } : null;

/** Those that were not said yet, each a button of its own. */
export function promptsToChoose(ask: Ask, session: Session, words: Words): { say: string; blocks: KnownBlock[] } {
  const left = sentences(ask, words).flatMap((text, nth) =>
    session.prompts.includes(String(nth))
      ? []
      : [{ text, action: Object.values(promptActionIds)[nth] ?? '', value: session.id }],
  );
  const { lead } = words.clarify;
  return {
    say: [lead, ...left.map(({ text }) => `• ${text}`)].join('\n'),
    blocks: [section(lead), ...left.map((spec) => buttons(`prompt.${spec.action}`, spec))],
  };
}

export const promptedMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const nth = promptOf(facts.notice.about);
  if (!found || nth === null) return isEdit(facts) ? line(words.clarify.over) : null;
  const { ask, asker, mentor } = found;
  return message([{ say: words.clarify.asked(asker, mentor, sentences(ask, words)[nth] ?? '') }]);
};
