/**
 * Companies of any size in which everybody mentors: eight topics each of five thousand, every other one with a line of their
 * own. Fifty more topics are known to just as many people however large the company is.
 */
import { openDatabase, storeOn } from './built';
import { foundCompany, mentorId, mentors, scattered } from './company';
import { copyPeople, withoutIndexes } from './copies';

const TOPICS = 5000;
const TOPICS_EACH = 8;
const EVEN_TOPICS = 50;
const KNOWN_TO = 40;
/** From which lines and questions are made. */
const WORDS = 20_000;
const levels = ['ahead', 'solid', 'deep'] as const;

const topicId = (at: number): string => `t_big${at}`;
const evenTopicId = (at: number): string => `t_even${at}`;
const wordAt = (at: number): string => `word${(scattered(at) % WORDS).toString(36).padStart(3, '0')}`;
const lineAt = (at: number): string =>
  at % 2 === 0 ? `How to ${wordAt(at * 3)} and ${wordAt(at * 3 + 1)} a ${wordAt(at * 3 + 2)}` : '';

/** `even`: about topics that equally many know in each company; `any`: about any of the five thousand. */
export type QuestionKind = 'even' | 'any';

export interface BigQuestion {
  readonly topics: readonly string[];
  readonly question: string;
}

export function questionAt(kind: QuestionKind, at: number): BigQuestion {
  const topic = (nth: number) => (kind === 'even' ? evenTopicId(nth % EVEN_TOPICS) : topicId(scattered(nth) % TOPICS));
  return {
    topics: [topic(at), topic(at + 7)],
    question: `How do I ${wordAt(at * 5)} or ${wordAt(at * 5 + 1)} when nobody ever did it, the ${at}th time?`,
  };
}

/** Nobody waits for the disk while it is made. */
export async function foundBigCompany(file: string, size: number): Promise<void> {
  await foundCompany(file);
  const { sqlite } = openDatabase(file);
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('cache_size = -1000000');
  const people = Array.from({ length: size }, (_, at) => mentorId(at));
  sqlite
    .transaction(() =>
      withoutIndexes(sqlite, () => {
        copyPeople(sqlite, mentorId(0), people.slice(mentors));
        sqlite.exec('DELETE FROM person_topics');
        const say = sqlite.prepare<[string, string]>(
          'UPDATE people SET ask_me_about = ? WHERE workspace_id = (SELECT id FROM workspaces) AND id = ?',
        );
        const name = sqlite.prepare<[string, string, string]>(
          `INSERT INTO topics (workspace_id, id, key, name, status, ambiguous, created_at)
           SELECT id, ?, ?, ?, 'typed', 0, 0 FROM workspaces`,
        );
        for (let at = 0; at < TOPICS; at++) name.run(topicId(at), `big ${at}`, `Big ${at}`);
        for (let at = 0; at < EVEN_TOPICS; at++) name.run(evenTopicId(at), `even ${at}`, `Even ${at}`);
        const hold = sqlite.prepare<[string, string, string]>(
          `INSERT INTO person_topics (workspace_id, person_id, topic_id, level, position)
           SELECT id, ?, ?, ?, 1 FROM workspaces WHERE true ON CONFLICT DO NOTHING`,
        );
        for (const [at, id] of people.entries()) {
          say.run(lineAt(at), id);
          for (let nth = 0; nth < TOPICS_EACH; nth++) {
            const level = levels[(at + nth) % levels.length] ?? 'solid';
            hold.run(id, topicId(scattered(at * TOPICS_EACH + nth) % TOPICS), level);
          }
        }
        for (let at = 0; at < EVEN_TOPICS * KNOWN_TO; at++) {
          const level = levels[at % levels.length] ?? 'solid';
          hold.run(people[scattered(at) % size] ?? '', evenTopicId(at % EVEN_TOPICS), level);
        }
        // The words of all these lines are made when the store opens.
        sqlite.exec('UPDATE workspaces SET line_words_rule = 0, topics_version = topics_version + 1');
      }),
    )
    .immediate();
  sqlite.close();
  const database = openDatabase(file);
  await storeOn(database).close();
}
