/**
 * Every id that Slack sends back to us. Never renamed and never reused for something else: old messages keep their buttons
 * for years. A button's `value` is the id of what it is about; a form's `private_metadata` is written by formMeta.ts.
 */
export const commandName = '/ask-mentor';

export const shortcutIds = {
  askExpert: 'ask_expert',
  askMentor: 'ask_mentor',
  openDoor: 'open_door',
} as const;

export const actionIds = {
  withdrawAsk: 'ask.withdraw',
  widenAsk: 'ask.widen',
  writingIsFine: 'ask.writingIsFine',
  waitForSomebody: 'ask.waitForSomebody',
  sayOnBoard: 'ask.sayOnBoard',
  takeOffBoard: 'ask.takeOffBoard',
  askInWriting: 'ask.againInWriting',
  topicsField: 'ask.topics',
  moreChoices: 'ask.moreChoices',
  questionField: 'ask.question',
  checkQuestion: 'ask.check',
  borrowQuestion: 'ask.borrow',
  backToQuestion: 'ask.backToQuestion',

  acceptOffer: 'offer.accept',
  declineOffer: 'offer.decline',
  answerHere: 'offer.answerHere',
  acceptLater: 'offer.acceptLater',
  offerMenu: 'offer.menu',
  notMyTopic: 'offer.notMyTopic',
  undoNotMyTopic: 'offer.undoNotMyTopic',

  here: 'session.here',
  anotherTime: 'session.anotherTime',
  chooseHalfHour: 'session.chooseHalfHour',
  chooseHour: 'session.chooseHour',
  chooseTomorrow: 'session.chooseTomorrow',
  cannotAfterAll: 'session.cannotAfterAll',
  timeIsFine: 'session.timeIsFine',
  preferWriting: 'session.preferWriting',
  wroteAnswer: 'session.wroteAnswer',
  answerCame: 'session.answerCame',
  answerNotYet: 'session.answerNotYet',
  answerFromElse: 'session.answerFromElse',
  extend: 'session.extend',
  finish: 'session.finish',
  didNotHappen: 'session.didNotHappen',
  nextAnotherTime: 'session.nextAnotherTime',
  nextSomebodyElse: 'session.nextSomebodyElse',
  nextLeave: 'session.nextLeave',
  askMore: 'session.askMore',
  answerMore: 'session.answerMore',
  writeHearBack: 'session.writeHearBack',
  hearBackExactly: 'session.hearBackExactly',
  hearBackNotQuite: 'session.hearBackNotQuite',

  whatToAsk: 'session.whatToAsk',
  readAll: 'session.readAll',
  askReopen: 'session.askReopen',
  reopen: 'session.reopen',
  reopenOnTop: 'session.reopenOnTop',
  declineReopen: 'session.declineReopen',

  writeThanks: 'thanks.write',
  thankFreely: 'thanks.freely',
  thankShaped: 'thanks.shaped',
  keepThanks: 'thanks.keep',
  addThought: 'thanks.add',
  thankToo: 'thanks.too',
  echoNotYet: 'echo.notYet',
  askAnother: 'echo.askAnother',

  openMe: 'person.openMe',
  openLevels: 'person.openLevels',
  restToday: 'person.restToday',
  restWeek: 'person.restWeek',
  restUntil: 'person.restUntil',
  askMeOn: 'person.askMeOn',
  fewerNudges: 'person.fewerNudges',
  undoFewer: 'person.undoFewer',
  back: 'person.back',
  meTopicsField: 'person.topics',

  openDoor: 'door.open',
  closeDoor: 'door.close',
  hereAtDoor: 'door.here',

  openPrivacy: 'leaving.open',
  exportKnown: 'leaving.export',
  exportPage: 'leaving.exportPage',
  forgetMe: 'leaving.forget',
  deleteThanks: 'leaving.deleteThanks',

  quietMenu: 'trust.menu',
  notRight: 'trust.notRight',
  undoBlock: 'trust.undoBlock',

  homeAsk: 'home.ask',
  topicMovesSeen: 'home.topicMovesSeen',
  passOn: 'passOn.yes',
  passOnTelling: 'passOn.yesTelling',
  passOnNever: 'passOn.never',

  openEarlier: 'earlier.open',
  openEarlierOne: 'earlier.one',
  openThanks: 'earlier.thanks',
  deleteEarlierThanks: 'earlier.deleteThanks',
  deleteReceivedThanks: 'earlier.deleteReceived',
  openNotes: 'earlier.notes',
  deleteNote: 'earlier.deleteNote',
  openInvite: 'invite.open',
  inviteOne: 'invite.one',
  joinInvited: 'invite.join',
  declineInvited: 'invite.decline',
} as const;

/** The four answers of an echo are one action each, because action ids are unique within a message. */
export const echoActionIds = { used: 'echo.used', part: 'echo.part', otherRoad: 'echo.otherRoad' } as const;

/** The three clarifying questions, one action each for the same reason. */
export const promptActionIds = {
  first: 'session.prompt1',
  second: 'session.prompt2',
  third: 'session.prompt3',
} as const;

export const viewIds = {
  ask: 'ask',
  pick: 'pick',
  widen: 'widen',
  acceptLater: 'acceptLater',
  nameColleague: 'nameColleague',
  answerHere: 'answerHere',
  askMore: 'askMore',
  answerMore: 'answerMore',
  hearBack: 'hearBack',
  hearBackFix: 'hearBackFix',
  thanks: 'thanks',
  keepThanks: 'keepThanks',
  addThought: 'addThought',
  echo: 'echo',
  me: 'me',
  levels: 'levels',
  restUntil: 'restUntil',
  invite: 'invite',
  door: 'door',
  notRight: 'notRight',
  notRightWho: 'notRightWho',
  /** A small answer where no message is at hand: Home, global shortcuts. */
  answer: 'answer',
} as const;

/** Block ids of input fields: where errors are shown. */
export const fields = {
  question: 'question',
  topics: 'topics',
  tried: 'tried',
  help: 'help',
  minutes: 'minutes',
  quote: 'quote',
  showQuote: 'showQuote',
  soon: 'soon',
  inWriting: 'inWriting',
  known: 'known',
  language: 'language',
  sealed: 'sealed',
  perspectives: 'perspectives',
  pick: 'pick',
  whyThem: 'whyThem',
  when: 'when',
  pickedTime: 'pickedTime',

  answerText: 'answerText',
  link: 'link',
  sentence: 'sentence',
  before: 'before',
  you: 'you',
  nowIWill: 'nowIWill',
  thanksText: 'thanksText',
  thanksShare: 'thanksShare',
  shareAs: 'shareAs',
  keep: 'keep',
  echoTime: 'echoTime',
  echoAnswer: 'echoAnswer',
  line: 'line',

  askMeAbout: 'askMeAbout',
  budget: 'budget',
  offersPerWeek: 'offersPerWeek',
  nudgesPerWeek: 'nudgesPerWeek',
  workDays: 'workDays',
  workFrom: 'workFrom',
  workTo: 'workTo',
  restUntil: 'restUntil',
  people: 'people',
  doorMinutes: 'doorMinutes',
  trustWho: 'trustWho',
  trustWhat: 'trustWhat',
  reportTo: 'reportTo',
  reportWords: 'reportWords',
} as const;

/** Inputs need an action id too; one name serves all that have no listener of their own. */
export const INPUT = 'input';
