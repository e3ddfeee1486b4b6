/** ts-jest transpiles only: types are checked once, by `tsc -b`, before the tests run. */
const common = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/steady-properties.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.jest.json', diagnostics: false }] },
};

/** Tests of pages in a browser have their pages built and served first; a run of other tests does not wait for that. */
module.exports = {
  testTimeout: 120000, // jest takes it from here, not from a project
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/test/!(e2e)/**/*.test.ts'] },
    {
      ...common,
      displayName: 'pages',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/rig/global-setup.mjs',
      globalTeardown: '<rootDir>/test/e2e/rig/global-teardown.mjs',
    },
  ],
};
