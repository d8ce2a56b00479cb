// The app in a process of its own, driven by messages from sandbox/childApp.ts.
// It runs what is built, without a loader, so that it starts fast and dies like the real one.
const path = require('node:path');

let now = new Date();
/** When that was said, and how far sandbox time has run ahead of real time. */
let toldAt = performance.now();
let ahead = 0;
let app;

const passed = () => performance.now() + ahead;

async function begin({ builtIn, env, now: at, fill }) {
  now = new Date(at);
  toldAt = performance.now();
  Object.assign(process.env, env);
  const built = require(path.join(builtIn, 'app'));
  const { readConfig } = require(path.join(builtIn, 'config'));
  app = built.createApp({ config: readConfig(process.env), clock: { now: () => now }, passed });
  if (fill) await built.fill(fill);
  const { port } = await app.start();
  process.send({ type: 'started', port });
}

const actions = {
  clock: (message) => {
    const told = new Date(message.now);
    ahead += Math.max(0, told - now - (performance.now() - toldAt));
    now = told;
    toldAt = performance.now();
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
