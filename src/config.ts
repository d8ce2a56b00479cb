/** Everything the operator can set by environment. main.ts reads it once (and settings.ts its DATABASE_PATH). */
import { z } from 'zod';
import { logLevels } from './lib/log';

const token = (prefix: string, what: string) =>
  z.string().startsWith(prefix, `must be ${what}, which starts with ${prefix}`);

const schema = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'the bot token'),
  SLACK_SIGNING_SECRET: z.string().min(1, 'must not be empty').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'the app-level token').optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .default('https://slack.com/api/'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .max(65535, 'must be at most 65535')
    .default(3000),
  DATABASE_PATH: z.string().min(1, 'must not be empty').default('data/ask-mentor.db'),
  REPORT_CONTACT: z
    .string()
    .regex(/^[UW][A-Z0-9]{2,}(?:,[UW][A-Z0-9]{2,})*$/, 'must be ids of people, such as U0123456789,U0987654321')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** The names `readConfig` knows; .env.example is tested against them. */
export const configNames: readonly string[] = Object.keys(schema.shape);

/**
 * @throws one Error that lists every bad setting at once, by name and never with its value: these are secrets. An empty
 * setting counts as left out, as in a copied .env.example.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  const noWayIn = given.SLACK_APP_TOKEN === undefined && given.SLACK_SIGNING_SECRET === undefined;
  if (parsed.success && !noWayIn)
    return Object.freeze({ ...parsed.data, SLACK_API_URL: withSlash(parsed.data.SLACK_API_URL) });
  const problems = (parsed.error?.issues ?? []).map(({ message, path }) => {
    const name = path.join('.');
    return `  ${name} ${name in given ? message : 'is missing'}`;
  });
  if (noWayIn) problems.push('  SLACK_SIGNING_SECRET is needed for HTTP; for Socket Mode set SLACK_APP_TOKEN instead');
  throw new Error(`The settings are not usable:\n${problems.join('\n')}\nSee .env.example for what each one is.`);
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
