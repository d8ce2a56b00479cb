/**
 * Starts emulate.mjs and hands out people in it. What emulate lacks (commands, presses, forms, events) is sent by
 * colleague.ts. Nothing of sandbox/ is used, so that both cannot be wrong alike.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { WebClient } from '@slack/web-api';
import { type Colleague, createColleague } from './colleague';
import { APP, BOT_USER, createWire, type Json, SIGNING_SECRET, type Team } from './wire';

const BOT_TOKEN = 'xoxb-emulate';

export interface Call {
  readonly method: string;
  readonly ok: boolean;
  readonly error?: string;
  readonly needed?: string;
}

export interface EmulatedSlack {
  readonly apiUrl: string;
  readonly botToken: string;
  /** Where the app listens, and how to wait until it has done everything. */
  attach(eventsUrl: string, settle: () => Promise<void>): void;
  /** Every Web API call that the app made so far. */
  calls(): Promise<readonly Call[]>;
  as(name: string): Colleague;
  close(): Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly team: Team;
  readonly users: Readonly<Record<string, string>>;
}

/** `scopes` are those of the bot's token: emulate refuses what they do not allow. */
export async function startEmulatedSlack(scopes: readonly string[], names: readonly string[]): Promise<EmulatedSlack> {
  const { child, ready } = await startChild(scopes, names);
  const { url, team, users } = ready;
  const bot = client(url, BOT_TOKEN);
  const judge = async (): Promise<Json> => (await fetch(`${url}/judge`)).json();
  let eventsUrl = '';
  let settle = async (): Promise<void> => {};
  const wire = createWire(() => eventsUrl);

  function colleague(name: string): Colleague {
    const id = users[name];
    if (!id) throw new Error(`Nobody is called ${name}`);
    return createColleague({
      id,
      name,
      team,
      wire,
      own: client(url, personToken(name)),
      responseUrl: `${url}/judge/told/${id}`,
      async trigger(viewId) {
        const about = { user_id: id, ...(viewId && { view_id: viewId }) };
        const answer: Json = await bot.apiCall('views.generateTriggerId', about);
        return answer.trigger_id;
      },
      judge,
      settle: () => settle(),
    });
  }

  const colleagues = new Map(names.map((name) => [name, colleague(name)]));
  return {
    apiUrl: `${url}/api/`,
    botToken: BOT_TOKEN,
    attach(address, wait) {
      eventsUrl = address;
      settle = wait;
    },
    // The triggers are minted by us with the bot's token: Slack mints them itself.
    calls: async () => (await judge()).calls.filter(({ method }: Call) => method !== 'views.generateTriggerId'),
    as(name) {
      const found = colleagues.get(name);
      if (!found) throw new Error(`Nobody is called ${name}`);
      return found;
    },
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

const client = (url: string, token: string): WebClient =>
  new WebClient(token, { slackApiUrl: `${url}/api/`, retryConfig: { retries: 0 }, timeout: 5_000 });

const personToken = (name: string): string => `xoxp-${name}`;

async function startChild(scopes: readonly string[], names: readonly string[]) {
  const bot = { app_id: APP, bot_id: 'B0MENTOR', bot_user_id: BOT_USER };
  const reads = ['im:read', 'im:history', 'mpim:read', 'mpim:history'];
  const slack = {
    strict_scopes: true,
    signing_secret: SIGNING_SECRET,
    users: names.map((name) => ({ name, real_name: name })),
    oauth_apps: [
      { ...bot, client_id: '1.1', client_secret: 's', name: 'Ask Mentor', bot_name: 'ask-mentor', redirect_uris: [] },
    ],
    tokens: [
      { ...bot, token: BOT_TOKEN, type: 'bot', user_id: bot.bot_user_id, scopes },
      ...names.map((name) => ({ token: personToken(name), type: 'user', user: name, scopes: reads })),
    ],
  };
  const child: ChildProcess = fork(path.join(__dirname, 'emulate.mjs'), {
    env: { ...process.env, NODE_OPTIONS: '', EMULATE_SEED: JSON.stringify({ botToken: BOT_TOKEN, slack }) },
    execArgv: [],
  });
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`emulate ended with ${code} before it listened`)));
  });
  return { child, ready };
}
