/** Every notice that is past: what is left of it is one line. */
import type { Ask } from '../../src/domain/ask';
import {
  aMentor,
  anEndedSession,
  anOffer,
  anOfferedAsk,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  later,
  monday,
  someThanks,
} from '../support/builders';
import {
  answeredHere,
  asked,
  brief,
  cameIn,
  choosing,
  inSession,
  inState,
  invitation,
  inWriting,
  listedAsk,
  meetLater,
  moreAsked,
  nextWeek,
  notHappened,
  OFFER,
  passesOn,
  planned,
  silent,
  stands,
  thursday,
  toMentor,
  with_,
  writing,
} from './scenarios';
import { aCase, type Case } from './support';

const outcome = (is: 'accepted' | 'declined' | 'withdrawn' | 'undeliverable'): Ask =>
  anOfferedAsk({
    brief: brief(),
    perspectives: [aPerspective({ state: 'searching', offers: [anOffer({ outcome: is })] })],
  });

export const lapsedOffer: Case = aCase('offer', {
  ask: anOfferedAsk({
    brief: brief(),
    perspectives: [aPerspective({ state: 'searching', offers: [anOffer({ outcome: 'lapsed' })] })],
  }),
  about: OFFER,
  ...toMentor,
});

/** An edit makes one line of these, without buttons; a post that comes too late is left out. */
export const past: Readonly<Record<string, Case>> = {
  'nobody, taken meanwhile': { ...stands('nobody'), ask: inSession() },
  'stillAsking, taken meanwhile': { ...stands('stillAsking'), ask: inSession() },
  'offer, accepted': { ...lapsedOffer, ask: outcome('accepted') },
  'offer, declined': { ...lapsedOffer, ask: outcome('declined') },
  'offer, withdrawn': { ...lapsedOffer, ask: outcome('withdrawn') },
  'offer, undeliverable': { ...lapsedOffer, ask: outcome('undeliverable') },
  'taken, begun': { ...stands('taken'), ask: inSession(aRunningSession()) },
  'taken, another time': { ...stands('taken'), ask: inSession(choosing) },
  'taken, called off': {
    ...stands('taken'),
    ask: with_(aSession({ outcome: 'askerGone', hereBy: null }), 'withdrawn'),
  },
  'chooseTime, chosen': { ...stands('chooseTime'), ask: inSession({ ...meetLater, missed: 1 }) },
  'chooseTime, another round': { ...stands('chooseTime'), ask: inSession({ ...choosing, missed: 2 }) },
  'missed, and busy the next time': {
    ...stands('missed'),
    ask: inSession({ ...choosing, missed: 1, postponed: true, waitingBecause: 'askerBusy' }),
  },
  'missed, chosen': { ...stands('missed'), ask: inSession(meetLater) },
  'moved, answered in writing': {
    ...stands('moved, in writing'),
    ask: inSession(anEndedSession({ inWriting, missed: 1 })),
  },
  'chooseTime, in writing': { ...stands('chooseTime'), ask: inSession({ ...writing, missed: 1 }) },
  'moved, moved on': { ...stands('moved'), ask: inSession(choosing) },
  'writingWanted, answered': { ...stands('writingWanted'), ask: inSession(anEndedSession({ inWriting })) },
  'writingReminder, answered': { ...stands('writingReminder'), ask: inSession(anEndedSession({ inWriting })) },
  'didItCome, answered': { ...stands('didItCome'), ask: inSession(anEndedSession({ inWriting })) },
  'didItCome, waiting on': { ...stands('didItCome'), ask: inSession(writing) },
  'soon, begun': { ...stands('soon'), ask: inSession(aRunningSession()) },
  'ready, begun': { ...stands('ready'), ask: inSession(aRunningSession()) },
  'hearBackAsked, said': { ...stands('hearBackAsked'), ask: inSession(planned) },
  'hearBackAsked, over': { ...stands('hearBackAsked'), ask: inSession(anEndedSession()) },
  'moreAsked, answered': {
    ...stands('moreAsked'),
    ask: inSession(answeredHere({ ...moreAsked, answer: 'Let them.', answeredAt: monday })),
  },
  'goesOn, withdrawn': {
    ...stands('goesOn'),
    ask: with_(aSession({ outcome: 'mentorGone' }), 'withdrawn', { closedAt: monday }),
  },
  'whatNext, chosen': { ...stands('whatNext'), ask: with_(notHappened, 'searching') },
  'reopenAsked, said no': { ...stands('reopenAsked'), ask: inSession(anEndedSession({ reopenAskedAt: later(16) })) },
  'reopenAsked, said yes': { ...stands('reopenAsked'), ask: inSession(aRunningSession({ reopenedAt: later(20) })) },
  'reopened, over': { ...stands('reopened'), ask: inSession(anEndedSession({ reopenedAt: later(20) })) },
  'thanksForm, taken up again': {
    ...stands('thanksForm'),
    ask: inSession(anEndedSession({ reopenedAt: later(20) })),
  },
  'thanksForm, thanked': { ...stands('thanksForm'), ask: inSession(anEndedSession(), { thanks: someThanks() }) },
  'thanksForm, did not happen': { ...stands('thanksForm'), ask: with_(notHappened, 'ended') },
  'thanksForm, reminded': {
    ...stands('thanksForm'),
    ask: inSession(anEndedSession(), { thanksAskedAt: thursday, thanksNudgedAt: thursday }),
  },
  'thanksNudge, thanked': { ...stands('thanksNudge'), ask: inSession(anEndedSession(), { thanks: someThanks() }) },
  'thanksNudge, did not happen': { ...stands('thanksNudge'), ask: with_(notHappened, 'ended') },
  'echoQuestion, answered': {
    ...stands('echoQuestion'),
    ask: inSession(anEndedSession(), { echo: { ...asked, answer: 'used', answeredAt: nextWeek } }),
  },
  'echoQuestion, asked again': {
    ...stands('echoQuestion'),
    ask: inSession(anEndedSession(), { echo: { ...asked, timesAsked: 2 } }),
  },
  'doorStatus, closed': { ...stands('doorStatus, calling'), people: [aMentor('UBEN', { doorUntil: null })] },
  'doorStatus, time over': { ...stands('doorStatus, calling'), now: later(25) },
  'doorStatus, opened anew': { ...stands('doorStatus, calling'), people: [aMentor('UBEN', { doorUntil: later(60) })] },
  'doorCall, came': { ...stands('doorCall'), ask: cameIn },
  'doorCall, waits on': { ...stands('doorCall'), ask: listedAsk() },
  'doorCall, over': { ...stands('doorCall'), ask: inState('withdrawn') },
  'passOn, no': passesOn('passOn', 'no'),
  'restOffer, answered': silent('restOffer', 'sent', { askedAgainAt: later(30) }),
  'restOffer, resting': silent('restOffer', 'sent', { restUntil: later(60 * 24, nextWeek) }),
  'askedNoMore, back': silent('askedNoMore', 'sent', { askedAgainAt: later(30) }),
  'invitation, joined': { ...stands('invitation'), people: [aPerson('UANA'), aMentor('UBEN')] },
  'invitation, declined': { ...stands('invitation'), invitation: { ...invitation, answer: 'declined' } },
};
