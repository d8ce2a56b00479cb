/** `npm run demo`: installs what is missing, translates what has changed, and opens the workspace in a box. */
const { fork } = require('node:child_process');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { install } = require('./ready');

async function main() {
  const hadToInstall = install();
  // Ready is counted from here: the start of this process, or the end of the installation.
  const since = hadToInstall ? performance.now() : 0;
  // The app has most to load, and two cores are faster than one: it loads while we translate, and collects no rubbish yet.
  const ahead = fork(path.join(__dirname, '../sandbox/child.js'), ['ahead'], {
    execArgv: ['--max-semi-space-size=32'],
  });
  const { translated } = require('./translate');
  const { code, page } = await translated();
  await require(path.join(code, 'sandbox/bundled/demo')).runDemo({ since, ahead, page });
}

main().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
