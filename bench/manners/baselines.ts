/** Two ways to do it without us, with the same people: a channel in which everybody is pinged, and one mentor every three days. */
import { chance } from './chance';
import type { Given, Ping, Played } from './played';
import { type Answer, answerTo, type Question, type Resident, type Town } from './town';

const THREE_DAYS = 3 * 24 * 60 * 60_000;

export const holders = ({ residents }: Town, { topic, asker }: Question): Resident[] =>
  residents.filter(({ id, topics }) => id !== asker.id && topics.includes(topic));

interface Taken {
  readonly mentor: Resident;
  readonly at: Date;
}

function played(name: string, town: Town, ask: (question: Question, pings: Ping[]) => Taken | null): Played {
  const pings: Ping[] = [];
  const given: Given[] = [];
  const yesAt = new Map<string, Date>();
  for (const question of town.questions) {
    const taken = ask(question, pings);
    if (!taken || taken.at > town.end) continue;
    yesAt.set(question.id, taken.at);
    given.push({ mentor: taken.mentor.id, at: taken.at, minutes: question.minutes });
  }
  const inOrder = pings.filter(({ at }) => at < town.end).sort((a, b) => a.at.getTime() - b.at.getTime());
  // Nobody says anything to whoever asked but the one who says yes; and whoever has their yes is helped.
  return { name, pings: inOrder, heardAt: yesAt, yesAt, helped: new Set(yesAt.keys()), given };
}

/** Everybody who holds the topic is pinged at once; the first yes wins. */
export const everybodyAtOnce = (town: Town): Played =>
  played('everybody at once', town, (question, pings) => {
    let first: Taken | null = null;
    for (const mentor of holders(town, question)) {
      pings.push({ to: mentor.id, at: question.at, kind: 'offer' });
      const { says, at } = answerTo(mentor, question.id, question.at);
      if (says === 'yes' && (!first || at < first.at)) first = { mentor, at };
    }
    return first;
  });

/** One mentor is asked, best known first; after a no or three days the next one. */
export const threeDaysEach = (town: Town): Played =>
  played('three days each', town, (question, pings) => {
    const bestKnown = holders(town, question).sort((a, b) => chance(a.id, 'known') - chance(b.id, 'known'));
    let at = question.at;
    for (const mentor of bestKnown) {
      if (at > town.end) return null;
      pings.push({ to: mentor.id, at, kind: 'offer' });
      const answer: Answer = answerTo(mentor, question.id, at);
      const patience = new Date(at.getTime() + THREE_DAYS);
      if (answer.says === 'yes' && answer.at <= patience) return { mentor, at: answer.at };
      at = answer.says === 'no' && answer.at < patience ? answer.at : patience;
    }
    return null;
  });
