/** "Earlier": what stays of a conversation for the two who had it. */
import type { KnownBlock, ModalView } from '@slack/types';
import { type Ask, endedSessions, isThanked, type Session } from '../../domain/ask';
import { hasWords, stillHas } from '../../domain/decisions/sharing';
import type { Person } from '../../domain/person';
import { buttons, context, escWithin, section } from '../blocks';
import { mention } from '../facts';
import { actionIds } from '../ids';
import { message, type Part } from '../message';
import { spokenDay } from '../moments';
import { thanksParts } from '../thanks/shared.view';
import type { Words } from '../words';
import { deleteThanksButton, window } from './kept.view';

interface Look {
  readonly person: Person;
  readonly words: Words;
}

/** A mentor sees their own part; the asker sees all of it. */
const seenSessions = (ask: Ask, { id }: Person): Session[] =>
  endedSessions(ask).filter(({ mentorId }) => ask.askerId === id || mentorId === id);

function headOf(ask: Ask, { person, words }: Look): string {
  const day = spokenDay(ask.createdAt, person, words);
  if (ask.askerId !== person.id) return words.earlier.helped(day, mention(ask.askerId));
  return words.earlier.asked(day, words.list(endedSessions(ask).map(({ mentorId }) => mention(mentorId))));
}

export function earlierModal(asks: readonly Ask[], look: Look): ModalView {
  const { words } = look;
  const say = words.earlier;
  if (asks.length === 0) return window(say.title, [section(say.none)], words);
  const rows = asks.flatMap((ask) => [
    section(`${headOf(ask, look)}\n“${escWithin(ask.brief.question, 300)}”`),
    buttons(`earlier.${ask.id}`, {
      text: say.look,
      action: actionIds.openEarlierOne,
      value: ask.id,
      label: `${say.look}: ${ask.brief.question}`,
    }),
  ]);
  return window(say.title, [context(say.lead), ...rows], words);
}

export function earlierOneModal(ask: Ask, look: Look): ModalView {
  const { words, person } = look;
  const say = words.earlier;
  const { answer, line } = ask.echo;
  const said: (Part | null)[] = [
    { say: headOf(ask, look) },
    { quote: ask.brief.question, as: say.question },
    ask.brief.tried ? { quote: ask.brief.tried, as: say.tried } : null,
    ...seenSessions(ask, person).flatMap((session) => saidIn(session, ask, words)),
  ];
  const outcome: (Part | null)[] = [
    answer ? { say: say.echo(words.echo.outcomes[answer]) } : null,
    line ? { quote: line, as: words.echo.theirWords } : null,
  ];
  return window(say.title, [...message(said).blocks, ...thanksIn(ask, look), ...message(outcome).blocks], words);
}

/** For whoever wrote them, and for a mentor whom they reached and who did not delete them. */
function thanksIn(ask: Ask, { person, words }: Look): KnownBlock[] {
  const isTheirs =
    ask.askerId === person.id ||
    seenSessions(ask, person).some((session) => isThanked(ask, session) && stillHas(ask, session));
  if (!ask.thanks || !hasWords(ask) || !isTheirs) return [];
  return [
    ...message([{ say: words.earlier.thanked }, ...thanksParts(ask.thanks, words)]).blocks,
    deleteThanksButton(ask, actionIds.deleteEarlierThanks, words),
  ];
}

function saidIn({ mentorId, hearBack, written, addedText }: Session, ask: Ask, words: Words): (Part | null)[] {
  const say = words.earlier;
  const mentor = mention(mentorId);
  const confirmed = hearBack?.confirmed;
  const more = written?.more;
  return [
    written ? { quote: written.text, as: say.answer(mentor) } : null,
    more?.answer ? { quote: more.question, as: words.ask.yourQuestion } : null,
    more?.answer ? { quote: more.answer, as: say.answer(mentor) } : null,
    hearBack ? { quote: hearBack.text, as: say.plan(mention(ask.askerId)) } : null,
    confirmed && confirmed !== true ? { quote: confirmed.fix, as: say.fixed(mentor) } : null,
    addedText ? { quote: addedText, as: say.added(mentor) } : null,
  ];
}
