// npm run test:nodes [-- 22 24.11.0]: the unit tests that need no page, on the Node versions that "engines" in package.json
// names, beside the machine's own. npm carries Node itself, as the package "node".
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import semver from "semver";
import { folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const { engines } = JSON.parse(readFileSync(folder("package.json"), "utf8"));
/** The newest of each line that is named, and of what is newest today. */
const lines = new semver.Range(engines.node).set.map(([from]) => String(from.semver.major));
const asked = process.argv.slice(2);
const folders = ["method", "functions", "headless", "text", "manifest"].map((name) => `test/${name}`);

/** Whole reports take most of the time, and what they do with Node the shorter tests of the commands do, too. */
const tooLong = ["--testPathIgnorePatterns", "headless/report.test", "headless/handedOut.test"];

const failed = [];
for (const version of asked.length > 0 ? asked : [...lines, "latest"]) {
  console.log(`\nOn Node ${version}`);
  const words = [
    "--yes",
    "--package",
    `node@${version}`,
    "--",
    "node",
    "node_modules/jest/bin/jest.js",
    ...folders,
    ...tooLong,
  ];
  const { status } = spawnSync("npx", words, {
    cwd: folder(),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) failed.push(version);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nTests failed, or Node could not be had: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
