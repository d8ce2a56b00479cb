/**
 * Who carries it: a quarter of a company in which many ask about few topics, with Ask Mentor and with three simple ways to
 * choose whom to ask. The same people, questions and answers each time; nothing here measures speed.
 */
import { bestFit, inTurn, whoever } from './fairness/baselines';
import { withAskMentor } from './manners/ours';
import { type Figures, figuresOf } from './manners/played';
import { found, type Plan } from './manners/town';
import type { Aim, BenchOptions, Report } from './support/report';
import { quantile } from './support/stats';

const PEOPLE = 500;
const FEW_PEOPLE = 100;
const aQuarter: Plan = { days: 90, skew: 1.5, busy: 0.5, levels: true };
const aMonth: Plan = { ...aQuarter, days: 30 };

export async function fairness({ quick, say }: BenchOptions): Promise<Report> {
  const town = quick ? found(FEW_PEOPLE, aMonth) : found(PEOPLE, aQuarter);
  say(`${town.residents.length} people, ${town.questions.length} questions in ${town.days} days …`);
  const all = [await withAskMentor(town, say), await bestFit(town), await inTurn(town), await whoever(town)];
  const figures = all.map((played) => figuresOf(town, played));
  const [ours, best] = figures as [Figures, Figures, ...Figures[]];
  const mentors = town.residents.filter(({ topics }) => topics.length > 0).length;
  return {
    name: 'fairness',
    tables: [
      {
        title: `${town.residents.length} people, ${mentors} of whom offer something; ${ours.asked} questions in ${town.days} days`,
        head: ['', ...all.map(({ name }) => name)],
        rows: rows.map(([what, figure]) => [what, ...figures.map(figure)]),
      },
    ],
    aims: aimsOf(ours, best),
    notes: [
      'What people ask about is steeper than what they know: of 40 topics the first has more than a quarter of the questions.',
      'All ways ask one mentor at a time, in their hours, for four of their working hours, at most five; a late yes counts.',
      'Only Ask Mentor knows limits: minutes in 30 days and three questions in 7 days. So it may find fewer.',
      'With us a question is helped when a conversation or an answer took place, in the other ways when somebody said yes.',
    ],
  };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const hours = (minutes: readonly number[]): string =>
  minutes.length === 0 ? '–' : `${Math.round(quantile(minutes, 0.5) / 6) / 10} h`;

const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['share of the minutes that the busiest 5 % gave', ({ busiest }) => percent(busiest)],
  ['mentors who were ever asked', ({ everAsked }) => percent(everAsked)],
  ["to the yes, in the asker's working time: median", ({ minutesToYes }) => hours(minutesToYes)],
  ['questions that were helped', ({ answered, asked }) => percent(answered / asked)],
  ['minutes beyond what mentors offered', ({ overspent }) => String(overspent)],
  ['asked more often than the week allows', ({ overBudget }) => String(overBudget)],
];

const aimsOf = (ours: Figures, best: Figures): Aim[] => [
  { what: 'share of the busiest 5 %, of that with the best fit only', got: ours.busiest / best.busiest, most: 0.5 },
  { what: 'mentors ever asked, of those with the best fit only', got: ours.everAsked / best.everAsked, least: 1 },
  { what: 'minutes overspent', got: ours.overspent, most: 0 },
];
