/** Every notice where it stands. With pastScenarios.ts: what the rules for all views are tried on. */

import { type Ask, type Brief, noEcho, type Session, type Written } from '../../src/domain/ask';
import { shareRound } from '../../src/domain/decisions/sharing';
import {
  aBrief,
  aMentor,
  anAsk,
  anAskInSession,
  anEndedSession,
  anOffer,
  anOfferedAsk,
  aPerson,
  aPerspective,
  aReport,
  aRunningSession,
  aSession,
  aSource,
  later,
  monday,
  someThanks,
} from '../support/builders';
import { aCase, type Case } from './support';

export const SESSION = 'ask_1.1.s1';
export const OFFER = 'ask_1.1.o1';
/** What `roundOf` makes of a session that nobody missed and nobody moved. */
const FIRST_ROUND = `${SESSION}#0`;

export const thursday = later(3 * 24 * 60);
export const nextWeek = later(7 * 24 * 60);

export const brief = (change: Partial<Brief> = {}): Brief =>
  aBrief({ tried: 'I read two books.', help: 'secondOpinion', ...change });

export const listedAsk = (change: Partial<Ask> = {}): Ask =>
  anAsk({
    brief: brief(),
    promiseKeptAt: monday,
    perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil: nextWeek })],
    ...change,
  });

export const inSession = (session: Session = aSession(), change: Partial<Ask> = {}): Ask =>
  anAskInSession(session, { brief: brief(), ...change });

export const inState = (state: 'withdrawn' | 'unmet' | 'closed', change: Partial<Ask> = {}): Ask =>
  anAsk({ brief: brief(), closedAt: monday, perspectives: [aPerspective({ state, nextAt: null })], ...change });

/** `state` when it is not what the session says. */
export function with_(
  session: Session,
  state: 'ended' | 'searching' | 'withdrawn' | 'closed',
  change: Partial<Ask> = {},
): Ask {
  const ask = inSession(session, change);
  return { ...ask, perspectives: ask.perspectives.map((perspective) => ({ ...perspective, state })) };
}

export const hearBack = { text: 'Say it on Thursday.', saidAt: later(12), confirmed: null };
export const planned = aRunningSession({ hearBack, almostOverTold: true });
export const choosing = aSession({ hereBy: null, waitingBecause: 'noTap', missed: 1, chooseBy: nextWeek });
export const meetLater = aSession({ hereBy: null, startsAt: thursday });
export const inWriting = { by: thursday, remindAt: null, waitsUntil: null };
export const writing = aSession({ hereBy: null, inWriting });
const askedForWriting = aSession({ hereBy: null, inWriting: { ...inWriting, waitsUntil: nextWeek } });
const writtenAnswer = { text: 'Start with what you saw.', link: 'https://example.com/talks', more: null };
export const moreAsked = { question: 'And if they get angry?', askedAt: monday, answer: null, answeredAt: null };
export const answeredHere = (more: Written['more'] = null): Session =>
  anEndedSession({ minutes: 5, place: { kind: 'direct' }, written: { ...writtenAnswer, more } });
export const notHappened = anEndedSession({ outcome: 'notHappened' });
const wantsMore = anEndedSession({ reopenAskedBy: 'UANA', reopenAskedAt: later(16) });
export const maySay = someThanks({ text: 'And you were kind.', share: 'withName' });
const inChannel = anEndedSession({ sharedAs: 'channel', sharedAt: nextWeek });
const toManager = anEndedSession({ sharedAs: 'manager', sharedWith: 'UCEM', sharedAt: nextWeek });
const SECOND = 'ask_1.2.s1';
/** Ben said yes to the one part; the other one is as `state` says. */
const forTwo = (state: 'searching' | 'withdrawn'): Ask => {
  const ask = inSession(aSession());
  return { ...ask, perspectives: [...ask.perspectives, aPerspective({ id: 'ask_1.2', number: 2, state })] };
};
/** Ana talked with Ben, and then with Cem, and said each time what she will do. */
const bothEnded = (change: Partial<Ask> = {}): Ask => {
  const ask = inSession(anEndedSession({ hearBack }), change);
  const second = anEndedSession({
    ...{ id: SECOND, mentorId: 'UCEM', endedAt: later(28) },
    hearBack: { ...hearBack, text: 'Ask them first.' },
  });
  const perspective = aPerspective({ id: 'ask_1.2', number: 2, state: 'ended', sessions: [second] });
  return { ...ask, perspectives: [...ask.perspectives, perspective] };
};
export const passesOn = (kind: 'passOn' | 'newMentor', answer: 'yes' | 'no' | null, mentorId: string | null = 'UBEN') =>
  aCase(kind, {
    ask: null,
    about: 'UANA#t_feedback',
    generous: { passOn: { personId: 'UANA', topicId: 't_feedback', mentorId, answer } },
  });
