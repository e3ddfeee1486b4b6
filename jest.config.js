/** ts-jest transpiles only: types are checked once, by `tsc -b`, before the tests run. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.jest.json', diagnostics: false }] },
  testTimeout: 60000,
};
