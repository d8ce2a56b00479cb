/** The answers that are no plain yes or no, and what an asker does while nobody has said yes. */
import { laterTimes } from '../../../src/domain/decisions/later';
import { acceptOfferInWriting, acceptOfferLater } from '../../../src/usecases/answerOffer';
import { fewer } from '../../../src/usecases/askLess';
import { closeDoor, openDoor } from '../../../src/usecases/door';
import { nameColleague } from '../../../src/usecases/nameColleague';
import {
  answerFromElse,
  answerNotYet,
  ratherInWriting,
  timeIsFine,
  wroteAnswer,
} from '../../../src/usecases/runSession';
import { widenAsk, writingIsFine } from '../../../src/usecases/widenAsk';
import { asks, isAccepted, isIn, type OfSession, offers, people, sessions } from './find';
import { on, pick, type StepKind } from './step';

const isInWriting = (of: OfSession): boolean => isAccepted(of) && of.session.inWriting !== null;
const isForLater = (of: OfSession): boolean => isAccepted(of) && of.session.startsAt !== null;
const isWaiting = isIn('searching', 'offered', 'listed');

export const relay: Readonly<Record<string, StepKind>> = {
  yesLater: on(6, offers, async (world, { ask, offer }, how) => {
    const [mentor, asker] = await Promise.all(
      [offer.mentorId, ask.askerId].map((id) => world.deps.store.person(world.actor(id).workspaceId, id)),
    );
    if (!mentor || !asker) return;
    const times = laterTimes(mentor, asker, world.deps.clock.now());
    const at = pick([times.halfHour, times.hour, times.tomorrow], how);
    world.tell(`${offer.mentorId} says yes to ${offer.id}, for ${at.toISOString()}`);
    return acceptOfferLater(world.deps)(world.actor(offer.mentorId), offer.id, at);
  }),
  yesInWriting: on(4, offers, (world, { offer }) => {
    world.tell(`${offer.mentorId} says yes to ${offer.id}, in writing`);
    return acceptOfferInWriting(world.deps)(world.actor(offer.mentorId), offer.id);
  }),
  fine: on(
    3,
    (world) => sessions(world, isForLater, 'asker'),
    (world, { ask, session }) => {
      world.tell(`${ask.askerId} says that the time of ${session.id} is fine`);
      return timeIsFine(world.deps)(world.actor(ask.askerId), session.id);
    },
  ),
  ratherInWriting: on(
    2,
    (world) => sessions(world, isForLater, 'asker'),
    (world, { ask, session }) => {
      world.tell(`${ask.askerId} would rather have ${session.id} in writing`);
      return ratherInWriting(world.deps)(world.actor(ask.askerId), session.id);
    },
  ),
  wrote: on(
    3,
    (world) => sessions(world, isInWriting, 'mentor'),
    (world, { session }) => {
      world.tell(`${session.mentorId} says that ${session.id} is answered`);
      return wroteAnswer(world.deps)(world.actor(session.mentorId), session.id);
    },
  ),
  notYet: on(
    2,
    (world) => sessions(world, isInWriting, 'asker'),
    (world, { ask, session }, how) => {
      world.tell(`${ask.askerId} ${how % 2 === 0 ? 'waits on for' : 'gives up on'} ${session.id}`);
      const act = how % 2 === 0 ? answerNotYet : answerFromElse;
      return act(world.deps)(world.actor(ask.askerId), session.id);
    },
  ),
  knowsWho: on(3, offers, (world, { offer }, how) => {
    const named = pick(world.active, how);
    world.tell(`${offer.mentorId} names ${named} instead for ${offer.id}`);
    return nameColleague(world.deps)(world.actor(offer.mentorId), offer.id, named);
  }),
  widens: on(
    2,
    (world) => asks(world, isWaiting),
    (world, ask) => {
      world.tell(`${ask.askerId} adds topics to ${ask.id}`);
      return widenAsk(world.deps)(world.actor(ask.askerId), ask.id, world.topics, []);
    },
  ),
  writingIsFine: on(
    1,
    (world) => asks(world, isWaiting),
    (world, ask) => {
      world.tell(`${ask.askerId} says that ${ask.id} may be answered in writing`);
      return writingIsFine(world.deps)(world.actor(ask.askerId), ask.id);
    },
  ),
  opensDoor: on(2, people, (world, person, how) => {
    world.tell(`${person} opens the door for ${10 + (how % 30)} minutes`);
    return openDoor(world.deps)(world.actor(person), 10 + (how % 30));
  }),
  closesDoor: on(1, people, (world, person) => {
    world.tell(`${person} closes the door`);
    return closeDoor(world.deps)(world.actor(person));
  }),
  fewer: on(1, people, (world, person, how) => {
    const which = how % 2 === 0 ? 'offers' : 'nudges';
    world.tell(`${person} wants fewer ${which}`);
    return fewer(world.deps)(world.actor(person), which);
  }),
};