export const asked = { ...noEcho, askedAt: nextWeek, timesAsked: 1 as const };
const hasTime = [aPerson('UANA', { name: 'Ana' }), aMentor('UBEN', { name: 'Ben', doorUntil: later(25) })];
const door = { ask: null, about: `UBEN#${later(25).getTime()}`, to: 'UBEN', people: hasTime };
const doorCall = { mentorId: 'UBEN', calledAt: monday, until: later(10) };
const called = (change: Partial<Ask> = {}): Ask =>
  listedAsk({ perspectives: [aPerspective({ state: 'listed', listedUntil: nextWeek, doorCall })], ...change });
export const cameIn: Ask = anAsk({
  brief: brief(),
  perspectives: [
    aPerspective({
      state: 'active',
      offers: [anOffer({ outcome: 'accepted', via: 'door' })],
      sessions: [aRunningSession({ throughDoor: true })],
    }),
  ],
});
export const invitation = { personId: 'UBEN', inviterId: 'UANA', at: monday, topicId: null, answer: null };
const stranger = [aPerson('UANA', { name: 'Ana' }), aPerson('UBEN', { name: 'Ben' })];

const session = (kind: Case['kind'], ask: Ask, change: Partial<Case> = {}): Case =>
  aCase(kind, { ask, about: SESSION, to: null, ...change });
export const toMentor = { to: 'UBEN' } as const;
const toAsker = { to: 'UANA' } as const;

/** Ben did not get to two offers, and rest was offered to him. */
export const silent = (
  kind: 'restOffer' | 'askedNoMore',
  state: 'waiting' | 'sent',
  change: Parameters<typeof aMentor>[1] = {},
): Case =>
  aCase(kind, {
    ask: null,
    about: 'UBEN#1',
    silence: {
      lapsedAt: [later(-60 * 24), monday],
      answeredAt: null,
      restOffer: { about: 'UBEN#1', state, madeAt: monday, settledAt: state === 'sent' ? monday : null },
    },
    people: [aMentor('UBEN', change)],
    now: nextWeek,
    to: 'UBEN',
  });

