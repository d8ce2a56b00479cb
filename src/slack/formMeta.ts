/** What a form carries along unseen, in `private_metadata`: ids, and the source of an ask that started from a message. */
import { z } from 'zod';

const askMeta = z.object({
  askId: z.string().min(1),
  source: z.object({ link: z.string(), authorId: z.string().nullable() }).nullable().default(null),
  /** The ask of which this one is a second perspective. */
  followsAskId: z.string().nullable().default(null),
  /** The signpost that this form has shown: whoever sends it once more means something else. */
  told: z.string().nullable().default(null),
  /** Whether this form has asked if a known topic was meant: whoever sends it once more keeps the new one. */
  nearTold: z.boolean().default(false),
});
export type AskMeta = z.infer<typeof askMeta>;

interface FormOf {
  readonly about: string;
  readonly nearTold?: boolean;
}

/** What a form is written with: what is left out is as at the start. */
export const writeMeta = (meta: z.input<typeof askMeta> | FormOf): string => JSON.stringify(meta);

/** null when it is not ours: then the form is answered like a stale one. */
export function readAskMeta(meta: string): AskMeta | null {
  const parsed = askMeta.safeParse(parseJson(meta));
  return parsed.success ? parsed.data : null;
}

/** The id of the ask, session or kind of form that `writeMeta({ about })` wrote; empty when it is not ours. */
export function readAbout(meta: string): string {
  const parsed = z.object({ about: z.string() }).safeParse(parseJson(meta));
  return parsed.success ? parsed.data.about : '';
}

/** Whether the form has asked, once, if a known topic was meant. */
export const wasNearTold = (meta: string): boolean =>
  z.object({ nearTold: z.literal(true) }).safeParse(parseJson(meta)).success;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
