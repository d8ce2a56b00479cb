/** Home: what needs you now, your state in one line, and the two ways in. */
import type { HomeView, KnownBlock } from '@slack/types';
import { findOffer, findSession, type Session } from '../../domain/ask';
import { counted } from '../../domain/courtesy';
import { minutesLeft } from '../../domain/minutes';
import { isDoorOpen, isResting, limitsOf, type Person } from '../../domain/person';
import type { HomeFacts, HomeItem, NoticeFacts } from '../../domain/shown';
import { whereItIs, withdrawButton } from '../ask/status.view';
import { type ButtonSpec, buttons, context, divider, escWithin, header, home, type MenuSpec, section } from '../blocks';
import { closeDoorButton, hereAtDoorButtons } from '../door/door.view';
import { askerFor, helperOf, helpersOf, mention } from '../facts';
import { actionIds, echoActionIds } from '../ids';
import { moment, spokenDay } from '../moments';
import { offerButtons } from '../offer/offerButtons.view';
import { reopenAnswers, reopenButton } from '../session/reopen.view';
import { notRightButton } from '../trust/notRight.view';
import type { Words } from '../words';
import { topicMoveBlocks } from './topicMoves.view';

const ITEMS_SHOWN = 5;

export function homeView(
  facts: HomeFacts,
  shared: Pick<NoticeFacts, 'topicNames' | 'policy'>,
  words: Words,
  now: Date,
): HomeView {
  const { person, items } = facts;
  const firstVisit = person.joinedAt === null && items.length === 0;
  return home([
    ...(firstVisit ? welcome(words) : start(person, words, now)),
    ...itemBlocks(facts, shared, words, now),
    ...topicMoveBlocks(facts.topicMoves, words),
    divider,
    ...state(facts, shared, firstVisit, words, now),
    privacyButtons(words),
  ]);
}

/** For somebody of whom nothing is known any more: as at the first visit, and what became of the rest. */
export const forgottenHome = (words: Words): HomeView =>
  home([context(words.leaving.forgotten), ...welcome(words), divider, privacyButtons(words)]);

const privacyButtons = (words: Words): KnownBlock =>
  buttons(
    'home.privacy',
    { text: words.leaving.button, action: actionIds.openPrivacy, value: 'me' },
    notRightButton(words),
  );

const askButton = (words: Words): ButtonSpec => ({
  text: words.home.ask,
  action: actionIds.homeAsk,
  value: 'new',
  style: 'primary',
});

function welcome(words: Words): KnownBlock[] {
  const say = words.home;
  return [
    header(say.welcome),
    section(say.firstChoice),
    section(say.firstAsk),
    buttons('home.first.ask', askButton(words)),
    section(say.firstOffer),
    buttons('home.first.offer', { text: say.offerKnowledge, action: actionIds.openMe, value: 'me' }),
  ];
}

/** "Open my door" is for those who offer what they know; an open one says until when, and how to close it. */
function start(person: Person, words: Words, now: Date): KnownBlock[] {
  if (person.joinedAt === null) return [buttons('home.start', askButton(words))];
  const open = isDoorOpen(person, now) ? person.doorUntil : null;
  const door: ButtonSpec = open
    ? closeDoorButton(person, words)
    : { text: words.door.open, action: actionIds.openDoor, value: 'new' };
  return [
    buttons('home.start', askButton(words), door),
    ...(open ? [context(words.door.atHome(moment(open, person, now, words)))] : []),
  ];
}

function itemBlocks(
  { person, items }: HomeFacts,
  shared: Pick<NoticeFacts, 'topicNames'>,
  words: Words,
  now: Date,
): KnownBlock[] {
  const say = words.home;
  if (items.length === 0) return person.joinedAt === null ? [] : [context(say.nothing)];
  const more = items.length - ITEMS_SHOWN;
  return [
    header(say.now),
    ...items.slice(0, ITEMS_SHOWN).flatMap((item) => itemBlock(item, person, shared, words, now)),
    ...(more > 0 ? [context(say.more(more))] : []),
  ];
}

