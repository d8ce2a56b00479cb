/**
 * Who would be asked for a question, in which order and why, and who would not, for the operator who has to answer "why was I
 * not asked?". Ids and topics; never what people wrote, what only two may read, or who blocked whom.
 */
import { askedMentors } from './ask';
import type { AskFacts } from './decisions/decision';
import { askedInThisRound } from './decisions/search';
import { askingOrder } from './matching/order';
import { type Reason, shownToAsker, speaksForThem, type Why } from './matching/reasons';
import { isFree, mayMentor, type NotFree, type Suggestion, suggestMentors, whyNotFree } from './matching/suggest';
import { whyChosen } from './matching/three';
import { isDayOff, type Person, type PersonId, type TopicId, workHours } from './person';
import { closesAt } from './worktime';

/** Everybody who has to do with a question. */
export interface Survey {
  /** Of the question as it would be, with everybody who fits. */
  readonly facts: AskFacts;
  /** Who knows of it as far as we know, whether or not they may be asked. Nobody of a block is among them. */
  readonly near: readonly Person[];
  /** Who of them reports to the asker, or the asker to them, where the workspace keeps those apart. */
  readonly inLine: ReadonlySet<PersonId>;
}

type Names = ReadonlyMap<TopicId, string>;

/** The order, then who is left out and why. */
export function whomLines(survey: Survey, names: Names, now: Date): string[] {
  const { facts } = survey;
  const passedOver = new Set(facts.ask.perspectives.flatMap((each) => each.passedOver));
  const order = askingOrder(facts, now).filter(({ mentor }) => !passedOver.has(mentor.person.id));
  const most = mayStillBeAsked(facts);
  const asked = order.slice(0, most);
  const left = [
    ...order.slice(most).map(({ mentor }) => ({ id: mentor.person.id, why: [`${most} come before`] })),
    ...leftOut(survey, new Set(order.map(({ mentor }) => mentor.person.id)), now),
  ];
  return [
    asked.length > 0 ? `Would be asked, at most ${most}, one after the other:` : 'Nobody can be asked now.',
    ...asked.map(({ mentor, unlikely, from }, at) => {
      const away = isDayOff(mentor.person, now) ? ', a day off today' : '';
      const when = from > now ? `from ${from.toISOString()}${away}` : `now, at work until ${until(mentor.person, now)}`;
      const why = [...(unlikely ? ['the unlikely one'] : []), ...reasonsSaid(whyChosen(facts, mentor, now), names)];
      return `  ${at + 1}. ${mentor.person.id}  ${when}: ${why.join('; ')}`;
    }),
    left.length > 0 ? 'Would not be asked:' : `Nobody ${asked.length > 0 ? 'else ' : ''}is known who fits.`,
    ...left.map(({ id, why }) => `  ${id}  ${why.join('; ')}`),
    'Blocks are never shown: whoever is on either side of one is missing here.',
  ];
}

/** How many more people, for each answer that is looked for. */
const mayStillBeAsked = (facts: AskFacts): number =>
  facts.ask.perspectives
    .filter(({ state }) => state === 'searching' || state === 'offered' || state === 'listed')
    .map((each) => Math.max(0, facts.policy.mentorsAsked - askedInThisRound(facts, each)))
    .reduce((sum, count) => sum + count, 0);

const until = (person: Person, now: Date): string => closesAt(workHours(person), now)?.toISOString() ?? '?';

/** What the asker may read; the mentor's own line is theirs, so only that it speaks for them is said. */
function reasonsSaid(kept: readonly Why[], names: Names): string[] {
  const shown = shownToAsker(kept);
  const past = speaksForThem(shown) ? [] : ['the past, which only they may read'];
  return [...past, ...shown.map((why) => reasonSaid(why, names))];
}

function reasonSaid(why: Exclude<Reason, { readonly kind: 'atWork' }>, names: Names): string {
  switch (why.kind) {
    case 'knows':
      return `knows ${names.get(why.topicId) ?? why.topicId} (${why.level})`;
    case 'hasHelped':
      return `has helped with ${names.get(why.topicId) ?? why.topicId}`;
    case 'ownLine':
      return 'their own line has words of it';
    case 'otherTeam':
      return `another team: ${why.team}`;
    case 'otherPlace':
      return `another place: ${why.place}`;
    case 'otherZone':
      return `another time zone: ${why.zone}`;
  }
}

/** That somebody did not get to questions is nobody else's to know. */
const notFree: Readonly<Record<NotFree, string>> = {
  minutes: 'has no minutes left for it',
  askedOften: 'was asked often enough this week',
  rest: 'rests',
  restFirst: 'is not asked at the moment',
  restOfferedToday: 'is not asked at the moment',
  askedNoMore: 'is not asked at the moment',
};

function leftOut({ facts, near, inLine }: Survey, inOrder: ReadonlySet<PersonId>, now: Date) {
  const fit = new Map(suggestMentors(facts, now).map((mentor) => [mentor.person.id, mentor]));
  return near
    .filter(({ id }) => !inOrder.has(id) && id !== facts.ask.askerId)
    .map((person) => ({ id: person.id, why: whyLeftOut(facts, person, fit.get(person.id), inLine, now) }));
}

function whyLeftOut(
  facts: AskFacts,
  person: Person,
  fit: Suggestion | undefined,
  inLine: ReadonlySet<PersonId>,
  now: Date,
): string[] {
  const kept = inLine.has(person.id) ? ['reporting line'] : [];
  const may = [...kept, ...whyMayNot(facts, person)];
  if (may.length > 0) return may;
  if (askedMentors(facts.ask).has(person.id)) return ['was asked for it'];
  if (facts.ask.perspectives.some(({ passedOver }) => passedOver.includes(person.id)))
    return ['was free when enough had been asked; only somebody else goes on with it'];
  if (!fit) return ['nothing speaks for them that counts'];
  if (!isFree(facts, fit, now)) return [...new Set(whyNotFree(facts, fit, now).map((why) => notFree[why]))];
  return ['away for longer than the question waits'];
}

function whyMayNot(facts: AskFacts, person: Person): string[] {
  const { isActive, isBot, isGuest, joinedAt } = person;
  if (!isActive) return ['the account is not active'];
  if (isBot) return ['is a bot'];
  const why = [
    ...(joinedAt === null ? ['did not offer to be asked'] : []),
    ...(isGuest && !facts.policy.guestsMayMentor ? ['is a guest'] : []),
  ];
  if (why.length > 0 || mayMentor(facts, person)) return why;
  return [`answers in ${person.languages.join(', ')}, not in ${facts.ask.brief.language}`];
}
