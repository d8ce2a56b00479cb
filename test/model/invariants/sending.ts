/** What has to hold for every message at the moment at which it arrives. */
import { findSession, type SharedAs, stateOf } from '../../../src/domain/ask';
import { DAY } from '../../../src/domain/duration';
import { isForgotten } from '../../../src/domain/forgotten';
import { keyOf, type NoticeClass, type NoticeKind, noticeKinds } from '../../../src/domain/notices';
import { renderers } from '../../../src/slack/notices';
import { wordsFor } from '../../../src/slack/words';
import { isAtWork, told } from '../hours';
import type { Arrival } from '../slack';
import type { World } from '../world';

type SendingRule = (arrival: Arrival, before: readonly Arrival[], world: World) => string | null;

const WEEK = 7 * DAY;
const waiting: readonly NoticeClass[] = ['offer', 'news', 'nudge'];
const classOf = (kind: NoticeKind): NoticeClass => noticeKinds[kind].class;

const receiver = ({ notice, facts }: Arrival) => (notice.to === null ? null : (facts.people.get(notice.to) ?? null));

const arrivedWithin = (before: readonly Arrival[], since: Date, of: (arrival: Arrival) => boolean) =>
  before.filter((arrival) => arrival.at.getTime() + WEEK > since.getTime() && of(arrival));

/** Offers, news and nudges wait for the receiver's hours: the bot never is the reason to work in the evening. */
const arrivesInTheirHours: SendingRule = (arrival) => {
  const person = receiver(arrival);
  if (!person || !waiting.includes(classOf(arrival.notice.kind)) || isAtWork(person, arrival.at)) return null;
  return `outside the hours of ${person.id} (${person.zone})`;
};

/** Nobody is asked or told anything while they rest. */
const leavesRestAlone: SendingRule = (arrival) => {
  const rests = receiver(arrival)?.restUntil;
  if (!rests || !waiting.includes(classOf(arrival.notice.kind)) || rests <= arrival.at) return null;
  return `during a rest until ${told(rests)}`;
};

/** Who left the company is asked nothing and told nothing. */
const reachesOnlyThoseWhoAreThere: SendingRule = (arrival) =>
  receiver(arrival)?.isActive === false ? 'to somebody who is deactivated' : null;

/** A mentor is asked three times in any 7 days at most: saying no must not become work. */
const keepsTheOfferLimit: SendingRule = (arrival, _before, world) => {
  const { notice, facts } = arrival;
  if (notice.kind !== 'offer') return null;
  const most = receiver(arrival)?.offersPerWeek ?? facts.policy.offersPerWeek;
  const made = world.rows<{ id: string; madeAt: number }>(
    'SELECT id, made_at AS madeAt FROM offers WHERE mentor_id = ?',
    notice.to ?? '',
  );
  const thisOne = made.find(({ id }) => id === notice.about)?.madeAt ?? 0;
  const inWeek = made.filter(({ madeAt }) => madeAt <= thisOne && madeAt + WEEK > thisOne).length;
  return inWeek > most ? `the ${inWeek}th question of 7 days, of ${most}` : null;
};

/** Nobody is reminded of things they did not begin more than twice in any 7 days. */
const keepsTheNudgeBudget: SendingRule = (arrival, before) => {
  const { notice, facts, at } = arrival;
  if (classOf(notice.kind) !== 'nudge') return null;
  const most = receiver(arrival)?.nudgesPerWeek ?? facts.policy.nudgesPerWeek;
  // What arrived without our knowing cannot be counted.
  const sameReader = (each: Arrival) =>
    classOf(each.notice.kind) === 'nudge' && each.notice.to === notice.to && !each.inDoubt;
  // Several in one message count once.
  const messages = new Set(arrivedWithin(before, at, sameReader).map(({ message }) => message));
  const nth = messages.has(arrival.message) ? messages.size : messages.size + 1;
  return nth > most ? `the ${nth}th nudge of 7 days, of ${most}` : null;
};

/** Thanks are reminded of once and the echo is asked for twice: gratitude on demand is none. */
const remindsOnceAndAsksTwice: SendingRule = ({ notice }, before) => {
  const most = { thanksNudge: 1, echoQuestion: 2 }[notice.kind as string];
  if (most === undefined) return null;
  const nth =
    before.filter((each) => each.notice.kind === notice.kind && each.notice.askId === notice.askId).length + 1;
  return nth > most ? `for the ${nth}th time` : null;
};

/** Nobody is asked twice for one question; a copy of the same offer, sent when we did not know better, is no second one. */
const asksNobodyTwice: SendingRule = ({ notice }, before) =>
  notice.kind === 'offer' &&
  before.some(
    (each) =>
      each.notice.kind === 'offer' &&
      each.notice.askId === notice.askId &&
      each.notice.to === notice.to &&
      each.notice.about !== notice.about,
  )
    ? 'a second time'
    : null;

/** A message is sent once, unless we cannot know whether it arrived. */
const isSaidOnce: SendingRule = (arrival, before) =>
  before.some((each) => !each.inDoubt && keyOf(each.notice) === keyOf(arrival.notice)) ? 'twice' : null;

