/** Real questions and who answered them, in the form of the data's README; asked and answered, in order of time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const moment = z.string().transform((text, context) => {
  const at = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  if (Number.isFinite(at)) return new Date(at);
  context.addIssue({ code: 'custom', message: `Not a moment: ${text}` });
  return z.NEVER;
});
const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '');
const tags = z
  .array(z.string())
  .nullish()
  .transform((given) => given ?? []);

const question = z.object({ id: z.string(), asked_at: moment, asker: text, title: text, body: text, tags });
const answer = z.object({
  question_id: z.string(),
  answerer: text,
  answered_at: moment,
  score: z
    .number()
    .nullish()
    .transform((given) => given ?? 0),
  accepted: z
    .boolean()
    .nullish()
    .transform((given) => given ?? false),
});
const person = z.object({ id: z.string(), tags });

export interface Question {
  readonly id: string;
  readonly at: Date;
  readonly asker: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** One answer that somebody gave to a question of the data. */
export interface Answer {
  readonly question: Question;
  readonly by: string;
  readonly at: Date;
}

/** A question that is asked, and who answered it best. */
export interface Asked {
  readonly question: Question;
  readonly truth: string;
}

export interface Data {
  readonly questions: readonly Question[];
  /** By time. */
  readonly answers: readonly Answer[];
  /** The last fifth of the questions, as far as somebody answered them. */
  readonly asked: readonly Asked[];
  /** When the first of the last fifth was asked: what was answered before is the history of `static`. */
  readonly cut: Date;
  readonly declared: ReadonlyMap<string, readonly string[]>;
}

const HISTORY = 0.8;

export function readData(folder: string): Data {
  const rows = <T>(file: string, shape: z.ZodType<T>): T[] =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => shape.parse(JSON.parse(line)));
  const questions = rows('questions.jsonl', question)
    .map((row): Question => ({ ...row, at: row.asked_at, text: [row.title, row.body].filter(Boolean).join('\n') }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const byId = new Map(questions.map((each) => [each.id, each]));
  const given = rows('answers.jsonl', answer).filter((row) => row.answerer !== '' && byId.has(row.question_id));
  const to = new Map<string, typeof given>();
  for (const row of given) to.set(row.question_id, [...(to.get(row.question_id) ?? []), row]);
  const first = Math.floor(questions.length * HISTORY);
  return {
    questions,
    answers: given
      .map((row) => ({ question: byId.get(row.question_id) as Question, by: row.answerer, at: row.answered_at }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
    asked: questions.slice(first).flatMap((each) => {
      const [best] = [...(to.get(each.id) ?? [])].sort(
        (a, b) =>
          Number(b.accepted) - Number(a.accepted) ||
          b.score - a.score ||
          a.answered_at.getTime() - b.answered_at.getTime(),
      );
      return best ? [{ question: each, truth: best.answerer }] : [];
    }),
    cut: questions[first]?.at ?? new Date(0),
    declared: new Map(
      rows('people.jsonl', person)
        .filter((each) => each.tags.length > 0)
        .map((each) => [each.id, each.tags]),
    ),
  };
}
