/** What stands behind "More choices" in the ask form: everything that has a good default. */
import type { KnownBlock } from '@slack/types';
import { type AskForm, helpKinds, knownLevels, urgencies } from '../../domain/ask';
import { languageOf, languages } from '../../domain/language';
import type { Policy } from '../../domain/policy';
import { fields } from '../ids';
import { checkboxInput, radioInput, selectInput } from '../inputs';
import type { Words } from '../words';

/** In the menu of languages: any that both speak. */
export const ANY_LANGUAGE = 'any';

/** Choices that differ from what everybody starts with are never hidden. */
export const hasMore = ({ soon, inWritingIsFine, help, known, sealed, perspectives }: AskForm): boolean =>
  soon !== 'whenSuits' || inWritingIsFine || help !== null || known !== null || sealed || perspectives > 1;

export function moreFields(
  form: AskForm,
  policy: Pick<Policy, 'sealedAsks' | 'perspectivesOffered'>,
  words: Words,
): KnownBlock[] {
  const say = words.ask;
  const more = words.askMore;
  return [
    selectInput({
      field: fields.help,
      label: say.help,
      optional: true,
      placeholder: say.helpPlaceholder,
      choices: helpKinds.map((kind) => ({ value: kind, text: words.helpKinds[kind] })),
      ...(form.help ? { chosen: form.help } : {}),
    }),
    radioInput({
      field: fields.soon,
      label: say.soon,
      choices: urgencies.map((each) => ({ value: each, text: say.soonChoices[each] })),
      chosen: form.soon,
    }),
    checkboxInput({
      field: fields.inWriting,
      label: say.inWriting,
      optional: true,
      choices: [{ value: 'fine', text: say.inWritingFine }],
      chosen: form.inWritingIsFine ? ['fine'] : [],
    }),
    ...(policy.perspectivesOffered ? [perspectivesField(form, words)] : []),
    selectInput({
      field: fields.known,
      label: more.known,
      hint: more.knownHint,
      optional: true,
      placeholder: more.knownPlaceholder,
      choices: knownLevels.map((level) => ({ value: level, text: more.knownLevels[level] })),
      ...(form.known ? { chosen: form.known } : {}),
    }),
    selectInput({
      field: fields.language,
      label: more.language,
      choices: [
        { value: ANY_LANGUAGE, text: more.anyLanguage },
        ...languages.map((language) => ({ value: language, text: more.languages[language] })),
      ],
      chosen: form.language ?? languageOf(`${form.question} ${form.tried}`) ?? ANY_LANGUAGE,
    }),
    ...(policy.sealedAsks ? [sealedField(form, words)] : []),
  ];
}

const perspectivesField = ({ perspectives }: AskForm, { askMore }: Words): KnownBlock =>
  radioInput({
    field: fields.perspectives,
    label: askMore.perspectives,
    hint: askMore.perspectivesHint,
    choices: ([1, 2] as const).map((count) => ({
      value: String(count),
      text: askMore.perspectivesChoices[count],
    })),
    chosen: String(perspectives),
  });

const sealedField = ({ sealed }: AskForm, { askMore }: Words): KnownBlock =>
  checkboxInput({
    field: fields.sealed,
    label: askMore.sealed,
    hint: askMore.sealedHint,
    optional: true,
    choices: [{ value: 'sealed', text: askMore.sealedYes }],
    chosen: sealed ? ['sealed'] : [],
  });
