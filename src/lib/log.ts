/** Structured logs: one JSON line per thing that happened, with ids, never with people's words or secrets. */
import pino from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

export function createLog(level: LogLevel): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const at = (severity: 'debug' | 'info' | 'warn' | 'error') => (event: string, fields?: Fields) =>
    out[severity](fields ?? {}, event);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be logged of something thrown: its kind, its code and where, not its message, which may quote people. */
export function faultFields(fault: unknown): { fault: string; code?: string; slack?: string; at?: string } {
  if (!(typeof fault === 'object' && fault !== null)) return { fault: typeof fault };
  const { name, code, stack, data } = fault as { name?: unknown; code?: unknown; stack?: unknown; data?: unknown };
  const slack = typeof data === 'object' && data !== null && 'error' in data ? data.error : undefined;
  const where = typeof stack === 'string' ? stack.split('\n').find((line) => /^\s+at /.test(line)) : undefined;
  return {
    fault: typeof name === 'string' ? name : 'unknown',
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof slack === 'string' ? { slack } : {}),
    ...(where ? { at: where.trim() } : {}),
  };
}
