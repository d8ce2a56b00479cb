/** Faults at every point and in every mixture, for minutes: `npm run test:faults`. `npm test` has a sample of each. */
const base = require('./jest.config');

process.env.FAULTS = 'all';

/** @type {import('jest').Config} */
module.exports = { ...base, roots: ['<rootDir>/test/faults'], testPathIgnorePatterns: ['/node_modules/'] };
