/** Faults at every point and in every mixture, for minutes: `npm run test:faults`, which `.ci/run` calls. */
const base = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/faults'], testPathIgnorePatterns: ['/node_modules/'] };
