/** What stands in the file, and what stands in Slack, when a story is over. */
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type Fields, stringOf } from '../../../sandbox/json';
import type { Sandbox } from '../../../sandbox/sandbox';
import { SqliteDatabase } from '../../../src/storage/sqlite/binding';

export interface Notice {
  readonly key: string;
  readonly kind: string;
  readonly delivery: string;
  readonly state: string;
  readonly reason: string | null;
}

/** Looks into the file while the app has it open, as an operator would. */
export function lookInto<T>(file: string, look: (database: Database) => T): T {
  const database = new SqliteDatabase(file, { readonly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

export const noticesIn = (file: string): Notice[] =>
  lookInto(file, (database) =>
    database.prepare<[], Notice>('SELECT key, kind, delivery, state, reason FROM notices ORDER BY seq').all(),
  );

/** What a dead process was sending: nobody knows whether it arrived. */
export const postsInFlight = (file: string): string[] =>
  existsSync(file)
    ? noticesIn(file).flatMap(({ kind, delivery, state }) =>
        delivery === 'post' && state === 'inFlight' ? [kind] : [],
      )
    : [];

/** Everything that was decided, without the ids and moments that differ from run to run. */
export function digestOf(file: string): Record<string, unknown[]> {
  return lookInto(file, (database) => {
    const all = (sql: string): unknown[] => database.prepare(sql).all();
    return {
      people: all('SELECT id, minutes, joined_at IS NOT NULL AS joined FROM people ORDER BY id'),
      knows: all('SELECT person_id, level, position FROM person_topics ORDER BY 1, 3'),
      topics: all(`SELECT name, status FROM topics WHERE status <> 'curated' ORDER BY name`),
      asks: all(
        `SELECT asker_id, question, state, thanks_you, thanks_now_i_will, thanks_nudged_at IS NOT NULL AS nudged,
           echo_answer, echo_line, echo_times_asked, closed_at IS NOT NULL AS closed FROM asks ORDER BY created_at, question`,
      ),
      perspectives: all('SELECT number, state FROM perspectives ORDER BY number, state'),
      offers: all('SELECT mentor_id, outcome FROM offers ORDER BY mentor_id, outcome'),
      sessions: all(
        `SELECT mentor_id, outcome, place_kind, minutes, extended_at IS NOT NULL AS extended, hear_back_text, hear_back_confirmed
         FROM sessions ORDER BY mentor_id, outcome`,
      ),
      minutes: all('SELECT person_id, minutes FROM minutes ORDER BY 1, 2'),
      posts: all(`SELECT kind, to_id FROM notices WHERE delivery = 'post' AND state = 'sent' ORDER BY 1, 2`),
    };
  });
}

/** What the app's messages say at last: by kind, each copy that exists, oldest first, with moments and numbers masked. */
export function messagesIn(slack: Sandbox, kindOf: (request: Fields) => string): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  const { conversations, installation } = slack.workspace;
  for (const { request, answer } of slack.calls('chat.postMessage')) {
    const { ok, channel, ts } = (answer ?? {}) as { ok?: boolean; channel?: string; ts?: string };
    const place = ok && channel ? conversations.find(channel) : undefined;
    const message = place?.messages.find((each) => each.ts === ts && each.botId === installation.botId);
    if (!message) continue;
    const kind = kindOf(request);
    messages.set(kind, [...(messages.get(kind) ?? []), masked(stringOf(message.text))]);
  }
  return messages;
}

const masked = (text: string): string => text.replace(/<!date[^>]*>/g, '<date>').replace(/\d+/g, '#');
