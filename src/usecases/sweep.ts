/** What is kept for a while only goes when its time is over. Whatever fails is tried again a minute later. */
import { faultFields } from '../lib/log';
import type { Deps } from './deps';

export async function sweep({ store, clock, log }: Deps): Promise<void> {
  try {
    const { rows, copies } = await store.sweep(clock.now());
    if (rows > 0 || copies > 0) log.info('swept', { rows, copies });
  } catch (fault) {
    log.error('sweep failed', faultFields(fault));
  }
}
