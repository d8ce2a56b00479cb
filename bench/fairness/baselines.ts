/** Three ways to choose whom to ask next. Everything else about them is as with us, but for the limits that mentors set. */
import type { Level } from '../../src/domain/person';
import { createAgenda } from '../manners/agenda';
import { holders } from '../manners/baselines';
import { chance } from '../manners/chance';
import type { Given, Ping, Played } from '../manners/played';
import { answerTo, type Question, type Resident, type Town, wholeMinute } from '../manners/town';
import { built } from '../support/built';

const { addWorkingMinutes, nextOpen } = built<typeof import('../../src/domain/worktime')>('domain/worktime');

const MOST_ASKED = 5;
const LAPSES_AFTER = 4 * 60;

/** The smaller, the sooner somebody is asked; `lastAsked` in epoch milliseconds, 0 for never. */
type Order = (question: Question, mentor: Resident, lastAsked: number) => number;

const rank: Readonly<Record<Level, number>> = { deep: 0, solid: 1, ahead: 2 };
const levelOn = (mentor: Resident, topic: number): Level => mentor.levels[mentor.topics.indexOf(topic)] ?? 'solid';

/** Whoever knows it best, always the same. */
export const bestFit = (town: Town): Promise<Played> =>
  play('best fit only', town, ({ topic }, mentor) => rank[levelOn(mentor, topic)] + chance(mentor.id, 'known'));

/** Whoever was asked longest ago. */
export const inTurn = (town: Town): Promise<Played> =>
  play('round robin', town, (_, mentor, lastAsked) => lastAsked + chance(mentor.id, 'known'));

export const whoever = (town: Town): Promise<Played> =>
  play('random', town, (question, mentor) => chance(question.id, mentor.id, 'drawn'));

const hoursOf = ({ zone, week }: Resident) => ({ zone, week, off: [] });

async function play(name: string, town: Town, order: Order): Promise<Played> {
  const agenda = createAgenda();
  const pings: Ping[] = [];
  const given: Given[] = [];
  const yesAt = new Map<string, Date>();
  const lastAsked = new Map<string, number>();

  function askNext(question: Question, asked: ReadonlySet<string>, now: Date): void {
    if (yesAt.has(question.id) || asked.size >= MOST_ASKED) return;
    const left = holders(town, question).filter(({ id }) => !asked.has(id));
    const open = left.map((mentor) => ({ mentor, from: nextOpen(hoursOf(mentor), now) }));
    const there = open.filter(({ from }) => from <= now).map(({ mentor }) => mentor);
    const [mentor] = there
      .map((each) => ({ each, place: order(question, each, lastAsked.get(each.id) ?? 0) }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each);
    if (mentor) {
      put(question, mentor, new Set([...asked, mentor.id]), now);
      return;
    }
    const soonest = Math.min(...open.map(({ from }) => from.getTime()));
    if (open.length > 0)
      agenda.add(wholeMinute(new Date(soonest)), async () => askNext(question, asked, new Date(soonest)));
  }

  function put(question: Question, mentor: Resident, asked: ReadonlySet<string>, now: Date): void {
    pings.push({ to: mentor.id, at: now, kind: 'offer' });
    lastAsked.set(mentor.id, now.getTime());
    const { says, at } = answerTo(mentor, question.id, now);
    const lapses = addWorkingMinutes(hoursOf(mentor), now, LAPSES_AFTER);
    if (says === 'yes')
      agenda.add(at, async () => {
        if (yesAt.has(question.id)) return;
        yesAt.set(question.id, at);
        given.push({ mentor: mentor.id, at, minutes: question.minutes });
      });
    const next = says === 'no' && at < lapses ? at : lapses;
    agenda.add(next, async () => askNext(question, asked, next));
  }

  for (const question of town.questions) agenda.add(question.at, async () => askNext(question, new Set(), question.at));
  while (agenda.next() < town.end.getTime()) for (const act of agenda.take(agenda.next())) await act();
  return { name, pings, heardAt: yesAt, yesAt, helped: new Set(yesAt.keys()), given };
}
