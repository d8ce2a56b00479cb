// Run once in each test process, before any test: TypeScript, and a word about a test that hangs.
import fs from 'node:fs';
import { register as registerCommonJs } from 'tsx/cjs/api';
import { register as registerModules } from 'tsx/esm/api';

registerCommonJs();
registerModules();

// Where the files of tests lie in memory there is no disk to wait for, and asking for it takes a thread each time. Processes
// that tests start ask the real one, and what is done with its answer has tests of its own (test/storage/durable).
if (fs.existsSync('/dev/shm')) fs.fdatasync = (_descriptor, done) => setImmediate(done, null);

// The runner knows no time limits: a test that waits for ever holds up everything, and nobody would know which it is.
const PATIENCE_SECONDS = 120;
let newest;
let seconds = 0;
setInterval(() => {
  const name = globalThis.expect?.getState().currentTestName;
  seconds = name === newest ? seconds + 1 : 0;
  newest = name;
  if (name && seconds === PATIENCE_SECONDS)
    process.stderr.write(`The newest test here began ${seconds} s ago: ${name}\n`);
}, 1000).unref();