const afterWithdrawal: readonly NoticeKind[] = ['status', 'calledOff'];
const asksForSomething: readonly NoticeKind[] = [
  ...(['offer', 'chooseTime', 'ready', 'hearBackAsked', 'whatNext', 'thanksForm', 'reopenAsked'] as const),
  ...(['thanksNudge', 'echoQuestion', 'nobody', 'stillAsking'] as const),
];

/** Of a question that was taken back, people hear only what closes something that was open. */
const isQuietAfterTheEnd: SendingRule = ({ notice, facts }) => {
  const { ask } = facts;
  if (!ask?.closedAt) return null;
  if (stateOf(ask) === 'withdrawn' && !afterWithdrawal.includes(notice.kind))
    return 'after the question was taken back';
  return asksForSomething.includes(notice.kind) ? 'although the question is closed' : null;
};

const sharedAs: Partial<Record<NoticeKind, SharedAs>> = { thanksShared: 'channel', thanksToManager: 'manager' };

/** What others read of a thank-you, writer and mentor both wanted; and the writer is named only where they said so. */
const isSharedWhereBothSaidYes: SendingRule = ({ notice, facts }) => {
  const { ask } = facts;
  const as = sharedAs[notice.kind];
  if (!ask || !as || notice.kind === 'home') return null;
  const session = findSession(ask, notice.about.split('#')[0] ?? '')?.it;
  if (!ask.thanks || ask.thanks.share === 'no') return 'although its writer did not say yes';
  if (session?.sharedAs !== as) return 'although its mentor did not choose that';
  const text = renderers[notice.kind](facts, wordsFor(null), session.sharedAt ?? ask.createdAt)?.text ?? '';
  const isNamed = text.includes(`<@${ask.askerId}>`);
  return isNamed && (ask.sealed || ask.thanks.share !== 'withName') ? 'with the name of its writer' : null;
};

/** A second thought is told once; a question for short help is put once per topic, for ever. */
const isAskedOnceForEver: SendingRule = ({ notice }, before) => {
  if (notice.kind !== 'added' && notice.kind !== 'passOn') return null;
  const isSame = (each: Arrival) =>
    each.notice.kind === notice.kind && each.notice.about === notice.about && !each.inDoubt;
  return before.some(isSame) ? 'a second time' : null;
};

/** What ends something that was open names the other once more; a report is for somebody's safety; channels are read by all. */
const mayName: readonly NoticeKind[] = ['calledOff', 'goesOn', 'whatNext', 'report', 'reportReturned', 'thanksShared'];

/** Whoever does not want to be matched with somebody is not told of them, nor they of who wants it so. */
const keepsApartWhoWantsIt: SendingRule = ({ notice, facts, at }, _before, world) => {
  const { ask } = facts;
  if (notice.kind === 'home' || mayName.includes(notice.kind)) return null;
  const blocks = world.rows<{ by: string; from: string }>(
    'SELECT blocker_id AS "by", blocked_id AS "from" FROM blocks',
  );
  if (blocks.length === 0) return null;
  const session = ask && findSession(ask, notice.about.split('#')[0] ?? '')?.it;
  const readers = notice.to === null ? [ask?.askerId, session?.mentorId] : [notice.to];
  const text = renderers[notice.kind](facts, wordsFor(null), at)?.text ?? '';
  const bringsTogether = notice.kind === 'offer' || notice.kind === 'doorCall';
  const isTold = (reader: string, of: string): boolean =>
    readers.includes(reader) && (text.includes(`<@${of}>`) || (bringsTogether && ask?.askerId === of));
  const broken = blocks.find(({ by, from }) => isTold(by, from) || isTold(from, by));
  return broken ? `although ${broken.by} does not want to be matched with ${broken.from}` : null;
};

/** Nothing reaches somebody who asked to be forgotten, nor anybody where the app was removed. */
const isSilentAfterGoodbye: SendingRule = ({ notice }, _before, world) => {
  if (world.isUninstalled) return 'where the app was removed';
  const isGone = notice.to !== null && (world.forgotten.has(notice.to) || isForgotten(notice.to));
  return isGone ? 'to somebody who asked to be forgotten' : null;
};

const rules: readonly SendingRule[] = [
  keepsApartWhoWantsIt,
  isSilentAfterGoodbye,
  arrivesInTheirHours,
  leavesRestAlone,
  reachesOnlyThoseWhoAreThere,
  keepsTheOfferLimit,
  keepsTheNudgeBudget,
  remindsOnceAndAsksTwice,
  asksNobodyTwice,
  isSaidOnce,
  isQuietAfterTheEnd,
  isSharedWhereBothSaidYes,
  isAskedOnceForEver,
];

export const judgeSending = (arrival: Arrival, before: readonly Arrival[], world: World): string[] =>
  rules.flatMap((rule) => {
    const complaint = rule(arrival, before, world);
    const { notice } = arrival;
    return complaint
      ? [`${rule.name}: "${notice.kind}" of ${notice.about} to ${notice.to ?? 'both'}, ${complaint}`]
      : [];
  });
