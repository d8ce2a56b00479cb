const { roots: _, testPathIgnorePatterns: __, ...shared } = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...shared,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/support/haveBrowser.js',
};
