/** Small answers: a window with one sentence, help, and where one's questions are. */
import type { ModalView } from '@slack/types';
import type { Ask } from '../../domain/ask';
import type { Person, TopicId } from '../../domain/person';
import { whereItIs } from '../ask/status.view';
import { escWithin, modal, section } from '../blocks';
import { viewIds } from '../ids';
import type { Words } from '../words';

export const answerModal = (text: string, words: Words): ModalView =>
  modal({ callback: viewIds.answer, title: words.appName, close: words.close, meta: '', blocks: [section(text)] });

export const helpText = (words: Words): string => `${words.home.welcome}\n${words.home.help}`;

export interface StatusView {
  readonly asks: readonly Ask[];
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly person: Person;
  readonly now: Date;
  readonly words: Words;
}

export function statusText({ asks, topicNames, person, now, words }: StatusView): string {
  if (asks.length === 0) return words.home.status.none;
  const lines = asks.map(
    (ask) => `• “${escWithin(ask.brief.question, 200)}” ${whereItIs(ask, { topicNames }, person, words, now)}`,
  );
  return [words.home.status.lead, ...lines].join('\n');
}
