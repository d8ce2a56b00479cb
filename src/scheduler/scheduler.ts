/**
 * The beat: once a minute everything that is due is done. It keeps nothing and makes up for nothing; what is due is a column
 * in the database, so a missed minute costs a minute.
 */
import cron from 'node-cron';
import { faultFields, type Log } from '../lib/log';

export interface Scheduler {
  stop(): Promise<void>;
}

export function startScheduler(tick: () => Promise<void>, log: Log): Scheduler {
  const silent = { info() {}, warn() {}, error() {}, debug() {} };
  const task = cron.schedule(
    '* * * * *',
    async () => {
      try {
        await tick();
      } catch (fault) {
        log.error('tick failed', faultFields(fault));
      }
    },
    { name: 'tick', timezone: 'Etc/UTC', noOverlap: true, logger: silent },
  );
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
