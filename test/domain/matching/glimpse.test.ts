import fc from 'fast-check';
import type { Candidate } from '../../../src/domain/decisions/decision';
import { addDays } from '../../../src/domain/duration';
import { noEvidence } from '../../../src/domain/matching/evidence';
import { bestFirst, type Glimpse } from '../../../src/domain/matching/glimpse';
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
  helpedDaysAgo: fc.option(fc.nat(400)),
  met: fc.boolean(),
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
                  evidence: {
                    ...noEvidence,
                    metAt: each.met ? monday : null,
                    alike:
                      each.helpedDaysAgo === null ? [] : [{ at: addDays(monday, -each.helpedDaysAgo), likeness: 0.5 }],
                  },
                },
              ),
          );
          const holders = new Map(topics.map((topicId, at) => [topicId, counts[at] ?? 0]));
          const glimpses = candidates.map(({ person, evidence }, at) => ({
            evidence,
            ...{ id: person.id, topics: all[at]?.held ?? [], ownLine: all[at]?.ownLine ?? false },
            isNamed: person.id === 'UNAMED',
          }));
          const loads = new Map(candidates.map(({ person, ...load }) => [person.id, load]));
          let read = 0;
          const loadsOf = (some: readonly Glimpse[]) => {
            read += some.length;
            return new Map(some.flatMap(({ id }) => (id === 'U3' ? [] : [[id, loads.get(id) as Candidate] as const])));
          };
          const suggested = suggestMentors(
            someFacts(ask, { candidates: candidates.filter(({ person }) => person.id !== 'U3'), holders }),
            monday,
          ).map(({ person }) => person.id);
          const promising = [...bestFirst({ ask, holders }, glimpses, loadsOf, monday)].map(({ hit }) => hit.id);
          expect(read).toBe(glimpses.length);
          expect(promising.filter((id) => suggested.includes(id))).toEqual(suggested);
        },
      ),
    );
  });

  it('has no loads read of those who cannot be next, whatever was asked of the others', () => {
    const hit = (id: string, ownLine: boolean): Glimpse => ({
      id,
      topics: [],
      ownLine,
      isNamed: false,
      evidence: noEvidence,
    });
    const said = Array.from({ length: 24 }, (_, at) => hit(`USAID${at}`, true));
    const others = Array.from({ length: 100 }, (_, at) => hit(`UOTHER${at}`, false));
    const read: string[] = [];
    const order = bestFirst(
      { ask, holders: new Map() },
      [...others, ...said],
      (some) => {
        read.push(...some.map(({ id }) => id));
        return new Map(some.map(({ id }) => [id, { openOffers: 0, recentOffers: 1, lastAskedAt: monday }]));
      },
      monday,
    );
    for (let at = 0; at < 24; at++) expect(order.next().value?.hit.ownLine).toBe(true);
    expect(read).toHaveLength(24);
    expect(order.next().value?.hit.ownLine).toBe(false);
    expect(read.length).toBeGreaterThan(24);
  });
});
