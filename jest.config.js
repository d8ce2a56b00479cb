/** @type {import('jest').Config} */
module.exports = {
  // Test files share a process and what it has loaded: docs/decisions/0008-one-process-for-many-tests.md.
  runner: '<rootDir>/test/support/runner.mjs',
  setupFiles: ['<rootDir>/test/support/setup.mjs'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Browser tests need a browser: npm run test:browser.
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/'],
  testSequencer: '<rootDir>/test/support/sequencer.js',
  // Two cores give two workers; jest would keep one for itself.
  maxWorkers: '100%',
};
