/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Faults kill processes for minutes (npm run test:faults); browser tests need a browser (npm run test:browser).
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/faults/'],
  testTimeout: 20_000,
  // Two cores give two workers; jest would keep one for itself.
  maxWorkers: '100%',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
