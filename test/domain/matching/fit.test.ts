import { addDays } from '../../../src/domain/duration';
import { type Evidence, type Helped, noEvidence } from '../../../src/domain/matching/evidence';
import { fitOf, loadOf } from '../../../src/domain/matching/fit';
import { mayMentor } from '../../../src/domain/matching/suggest';
import type { Person } from '../../../src/domain/person';
import { defaultPolicy } from '../../../src/domain/policy';
import { aBrief, aCandidate, aMentor, anAsk, monday } from '../../support/builders';

const brief = aBrief({ topics: ['t_sql'] });
const fitWith = (evidence: Partial<Evidence>, mentor = aMentor('UBEN', { topics: [] }), holders = new Map()): number =>
  fitOf({ ask: { brief }, holders }, mentor, () => false, { ...noEvidence, ...evidence }, monday);
const help = (change: Partial<Helped> = {}): Helped => ({
  ...{ topicId: 't_sql', at: addDays(monday, -10), thanked: false, used: false, shown: false },
  ...change,
});

describe('how the past counts', () => {
  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    ['help before none', { helped: [help()] }, {}],
    ['thanks before none', { helped: [help({ thanked: true })] }, { helped: [help()] }],
    [
      'what was used before what was only thanked',
      { helped: [help({ thanked: true, used: true })] },
      { helped: [help({ thanked: true })] },
    ],
    ['lately before long ago', { helped: [help()] }, { helped: [help({ at: addDays(monday, -200) })] }],
    ['twice before once', { helped: [help(), help()] }, { helped: [help()] }],
    ['a question like it before none', { alike: [{ at: monday, likeness: 0.5 }] }, {}],
    ['more alike before less', { alike: [{ at: monday, likeness: 1 }] }, { alike: [{ at: monday, likeness: 0.5 }] }],
    ['who is active before who is not', { helped: [help()], activeAt: [monday] }, { helped: [help()] }],
  ])('%s', (_what, more, less) => {
    expect(fitWith(more)).toBeGreaterThan(fitWith(less));
  });

  it('counts its age from the newest that is known of anybody, so that a quiet time makes nobody forget', () => {
    const of = (days: number, asOf: number | null): Evidence => {
      const at = addDays(monday, -days);
      return {
        helped: [help({ at })],
        alike: [{ at, likeness: 1 }],
        activeAt: [at],
        metAt: null,
        asOf: asOf === null ? null : addDays(monday, -asOf),
      };
    };
    expect(fitWith(of(200, 200))).toBeCloseTo(fitWith(of(0, 0)), 10);
    expect(fitWith(of(230, 200))).toBeCloseTo(fitWith(of(30, 0)), 10);
    expect(fitWith(of(200, 200))).toBeGreaterThan(fitWith(of(230, 200)));
    // What came in since the facts were read does not make anything older than it is.
    expect(fitWith(of(30, -1))).toBe(fitWith(of(30, null)));
  });

  it('says nothing of somebody who is only active', () => {
    expect(fitWith({ activeAt: [monday] })).toBe(0);
  });

  it('counts more for a topic that few know', () => {
    const few = fitWith({ helped: [help()] }, undefined, new Map([['t_sql', 2]]));
    expect(few).toBeGreaterThan(fitWith({ helped: [help()] }, undefined, new Map([['t_sql', 200]])));
  });

  it('does not let ten times weigh ten times as much as once', () => {
    expect(fitWith({ helped: Array.from({ length: 10 }, () => help()) })).toBeLessThan(
      5 * fitWith({ helped: [help()] }),
    );
  });
});

describe('fairness', () => {
  it('asks the same two together again only after others', () => {
    const met = aCandidate(aMentor(), { evidence: { ...noEvidence, metAt: monday } });
    expect(loadOf(met)).toBeGreaterThan(loadOf(aCandidate()));
  });

  it('never cuts anybody off: each further offer costs less than the one before', () => {
    const cost = (recentOffers: number) => loadOf(aCandidate(aMentor(), { recentOffers }));
    expect(cost(1) - cost(0)).toBeGreaterThan(cost(5) - cost(4));
  });
});

describe('the language of the answer', () => {
  const may = (language: string | null, change: Partial<Person>) =>
    mayMentor({ ask: anAsk({ brief: aBrief({ language }) }), policy: defaultPolicy }, aMentor('UBEN', change));

  it.each<[string, string | null, Partial<Person>, boolean]>([
    ['one they said they speak', 'es', { languages: ['en', 'es'] }, true],
    ['one they did not name', 'es', { languages: ['en'], locale: 'es-ES' }, false],
    ['any, where they said nothing, whatever their Slack says', 'es', { locale: 'fr-FR' }, true],
    ['one of a country, said without it', 'es-MX', { languages: ['es'] }, true],
    ['any, where nothing is known of them', 'es', {}, true],
    ['any, where the question does not say', null, { languages: ['fr'] }, true],
  ])('is %s', (_which, language, change, expected) => {
    expect(may(language, change)).toBe(expected);
  });
});
