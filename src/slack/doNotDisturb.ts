/** Slack's Do Not Disturb, where the optional scope `dnd:read` was granted. */
import { WebAPIPlatformError } from '@slack/web-api';
import { DAY } from '../domain/duration';
import type { PersonId } from '../domain/person';
import type { Clock } from '../lib/clock';
import { faultFields, type Log } from '../lib/log';
import type { Clients } from './clients';

/** The scope may be granted later: whether it is there is looked at again once a day. */
const ASK_AGAIN_MS = DAY;

/**
 * Until when Do Not Disturb lasts for a person; null when it is off, or when Slack does not say: then their working hours
 * alone keep them quiet.
 */
export function createDoNotDisturb({ clients, clock, log }: { clients: Clients; clock: Clock; log: Log }) {
  let notGrantedAt: Date | null = null;

  return async (personId: PersonId): Promise<Date | null> => {
    const now = clock.now();
    if (notGrantedAt && now.getTime() - notGrantedAt.getTime() < ASK_AGAIN_MS) return null;
    try {
      const dnd = await clients.reader.dnd.info({ user: personId });
      const from = (dnd.next_dnd_start_ts ?? 0) * 1000;
      const until = (dnd.next_dnd_end_ts ?? 0) * 1000;
      return dnd.dnd_enabled && from <= now.getTime() && now.getTime() < until ? new Date(until) : null;
    } catch (fault) {
      if (fault instanceof WebAPIPlatformError && fault.data.error === 'missing_scope') notGrantedAt = now;
      else log.warn('do not disturb not read', { person: personId, ...faultFields(fault) });
      return null;
    }
  };
}
