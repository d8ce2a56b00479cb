/**
 * `npm run bench:matching -- --data DIR [--json]`: how well the product finds who can answer, on real questions, and how
 * evenly it asks. With `--json` the last line is one JSON object (docs/architecture.md, "Contracts").
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { baselines } from './matching/baselines';
import { type Data, readData } from './matching/data';
import { type Figures, type Method, measure, type Way } from './matching/measure';
import { ours } from './matching/ours';
import { machine, print } from './support/report';

const ways: readonly Way[] = ['rolling', 'static'];
type Both = Readonly<Record<Way, Figures>>;

const played = (data: Data, made: () => Method): Both => ({
  rolling: measure(data, 'rolling', made()),
  static: measure(data, 'static', made()),
});

const columns = ['MRR', 'P@1', 'Hit@5', 'Hit@10', 'nDCG@10', 'busiest', 'come first', 'tested'];

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean' } } });
  if (!values.data) throw new Error('Use: npm run bench:matching -- --data DIR [--json]');
  const data = readData(values.data);
  const own = played(data, () => ours(data));
  const others = Object.entries(baselines).map(([name, made]) => [name, played(data, made)] as const);
  const on = machine();
  console.log(`# Matching on ${path.basename(path.resolve(values.data))}, ${on.date} UTC`);
  console.log(`${on.cpu}, ${on.cores} cores, Node ${on.node}; ${data.questions.length} questions`);
  print(
    {
      name: 'matching',
      tables: ways.map((way) => ({
        title: way,
        head: ['', ...columns],
        rows: [['Ask Mentor', own] as const, ...others].map(([name, figures]) => [name, ...cells(figures[way])]),
      })),
      aims: aimsOf(own, new Map(others)),
      notes: [
        'busiest: the share of the questions for which the same person is suggested first.',
        'Whoever is suggested first counts as asked at that moment, as in the product.',
      ],
    },
    console.log,
  );
  if (values.json) {
    console.log(
      JSON.stringify({ ...jsonOf(own), baselines: Object.fromEntries(others.map(([n, f]) => [n, jsonOf(f)])) }),
    );
  }
}

const cells = ({ mrr, p1, hit5, hit10, ndcg10, busiest, firsts, tested }: Figures): (string | number)[] => [
  ...[mrr, p1, hit5, hit10, ndcg10, busiest].map((value) => value.toFixed(3)),
  ...[firsts, tested].map(String),
];

/** Quality of the best, with less than half of the load that the best puts on one person. */
function aimsOf(own: Both, others: ReadonlyMap<string, Both>) {
  const [best] = [...others.values()].map(({ rolling }) => rolling).sort((a, b) => b.mrr - a.mrr);
  if (!best) return [];
  return [
    { what: 'rolling MRR, of the best baseline', got: own.rolling.mrr / best.mrr, least: 1 },
    { what: 'rolling busiest, of the best baseline', got: own.rolling.busiest / best.busiest, most: 0.5 },
  ];
}

const jsonOf = (both: Both) => ({ rolling: asked(both.rolling), static: asked(both.static) });
const asked = ({ firsts: _, ...figures }: Figures) => figures;

main();
