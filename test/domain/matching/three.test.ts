import type { Candidate } from '../../../src/domain/decisions/decision';
import { noEvidence } from '../../../src/domain/matching/evidence';
import type { Why } from '../../../src/domain/matching/reasons';
import { suggestThree, whyChosen } from '../../../src/domain/matching/three';
import type { Person } from '../../../src/domain/person';
import { aBrief, aCandidate, aMentor, anAsk, aPerson, holds, later, monday, someFacts } from '../../support/builders';

const ask = anAsk({ brief: aBrief({ topics: ['t_sql'], question: 'How do I index a table without locking it?' }) });
const asker = aPerson('UANA', { team: 'Sales', place: 'Berlin' });
const knows = (id: string, change: Partial<Person> = {}, more: Partial<Candidate> = {}) =>
  aCandidate(aMentor(id, { topics: holds('t_sql'), team: 'Sales', place: 'Berlin', ...change }), more);

const three = (candidates: readonly Candidate[], of = ask, by = asker) =>
  suggestThree(someFacts(of, { candidates, with: [by] }), monday);
const ids = (candidates: readonly Candidate[], by = asker) => three(candidates, ask, by).map(({ person }) => person.id);

describe('three suggestions', () => {
  it('are the best three where nobody is far away', () => {
    const found = three(['UA', 'UB', 'UC', 'UD'].map((id) => knows(id)));
    expect(found.map(({ person, unlikely }) => [person.id, unlikely])).toEqual([
      ['UA', false],
      ['UB', false],
      ['UC', false],
    ]);
  });

  it.each<[string, Partial<Person>, Partial<Person>]>([
    ['in another team', { team: 'Finance' }, {}],
    ['in another place', { place: 'Lisbon' }, {}],
    ['on another clock, where no place is known', { place: null, zone: 'Asia/Tokyo' }, {}],
  ])('end with somebody %s, though others fit better', (_far, change) => {
    const found = three([...['UA', 'UB', 'UC', 'UD'].map((id) => knows(id)), knows('UZ', change)]);
    expect(found.map(({ person, unlikely }) => [person.id, unlikely])).toEqual([
      ['UA', false],
      ['UB', false],
      ['UZ', true],
    ]);
  });

  it.each<[string, Candidate]>([
    ['the asker has met', knows('UZ', { team: 'Finance' }, { evidence: { ...noEvidence, metAt: monday } })],
    [
      'only past questions speak for',
      knows(
        'UZ',
        { team: 'Finance', topics: [] },
        { evidence: { ...noEvidence, alike: [{ at: monday, likeness: 1 }] } },
      ),
    ],
    ['is in the same team, written otherwise', knows('UZ', { team: ' sales ' })],
    ['has no team that we know', knows('UZ', { team: null })],
    ['rests', knows('UZ', { team: 'Finance', restUntil: later(60) })],
  ])('do not call unlikely whom %s', (_who, candidate) => {
    const found = three([...['UA', 'UB', 'UC'].map((id) => knows(id)), candidate]);
    expect(found.map(({ person, unlikely }) => [person.id, unlikely])).toEqual([
      ['UA', false],
      ['UB', false],
      ['UC', false],
    ]);
  });

  it('are fewer where fewer are free', () => {
    expect(ids([knows('UA'), knows('UB', { minutes: 0 })])).toEqual(['UA']);
    expect(ids([])).toEqual([]);
  });
});

