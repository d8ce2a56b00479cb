/** The process: read the settings, build, start, stop on a signal. */
import { existsSync } from 'node:fs';
import { createApp } from './app';
import { readConfig } from './config';
import { systemClock } from './lib/clock';
import { createLog, faultFields } from './lib/log';

/** Longer than Slack's longest call, shorter than what supervisors wait before they kill. */
const STOP_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  // What the environment says wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const app = createApp({ config, clock: systemClock, log });

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error('stop failed', faultFields(fault));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('unhandledRejection', (fault) => {
    log.error('unhandled rejection', faultFields(fault));
    process.exit(1);
  });

  const { port } = await app.start();
  const how = config.SLACK_APP_TOKEN ? 'Socket Mode; health at' : 'HTTP; Slack sends to /slack/events at';
  console.log(`Ask Mentor is running (${how} port ${port}).`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
