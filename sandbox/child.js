// The app in a process of its own, driven by messages from sandbox/childApp.ts.
// It runs what is built, without a loader, so that it starts fast and dies like the real one.
const path = require('node:path');

let now = new Date();
let app;

async function begin({ builtIn, env, now: at, fill }) {
  now = new Date(at);
  Object.assign(process.env, env);
  const built = require(path.join(builtIn, 'app'));
  const { readConfig } = require(path.join(builtIn, 'config'));
  app = built.createApp({ config: readConfig(process.env), clock: { now: () => now } });
  if (fill) await built.fill(fill);
  const { port } = await app.start();
  process.send({ type: 'started', port });
}

const actions = {
  clock: (message) => {
    now = new Date(message.now);
  },
  tick: () => app.tick(),
  stop: () => app.stop(),
};

process.on('message', async (message) => {
  if (message.type === 'begin') return begin(message);
  let error;
  try {
    await actions[message.type](message);
  } catch (thrown) {
    error = thrown?.stack ?? String(thrown);
  }
  if (process.connected) process.send({ type: 'done', id: message.id, error });
  if (message.type === 'stop') process.disconnect();
});

// Without the test there is nobody to run for.
process.on('disconnect', () => process.exit(0));

// Started ahead of the rest, it loads meanwhile what every app needs.
if (process.argv.includes('ahead')) {
  for (const name of ['@slack/bolt', 'zod', 'drizzle-orm/better-sqlite3', '@js-temporal/polyfill', 'pino', 'node-cron'])
    require(name);
}
