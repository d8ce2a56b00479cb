/** Slack's libraries log through ours. At debug level they print bodies, so nothing below `warn` is passed on. */
import { type Logger, LogLevel } from '@slack/bolt';
import { faultFields, type Log } from '../lib/log';

export function slackLogger(log: Log): Logger {
  const pass =
    (severity: 'warn' | 'error') =>
    (...said: unknown[]) => {
      const fault = said.find((each) => each instanceof Error);
      log[severity]('slack library', fault ? faultFields(fault) : { said: firstWords(said) });
    };
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: pass('warn'),
    error: pass('error'),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}

/** The library's own sentence is enough; what follows a colon may quote a payload. */
function firstWords(said: readonly unknown[]): string {
  const sentence = said.find((each) => typeof each === 'string');
  return typeof sentence === 'string' ? (sentence.split(':')[0] ?? '').slice(0, 120) : typeof said[0];
}