export const standing: Readonly<Record<string, Case>> = {
  'status, searching': aCase('status', { ask: anAsk({ brief: brief() }) }),
  'status, asking': aCase('status', { ask: anOfferedAsk({ brief: brief() }) }),
  'status, waiting for somebody': aCase('status', { ask: listedAsk() }),
  'status, taken': aCase('status', { ask: inSession() }),
  'status, another time': aCase('status', { ask: inSession(meetLater) }),
  'status, in writing': aCase('status', { ask: inSession(writing) }),
  'status, talking': aCase('status', { ask: inSession(aRunningSession()) }),
  'status, over': aCase('status', { ask: inSession(anEndedSession()) }),
  nobody: aCase('nobody', { ask: listedAsk(), about: `ask_1#${monday.getTime()}` }),
  'nobody, without a topic': aCase('nobody', {
    ask: listedAsk({ brief: brief({ topics: [] }) }),
    about: `ask_1#${monday.getTime()}`,
  }),
  stillAsking: aCase('stillAsking', { ask: anOfferedAsk({ brief: brief() }) }),
  unmet: aCase('unmet', { ask: inState('unmet') }),
  'offer, from a colleague, today, in writing': aCase('offer', {
    ask: anOfferedAsk({
      brief: brief({ soon: 'today' }),
      inWritingIsFine: true,
      perspectives: [aPerspective({ state: 'offered', offers: [anOffer({ via: 'colleague', namedBy: 'UCEM' })] })],
    }),
    about: OFFER,
    now: later(9 * 60),
    ...toMentor,
  }),
  offer: aCase('offer', { ask: anOfferedAsk({ brief: brief() }), about: OFFER, ...toMentor }),
  taken: aCase('taken', { ask: inSession(), about: SESSION }),
  'taken, for later': aCase('taken', { ask: inSession(meetLater), about: SESSION }),
  'taken, agreed': aCase('taken', { ask: inSession({ ...meetLater, agreedAt: monday }), about: SESSION }),
  'taken, in writing': aCase('taken', { ask: inSession(writing), about: SESSION }),
  writingWanted: session('writingWanted', inSession(writing), toMentor),
  writingReminder: session('writingReminder', inSession(writing), toMentor),
  didItCome: session('didItCome', inSession(askedForWriting), {
    about: `${SESSION}#w${thursday.getTime()}`,
    now: thursday,
    ...toAsker,
  }),
  'card, waiting': session('card', inSession(aSession(), { source: aSource() })),
  'card, waiting, direct': session('card', inSession(aSession({ place: { kind: 'direct' } })), toMentor),
  'card, choosing': session('card', inSession(choosing)),
  'card, later': session('card', inSession(meetLater)),
  'card, in writing': session('card', inSession(writing)),
  'card, running': session('card', inSession(aRunningSession())),
  'card, almost over': session('card', inSession(aRunningSession({ almostOverTold: true }))),
  chooseTime: session('chooseTime', inSession(choosing), { about: `${SESSION}#1`, ...toMentor }),
  missed: session('missed', inSession(choosing), { about: `${SESSION}#1`, ...toAsker }),
  'moved, in writing': session('moved', inSession({ ...writing, missed: 1 }), { about: `${SESSION}#1@`, ...toAsker }),
  moved: session('moved', inSession(meetLater), { about: `${FIRST_ROUND}@${thursday.getTime()}`, ...toAsker }),
  soon: session('soon', inSession(meetLater), { about: FIRST_ROUND, now: later(-10, thursday) }),
  ready: session('ready', inSession(), { about: FIRST_ROUND }),
  answered: session('answered', inSession(answeredHere()), toAsker),
  'answered, one more asked': session('answered', inSession(answeredHere(moreAsked)), toAsker),
  moreAsked: session('moreAsked', inSession(answeredHere(moreAsked)), toMentor),
  moreAnswered: session(
    'moreAnswered',
    inSession(answeredHere({ ...moreAsked, answer: 'Let them.', answeredAt: monday })),
    toAsker,
  ),
  reopenAsked: session('reopenAsked', inSession(wantsMore), { now: later(20), ...toMentor }),
  'reopenAsked, beyond the budget': session('reopenAsked', inSession(wantsMore), {
    now: later(20),
    people: [aPerson('UANA', { name: 'Ana' }), aMentor('UBEN', { name: 'Ben', minutes: 10 })],
    ...toMentor,
  }),
  reopenDeclined: session('reopenDeclined', inSession(anEndedSession()), toAsker),
  reopened: session('reopened', inSession(aRunningSession({ reopenedAt: monday }))),
  withOne: aCase('withOne', { ask: forTwo('withdrawn'), about: 'ask_1.2' }),
  'status, two answers': aCase('status', { ask: forTwo('searching') }),
  'thanksForm, for two': session('thanksForm', bothEnded(), { about: SECOND, now: later(30), ...toAsker }),
  'thanksForm, thanked the first': session('thanksForm', bothEnded({ thanks: someThanks() }), {
    about: SECOND,
    now: later(30),
    ...toAsker,
  }),
  prompted: session('prompted', inSession(aRunningSession({ prompts: ['1'] })), { about: `${SESSION}#prompt1` }),
  hearBackAsked: session('hearBackAsked', inSession(aRunningSession({ almostOverTold: true }))),
  hearBack: session('hearBack', inSession(planned)),
  'hearBack, confirmed': session('hearBack', inSession({ ...planned, hearBack: { ...hearBack, confirmed: true } })),
  'hearBack, put right': session(
    'hearBack',
    inSession({ ...planned, hearBack: { ...hearBack, confirmed: { fix: 'On Friday.' } } }),
  ),
  calledOff: session(
    'calledOff',
    with_(aSession({ outcome: 'calledOff', hereBy: null, endedAt: monday }), 'searching'),
  ),
  goesOn: session(
    'goesOn',
    with_(aSession({ outcome: 'mentorGone', hereBy: null, endedAt: monday }), 'searching'),
    toAsker,
  ),
  whatNext: session('whatNext', with_(notHappened, 'ended'), toAsker),
  thanksForm: session('thanksForm', inSession(anEndedSession()), { now: later(16), ...toAsker }),
  thanksNudge: aCase('thanksNudge', {
    ask: inSession(anEndedSession(), { thanksAskedAt: thursday, thanksNudgedAt: thursday }),
    now: thursday,
  }),
  thanks: session('thanks', inSession(anEndedSession(), { thanks: someThanks() }), toMentor),
  'passOn, with a first mentor': passesOn('passOn', null),
  'passOn, nobody to tell': passesOn('passOn', null, null),
  newMentor: { ...passesOn('newMentor', 'yes'), ...toMentor },
  report: aCase('report', { ask: null, about: 'rep_1', to: 'UCEM', generous: { report: aReport() } }),
  reportReturned: aCase('reportReturned', { ask: null, about: 'rep_1', generous: { report: aReport() } }),
  board: aCase('board', { ask: null, about: 'board#2026-03-02', to: null, generous: { board: ['t_feedback'] } }),
  'offer, with a note of their own': aCase('offer', {
    ask: anOfferedAsk({ brief: brief() }),
    about: OFFER,
    generous: { note: 'Start with what you saw.' },
    ...toMentor,
  }),
  'thanks, may be shared': session('thanks', inSession(anEndedSession(), { thanks: maySay }), toMentor),
  'thanks, shared': session('thanks', inSession(inChannel, { thanks: maySay }), toMentor),
  'thanks, with something added': session(
    'thanks',
    inSession(anEndedSession({ addedText: 'See chapter 3.', addedAt: nextWeek }), { thanks: someThanks() }),
    toMentor,
  ),
  thanksShared: session('thanksShared', inSession(inChannel, { thanks: maySay }), { about: shareRound(inChannel) }),
  thanksToManager: session('thanksToManager', inSession(toManager, { thanks: maySay }), {
    about: shareRound(toManager),
    to: 'UCEM',
  }),
  thanksNotShared: session('thanksNotShared', inSession(anEndedSession(), { thanks: maySay }), {
    about: shareRound(inChannel),
    ...toMentor,
  }),
  added: session(
    'added',
    inSession(anEndedSession({ addedText: 'See chapter 3.', addedAt: nextWeek }), { thanks: someThanks() }),
    toAsker,
  ),
  echoQuestion: aCase('echoQuestion', {
    ask: inSession(anEndedSession(), { echo: asked }),
    about: 'ask_1#1',
    now: nextWeek,
  }),
  echoTold: session(
    'echoTold',
    inSession(anEndedSession(), { echo: { ...asked, answer: 'used', answeredAt: nextWeek, line: 'It worked.' } }),
    {
      now: nextWeek,
      ...toMentor,
    },
  ),
  'invitation, for a topic': aCase('invitation', {
    ask: null,
    about: 'UBEN',
    invitation: { ...invitation, topicId: 't_feedback' },
    people: stranger,
    ...toMentor,
  }),
  'doorStatus, nobody waits': aCase('doorStatus', door),
  'doorStatus, calling': aCase('doorStatus', { ...door, door: { calling: true, helping: null } }),
  'doorStatus, helping': aCase('doorStatus', { ...door, door: { calling: false, helping: 'UANA' } }),
  doorCall: aCase('doorCall', { ask: called(), about: `ask_1.1#${monday.getTime()}-UBEN`, people: hasTime }),
  'doorCall, without a topic': aCase('doorCall', {
    ask: called({ brief: brief({ topics: [] }) }),
    about: `ask_1.1#${monday.getTime()}-UBEN`,
    people: hasTime,
  }),
  invitation: aCase('invitation', { ask: null, about: 'UBEN', invitation, people: stranger, ...toMentor }),
  restOffer: silent('restOffer', 'waiting'),
  askedNoMore: silent('askedNoMore', 'sent'),
};

