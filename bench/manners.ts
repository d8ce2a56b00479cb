/**
 * A month of a company, with Ask Mentor and with two ways to do without: how soon people get help, how often mentors are
 * interrupted and when, and who carries it. The same people, questions and answers each time; nothing here measures speed.
 */
import { everybodyAtOnce, threeDaysEach } from './manners/baselines';
import { withAskMentor } from './manners/ours';
import { type Figures, figuresOf } from './manners/played';
import { found } from './manners/town';
import type { Aim, BenchOptions, Cell, Report, Table } from './support/report';
import { quantile } from './support/stats';

const deep = 2000;
const quickly = 150;

export async function manners({ quick, say }: BenchOptions): Promise<Report> {
  const town = found(quick ? quickly : deep);
  say(`${town.residents.length} people, ${town.questions.length} questions in ${town.days} days …`);
  const all = [await withAskMentor(town, say), everybodyAtOnce(town), threeDaysEach(town)];
  const figures = all.map((played) => figuresOf(town, played));
  const [ours] = figures as [Figures, ...Figures[]];
  const zones = new Set(town.residents.map(({ zone }) => zone)).size;
  const table: Table = {
    title: `${town.residents.length} people in ${zones} time zones, ${ours.asked} questions in ${town.days} days`,
    head: ['', ...all.map(({ name }) => name)],
    rows: rows.map(([what, figure]) => [what, ...figures.map(figure)]),
  };
  return { name: 'manners', tables: [table], aims: aimsOf(ours), notes };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const asHours = (minutes: number): Cell =>
  minutes < 60 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 6) / 10} h`;
const atShare = (values: readonly number[], share: number): Cell =>
  values.length === 0 ? '–' : asHours(quantile(values, share));

const rows: readonly (readonly [string, (figures: Figures) => Cell])[] = [
  ['questions that were helped', ({ answered, asked }) => percent(answered / asked)],
  ["to the yes, in the asker's working time: median", ({ minutesToYes }) => atShare(minutesToYes, 0.5)],
  ['… 9 of 10', ({ minutesToYes }) => atShare(minutesToYes, 0.9)],
  ['heard something new by the promised time', ({ keptPromises, asked }) => percent(keptPromises / asked)],
  ['longest silence beyond it', ({ longestSilence }) => `${Math.round(longestSilence)} h`],
  ['mentors asked, per question', ({ pings, asked }) => pings / asked],
  ['messages outside the hours of who gets them', ({ outsideHours }) => outsideHours],
  ['asked or nudged more often than the week allows', ({ overBudget }) => overBudget],
  ['minutes beyond what mentors offered', ({ overspent }) => overspent],
  ['share of the minutes that the busiest 5 % gave', ({ busiest }) => percent(busiest)],
];

function aimsOf(ours: Figures): Aim[] {
  return [
    { what: 'messages outside hours', got: ours.outsideHours, most: 0 },
    { what: 'offers and nudges over the weekly limits', got: ours.overBudget, most: 0 },
    { what: 'minutes overspent', got: ours.overspent, most: 0 },
    { what: 'hours of silence beyond the promise', got: ours.longestSilence, most: 0 },
  ];
}

const notes = [
  'The promise is the end of the asker’s next working day. Without us nobody made it; it is what an asker may hope for.',
  'Everybody at once: all who hold the topic are pinged, the first yes wins. Three days each: one mentor, best known first.',
  'A mentor answers 48 of 100 questions with yes, 25 with no and 27 not at all, always in their own hours; on 6 of 100 days they are away.',
  'In the two other ways whoever gets a yes counts as helped; with us only a conversation or an answer that took place does.',
];
