/** What people do until somebody has said yes. */
import { sessionLengths } from '../../../src/domain/ask';
import { answerHere, answerMore, askMore } from '../../../src/usecases/answerHere';
import { acceptOffer, declineOffer, notMyTopic, undoNotMyTopic } from '../../../src/usecases/answerOffer';
import { setGuess } from '../../../src/usecases/guesses';
import { setLoopLines } from '../../../src/usecases/loopLines';
import { chooseMentor, sendForm, submitAsk } from '../../../src/usecases/submitAsk';
import { letBoardSay, waitForSomebody } from '../../../src/usecases/widenAsk';
import { withdrawAsk } from '../../../src/usecases/withdrawAsk';
import { aForm } from '../../support/builders';
import { asks, isIn, isOver, offers, people, sessions, unasked } from './find';
import { on, pick, type StepKind } from './step';

const questions = [
  'How do I say no to a bigger scope?',
  'HOW do I say no, to a bigger scope',
  'Why is this so slow on a big table?',
  'What would you look at first in my draft?',
  'Where would you begin with the old code?',
];

export const asking: Readonly<Record<string, StepKind>> = {
  ask: on(7, people, async (world, person, how) => {
    const askId = world.newId('ask');
    const topics = how % 7 === 0 ? [...world.topics] : [pick(world.topics, how)];
    const form = aForm({
      question: pick(questions, how),
      minutes: pick(sessionLengths, how >> 2),
      topics,
      soon: how % 5 === 0 ? 'today' : 'whenSuits',
      sealed: how % 3 === 0,
      perspectives: how % 4 === 1 ? 2 : 1,
    });
    world.tell(
      `${person} asks ${askId}: "${form.question}" (${form.minutes} min${form.soon === 'today' ? ', today' : ''}, ${topics.length === 1 ? world.topicName(topics[0]) : 'every topic'}${form.sealed ? ', without a name' : ''}${form.perspectives > 1 ? ', twice' : ''})`,
    );
    const actor = world.actor(person);
    if (how % 2 === 0) return submitAsk(world.deps)(actor, { askId, form, newTopics: [] });
    const sent = await sendForm(world.deps)(actor, { askId, form, newTopics: [] });
    if (!sent.ok || sent.value.ask) return sent;
    const wished = how % 3 === 1 ? pick(sent.value.suggestions, how >> 3).person.id : null;
    if (wished && how % 5 === 2) {
      world.tell(`meanwhile ${wished} says that nothing of it is about them, and names no topics any more`);
      for (const topicId of topics) await setGuess(world.deps)(world.actor(wished), topicId, false);
      const dropTopics = [...world.topics];
      await world.deps.store.changePerson(world.actor(wished).workspaceId, wished, { dropTopics }, world.now);
    }
    world.tell(`${person} ${wished ? `wishes for ${wished}` : 'leaves the choice to us'}`);
    return chooseMentor(world.deps)(actor, askId, wished ? { mentorId: wished, why: 'You know this' } : null);
  }),
  yes: on(12, offers, (world, { offer }) => {
    world.tell(`${offer.mentorId} says yes to ${offer.id}`);
    return acceptOffer(world.deps)(world.actor(offer.mentorId), offer.id);
  }),
  yesByTwo: on(1, offers, (world, { offer }) => {
    world.tell(`${offer.mentorId} says yes to ${offer.id}, twice at once`);
    const press = () => acceptOffer(world.deps)(world.actor(offer.mentorId), offer.id);
    return Promise.all([press(), press()]);
  }),
  answersHere: on(2, offers, (world, { offer }) => {
    world.tell(`${offer.mentorId} answers ${offer.id} in a few lines`);
    return answerHere(world.deps)(world.actor(offer.mentorId), offer.id, { text: 'Begin with the index.', link: '' });
  }),
  asksMore: on(
    2,
    (world) => sessions(world, ({ session: { written } }) => written?.more === null, 'asker'),
    (world, { ask, session }) => {
      world.tell(`${ask.askerId} has one more question on ${session.id}`);
      return askMore(world.deps)(world.actor(ask.askerId), session.id, 'And when there is none?');
    },
  ),
  answersMore: on(
    2,
    (world) => sessions(world, ({ session: { written } }) => written?.more?.answer === null, 'mentor'),
    (world, { session }) => {
      world.tell(`${session.mentorId} answers the question after ${session.id}`);
      return answerMore(world.deps)(world.actor(session.mentorId), session.id, 'Then make one.');
    },
  ),
  notNow: on(5, offers, (world, { offer }) => {
    world.tell(`${offer.mentorId} says "not now" to ${offer.id}`);
    return declineOffer(world.deps)(world.actor(offer.mentorId), offer.id);
  }),
  notMyTopic: on(1, offers, async (world, { offer }, how) => {
    const undone = how % 2 === 0;
    world.tell(`${offer.mentorId} says that ${offer.id} is not their topic${undone ? ', and takes that back' : ''}`);
    const removed = await notMyTopic(world.deps)(world.actor(offer.mentorId), offer.id);
    if (undone && removed.ok) await undoNotMyTopic(world.deps)(world.actor(offer.mentorId), removed.value);
  }),
  putsRight: on(1, people, (world, person, how) => {
    const isMine = how % 3 === 0;
    const topicId = pick(world.topics, how >> 2);
    world.tell(`${person} says that ${world.topicName(topicId)} is ${isMine ? '' : 'not '}about them`);
    return setGuess(world.deps)(world.actor(person), topicId, isMine);
  }),
  saysOfLines: on(
    1,
    (world) => unasked(asks(world, ({ foot }) => foot?.kind === 'goOn')),
    (world, ask, how) => {
      const wanted = how % 2 === 0 ? 'stop' : 'goOn';
      world.tell(`${ask.askerId} says "${wanted}" to lines such as those of ${ask.id}`);
      return setLoopLines(world.deps)(world.actor(ask.askerId), ask.id, wanted);
    },
  ),
  waitsUntilFree: on(
    2,
    (world) => unasked(asks(world, isIn('listed'))),
    (world, ask) => {
      world.tell(`${ask.askerId} waits with ${ask.id} until somebody comes free`);
      return waitForSomebody(world.deps)(world.actor(ask.askerId), ask.id);
    },
  ),
  saysOnBoard: on(
    1,
    (world) => unasked(asks(world, isIn('listed'))),
    (world, ask, how) => {
      world.tell(`${ask.askerId} lets the board ${how % 2 === 0 ? '' : 'not '}say that ${ask.id} waits`);
      return letBoardSay(world.deps)(world.actor(ask.askerId), ask.id, how % 2 === 0);
    },
  ),
  withdraw: on(
    3,
    (world) => unasked(asks(world, isIn('searching', 'offered', 'listed', 'accepted'))),
    (world, ask) => {
      world.tell(`${ask.askerId} takes ${ask.id} back`);
      return withdrawAsk(world.deps)(world.actor(ask.askerId), ask.id);
    },
  ),
  withdrawAfterwards: on(
    1,
    (world) => unasked(sessions(world, isOver, 'asker')),
    (world, { ask }) => {
      world.tell(`${ask.askerId} takes ${ask.id} back, by an old button`);
      return withdrawAsk(world.deps)(world.actor(ask.askerId), ask.id);
    },
  ),
};
