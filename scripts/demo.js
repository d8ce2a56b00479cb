/** `npm run demo`: installs what is missing, translates what has changed, and opens the workspace in a box. */
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { install } = require('./ready');

async function main() {
  const hadToInstall = install();
  // Ready is counted from here: the start of this process, or the end of the installation.
  const since = hadToInstall ? performance.now() : 0;
  const { translated } = require('./translate');
  const { code, page } = await translated();
  await require(path.join(code, 'sandbox', 'demo')).runDemo(since, page);
}

main().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
