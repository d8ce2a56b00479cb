/** Which view shows which notice. A kind without its view does not compile. */
import { tellsOfOneApart } from '../domain/apart';
import type { NoticeKind } from '../domain/notices';
import { nobodyMessage, statusMessage, stillAskingMessage, unmetMessage, withOneMessage } from './ask/status.view';
import { doorCallMessage, doorStatusMessage } from './door/door.view';
import { echoQuestionMessage, echoToldMessage } from './echo/echo.view';
import { boardMessage } from './generosity/board.view';
import { newMentorMessage, passOnMessage } from './generosity/passOn.view';
import { invitationMessage } from './invite/invite.view';
import { line } from './message';
import { answeredMessage, moreAnsweredMessage, moreAskedMessage } from './offer/answerHere.view';
import { offerMessage } from './offer/offer.view';
import { askedNoMoreMessage, restOfferMessage } from './person/silence.view';
import type { Render } from './rendering';
import { cardMessage } from './session/card.view';
import { hearBackAskedMessage, hearBackMessage } from './session/hearBack.view';
import { promptedMessage } from './session/prompts.view';
import { reopenAskedMessage, reopenDeclinedMessage, reopenedMessage } from './session/reopen.view';
import {
  calledOffMessage,
  chooseTimeMessage,
  goesOnMessage,
  missedMessage,
  movedMessage,
  readyMessage,
  soonMessage,
  takenMessage,
  whatNextMessage,
} from './session/session.view';
import { didItComeMessage, writingReminderMessage, writingWantedMessage } from './session/writing.view';
import { addedMessage } from './thanks/added.view';
import { thanksNotSharedMessage, thanksSharedMessage, thanksToManagerMessage } from './thanks/shared.view';
import { thanksFormMessage, thanksMessage, thanksNudgeMessage } from './thanks/thanks.view';
import { reportMessage, reportReturnedMessage } from './trust/report.view';

type Kind = Exclude<NoticeKind, 'home'>;

const views: Readonly<Record<Kind, Render>> = {
  status: statusMessage,
  nobody: nobodyMessage,
  stillAsking: stillAskingMessage,
  withOne: withOneMessage,
  unmet: unmetMessage,
  offer: offerMessage,
  taken: takenMessage,
  answered: answeredMessage,
  moreAsked: moreAskedMessage,
  moreAnswered: moreAnsweredMessage,
  card: cardMessage,
  chooseTime: chooseTimeMessage,
  missed: missedMessage,
  moved: movedMessage,
  writingWanted: writingWantedMessage,
  writingReminder: writingReminderMessage,
  didItCome: didItComeMessage,
  soon: soonMessage,
  ready: readyMessage,
  prompted: promptedMessage,
  hearBackAsked: hearBackAskedMessage,
  hearBack: hearBackMessage,
  calledOff: calledOffMessage,
  goesOn: goesOnMessage,
  reopenAsked: reopenAskedMessage,
  reopenDeclined: reopenDeclinedMessage,
  reopened: reopenedMessage,
  whatNext: whatNextMessage,
  thanksForm: thanksFormMessage,
  thanksNudge: thanksNudgeMessage,
  thanks: thanksMessage,
  thanksShared: thanksSharedMessage,
  thanksToManager: thanksToManagerMessage,
  thanksNotShared: thanksNotSharedMessage,
  added: addedMessage,
  passOn: passOnMessage,
  newMentor: newMentorMessage,
  board: boardMessage,
  echoQuestion: echoQuestionMessage,
  echoTold: echoToldMessage,
  doorStatus: doorStatusMessage,
  doorCall: doorCallMessage,
  invitation: invitationMessage,
  restOffer: restOfferMessage,
  askedNoMore: askedNoMoreMessage,
  report: reportMessage,
  reportReturned: reportReturnedMessage,
  copy: (_facts, words) => line(words.copy),
};

/** Of two people who are kept apart neither is told of the other, whatever was on its way. */
const unlessApart =
  (view: Render): Render =>
  (facts, words, now) =>
    tellsOfOneApart(facts) ? null : view(facts, words, now);

export const renderers = Object.fromEntries(
  Object.entries(views).map(([kind, view]) => [kind, unlessApart(view)]),
) as typeof views;
