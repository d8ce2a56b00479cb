// The built app as main.ts runs it, but on a Monday morning: at night nobody would be asked. Its time runs.
const path = require('node:path');
const { createApp } = require(path.join(process.env.BENCH_DIST, 'app.js'));
const { readConfig } = require(path.join(process.env.BENCH_DIST, 'config.js'));

const offset = Date.parse(process.env.BENCH_NOW) - Date.now();
const app = createApp({ config: readConfig(process.env), clock: { now: () => new Date(Date.now() + offset) } });

process.on('disconnect', () => process.exit(0));
app.start().then(({ port }) => process.send({ port }));
