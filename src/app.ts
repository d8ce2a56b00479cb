/**
 * The one composition root: every part is built here and handed to the others. Tests, the sandbox and main.ts use the very
 * same function; only the settings and the clock differ.
 */
import type { Config } from './config';
import { createCourier } from './courier/courier';
import type { Policy } from './domain/policy';
import type { Clock } from './lib/clock';
import { newId } from './lib/ids';
import { createInFlight } from './lib/inFlight';
import { createLog, faultFields, type Log } from './lib/log';
import { type Scheduler, startScheduler } from './scheduler/scheduler';
import { closeServer, createHttpServer, listen } from './server';
import { createClients } from './slack/clients';
import { createDeliver } from './slack/deliver';
import { createDirectory } from './slack/directory';
import { createDoNotDisturb } from './slack/doNotDisturb';
import { createInstallation } from './slack/installation';
import { createListeners } from './slack/listen/listeners';
import { createPace } from './slack/pace';
import { createProfileFields } from './slack/profileFields';
import { createWayIn } from './slack/receiver';
import { register } from './slack/register';
import { openStore } from './storage/sqlite/store';
import type { Deps } from './usecases/deps';
import { lookThroughDoors } from './usecases/door';
import { refreshPerson } from './usecases/knowPeople';
import { createBoard } from './usecases/postBoard';
import { sweep } from './usecases/sweep';
import { wakeDue } from './usecases/wakeDue';

export interface AskMentor {
  /** Opens everything; resolves with the port that answers /healthz (and Slack's requests, unless Socket Mode). */
  start(): Promise<{ port: number }>;
  /** Takes no more requests, lets what is under way finish, closes the database. */
  stop(): Promise<void>;
  /** Does all that is due at `clock.now()`; resolves when what may go has been sent. */
  tick(): Promise<void>;
}

/** What the environment says about settings holds until the workspace sets them itself. */
const firstSettings = ({ REPORT_CONTACT: contacts }: Config): Partial<Policy> =>
  contacts ? { reportContacts: contacts.split(',') } : {};

export function createApp({
  config,
  clock,
  log = createLog(config.LOG_LEVEL),
  passed = () => performance.now(),
}: {
  config: Config;
  clock: Clock;
  log?: Log;
  /** Milliseconds since whenever, which never go back: real time, unless Slack's own goes faster. */
  passed?: () => number;
}): AskMentor {
  const store = openStore(config.DATABASE_PATH);
  const inFlight = createInFlight();
  const clients = createClients(config.SLACK_BOT_TOKEN, config.SLACK_API_URL, log);
  const installation = createInstallation({ clients, store, clock, log, first: firstSettings(config) });
  const profileFields = createProfileFields({ clients, store, clock, log });
  const deps: Deps = {
    store,
    clock,
    log,
    directory: createDirectory({ clients, profileFields, clock, log }),
    newId,
    wakeCourier: () => courier.wake(),
  };
  const courier = createCourier({
    store,
    clock,
    log,
    deliver: createDeliver({ clients, clock, pace: createPace(passed) }),
    refresh: (workspaceId, personId) => refreshPerson(deps)({ workspaceId, personId }),
    disturbFrom: createDoNotDisturb({ clients, clock, log }),
    afterSettled: async () => {
      await wakeDue(deps);
    },
  });
  const wayIn = createWayIn({
    botToken: config.SLACK_BOT_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    appToken: config.SLACK_APP_TOKEN,
    slackApiUrl: config.SLACK_API_URL,
    log,
    installation,
  });
  register(createListeners({ app: wayIn.app, deps, clients, installation, inFlight, log }), deps);

  const postBoards = createBoard(deps);
  let stopping = false;
  let scheduler: Scheduler | null = null;
  const server = createHttpServer(wayIn.requests, whatIsWrong);

  async function whatIsWrong(): Promise<readonly string[]> {
    const wrong: string[] = [];
    if (stopping) wrong.push('stopping');
    await store.check().catch(() => wrong.push('database'));
    if (!installation.known) wrong.push('slack: the bot token was not accepted yet');
    if (!wayIn.isConnected()) wrong.push('slack: not connected');
    if (courier.shutOut.size > 0) wrong.push('slack: the installation was refused');
    return wrong;
  }

  async function tick(): Promise<void> {
    if (stopping) return;
    await inFlight.idle();
    await installation.current();
    await wakeDue(deps);
    await lookThroughDoors(deps);
    await postBoards();
    await sweep(deps);
    await courier.drain();
  }

  return {
    async start() {
      const port = await listen(server, config.PORT);
      const installed = await installation.current();
      if (installed) await profileFields.sayWhetherOff(installed.workspace.id, installed.scopes);
      await wayIn.connect();
      scheduler = startScheduler(tick, log);
      courier.wake();
      return { port };
    },
    async stop() {
      stopping = true;
      await scheduler?.stop();
      await wayIn.close();
      await closeServer(server);
      await inFlight.idle();
      await courier.stop();
      await store.close().catch((fault: unknown) => log.error('database not closed', faultFields(fault)));
    },
    tick,
  };
}
