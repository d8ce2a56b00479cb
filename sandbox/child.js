// The app in a process of its own, driven by messages from sandbox/app.ts.
// It runs what is built, without a loader, so that it starts fast and dies like the real one.
const path = require('node:path');

const built = process.env.SANDBOX_APP;
const { createApp } = require(path.join(built, 'app'));
const { readConfig } = require(path.join(built, 'config'));

let now = new Date(process.env.SANDBOX_NOW);
const app = createApp({ config: readConfig(process.env), clock: { now: () => now } });

const actions = {
  clock: (message) => {
    now = new Date(message.now);
  },
  tick: () => app.tick(),
  stop: () => app.stop(),
};

process.on('message', async (message) => {
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

app.start().then(({ port }) => process.send({ type: 'started', port }));
