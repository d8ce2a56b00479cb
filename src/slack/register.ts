/** Where each thing a person can do in Slack is answered. Read this file first. */
import type { Deps } from '../usecases/deps';
import {
  onAskAgain,
  onBoardChoice,
  onMoreChoices,
  onWaitForSomebody,
  onWithdraw,
  onWritingIsFine,
} from './ask/ask.actions';
import { onAskCommand } from './ask/ask.command';
import { onAskExpert, onAskMentor } from './ask/ask.shortcut';
import { onAskSubmitted } from './ask/ask.submit';
import { onBorrowQuestion, onCheckQuestion } from './ask/check.actions';
import { onLoopLines } from './ask/foot.actions';
import { onBackToQuestion, onPicked } from './ask/pick.actions';
import { onTopicsTyped } from './ask/topics.options';
import { onWidened, onWidenWanted } from './ask/widen.actions';
import { onCloseDoor, onDoorSubmitted, onHereAtDoor, onOpenDoor } from './door/door.actions';
import { onAnotherWanted, onEchoAnswered, onEchoNotYet, onEchoSubmitted } from './echo/echo.actions';
import { onPassedOn } from './generosity/passOn.actions';
import {
  onEarlier,
  onEarlierOne,
  onEarlierThanksDeleted,
  onNoteDeleted,
  onNotes,
  onReceivedDeleted,
  onThanksReceived,
} from './home/earlier.actions';
import { onGuesses, onGuessSet } from './home/guesses.actions';
import { onHomeOpened, onPersonChanged } from './home/home.events';
import { onTopicMovesSeen } from './home/topicMoves.actions';
import { actionIds, commandName, echoActionIds, promptActionIds, shortcutIds, viewIds } from './ids';
import { onInvitationDeclined, onInvite, onInviteSubmitted } from './invite/invite.actions';
import { onTokensRevoked, onUninstalled } from './leaving/leaving.events';
import { onDeleteThanks, onExport, onForgetMe, onPrivacy } from './leaving/privacy.actions';
import type { Answer } from './listen/answer';
import type { Listeners, Seen } from './listen/listeners';
import {
  onAnswerSubmitted,
  onAnswerWanted,
  onMoreAnswerSubmitted,
  onMoreAnswerWanted,
  onMoreSubmitted,
  onMoreWanted,
} from './offer/answerHere.actions';
import { onLaterSubmitted, onLaterWanted } from './offer/later.actions';
import { onColleagueNamed, onOfferMenu } from './offer/menu.actions';
import { onNotMyTopic, onOfferAccepted, onOfferDeclined, onTopicKept } from './offer/offer.actions';
import { onFewer, onFewerUndone } from './person/fewer.actions';
import { onBack, onLevels, onLevelsSubmitted, onMe, onMeSubmitted, onRest } from './person/person.actions';
import { onAskMeOn, onRestUntil, onRestUntilSubmitted } from './person/quiet.actions';
import {
  onFixSubmitted,
  onFixWanted,
  onHearBackAnswered,
  onHearBackSubmitted,
  onHearBackWanted,
} from './session/hearBack.actions';
import { onPrompted, onPromptsWanted } from './session/prompts.actions';
import { onReadAll } from './session/readAll.actions';
import { onReopenDeclined, onReopened, onReopenWanted } from './session/reopen.actions';
import * as session from './session/session.actions';
import { onKeepSubmitted, onKeepWanted, onThoughtSubmitted, onThoughtWanted } from './thanks/sharing.actions';
import { onThanksSubmitted, onThanksWanted, onThanksWritten, onThankToo } from './thanks/thanks.actions';
import { onBlockUndone, onNotRight, onQuietMenu, onTrustSubmitted, onWhoChosen } from './trust/trust.actions';

