const { roots: _, testPathIgnorePatterns: __, ...shared } = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...shared,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/support/haveBrowser.js',
  // A story goes through many screens, and each file starts a demo of its own: seconds here, a minute on a busy machine.
  testTimeout: 120_000,
};
