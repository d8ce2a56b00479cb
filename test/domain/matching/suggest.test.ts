import type { Candidate } from '../../../src/domain/decisions/decision';
import { addDays } from '../../../src/domain/duration';
import { isFree, mayMentor, suggestMentors, whenFree } from '../../../src/domain/matching/suggest';
import type { Level, Person } from '../../../src/domain/person';
import { defaultPolicy } from '../../../src/domain/policy';
import { noSilence } from '../../../src/domain/silence';
import {
  aBrief,
  aCandidate,
  aMentor,
  anAsk,
  anOffer,
  aPerspective,
  holds,
  later,
  monday,
  someFacts,
} from '../../support/builders';

const topics = ['t_feedback', 't_sql'];
const ask = anAsk({ brief: aBrief({ topics, question: 'How do I index a table without locking it?' }) });
const knows = (id: string, topicIds: readonly string[], load: Partial<Candidate> = {}, change: Partial<Person> = {}) =>
  aCandidate(aMentor(id, { topics: holds(...topicIds), ...change }), load);
const atLevel = (id: string, level: Level, load: Partial<Candidate> = {}) =>
  knows(id, [], load, { topics: [{ topicId: 't_feedback', level }] });

/** Ids of those suggested, best first. */
const order = (candidates: readonly Candidate[], holders: Record<string, number> = {}, of = ask): string[] =>
  suggestMentors(someFacts(of, { candidates, holders: new Map(Object.entries(holders)) }), monday).map(
    ({ person }) => person.id,
  );

describe('whom we ask first', () => {
  const askedOnce = { recentOffers: 1, lastAskedAt: addDays(monday, -5) };

  it.each<[string, readonly Candidate[], Record<string, number>]>([
    ['who holds more of the topics', [knows('UONE', ['t_sql']), knows('UBEST', topics)], {}],
    [
      'who holds the rare topic',
      [knows('UCOMMON', ['t_feedback']), knows('UBEST', ['t_sql'])],
      { t_feedback: 40, t_sql: 1 },
    ],
    ['who knows it deeply', [atLevel('USOLID', 'solid'), atLevel('UBEST', 'deep')], {}],
    ['who knows it well before who is one step ahead', [atLevel('UAHEAD', 'ahead'), atLevel('UBEST', 'solid')], {}],
    ['who was never asked', [knows('UASKED', topics, { lastAskedAt: monday }), knows('UBEST', topics)], {}],
    [
      'who was asked less of late',
      [knows('UBUSY', topics, { ...askedOnce, recentOffers: 6 }), knows('UBEST', topics, askedOnce)],
      {},
    ],
    [
      'who has no offer waiting',
      [knows('UBUSY', topics, { ...askedOnce, openOffers: 1 }), knows('UBEST', topics, askedOnce)],
      {},
    ],
    [
      'who has waited longest, between equals',
      [knows('UASKED', topics, askedOnce), knows('UBEST', topics, { ...askedOnce, lastAskedAt: addDays(monday, -6) })],
      {},
    ],
    [
      'who says so in their own line, between equals',
      [knows('UQUIET', ['t_sql']), knows('UBEST', ['t_sql'], {}, { askMeAbout: 'Locking in databases' })],
      {},
    ],
    [
      'who is one step ahead and never asked, before an expert with three offers waiting',
      [atLevel('UEXPERT', 'deep', { openOffers: 3, recentOffers: 3, lastAskedAt: monday }), atLevel('UBEST', 'ahead')],
      {},
    ],
  ])('is somebody %s', (_why, candidates, holders) => {
    expect(order(candidates, holders)[0]).toBe('UBEST');
    expect(order([...candidates].reverse(), holders)[0]).toBe('UBEST');
  });

  it('is decided by the id when nothing else differs, in whatever order they come', () => {
    const equals = ['UCAI', 'UANE', 'UBEN'].map((id) => knows(id, topics));
    expect(order(equals)).toEqual(['UANE', 'UBEN', 'UCAI']);
    expect(order([...equals].reverse())).toEqual(['UANE', 'UBEN', 'UCAI']);
  });

  it('may be somebody who only says so in their own line', () => {
    expect(
      order([
        knows('UBEN', [], {}, { askMeAbout: 'Garden design' }),
        knows('UCAI', [], {}, { askMeAbout: 'Locking rules' }),
      ]),
    ).toEqual(['UCAI']);
  });

  it('is nobody when no one fits', () => {
    expect(order([knows('UBEN', ['t_design'])])).toEqual([]);
  });

  it('is told with the topics that were asked for and are held', () => {
    const [best] = suggestMentors(someFacts(ask, { candidates: [knows('UBEN', ['t_sql', 't_design'])] }), monday);
    expect(best?.sharedTopics).toEqual(['t_sql']);
  });
});

describe('who may be asked', () => {
  it.each<[string, Partial<Person>]>([
    ['a bot', { isBot: true }],
    ['a guest', { isGuest: true }],
    ['somebody deactivated', { isActive: false }],
    ['somebody who never joined', { joinedAt: null }],
    ['the asker', { id: 'UANA' }],
  ])('is not %s', (_who, change) => {
    expect(mayMentor({ ask, policy: defaultPolicy }, aMentor('UBEN', change))).toBe(false);
    expect(order([aCandidate(aMentor('UBEN', { topics: holds(...topics), ...change }))])).toEqual([]);
  });

  it('is not somebody who was asked before, in either perspective', () => {
    const asked = anAsk({
      perspectives: [
        aPerspective(),
        aPerspective({ id: 'ask_1.2', number: 2, offers: [anOffer({ outcome: 'declined' })] }),
      ],
    });
    expect(order([aCandidate(aMentor('UBEN'))], {}, asked)).toEqual([]);
  });

  it.each<[string, Partial<Person>, boolean, Date | null]>([
    ['free', {}, true, monday],
    ['with just enough minutes', { minutes: 15 }, true, monday],
    ['resting', { restUntil: later(60) }, false, later(60)],
    ['back from a rest that ends now', { restUntil: monday }, true, monday],
    [
      'spent',
      { reserved: [{ sessionId: 's', minutes: 50, reservedAt: addDays(monday, -20) }] },
      false,
      addDays(monday, 10),
    ],
    [
      'resting and spent',
      { restUntil: addDays(monday, 12), reserved: [{ sessionId: 's', minutes: 50, reservedAt: addDays(monday, -20) }] },
      false,
      addDays(monday, 12),
    ],
    ['short of a whole budget', { minutes: 10 }, false, null],
  ])('somebody %s is free or will be', (_who, change, free, at) => {
    const asked = { person: aMentor('UBEN', change), offeredAt: [], silence: noSilence };
    expect(isFree(someFacts(), asked, monday)).toBe(free);
    expect(whenFree(someFacts(), asked, monday)).toEqual(at);
  });

  it('is not asked more than three times in any 7 days', () => {
    const offeredAt = [-6, -3, -1].map((days) => addDays(monday, days));
    const asked = { person: aMentor('UBEN'), offeredAt, silence: noSilence };
    expect(isFree(someFacts(), asked, monday)).toBe(false);
    expect(whenFree(someFacts(), asked, monday)).toEqual(addDays(monday, 1));
    expect(isFree(someFacts(), asked, addDays(monday, 1))).toBe(true);
  });
});
