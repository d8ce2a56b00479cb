/** More faults than `npm test` has time for: `npm run test:faults`. Each test process inherits the environment. */
const base = require('./jest.config');

process.env.FAULTS ??= 'more';

/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/faults'] };
