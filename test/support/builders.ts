/** Domain objects with sensible defaults, so that a test shows only what it is about. */
import {
  type Ask,
  type AskForm,
  type Brief,
  noEcho,
  nothingMoreYet,
  type Offer,
  type Perspective,
  type Session,
  type Source,
  type Thanks,
  usualChoices,
} from '../../src/domain/ask';
import type { AskFacts, Candidate } from '../../src/domain/decisions/decision';
import { noEvidence } from '../../src/domain/matching/evidence';
import type { Person, SlackFacts, TopicHeld } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import { noSilence } from '../../src/domain/silence';
import type { Report } from '../../src/domain/trust';
import { defaultWeek } from '../../src/domain/worktime';

/** A Monday, 10:00 in UTC: inside everybody's hours. Everything built here happened at this moment. */
export const monday = new Date('2026-03-02T10:00:00Z');
export const later = (minutes: number, from: Date = monday): Date => new Date(from.getTime() + minutes * 60_000);

export const holds = (...topicIds: readonly string[]): TopicHeld[] =>
  topicIds.map((topicId) => ({ topicId, level: 'solid' }));

/** A colleague who may be asked nothing yet: not joined. */
export function aPerson(id = 'UANA', change: Partial<Person> = {}): Person {
  return {
    id,
    teamId: 'T1',
    name: id.replace(/^U/, ''),
    zone: 'Etc/UTC',
    locale: null,
    isBot: false,
    isGuest: false,
    isActive: true,
    seenAt: monday,
    week: null,
    usualWeek: defaultWeek,
    off: [],
    holidays: [],
    restUntil: null,
    joinedAt: null,
    topics: [],
    askMeAbout: '',
    minutes: defaultPolicy.defaultMinutes,
    reserved: [],
    homeOpenedAt: null,
    doorUntil: null,
    askedAgainAt: null,
    offersPerWeek: null,
    nudgesPerWeek: null,
    languages: [],
    team: null,
    place: null,
    managerId: null,
    loopsIgnored: 0,
    loopLines: null,
    ...change,
  };
}

/** Somebody who joined as a mentor and holds the topic of `aBrief()`. */
export const aMentor = (id = 'UBEN', change: Partial<Person> = {}): Person =>
  aPerson(id, { joinedAt: monday, topics: holds('t_feedback'), ...change });

export const aBrief = (change: Partial<Brief> = {}): Brief => ({
  question: 'How do I give feedback to a colleague who is more senior?',
  tried: '',
  help: null,
  topics: ['t_feedback'],
  minutes: 15,
  soon: 'whenSuits',
  known: null,
  language: null,
  ...change,
});

export const aSource = (change: Partial<Source> = {}): Source => ({
  quote: 'I never know how to say it.',
  link: 'https://example.slack.com/archives/C1/p1',
  authorId: null,
  shown: true,
  ...change,
});

/** Made and delivered, waiting for an answer until four hours later. */
export const anOffer = (change: Partial<Offer> = {}): Offer => ({
  id: 'ask_1.1.o1',
  mentorId: 'UBEN',
  outcome: 'open',
  sharedTopics: ['t_feedback'],
  madeAt: monday,
  deliveredAt: monday,
  lapsesAt: later(4 * 60),
  settledAt: null,
  via: 'match',
  namedBy: null,
  unlikely: false,
  reasons: [],
  ...change,
});

/** Accepted; the asker has ten minutes to say "I am here". */
export const aSession = (change: Partial<Session> = {}): Session => ({
  id: 'ask_1.1.s1',
  mentorId: 'UBEN',
  outcome: 'open',
  minutes: 15,
  acceptedAt: monday,
  place: { kind: 'group', channel: null, ts: null },
  hereBy: later(10),
  missed: 0,
  postponed: false,
  waitingBecause: null,
  startsAt: null,
  remindAt: null,
  chooseBy: null,
  begunAt: null,
  endsAt: null,
  extendedAt: null,
  almostOverTold: false,
  endedAt: null,
  hearBack: null,
  written: null,
  inWriting: null,
  agreedAt: null,
  movedByMentor: false,
  throughDoor: false,
  ...nothingMoreYet,
  ...change,
});

/** Running since `monday`. */
export const aRunningSession = (change: Partial<Session> = {}): Session =>
  aSession({ hereBy: null, begunAt: monday, endsAt: later(15), ...change });

