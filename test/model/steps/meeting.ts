/** From "yes" to the end of the session. */
import { promptCount } from '../../../src/domain/ask';
import { otherTimes } from '../../../src/domain/decisions/begin';
import { mayPrompt } from '../../../src/domain/decisions/prompts';
import { isReopenAsked, reopenUntil } from '../../../src/domain/decisions/reopen';
import { whatNextChoices } from '../../../src/domain/decisions/session';
import * as session from '../../../src/usecases/runSession';
import type { World } from '../world';
import { isAccepted, isOver, isRunning, type OfSession, sessions } from './find';
import { on, pick, type StepKind } from './step';

const either = ({ ask, session: { mentorId } }: OfSession, how: number) => (how % 2 === 0 ? ask.askerId : mentorId);

/** A press by the asker or the mentor, told as "U0ANA is here (ask_1.1.s1)". */
const pressed = (
  weight: number,
  by: 'asker' | 'mentor' | 'either',
  isLikely: (of: OfSession) => boolean,
  words: string,
  move: ReturnType<typeof session.sayHearBack>,
): StepKind =>
  on(
    weight,
    (world) => sessions(world, isLikely, by === 'mentor' ? 'mentor' : 'asker'),
    (world, of, how) => press(world, of, by, how, words, move),
  );

function press(
  world: World,
  of: OfSession,
  by: 'asker' | 'mentor' | 'either',
  how: number,
  words: string,
  move: ReturnType<typeof session.sayHearBack>,
) {
  const who = { asker: of.ask.askerId, mentor: of.session.mentorId, either: either(of, how) }[by];
  if (!world.isActive(who)) return Promise.resolve();
  world.tell(`${who} ${words} (${of.session.id})`);
  return move(world.deps)(world.actor(who), of.session.id);
}

const isHereBy = (of: OfSession) => isAccepted(of) && of.session.hereBy !== null;
const isChoosing = (of: OfSession) => isAccepted(of) && of.session.waitingBecause !== null;
const isSaid = ({ ask, session: { hearBack } }: OfSession) => hearBack?.confirmed === null && !ask.closedAt;
const isUnsaid = (of: OfSession) => isRunning(of) && !of.session.hearBack;
const didNotHappen = ({ perspective, session: { outcome } }: OfSession) =>
  perspective.state === 'ended' && outcome === 'notHappened';

const isEnded = ({ ask, session }: OfSession) => reopenUntil(ask, session) !== null && session.reopenAskedAt === null;
const isAskedOnceMore = ({ ask, session }: OfSession) => isReopenAsked(ask, session);

export const meeting: Readonly<Record<string, StepKind>> = {
  iAmHere: pressed(10, 'asker', isHereBy, 'is here', session.iAmHere),
  anotherTime: pressed(3, 'asker', isHereBy, 'cannot now', session.anotherTime),
  choosesTime: on(
    5,
    (world) => sessions(world, isChoosing, 'mentor'),
    (world, of, how) => {
      const time = pick(otherTimes, how);
      return press(world, of, 'mentor', how, `chooses another time: ${time}`, session.chooseOtherTime(time));
    },
  ),
  writesInstead: pressed(2, 'mentor', isChoosing, 'would rather answer in writing', session.writeInstead),
  cannotAfterAll: pressed(2, 'mentor', isChoosing, 'cannot after all', session.cannotAfterAll),
  tenMore: pressed(2, 'mentor', isRunning, 'gives ten more minutes', session.tenMoreMinutes),
  done: pressed(5, 'either', isRunning, 'says that they are done', session.weAreDone),
  didNotHappen: pressed(
    3,
    'either',
    (of) => isRunning(of) || isOver(of),
    'says that it did not happen',
    session.itDidNotHappen,
  ),
  whatNext: on(
    5,
    (world) => sessions(world, didNotHappen, 'asker'),
    (world, of, how) => {
      const choice = pick(whatNextChoices, how);
      return press(world, of, 'asker', how, `chooses "${choice}"`, session.chooseWhatNext(choice));
    },
  ),
  wantsMore: pressed(3, 'asker', isEnded, 'would like to talk once more', session.askToReopen),
  talksOnceMore: pressed(4, 'mentor', isAskedOnceMore, 'talks once more', session.reopenSession(false)),
  givesOnTop: pressed(2, 'mentor', isAskedOnceMore, 'talks once more, on top', session.reopenSession(true)),
  notOnceMore: pressed(1, 'mentor', isAskedOnceMore, 'cannot once more', session.declineReopening),
  prompts: on(
    2,
    (world) => sessions(world, (of) => isRunning(of) && mayPrompt(of.session), 'asker'),
    (world, of, how) =>
      press(
        world,
        of,
        'asker',
        how,
        `asks clarifying question ${how % promptCount}`,
        session.sayPrompt(how % promptCount),
      ),
  ),
  hearBack: pressed(3, 'asker', isUnsaid, 'says what they will do', session.sayHearBack('I will ask first.')),
  exactly: pressed(2, 'mentor', isSaid, 'says "exactly"', session.answerHearBack(true)),
  notQuite: pressed(1, 'mentor', isSaid, 'says "not quite"', session.answerHearBack({ fix: 'Ask twice.' })),
};
