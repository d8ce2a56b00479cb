import type { Reason, Why } from '../../src/domain/matching/reasons';
import { plainReasons, reasonsIn, whyThemIn, whyYouIn } from '../../src/slack/reasons';
import { en } from '../../src/slack/words/en';
import { monday } from '../support/builders';

const spec = {
  topicNames: new Map([['t_sql', 'SQL & <tables>']]),
  reader: { zone: 'Europe/Berlin' },
  now: monday,
  words: en,
};
const all: readonly Reason[] = [
  { kind: 'knows', topicId: 't_sql', level: 'deep' },
  { kind: 'hasHelped', topicId: 't_sql' },
  { kind: 'ownLine', line: 'Ask <!channel> me' },
  { kind: 'atWork', until: new Date('2026-03-02T16:00:00Z') },
  { kind: 'otherTeam', team: 'R&D' },
  { kind: 'otherPlace', place: 'Lisbon' },
  { kind: 'otherZone', zone: 'Asia/Tokyo' },
];

describe('reasons', () => {
  it('are said on the clock of the reader, with what people typed escaped', () => {
    expect(reasonsIn(all, spec)).toEqual([
      'knows *SQL &amp; &lt;tables&gt;* deeply',
      'has helped with *SQL &amp; &lt;tables&gt;*',
      'can be asked about: Ask &lt;!channel&gt; me',
      'at work until today 17:00, your time',
      'another team: R&amp;D',
      'another place: Lisbon',
      'in another time zone',
    ]);
  });

  it('are plain in plain text', () => {
    expect(plainReasons(all.slice(0, 3), spec)).toEqual([
      'knows SQL & <tables> deeply',
      'has helped with SQL & <tables>',
      'can be asked about: Ask <!channel> me',
    ]);
  });

  it('leave out a topic that is gone', () => {
    expect(reasonsIn([{ kind: 'knows', topicId: 't_gone', level: 'solid' }], spec)).toEqual([]);
  });

  it('are a sentence to whom is asked, who also reads what nobody else does', () => {
    const kept: readonly Why[] = [
      { kind: 'knows', topicId: 't_sql', level: 'ahead' },
      { kind: 'helpedUnseen', topicId: 't_sql' },
      { kind: 'otherTeam', team: 'R&D' },
    ];
    const name = '*SQL &amp; &lt;tables&gt;*';
    expect(whyYouIn(kept, spec)).toBe(
      `We ask you because you are one step ahead in ${name} and you have helped with ${name}.`,
    );
    expect(whyYouIn([{ kind: 'ownLine', line: 'on-call <rota>' }], spec)).toBe(
      'We ask you because people may ask you about: on-call &lt;rota&gt;',
    );
    expect(whyYouIn([{ kind: 'answeredAlike' }], spec)).toBe(
      'We ask you because you answered a question that reads like this one.',
    );
    expect(whyYouIn([{ kind: 'otherTeam', team: 'R&D' }], spec)).toBe('');
    expect(whyThemIn(kept, spec)).toEqual([`is one step ahead in ${name}`, 'another team: R&amp;D']);
    expect(whyThemIn([{ kind: 'answeredAlike' }], spec)).toEqual([]);
    // Far away is no reason to ask somebody.
    expect(whyThemIn([{ kind: 'answeredAlike' }, { kind: 'otherPlace', place: 'New York' }], spec)).toEqual([]);
  });
});