describe('reasons', () => {
  const reasonsOf = (candidate: Candidate, by = asker) => three([candidate], ask, by)[0]?.reasons;

  it('say what somebody knows, and until when they are there', () => {
    expect(reasonsOf(knows('UBEN', { topics: [{ topicId: 't_sql', level: 'deep' }] }))).toEqual([
      { kind: 'knows', topicId: 't_sql', level: 'deep' },
      { kind: 'atWork', until: new Date('2026-03-02T17:00:00Z') },
    ]);
  });

  it('quote the line only where it is about the question', () => {
    const about = 'Locking in databases';
    expect(reasonsOf(knows('UBEN', { askMeAbout: about }))).toContainEqual({ kind: 'ownLine', line: about });
    expect(reasonsOf(knows('UBEN', { askMeAbout: 'Gardens' }))?.map(({ kind }) => kind)).not.toContain('ownLine');
  });

  it('speak of help only where the mentor lets it be shown', () => {
    const help = (shown: boolean, topicId = 't_sql') =>
      knows(
        'UBEN',
        {},
        { evidence: { ...noEvidence, helped: [{ topicId, at: monday, thanked: true, used: true, shown }] } },
      );
    expect(reasonsOf(help(true))).toContainEqual({ kind: 'hasHelped', topicId: 't_sql' });
    expect(JSON.stringify(reasonsOf(help(false)))).not.toContain('hasHelped');
    expect(JSON.stringify(reasonsOf(help(true, 't_other')))).not.toContain('hasHelped');
  });

  it('claim no distance where it is not known', () => {
    const kinds = (change: Partial<Person>, by = asker) =>
      reasonsOf(knows('UBEN', change), by)
        ?.map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('other'));
    expect(kinds({ team: null, place: null })).toEqual([]);
    expect(kinds({ team: 'Finance', place: 'Lisbon' })).toEqual(['otherTeam', 'otherPlace']);
    expect(kinds({ team: 'Finance' }, aPerson('UANA'))).toEqual([]);
    expect(kinds({ zone: 'Asia/Tokyo' })).toEqual([]);
    expect(kinds({ zone: 'Asia/Tokyo', place: null })).toEqual(['otherZone']);
  });

  it('do not say that somebody is at work who is not', () => {
    const tokyo = knows('UBEN', { zone: 'Asia/Tokyo' });
    expect(reasonsOf(tokyo)?.map(({ kind }) => kind)).not.toContain('atWork');
  });
});

describe('what is kept of a choice', () => {
  const far: Why = { kind: 'otherTeam', team: 'Finance' };
  const shown: Why = { kind: 'knows', topicId: 't_sql', level: 'solid' };
  const help = (isShown: boolean, topicId = 't_sql') => ({
    topicId,
    at: monday,
    thanked: true,
    used: false,
    shown: isShown,
  });
  const alike = [{ at: monday, likeness: 1 }];

  it.each<[string, Partial<Person>, Partial<typeof noEvidence>, Why[]]>([
    ['what they know, and not when they are there', {}, {}, [shown, far]],
    [
      'that they let their help be shown',
      {},
      { helped: [help(true)] },
      [shown, { kind: 'hasHelped', topicId: 't_sql' }, far],
    ],
    [
      'help that only they may read of',
      {},
      { helped: [help(false)] },
      [shown, { kind: 'helpedUnseen', topicId: 't_sql' }, far],
    ],
    [
      'help once where it was shown once',
      {},
      { helped: [help(false), help(true)] },
      [shown, { kind: 'hasHelped', topicId: 't_sql' }, far],
    ],
    ['nothing of questions that read alike where more speaks for them', {}, { alike }, [shown, far]],
    [
      'questions that read alike where nothing else does',
      { topics: [] },
      { alike, helped: [help(true, 't_other')] },
      [{ kind: 'answeredAlike' }, far],
    ],
    [
      'their line as it was',
      { topics: [], askMeAbout: 'Locking in databases' },
      {},
      [{ kind: 'ownLine', line: 'Locking in databases' }, far],
    ],
  ])('is %s', (_what, change, evidence, kept) => {
    const candidate = knows('UBEN', { team: 'Finance', ...change }, { evidence: { ...noEvidence, ...evidence } });
    const facts = someFacts(ask, { candidates: [candidate], with: [asker] });
    const [mentor] = suggestThree(facts, monday);
    expect(mentor && whyChosen(facts, mentor, monday)).toEqual(kept);
  });
});
