const shared = require("../../jest.config.cjs");

/** The browser run: one after the other, on one built site. */
module.exports = {
  ...shared,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/e2e/setup.cjs",
  globalTeardown: "<rootDir>/test/e2e/teardown.cjs",
  testTimeout: 120000,
};
