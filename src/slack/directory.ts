/** People as Slack knows them. */
import { z } from 'zod';
import type { SlackFacts } from '../domain/person';
import type { Clock } from '../lib/clock';
import { faultFields, type Log } from '../lib/log';
import type { Directory } from '../usecases/deps';
import type { Clients } from './clients';
import { personId } from './listen/payloads';
import type { ProfileFields } from './profileFields';

/** Longer than any that Slack has, and short enough to be kept. */
const text = z
  .string()
  .nullish()
  .transform((given) => given?.slice(0, 200));

/** The parts of Slack's user object that we rely on; fields may be missing, null or empty. */
const slackUser = z.object({
  id: personId,
  team_id: text,
  tz: text,
  locale: text,
  deleted: z.boolean().nullish(),
  is_bot: z.boolean().nullish(),
  is_restricted: z.boolean().nullish(),
  is_ultra_restricted: z.boolean().nullish(),
  is_stranger: z.boolean().nullish(),
  real_name: text,
  profile: z.object({ display_name: text, real_name: text }).nullish(),
});

/** Slackbot says of itself that it is no bot. */
const SLACKBOT = 'USLACKBOT';

/** Reads a user object of users.info or of a user_change event; null when it is none. */
export function readSlackUser(user: unknown, seenAt: Date): { id: string; facts: SlackFacts } | null {
  const parsed = slackUser.safeParse(user);
  if (!parsed.success) return null;
  const { id, team_id, tz, locale, deleted, profile, ...is } = parsed.data;
  const name = [profile?.display_name, profile?.real_name, is.real_name].find((each) => each?.trim());
  const facts: SlackFacts = {
    teamId: team_id ?? '',
    name: name?.trim() ?? id,
    zone: tz ?? 'UTC',
    locale: locale ?? null,
    isBot: is.is_bot === true || id === SLACKBOT,
    isGuest: is.is_restricted === true || is.is_ultra_restricted === true || is.is_stranger === true,
    isActive: deleted !== true,
    seenAt,
  };
  return { id, facts };
}

interface Parts {
  readonly clients: Clients;
  readonly profileFields: Pick<ProfileFields, 'read'>;
  readonly clock: Clock;
  readonly log: Log;
}

export function createDirectory({ clients, profileFields, clock, log }: Parts): Directory {
  return {
    async look(workspaceId, personId) {
      try {
        const [{ user }, ofProfile] = await Promise.all([
          clients.reader.users.info({ user: personId, include_locale: true }),
          profileFields.read(workspaceId, personId),
        ]);
        const facts = readSlackUser(user, clock.now())?.facts;
        return facts ? { ...facts, ...ofProfile } : null;
      } catch (fault) {
        log.warn('person not read', { person: personId, ...faultFields(fault) });
        return null;
      }
    },
  };
}
