import type { AttachedApp, Sandbox } from './sandbox';

export interface AppOptions {
  readonly databasePath: string;
  /** The app connects by Socket Mode instead of being called over HTTP. */
  readonly socketMode?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp extends AttachedApp {
  readonly port: number;
  stop(): Promise<void>;
}

/** Settings with which the app finds the sandbox, for `readConfig`. */
export function environment(sandbox: Sandbox, { databasePath, socketMode, env }: AppOptions): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: sandbox.botToken,
    SLACK_SIGNING_SECRET: sandbox.signingSecret,
    ...(socketMode && { SLACK_APP_TOKEN: sandbox.appToken }),
    SLACK_API_URL: sandbox.url,
    PORT: '0',
    DATABASE_PATH: databasePath,
    LOG_LEVEL: 'silent',
    ...env,
  };
}

export const connect = (sandbox: Sandbox, port: number): void =>
  sandbox.connectApp(`http://127.0.0.1:${port}/slack/events`);

/** Runs the app in this process, on sandbox time. */
export async function runApp(sandbox: Sandbox, options: AppOptions): Promise<RunningApp> {
  // Only here and only now: a sandbox without the app must not need the app.
  const { createApp } = require('../src/app') as typeof import('../src/app');
  const { readConfig } = require('../src/config') as typeof import('../src/config');
  const app = createApp({
    config: readConfig(environment(sandbox, options)),
    clock: sandbox.clock,
    passed: sandbox.clock.passed,
  });
  const { port } = await app.start();
  connect(sandbox, port);
  return { port, tick: () => app.tick(), stop: () => app.stop() };
}
