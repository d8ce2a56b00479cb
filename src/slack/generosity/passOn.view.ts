/** "Could you take a 5-minute question from somebody one step behind?", and what the first mentor hears of a yes. */
import { topicOfPassOn } from '../../domain/generosity';
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, isEdit, mention, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import { fewerNudges } from '../person/fewer.view';
import type { Render } from '../rendering';

const topicOf = (facts: NoticeFacts): string => topicsIn(facts, [topicOfPassOn(facts.notice.about)])[0] ?? '';

export const passOnMessage: Render = (facts, words) => {
  const { passOn } = facts;
  const say = words.generosity.passOn;
  const topic = topicOf(facts);
  if (!passOn || !topic) return isEdit(facts) ? line(say.over) : null;
  const press = (text: string, action: string): ButtonSpec => ({ text, action, value: passOn.topicId });
  if (passOn.answer === 'no') return isEdit(facts) ? line(say.saidNo(topic)) : null;
  if (passOn.answer === 'yes') {
    if (!isEdit(facts)) return null;
    const change: ButtonSpec = { text: say.change, action: actionIds.openLevels, value: 'levels' };
    const held = facts.people.get(passOn.personId)?.topics.find(({ topicId }) => topicId === passOn.topicId);
    return message([{ small: say.saidYes(topic, held?.shortMinutes ?? null) }], buttons(blockOf(facts), change));
  }
  const mentor = passOn.mentorId && facts.people.get(passOn.mentorId)?.name;
  return message(
    [{ say: say.ask(topic) }, { small: say.hint(facts.policy.passOnMinutes) }],
    buttons(
      blockOf(facts),
      mentor ? { ...press(say.yesAndTell(mentor), actionIds.passOnTelling), style: 'primary' } : null,
      mentor
        ? press(say.yes, actionIds.passOn)
        : { ...press(say.yesOnly, actionIds.passOn), style: 'primary' as const },
      press(say.no, actionIds.passOnNever),
      fewerNudges(words),
    ),
  );
};

export const newMentorMessage: Render = (facts, words) => {
  const { passOn } = facts;
  const topic = topicOf(facts);
  if (passOn?.answer !== 'yes' || !topic) return null;
  return message([{ say: words.generosity.newMentor(mention(passOn.personId), topic) }]);
};
