/** @type {import('jest').Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  // The page loads the texts of its language; a test has them all, and its clock stands still for sheets.
  setupFiles: ["<rootDir>/test/everyText.ts", "<rootDir>/test/stopClock.ts"],
  transform: {
    "^.+\\.(ts|tsx|js|mjs|cjs)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  // hucre ships ES modules only; jest runs CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(hucre)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  // Left alone it keeps one core free, which on two cores is half of the time.
  maxWorkers: "100%",
  testTimeout: 60000,
};
