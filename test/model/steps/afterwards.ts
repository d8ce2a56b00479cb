/** Thanks, and what came of it. */
import {
  echoAnswers,
  echoDelays,
  endedSessions,
  shareConsents,
  sharings,
  isThanked as wentTo,
} from '../../../src/domain/ask';
import { isAnswered } from '../../../src/domain/decisions/echo';
import { giveThanks, sendThanksToo, tellEcho } from '../../../src/usecases/followUp';
import { deleteNote, deleteThanks } from '../../../src/usecases/lookBack';
import { addThought, keepThanks } from '../../../src/usecases/shareThanks';
import { submitAsk } from '../../../src/usecases/submitAsk';
import { aForm } from '../../support/builders';
import { asks, type OfSession, sessions, unasked } from './find';
import { on, pick, type StepKind } from './step';

const delays = [...echoDelays, null];

const isThanked = ({ ask, session }: OfSession): boolean => session.outcome === 'ended' && wentTo(ask, session);
const isUntold = (of: OfSession): boolean => isThanked(of) && of.session.addedText === null;
const isPrivate = (of: OfSession): boolean => isThanked(of) && of.session.sharedAs === null;

export const afterwards: Readonly<Record<string, StepKind>> = {
  thankToo: on(
    3,
    (world) =>
      sessions(
        world,
        ({ ask, session }) =>
          ask.thanks !== null && session.outcome === 'ended' && !wentTo(ask, session) && !ask.closedAt,
        'asker',
      ),
    (world, { ask, session }) => {
      world.tell(`${ask.askerId} sends the thanks to ${session.mentorId} as well`);
      return sendThanksToo(world.deps)(world.actor(ask.askerId), session.id);
    },
  ),
  thank: on(
    4,
    (world) => asks(world, (ask) => endedSessions(ask).length > 0 && !ask.thanks && !ask.closedAt),
    (world, ask, how) => {
      const echoInDays = pick(delays, how);
      world.tell(`${ask.askerId} says thanks for ${ask.id}, to be asked in ${echoInDays ?? 'no'} days`);
      const words = { before: 'I said nothing.', you: 'You listened.', nowIWill: how % 3 === 0 ? '' : 'Say it.' };
      const share = pick(shareConsents, how);
      return giveThanks(world.deps)(world.actor(ask.askerId), ask.id, { ...words, share, echoInDays });
    },
  ),
  echo: on(
    5,
    (world) => asks(world, (ask) => ask.echo.timesAsked > 0 && !ask.echo.dueAt && !isAnswered(ask) && !ask.closedAt),
    (world, ask, how) => {
      const answer = pick(echoAnswers, how);
      world.tell(`${ask.askerId} tells what came of ${ask.id}: ${answer}`);
      return tellEcho(world.deps)(world.actor(ask.askerId), ask.id, answer, '');
    },
  ),
  asksAnother: on(
    3,
    (world) => asks(world, ({ echo, brief }) => echo.answer === 'otherRoad' && brief.question !== ''),
    (world, before, how) => {
      const askId = world.newId('ask');
      world.tell(`${before.askerId} asks for a second perspective on ${before.id}, as ${askId}`);
      const form = aForm({ ...before.brief, perspectives: how % 4 === 1 ? 2 : 1, followsAskId: before.id });
      return submitAsk(world.deps)(world.actor(before.askerId), { askId, form, newTopics: [] });
    },
  ),
  keepsThanks: on(
    2,
    (world) => sessions(world, isPrivate, 'mentor'),
    (world, { session }, how) => {
      const share = pick(sharings, how);
      const managerId = pick(world.active, how);
      world.tell(`${session.mentorId} decides on the thanks for ${session.id}: ${share}, manager ${managerId}`);
      const ticks = { showsHelp: how % 2 === 0, keepsNote: how % 3 === 0 };
      return keepThanks(world.deps)(world.actor(session.mentorId), session.id, { share, managerId, ...ticks });
    },
  ),
  deletesThanks: on(
    1,
    (world) => unasked(sessions(world, isThanked, 'mentor')),
    (world, { ask, session }, how) => {
      const who = how % 3 === 0 && world.isActive(ask.askerId) ? ask.askerId : session.mentorId;
      world.tell(`${who} deletes the thanks for ${session.id}`);
      return deleteThanks(world.deps)(world.actor(who), ask.id);
    },
  ),
  deletesNote: on(
    1,
    (world) => unasked(sessions(world, ({ session }) => session.keepsNote, 'mentor')),
    (world, { session }) => {
      world.tell(`${session.mentorId} deletes the note of ${session.id}`);
      return deleteNote(world.deps)(world.actor(session.mentorId), session.id);
    },
  ),
  addsThought: on(
    2,
    (world) => sessions(world, isUntold, 'mentor'),
    (world, { session }) => {
      world.tell(`${session.mentorId} adds something after ${session.id}`);
      return addThought(world.deps)(world.actor(session.mentorId), session.id, 'See chapter 3.');
    },
  ),
};
