/** What happens with a thank-you: the mentor's form. What may not be shared has no choice to share it. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Ask, Session } from '../../domain/ask';
import { noteOf, waysToShare } from '../../domain/decisions/sharing';
import type { TopicId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import { context, modal, section } from '../blocks';
import { fields, viewIds } from '../ids';
import { checkboxInput, peopleInput, radioInput } from '../inputs';
import type { Words } from '../words';
import { channelName, previewBlocks } from './shared.view';

export const keepChoices = { shows: 'shows', note: 'note' } as const;

export interface KeepForm {
  readonly meta: string;
  readonly ask: Ask;
  readonly session: Session;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly policy: Pick<Policy, 'thanksChannel'>;
  readonly words: Words;
}

export function keepModal(form: KeepForm): ModalView {
  const { meta, ask, session, words } = form;
  const say = words.sharing;
  const own = [
    ...(ask.brief.topics.length > 0 ? [{ value: keepChoices.shows, text: say.shows }] : []),
    ...(noteOf(session) === '' ? [] : [{ value: keepChoices.note, text: say.note }]),
  ];
  const chosen = [...(session.showsHelp ? [keepChoices.shows] : []), ...(session.keepsNote ? [keepChoices.note] : [])];
  return modal({
    callback: viewIds.keepThanks,
    title: say.title,
    submit: say.save,
    close: words.cancel,
    meta,
    blocks: [
      ...shareBlocks(form),
      ...(own.length > 0
        ? [
            checkboxInput({
              field: fields.keep,
              label: say.keep,
              hint: say.keepHint,
              optional: true,
              choices: own,
              chosen,
            }),
          ]
        : []),
    ],
  });
}

function shareBlocks({ ask, session, topicNames, policy, words }: KeepForm): KnownBlock[] {
  const say = words.sharing;
  const ways = waysToShare(ask, session, policy);
  if (session.sharedAs === 'channel') return [section(say.sharedInChannel(channelName(policy.thanksChannel)))];
  if (session.sharedAs === 'manager') return [section(say.sentTo(`<@${session.sharedWith ?? ''}>`))];
  if (ways.length === 0) return [section(say.stays)];
  return [
    section(say.preview),
    ...previewBlocks(ask, session, { topicNames }, words),
    radioInput({
      field: fields.shareAs,
      label: say.as,
      choices: ways.map((value) => ({ value, text: say.asChoices[value] })),
      chosen: 'private',
    }),
    ...(ways.includes('channel') ? [context(say.channelIs(channelName(policy.thanksChannel)))] : []),
    peopleInput({
      field: fields.people,
      label: say.manager,
      hint: say.managerHint,
      optional: true,
      most: 1,
      placeholder: say.managerPlaceholder,
    }),
  ];
}
