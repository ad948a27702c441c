/** @type {import('jest').Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
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
  testTimeout: 60000,
};