export function register(on: Listeners, deps: Deps): void {
  on.command(commandName, onAskCommand(deps));
  on.shortcut(shortcutIds.askMentor, onAskMentor(deps));
  on.shortcut(shortcutIds.askExpert, onAskExpert(deps));
  on.shortcut(shortcutIds.openDoor, onOpenDoor);

  on.submit(viewIds.ask, onAskSubmitted(deps));
  on.submit(viewIds.pick, onPicked(deps));
  on.press(actionIds.backToQuestion, onBackToQuestion(deps));
  on.options(actionIds.topicsField, onTopicsTyped(deps));
  on.press(actionIds.moreChoices, onMoreChoices(deps));
  on.press(actionIds.questionField, onCheckQuestion(deps));
  on.press(actionIds.checkQuestion, onCheckQuestion(deps));
  on.press(actionIds.borrowQuestion, onBorrowQuestion(deps));
  on.press(actionIds.homeAsk, onAskAgain(deps));
  on.press(actionIds.withdrawAsk, onWithdraw(deps));
  on.press(actionIds.askInWriting, onAskAgain(deps, { inWritingIsFine: true }));
  on.press(actionIds.widenAsk, onWidenWanted(deps));
  on.submit(viewIds.widen, onWidened(deps));
  on.press(actionIds.writingIsFine, onWritingIsFine(deps));
  on.press(actionIds.waitForSomebody, onWaitForSomebody(deps));
  on.press(actionIds.sayOnBoard, onBoardChoice(deps, true));
  on.press(actionIds.takeOffBoard, onBoardChoice(deps, false));

  on.press(actionIds.acceptOffer, onOfferAccepted(deps));
  on.press(actionIds.acceptLater, onLaterWanted(deps));
  on.submit(viewIds.acceptLater, onLaterSubmitted(deps));
  on.press(actionIds.declineOffer, onOfferDeclined(deps));
  on.press(actionIds.offerMenu, onOfferMenu(deps));
  on.submit(viewIds.nameColleague, onColleagueNamed(deps));
  on.press(actionIds.answerHere, onAnswerWanted(deps));
  on.submit(viewIds.answerHere, onAnswerSubmitted(deps));
  on.press(actionIds.askMore, onMoreWanted(deps));
  on.submit(viewIds.askMore, onMoreSubmitted(deps));
  on.press(actionIds.answerMore, onMoreAnswerWanted(deps));
  on.submit(viewIds.answerMore, onMoreAnswerSubmitted(deps));
  on.press(actionIds.notMyTopic, onNotMyTopic(deps));
  on.press(actionIds.undoNotMyTopic, onTopicKept(deps));

  on.press(actionIds.here, session.onHere(deps));
  on.press(actionIds.anotherTime, session.onAnotherTime(deps));
  on.press(actionIds.chooseHalfHour, session.onTimeChosen(deps, 'halfHour'));
  on.press(actionIds.chooseHour, session.onTimeChosen(deps, 'hour'));
  on.press(actionIds.chooseTomorrow, session.onTimeChosen(deps, 'tomorrow'));
  on.press(actionIds.chooseWriting, session.onWritingChosen(deps));
  on.press(actionIds.cannotAfterAll, session.onCannot(deps));
  on.press(actionIds.timeIsFine, session.onTimeIsFine(deps));
  on.press(actionIds.preferWriting, session.onWritingPreferred(deps));
  on.press(actionIds.wroteAnswer, session.onAnswerWritten(deps));
  on.press(actionIds.answerCame, session.onAnswerWritten(deps));
  on.press(actionIds.answerNotYet, session.onAnswerNotYet(deps));
  on.press(actionIds.answerFromElse, session.onAnswerFromElse(deps));
  on.press(actionIds.extend, session.onExtended(deps));
  on.press(actionIds.finish, session.onFinished(deps));
  on.press(actionIds.didNotHappen, session.onDidNotHappen(deps));
  on.press(actionIds.nextAnotherTime, session.onNextChosen(deps, 'anotherTime'));
  on.press(actionIds.nextSomebodyElse, session.onNextChosen(deps, 'somebodyElse'));
  on.press(actionIds.nextLeave, session.onNextChosen(deps, 'leave'));

  on.press(actionIds.askReopen, onReopenWanted(deps));
  on.press(actionIds.reopen, onReopened(deps, false));
  on.press(actionIds.reopenOnTop, onReopened(deps, true));
  on.press(actionIds.declineReopen, onReopenDeclined(deps));

  on.press(actionIds.readAll, onReadAll(deps));
  on.press(actionIds.whatToAsk, onPromptsWanted(deps));
  for (const [nth, id] of Object.values(promptActionIds).entries()) on.press(id, onPrompted(deps, nth));

  on.press(actionIds.writeHearBack, onHearBackWanted(deps));
  on.submit(viewIds.hearBack, onHearBackSubmitted(deps));
  on.press(actionIds.hearBackExactly, onHearBackAnswered(deps));
  on.press(actionIds.hearBackNotQuite, onFixWanted(deps));
  on.submit(viewIds.hearBackFix, onFixSubmitted(deps));

  on.press(actionIds.writeThanks, onThanksWanted(deps));
  on.press(actionIds.thankFreely, onThanksWritten(deps, 'freely'));
  on.press(actionIds.thankShaped, onThanksWritten(deps, 'shaped'));
  on.press(actionIds.thankToo, onThankToo(deps));
  on.submit(viewIds.thanks, onThanksSubmitted(deps));
  on.press(actionIds.keepThanks, onKeepWanted(deps));
  on.submit(viewIds.keepThanks, onKeepSubmitted(deps));
  on.press(actionIds.addThought, onThoughtWanted(deps));
  on.submit(viewIds.addThought, onThoughtSubmitted(deps));

  on.press(echoActionIds.used, onEchoAnswered(deps, 'used'));
  on.press(echoActionIds.part, onEchoAnswered(deps, 'part'));
  on.press(echoActionIds.otherRoad, onEchoAnswered(deps, 'otherRoad'));
  on.press(actionIds.echoNotYet, onEchoNotYet(deps));
  on.press(actionIds.openEcho, onEchoAnswered(deps, null));
  on.press(actionIds.stopLoopLines, onLoopLines(deps, 'stop'));
  on.press(actionIds.keepLoopLines, onLoopLines(deps, 'goOn'));
  on.press(actionIds.askAnother, onAnotherWanted(deps));
  on.submit(viewIds.echo, onEchoSubmitted(deps));

  on.press(actionIds.topicMovesSeen, onTopicMovesSeen(deps));
  on.press(actionIds.openMe, onMe(deps));
  on.press(actionIds.joinInvited, onMe(deps));
  on.options(actionIds.meTopicsField, onTopicsTyped(deps));
  on.submit(viewIds.me, onMeSubmitted(deps));
  on.press(actionIds.openLevels, onLevels(deps));
  on.submit(viewIds.levels, onLevelsSubmitted(deps));
  on.press(actionIds.openGuesses, onGuesses(deps));
  on.press(actionIds.disownGuess, onGuessSet(deps, false));
  on.press(actionIds.ownGuess, onGuessSet(deps, true));
  on.press(actionIds.restToday, onRest(deps, 'today'));
  on.press(actionIds.restWeek, onRest(deps, 'this week'));
  on.press(actionIds.restUntil, onRestUntil);
  on.submit(viewIds.restUntil, onRestUntilSubmitted(deps));
  on.press(actionIds.askMeOn, onAskMeOn(deps));
  on.press(actionIds.fewerNudges, onFewer(deps, 'nudges'));
  on.press(actionIds.undoFewer, onFewerUndone(deps));
  on.press(actionIds.back, onBack(deps));

  on.press(actionIds.openDoor, onOpenDoor);
  on.submit(viewIds.door, onDoorSubmitted(deps));
  on.press(actionIds.closeDoor, onCloseDoor(deps));
  on.press(actionIds.hereAtDoor, onHereAtDoor(deps));

  on.press(actionIds.passOn, onPassedOn(deps, 'yes'));
  on.press(actionIds.passOnTelling, onPassedOn(deps, 'yes', true));
  on.press(actionIds.passOnNever, onPassedOn(deps, 'no'));

  on.press(actionIds.openEarlier, onEarlier(deps));
  on.press(actionIds.openEarlierOne, onEarlierOne(deps));
  on.press(actionIds.openThanks, onThanksReceived(deps));
  on.press(actionIds.deleteReceivedThanks, onReceivedDeleted(deps));
  on.press(actionIds.deleteEarlierThanks, onEarlierThanksDeleted(deps));
  on.press(actionIds.openNotes, onNotes(deps));
  on.press(actionIds.deleteNote, onNoteDeleted(deps));

  on.press(actionIds.openInvite, onInvite(deps));
  on.press(actionIds.inviteOne, onInvite(deps, 1));
  on.submit(viewIds.invite, onInviteSubmitted(deps));
  on.press(actionIds.declineInvited, onInvitationDeclined(deps));

  on.press(actionIds.openPrivacy, onPrivacy(deps));
  on.press(actionIds.exportKnown, onExport(deps, 'open'));
  on.press(actionIds.exportPage, onExport(deps, 'update'));
  on.press(actionIds.forgetMe, onForgetMe(deps));
  on.press(actionIds.deleteThanks, onDeleteThanks(deps));

  on.press(actionIds.quietMenu, onQuietMenu(deps));
  on.press(actionIds.notRight, onNotRight(deps));
  on.submit(viewIds.notRightWho, onWhoChosen(deps));
  on.submit(viewIds.notRight, onTrustSubmitted(deps));
  on.press(actionIds.undoBlock, onBlockUndone(deps));

  on.event('app_home_opened', onHomeOpened(deps));
  on.event('user_change', onPersonChanged(deps));
  on.ofInstallation('app_uninstalled', onUninstalled(deps));
  on.ofInstallation('tokens_revoked', onTokensRevoked(deps));

  // Old messages and newer manifests: whatever is not in this list gets a kind answer.
  on.press(noneOf(actionIds, echoActionIds, promptActionIds), onOldButton);
  on.submit(noneOf(viewIds), async () => null);
  on.shortcut(noneOf(shortcutIds), onOldButton);
}

const onOldButton = async ({ words }: Seen): Promise<Answer> => ({ say: words.oldButton });

/** Matches every id but these; two listeners for one press would both answer. */
const noneOf = (...ids: readonly Readonly<Record<string, string>>[]): RegExp =>
  new RegExp(
    `^(?!(?:${ids
      .flatMap((each) => Object.values(each))
      .map((id) => id.replace(/\./g, '\\.'))
      .join('|')})$)`,
  );