/** @throws on a name that is not in the table. */
export function stands(name: string): Case {
  const example = standing[name];
  if (!example) throw new Error(`No such case: ${name}`);
  return example;
}

/** The same, with this text wherever people write. */
export function saying(text: string, example: Case): Case {
  const { ask } = example;
  const name = text.slice(0, 80) || 'x';
  return {
    ...example,
    people: example.people.map((person) => ({ ...person, name, askMeAbout: text })),
    topics: new Map([...example.topics].map(([id]) => [id, name])),
    ask: ask && {
      ...ask,
      brief: { ...ask.brief, question: text || 'x', tried: text },
      source: ask.source && { ...ask.source, quote: text },
      thanks: ask.thanks && { ...ask.thanks, before: text, you: text, nowIWill: text, text },
      echo: { ...ask.echo, line: text },
      perspectives: ask.perspectives.map((perspective) => ({
        ...perspective,
        sessions: perspective.sessions.map((each) => planning(text, each)),
      })),
    },
  };
}

function planning(text: string, of: Session): Session {
  const { hearBack: said } = of;
  if (!said) return of;
  const { confirmed } = said;
  return {
    ...of,
    hearBack: {
      ...said,
      text: text || 'x',
      confirmed: confirmed && confirmed !== true ? { fix: text || 'x' } : confirmed,
    },
  };
}
