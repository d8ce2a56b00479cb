/**
 * The open form shown anew, with what was typed. Fields keep their block ids, and with them their text, but for those that are
 * given another one.
 */
import type { ModalView } from '@slack/types';
import { pointingOf } from '../../domain/signposts';
import type { Topic } from '../../domain/topics';
import type { Actor, Deps } from '../../usecases/deps';
import { findTopics } from '../../usecases/findTopics';
import { blockOfField, nextBlock } from '../fields';
import { type AskMeta, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { FormValues } from '../listen/payloads';
import type { Words } from '../words';
import { typedForm } from './ask.form';
import { namesOf } from './ask.open';
import { type AskFormView, askModal, type Places, TOOLS } from './ask.view';

export interface OpenForm {
  readonly values: FormValues;
  readonly carried: AskMeta;
}

type Change = Partial<Pick<AskFormView, 'note' | 'more'>> & {
  /** The question as it is to be from now on. */
  readonly question?: string;
  /** Topics that stand in the question are chosen where none is. */
  readonly infer?: boolean;
  readonly told?: string;
  readonly nearTold?: boolean;
};

export async function shownAnew(
  deps: Deps,
  actor: Actor,
  { values, carried }: OpenForm,
  words: Words,
  { question, infer, told, nearTold, ...change }: Change,
): Promise<ModalView> {
  const all = await deps.store.topics(actor.workspaceId);
  const { form, newTopics } = typedForm(values, carried);
  const isUnchosen = form.topics.length + newTopics.length === 0;
  const found = infer && isUnchosen ? await findTopics(deps)(actor.workspaceId, form.question) : [];
  const places = placesIn(values, question !== undefined, found.length > 0);
  return askModal({
    meta: writeMeta({ ...carried, told: told ?? carried.told, nearTold: nearTold ?? carried.nearTold }),
    form: { ...form, question: question ?? form.question },
    topics: found.length > 0 ? found : chosenOf(all, form.topics),
    restored: false,
    more: fields.soon in values,
    policy: await deps.store.policy(actor.workspaceId),
    places,
    words,
    ...change,
  });
}

const chosenOf = (all: readonly Topic[], ids: readonly string[]): Topic[] =>
  ids.flatMap((id) => all.filter((topic) => topic.id === id));

function placesIn(values: FormValues, newQuestion: boolean, newTopics: boolean): Places {
  const question = blockOfField(values, fields.question);
  const topics = blockOfField(values, fields.topics);
  return {
    question: newQuestion ? nextBlock(question) : question,
    topics: newTopics ? nextBlock(topics) : topics,
    // The menu forgets its choice with the question that it changed.
    tools: `${TOOLS}~${(newQuestion ? nextBlock(question) : question).split('~')[1] ?? '0'}`,
  };
}

/** What the question seems to need somebody else for. */
export async function pointingIn(deps: Deps, actor: Actor, { values, carried }: OpenForm) {
  const all = await deps.store.topics(actor.workspaceId);
  const { form, newTopics } = typedForm(values, carried);
  return pointingOf(form.question, form.tried, [...namesOf(chosenOf(all, form.topics)), ...newTopics]);
}
