/** "I have time now": the form, the mentor's message about their door, and the asker's call. */
import type { ModalView } from '@slack/types';
import { type Ask, isOpenAsk } from '../../domain/ask';
import { callRound } from '../../domain/decisions/tell';
import { isDoorOpen, type Person } from '../../domain/person';
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons, modal } from '../blocks';
import { aboutOf, blockOf, isEdit, mention, readerOf, topicsIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { selectInput } from '../inputs';
import { line, message } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';

/** What the form offers; the command takes any number. */
export const doorChoices = [5, 10, 15, 25, 45, 60, 90] as const;
const USUAL_CHOICE = 25;

export function doorModal(words: Words): ModalView {
  const say = words.door;
  return modal({
    callback: viewIds.door,
    title: say.title,
    submit: say.open,
    close: words.cancel,
    meta: '',
    blocks: [
      selectInput({
        field: fields.doorMinutes,
        label: say.field,
        hint: say.hint,
        choices: doorChoices.map((count) => ({ value: String(count), text: say.choice(count) })),
        chosen: String(USUAL_CHOICE),
      }),
    ],
  });
}

export const closeDoorButton = ({ id }: Pick<Person, 'id'>, words: Words): ButtonSpec => ({
  text: words.door.close,
  action: actionIds.closeDoor,
  value: id,
});

/** To the mentor. It is about one opening: one that was replaced by another is over. */
export const doorStatusMessage: Render = (facts, words, now) => {
  const mentor = readerOf(facts);
  const say = words.door.status;
  const until = mentor?.doorUntil;
  const stands = mentor && until && isDoorOpen(mentor, now) && facts.notice.about === `${mentor.id}#${until.getTime()}`;
  if (!stands) return isEdit(facts) ? line(say.over) : null;
  return message(
    [{ say: say.lead(moment(until, mentor, now, words)) }, { say: whatHappens(facts, words) }],
    buttons(blockOf(facts), closeDoorButton(mentor, words)),
  );
};

function whatHappens({ door }: NoticeFacts, words: Words): string {
  const say = words.door.status;
  if (door?.helping) return say.helping(mention(door.helping));
  return door?.calling ? say.calling : say.nobody;
}

/** "I am here", where the asker is called now. */
export function hereAtDoorButtons(ask: Ask, words: Words): ButtonSpec[] {
  const calls = ask.perspectives.flatMap((each) => (each.doorCall ? [callRound(each, each.doorCall)] : []));
  return calls.slice(0, 1).map((value) => hereButton(value, words));
}

const hereButton = (value: string, words: Words): ButtonSpec => ({
  text: words.session.here,
  action: actionIds.hereAtDoor,
  value,
  style: 'primary',
});

/** To the asker. Who it is stays untold until they come. */
export const doorCallMessage: Render = (facts, words, now) => {
  const { ask, people } = facts;
  const perspective = ask?.perspectives.find(({ id }) => id === aboutOf(facts));
  if (!ask || !perspective) return isEdit(facts) ? line(words.door.call.past) : null;
  const { doorCall } = perspective;
  const stands = doorCall !== null && callRound(perspective, doorCall) === facts.notice.about;
  if (!stands) return isEdit(facts) ? line(whatBecame(ask, facts, words)) : null;
  const held = people.get(doorCall.mentorId)?.topics ?? [];
  const shared = ask.brief.topics.filter((id) => held.some(({ topicId }) => topicId === id));
  const topics = topicsIn(facts, shared);
  const say = words.door.call;
  return message(
    [
      { say: topics.length > 0 ? say.lead(topics) : say.leadNoTopic },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { say: say.length(ask.brief.minutes) },
      { say: say.next(moment(doorCall.until, readerOf(facts), now, words)) },
    ],
    buttons(blockOf(facts), hereButton(facts.notice.about, words)),
  );
};

function whatBecame(ask: Ask, { notice }: NoticeFacts, words: Words): string {
  const say = words.door.call;
  const calledAt = Number.parseInt(notice.about.split('#')[1] ?? '', 10);
  const came = ask.perspectives
    .flatMap(({ offers }) => offers)
    .find(({ via, madeAt }) => via === 'door' && madeAt.getTime() === calledAt);
  if (came) return say.came(mention(came.mentorId));
  return isOpenAsk(ask) ? say.stillWaits : say.past;
}
