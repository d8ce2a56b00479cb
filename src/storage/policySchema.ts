/** What a workspace may set, checked: on the way in strictly, on the way out so that one bad value spoils only itself. */
import { z } from 'zod';
import { defaultPolicy, type Policy } from '../domain/policy';
import { signpostKinds } from '../domain/signposts';
import { weekdays } from '../domain/worktime';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const A_MONTH_OF_MINUTES = 30 * 24 * 60;

/** Whoever asked to be forgotten keeps their place under another name, so that one who left does not take the others along. */
const contactId = z
  .string()
  .regex(/^(?:[UW][A-Z0-9]{2,}|gone_\w+)$/, 'must be ids of people, such as U0123456789,U0987654321');

const channelId = z.string().regex(/^([CG][A-Z0-9]{2,})?$/, 'must be the id of a channel, such as C0123456789');

const fieldName = z.string().trim().max(100);

export const policySchema = z.object({
  openAsksLimit: whole(1, 100),
  mentorsAsked: whole(1, 50),
  offerLapsesAfterMinutes: whole(5, A_MONTH_OF_MINUTES),
  offerLapsesTodayAfterMinutes: whole(5, A_MONTH_OF_MINUTES),
  promiseTodayMinutes: whole(15, 24 * 60),
  restOfferPatienceDays: whole(1, 365),
  writingPatienceDays: whole(1, 365),
  hereMinutes: whole(1, 24 * 60),
  answerMinutes: whole(0, 120),
  extensionMinutes: whole(1, 120),
  listedDays: whole(1, 365),
  echoDays: whole(1, 365),
  echoPatienceDays: whole(1, 365),
  nudgesPerWeek: whole(0, 50),
  offersPerWeek: whole(1, 50),
  passOnMinutes: whole(5, 240),
  workDays: z
    .array(z.enum(weekdays, `must be some of ${weekdays.join(',')}`))
    .min(1)
    .max(7),
  workTime: z.string().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d-(?:[01]?\d|2[0-3]):[0-5]\d$/, 'must be like 9:00-17:00'),
  defaultMinutes: whole(0, A_MONTH_OF_MINUTES),
  minutesCeiling: whole(5, A_MONTH_OF_MINUTES),
  thanksChannel: channelId,
  boardChannel: channelId,
  helpPage: z.union([z.literal(''), z.httpUrl().max(500)]),
  retentionDays: whole(1, 365),
  uninstalledDays: whole(1, 365),
  guestsMayMentor: z.boolean(),
  truthFromAsks: whole(5, 10_000),
  truthFromTaken: whole(0, 10),
  reportingLineApart: z.boolean(),
  sealedAsks: z.boolean(),
  perspectivesOffered: z.boolean(),
  signposts: z.partialRecord(
    z.enum(signpostKinds),
    z.object({ contact: z.string().max(300), page: z.union([z.literal(''), z.httpUrl().max(300)]) }),
  ),
  profileFields: z.object({ team: fieldName, place: fieldName, manager: fieldName }),
  invitationsAtOnce: whole(1, 100),
  reportContacts: z.array(contactId).max(10),
  reportKeepDays: whole(1, 365),
}) satisfies z.ZodType<Policy>;

/**
 * The policy from what is stored: only what the workspace set itself. The rest follows the defaults, and so does a value
 * that a later version no longer allows; names that are not known (any more) are ignored.
 */
export function readPolicy(stored: string): Policy {
  const set = z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(stored));
  const allowed = Object.entries(policySchema.shape).flatMap(([name, rule]) => {
    const { success, data } = rule.safeParse(set[name]);
    return success ? [[name, data] as const] : [];
  });
  return { ...defaultPolicy, ...Object.fromEntries(allowed) };
}
