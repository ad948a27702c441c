// npm run check: everything that needs no browser. Goes on after a failure, so that one run shows all of them.
import { ensureInstalled } from "./install.mjs";
import { run, runTool } from "./run.mjs";

ensureInstalled();
const quick = process.argv.includes("--quick");
const steps = {
  Types: () => runTool("@typescript/native/bin/tsc", ["-p", "."]),
  // Without a cache: some rules look at other files than the one they judge.
  Lint: () => runTool("eslint/bin/eslint.js", ["."]),
  Format: () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "--cache", "."]),
  "Generated files": () => run(process.execPath, ["scripts/functions-metadata.mjs", "--check"]),
  Sentences: () => run(process.execPath, ["scripts/sentences.mjs", "--check"]),
  "Size of the bundle": () => run(process.execPath, ["scripts/bundleSize.mjs"]),
  "Unused code": () => runTool("knip/bin/knip.js", []),
  Evidence: () => run(process.execPath, ["scripts/evidence.mjs", "--check"]),
  Licences: () => run(process.execPath, ["scripts/licences.mjs"]),
};
const failed = [];
async function check(name, step) {
  const { code } = await step();
  console.log(`${name}: ${code === 0 ? "in order" : "not in order"}`);
  if (code !== 0) failed.push(name);
}
// All at once: each of them keeps one core busy.
await Promise.all(Object.entries(steps).map(([name, step]) => check(name, step)));
if (!quick) await check("Unit tests", () => runTool("jest/bin/jest.js", []));
console.log(failed.length === 0 ? "\nAll is well." : `\nNot in order: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