function itemBlock(
  item: HomeItem,
  person: Person,
  shared: Pick<NoticeFacts, 'topicNames'>,
  words: Words,
  now: Date,
): KnownBlock[] {
  const { ask } = item;
  const question = `“${escWithin(ask.brief.question, 300)}”`;
  const lead = leadOf(item, person, words);
  const detail = detailOf(item, person, shared, words, now);
  const pressable = buttonsOf(item, person, words, now);
  return [
    section(`*${lead}*\n${question}`),
    ...(detail ? [context(detail)] : []),
    ...(pressable.length > 0 ? [buttons(`home.${item.kind}.${item.about}`, ...pressable)] : []),
  ];
}

/** What the line under an item adds: a cost, a time, or where the ask is. */
function detailOf(
  { kind, ask, about }: HomeItem,
  person: Person,
  shared: Pick<NoticeFacts, 'topicNames'>,
  words: Words,
  now: Date,
): string {
  const say = words.home.item;
  if (kind === 'asking') return whereItIs(ask, shared, person, words, now);
  if (kind === 'offer') return say.cost(ask.brief.minutes);
  const session = kind === 'session' ? findSession(ask, about)?.it : null;
  if (!session) return '';
  const at = (when: Date) => moment(when, person, now, words);
  if (session.endsAt) return say.until(at(session.endsAt));
  if (session.hereBy) return say.hereBy(at(session.hereBy));
  if (session.inWriting) return say.inWriting(at(session.inWriting.by));
  if (session.startsAt) return say.startsAt(at(session.startsAt));
  return person.id === session.mentorId ? say.chooseTime : say.findingTime;
}

function leadOf({ kind, ask, about }: HomeItem, person: Person, words: Words): string {
  const say = words.home.item;
  const session = kind === 'session' ? findSession(ask, about)?.it : helperOf(ask);
  const mentor = session ? mention(session.mentorId) : '';
  switch (kind) {
    case 'offer':
      return say.offer(askerFor(ask, person.id, words, 'begins'));
    case 'session':
      return person.id === ask.askerId
        ? say.sessionAsker(mentor)
        : say.sessionMentor(askerFor(ask, person.id, words, 'inside'));
    case 'reopen':
      return words.reopen.atHome(mention(ask.askerId));
    case 'whatNext':
      return words.session.whatNext.over;
    case 'thanks':
      return say.thanks(helpersOf(ask, words));
    case 'echo':
      return say.echo(helpersOf(ask, words));
    case 'asking':
      return say.asking;
  }
}

function buttonsOf({ kind, ask, about }: HomeItem, person: Person, words: Words, now: Date): (ButtonSpec | MenuSpec)[] {
  const make = (text: string, action: string, value = about): ButtonSpec => ({ text, action, value });
  const session = kind === 'session' ? findSession(ask, about)?.it : helperOf(ask);
  switch (kind) {
    case 'offer':
      return offerButtons(findOffer(ask, about)?.it ?? { id: about }, words, ask.brief);
    case 'session': {
      const here =
        person.id === ask.askerId && session?.hereBy && !session.begunAt
          ? [make(words.session.here, actionIds.here)]
          : [];
      const running = session?.begunAt ? [make(words.session.done, actionIds.finish)] : [];
      return [...here, ...running, ...(session ? sessionChoices(session, person, words) : [])];
    }
    case 'reopen': {
      const asked = findSession(ask, about)?.it;
      return asked ? reopenAnswers(asked, person, words, now) : [];
    }
    case 'whatNext':
      return [
        make(words.session.anotherTime, actionIds.nextAnotherTime),
        make(words.session.whatNext.somebodyElse, actionIds.nextSomebodyElse),
        make(words.session.whatNext.leave, actionIds.nextLeave),
      ];
    case 'thanks':
      return session
        ? [
            make(words.thanks.write, actionIds.writeThanks, session.id),
            ...[reopenButton(ask, session, words, now)].filter((each) => each !== null),
          ]
        : [];
    case 'echo':
      return [
        make(words.echo.outcomes.used, echoActionIds.used, ask.id),
        make(words.echo.outcomes.part, echoActionIds.part, ask.id),
        make(words.echo.outcomes.notYet, actionIds.echoNotYet, ask.id),
        make(words.echo.outcomes.otherRoad, echoActionIds.otherRoad, ask.id),
      ];
    case 'asking':
      return [...hereAtDoorButtons(ask, words), withdrawButton(ask, words)];
  }
}

