/**
 * jest-light-runner in processes, but each process is told its settings when it asks for them. The runner tells all of them
 * when the first one asks; on a busy machine the second may not listen yet, asks in vain a moment later, and everything waits.
 */
import { createRunner } from 'jest-light-runner';

const ASKED = 'jest-light-runner-get-worker-data';
const TOLD = 'jest-light-runner-worker-data';

/** Between the pool and the one process that has the task. */
function channelFor(workerData) {
  let tell = () => {};
  return {
    onMessage: (listener) => {
      tell = listener;
    },
    postMessage: (message) => {
      if (message === ASKED) tell({ type: TOLD, workerData });
    },
  };
}

/** The runner's pools, one for each project. */
class Pools extends Map {
  constructor(settings) {
    super();
    this.settings = settings;
  }

  set(projectConfig, { pool, run }) {
    // One process alone is Jest's own, and asks nothing.
    if (this.settings.runtime !== 'child_process') return super.set(projectConfig, { pool, run });
    const runHere = (test) => pool.run(test.path, { channel: channelFor({ ...this.settings, projectConfig }) });
    return super.set(projectConfig, { pool, run: runHere });
  }
}

export default class extends createRunner({ runtime: 'child_process' }) {
  constructor(globalConfig, ...others) {
    super(globalConfig, ...others);
    this._testRunners = new Pools({ globalConfig, runtime: this._runtime });
  }
}
