import { type TendedTopic, type TopicWish, tend } from '../../src/domain/topics/tending';

const topic = (id: string, name: string, more: Partial<TendedTopic> = {}): TendedTopic => ({
  ...{ id, name, aliases: [], status: 'typed', mergedInto: null },
  ...more,
});
const topics = [
  topic('t_pg', 'PostgreSQL', { aliases: ['Postgres'], status: 'curated' }),
  topic('t_psql', 'Post gres'),
  topic('t_old', 'Pgsql', { status: 'retired', mergedInto: 't_pg' }),
  topic('t_gone', 'Fax machines', { status: 'retired' }),
];

describe('tending topics', () => {
  it.each<[TopicWish, object]>([
    [
      { kind: 'merge', topic: 'post GRES', into: 'postgres' },
      { kind: 'merge', id: 't_psql', intoId: 't_pg' },
    ],
    [
      { kind: 'merge', topic: 'Post gres', into: 'Pgsql' },
      { kind: 'merge', id: 't_psql', intoId: 't_pg' },
    ],
    [
      { kind: 'merge', topic: 'Fax machines', into: 'PostgreSQL' },
      { kind: 'merge', id: 't_gone', intoId: 't_pg' },
    ],
    [
      { kind: 'retire', topic: 'Postgres' },
      { kind: 'retire', id: 't_pg' },
    ],
    [
      { kind: 'keep', topic: 'Fax machines' },
      { kind: 'keep', id: 't_gone' },
    ],
    [
      { kind: 'alias', topic: 'Pgsql', alias: ' the  elephant ' },
      { kind: 'alias', id: 't_pg', alias: 'the elephant' },
    ],
  ])('%j is %j', (wish, change) => {
    expect(tend(wish, topics)).toEqual({ ok: true, value: change });
  });

  it.each<[TopicWish, object]>([
    [
      { kind: 'retire', topic: 'Knitting' },
      { code: 'unknownTopic', name: 'Knitting' },
    ],
    [
      { kind: 'merge', topic: 'Post gres', into: 'Knitting' },
      { code: 'unknownTopic', name: 'Knitting' },
    ],
    [
      { kind: 'merge', topic: 'Post gres', into: 'Fax machines' },
      { code: 'unknownTopic', name: 'Fax machines' },
    ],
    [
      { kind: 'merge', topic: 'Pgsql', into: 'Postgres' },
      { code: 'sameTopic', name: 'PostgreSQL' },
    ],
    [
      { kind: 'alias', topic: 'Post gres', alias: 'POSTGRES' },
      { code: 'nameTaken', name: 'PostgreSQL' },
    ],
    [{ kind: 'alias', topic: 'Post gres', alias: '🐘' }, { code: 'noTopicName' }],
  ])('%j is refused: %j', (wish, refusal) => {
    expect(tend(wish, topics)).toEqual({ ok: false, refusal });
  });
});