/** What the two can do before they meet: choose or move a time, or say that the answer in writing is there. */
function sessionChoices(session: Session, person: Person, words: Words): ButtonSpec[] {
  const isMentor = person.id === session.mentorId;
  const make = (text: string, action: string): ButtonSpec => ({ text, action, value: session.id });
  if (session.inWriting) {
    const { writing } = words.session;
    if (isMentor) return [make(writing.answered, actionIds.wroteAnswer)];
    return session.inWriting.waitsUntil
      ? [make(writing.yes, actionIds.answerCame), make(writing.notYet, actionIds.answerNotYet)]
      : [];
  }
  if (session.startsAt) {
    const moved = isMentor ? session.movedByMentor : session.postponed;
    if (!moved) return [make(words.session.anotherTime, actionIds.anotherTime)];
    return isMentor ? [make(words.session.choose.cannot, actionIds.cannotAfterAll)] : [];
  }
  return isMentor ? timesToChoose(session, words) : [];
}

function timesToChoose(session: Session, words: Words): ButtonSpec[] {
  if (session.waitingBecause === null) return [];
  const say = words.session.choose;
  return [
    { text: say.halfHour, action: actionIds.chooseHalfHour, value: session.id },
    { text: say.hour, action: actionIds.chooseHour, value: session.id },
    { text: say.tomorrow, action: actionIds.chooseTomorrow, value: session.id },
    { text: words.session.ratherInWriting, action: actionIds.chooseWriting, value: session.id },
    { text: say.cannot, action: actionIds.cannotAfterAll, value: session.id },
  ];
}

const earlierButton = (words: Words): ButtonSpec => ({
  text: words.earlier.open,
  action: actionIds.openEarlier,
  value: 'earlier',
});

/** One line, and what changes it. */
function state(
  { person, nudgesSent }: HomeFacts,
  { policy }: Pick<NoticeFacts, 'policy'>,
  firstVisit: boolean,
  words: Words,
  now: Date,
): KnownBlock[] {
  const say = words.home;
  const limits = limitsOf(person, policy);
  const resting = isResting(person, now);
  const rest =
    resting && person.restUntil ? say.state.resting(spokenDay(person.restUntil, person, words)) : say.state.notResting;
  const text =
    person.joinedAt === null
      ? say.state.notMentor
      : [say.state.asked(limits.offers), say.state.mentor(minutesLeft(person, now), person.minutes), rest].join(' · ');
  const restButtons: ButtonSpec[] = resting
    ? [{ text: say.back, action: actionIds.back, value: 'back' }]
    : [
        { text: say.rest, action: actionIds.restToday, value: 'today' },
        { text: say.restUntil, action: actionIds.restUntil, value: 'until' },
      ];
  return [
    section(text),
    context(say.state.nudges(counted(nudgesSent, now).length, limits.nudges)),
    person.joinedAt === null
      ? buttons(
          'home.state',
          firstVisit ? null : { text: say.offerKnowledge, action: actionIds.openMe, value: 'me' },
          { text: say.invite, action: actionIds.openInvite, value: 'invite' },
          earlierButton(words),
        )
      : buttons(
          'home.state',
          { text: say.change, action: actionIds.openMe, value: 'me' },
          { text: say.levels, action: actionIds.openLevels, value: 'levels' },
          ...restButtons,
          { text: say.invite, action: actionIds.openInvite, value: 'invite' },
          earlierButton(words),
          { text: words.earlier.thanks, action: actionIds.openThanks, value: 'thanks' },
          { text: words.guesses.open, action: actionIds.openGuesses, value: 'guesses' },
        ),
  ];
}