/** Took place and ended after its fifteen minutes. */
export const anEndedSession = (change: Partial<Session> = {}): Session =>
  aRunningSession({ outcome: 'ended', endedAt: later(15), ...change });

/** Searching, nobody asked yet. */
export const aPerspective = (change: Partial<Perspective> = {}): Perspective => ({
  id: 'ask_1.1',
  number: 1,
  state: 'searching',
  offers: [],
  sessions: [],
  nextAt: monday,
  listedAt: null,
  listedUntil: null,
  passedOver: [],
  doorCall: null,
  doorsMissed: [],
  named: [],
  ...change,
});

/** Ana reports Ben to Cem. */
export const aReport = (change: Partial<Report> = {}): Report => ({
  id: 'rep_1',
  reporterId: 'UANA',
  aboutId: 'UBEN',
  askId: 'ask_1',
  contactId: 'UCEM',
  words: 'They shouted at me.',
  madeAt: monday,
  eraseAt: later(90 * 24 * 60),
  ...change,
});

export const someThanks = (change: Partial<Thanks> = {}): Thanks => ({
  at: later(20),
  before: 'I said nothing.',
  you: 'You gave me a first sentence.',
  nowIWill: 'Say it on Thursday.',
  text: '',
  share: 'no',
  ...change,
});

/** Ana's ask, searching. */
export const anAsk = (change: Partial<Ask> = {}): Ask => ({
  id: 'ask_1',
  askerId: 'UANA',
  brief: aBrief(),
  source: null,
  createdAt: monday,
  promisedAt: new Date('2026-03-03T17:00:00Z'),
  promiseKeptAt: null,
  inWritingIsFine: false,
  sealed: false,
  wish: null,
  followsAskId: null,
  onBoard: false,
  foot: null,
  perspectives: [aPerspective()],
  thanksAskedAt: null,
  thanksNudgeAt: null,
  thanksNudgedAt: null,
  thanks: null,
  echo: noEcho,
  closedAt: null,
  erasedAt: null,
  ...change,
});

/** Ana's ask, put to Ben. */
export const anOfferedAsk = (change: Partial<Ask> = {}): Ask =>
  anAsk({ perspectives: [aPerspective({ state: 'offered', offers: [anOffer()], nextAt: null })], ...change });

/** Ana's ask in a session with Ben: accepted, running or ended, as the session says. */
export function anAskInSession(session: Session = aSession(), change: Partial<Ask> = {}): Ask {
  const state = session.outcome === 'ended' ? 'ended' : session.begunAt ? 'active' : 'accepted';
  const offers = [anOffer({ mentorId: session.mentorId, outcome: 'accepted' })];
  const perspective = aPerspective({ state, offers, sessions: [session], nextAt: null });
  return anAsk({ promiseKeptAt: monday, perspectives: [perspective], ...change });
}

export const aCandidate = (person: Person = aMentor(), change: Partial<Candidate> = {}): Candidate => ({
  person,
  openOffers: 0,
  recentOffers: 0,
  offeredAt: [],
  lastAskedAt: null,
  silence: noSilence,
  evidence: noEvidence,
  ...change,
});

/** What a decision is given: Ana, Ben, and Ben as the only candidate unless the test says otherwise. */
export function someFacts(ask: Ask = anAsk(), change: Partial<AskFacts> & { with?: readonly Person[] } = {}): AskFacts {
  const { with: people = [aPerson('UANA'), aMentor('UBEN')], ...rest } = change;
  return {
    ask,
    people: new Map(people.map((person) => [person.id, person])),
    candidates: people.filter(({ joinedAt }) => joinedAt !== null).map((person) => aCandidate(person)),
    holders: new Map(ask.brief.topics.map((topicId) => [topicId, 1])),
    silences: new Map(),
    policy: defaultPolicy,
    ...rest,
  };
}

export const aForm = (change: Partial<AskForm> = {}): AskForm => ({
  question: aBrief().question,
  tried: '',
  help: null,
  minutes: 15,
  topics: [],
  soon: 'whenSuits',
  inWritingIsFine: false,
  ...usualChoices,
  source: null,
  ...change,
});

/** What Slack says of a colleague in UTC, asked at `monday`. */
export const slackFacts = (change: Partial<SlackFacts> = {}): SlackFacts => ({
  teamId: 'T1',
  name: 'Ana',
  zone: 'Etc/UTC',
  locale: 'en-GB',
  isBot: false,
  isGuest: false,
  isActive: true,
  seenAt: monday,
  ...change,
});
