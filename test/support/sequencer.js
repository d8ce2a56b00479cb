/** The tests that take longest begin first, so that none of them is left alone at the end, also where none ran before. */
const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  ...['faults/badInput', 'faults/nthCall', 'faults/sweep', 'model/model', 'faults/storm', 'faults/restart'],
  ...['main', 'journeys/transports'],
];

module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path: file }) => {
      const name = path.relative(path.join(__dirname, '..'), file).replaceAll(path.sep, '/');
      const at = LONGEST.findIndex((long) => name === `${long}.test.ts`);
      return at < 0 ? LONGEST.length : at;
    };
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
};
