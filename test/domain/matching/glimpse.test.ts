import fc from 'fast-check';
import type { Candidate } from '../../../src/domain/decisions/decision';
import { addDays } from '../../../src/domain/duration';
import { mostPromising } from '../../../src/domain/matching/glimpse';
import { suggestMentors } from '../../../src/domain/matching/suggest';
import { levels } from '../../../src/domain/person';
import { aBrief, aCandidate, aMentor, anAsk, aPerspective, monday, someFacts } from '../../support/builders';

const topics = ['t_feedback', 't_sql', 't_hiring'];
const question = 'How do I begin negotiating an index?';
const named = [{ id: 'UNAMED', by: 'UCEM' }];
const ask = anAsk({ brief: aBrief({ topics, question }), perspectives: [aPerspective({ named })] });

const held = fc
  .uniqueArray(fc.constantFrom(...topics), { minLength: 0, maxLength: 3 })
  .chain((ids) =>
    fc.tuple(...ids.map((topicId) => fc.record({ topicId: fc.constant(topicId), level: fc.constantFrom(...levels) }))),
  );
const somebody = fc.record({
  held,
  ownLine: fc.boolean(),
  openOffers: fc.nat(2),
  recentOffers: fc.nat(8),
  askedDaysAgo: fc.option(fc.nat(40)),
});

describe('who is loaded first', () => {
  it('is who would be suggested first, in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(somebody, { maxLength: 30 }),
        fc.array(fc.nat(500), { minLength: 3, maxLength: 3 }),
        (all, counts) => {
          const candidates = all.map(
            (each, at): Candidate =>
              aCandidate(
                aMentor(at === 7 ? 'UNAMED' : `U${at}`, {
                  topics: [{ topicId: 't_other', level: 'deep' }, ...each.held],
                  askMeAbout: each.ownLine ? 'Negotiating anything' : 'Gardening',
                }),
                {
                  ...{ openOffers: each.openOffers, recentOffers: each.recentOffers },
                  lastAskedAt: each.askedDaysAgo === null ? null : addDays(monday, -each.askedDaysAgo),
                },
              ),
          );
          const holders = new Map(topics.map((topicId, at) => [topicId, counts[at] ?? 0]));
          const glimpses = candidates.map(({ person, ...load }, at) => ({
            ...load,
            ...{ id: person.id, topics: all[at]?.held ?? [], ownLine: all[at]?.ownLine ?? false },
            isNamed: person.id === 'UNAMED',
          }));
          const suggested = suggestMentors(someFacts(ask, { candidates, holders }), monday).map(
            ({ person }) => person.id,
          );
          const promising = mostPromising({ ask, holders }, glimpses, monday).map(({ id }) => id);
          expect(promising.filter((id) => suggested.includes(id))).toEqual(suggested);
        },
      ),
    );
  });
});
