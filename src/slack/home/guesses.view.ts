/** "What we think you know": for the person alone, with one tap for what is wrong about them. */
import type { ModalView } from '@slack/types';
import type { Guess } from '../../domain/guess';
import type { Person, TopicId } from '../../domain/person';
import { type ButtonSpec, buttons, context, esc, escWithin, section } from '../blocks';
import { actionIds } from '../ids';
import type { Words } from '../words';
import { window } from './kept.view';

/** Slack shows at most 100 blocks; each topic takes two. */
const SHOWN = 40;

interface Look {
  readonly person: Person;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly words: Words;
}

export function guessesModal(guesses: readonly Guess[], { person, topicNames, words }: Look): ModalView {
  const say = words.guesses;
  const rows = guesses.slice(0, SHOWN).flatMap(({ topicId, disowned }) => {
    const name = topicNames.get(topicId) ?? '';
    const does: ButtonSpec = disowned
      ? { text: say.mine, action: actionIds.ownGuess, value: topicId, label: say.mineLabel(name) }
      : { text: say.notMine, action: actionIds.disownGuess, value: topicId, label: say.notMineLabel(name) };
    const topic = `*${esc(name)}*`;
    return [section(disowned ? say.disowned(topic) : say.guessed(topic)), buttons(`guess.${topicId}`, does)];
  });
  return window(
    say.title,
    [
      context(say.lead),
      ...(rows.length > 0 ? rows : [section(say.none)]),
      ...(person.askMeAbout ? [context(say.line(escWithin(person.askMeAbout, 300)))] : []),
      context(say.alike),
    ],
    words,
  );
}
