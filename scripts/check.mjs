// npm run check: everything that needs no browser. Goes on after a failure, so that one run shows all of them.
import { ensureInstalled } from "./install.mjs";
import { run, runTool } from "./run.mjs";

ensureInstalled();
const quick = process.argv.includes("--quick");
const steps = [
  ["Types", () => runTool("@typescript/native/bin/tsc", ["-p", "."])],
  ["Lint", () => runTool("eslint/bin/eslint.js", [".", "--cache", "--cache-location", ".cache/eslint/"])],
  ["Format", () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "--cache", "."])],
  ["Generated files", () => run(process.execPath, ["scripts/functions-metadata.mjs", "--check"])],
  ["Licences", () => run(process.execPath, ["scripts/licences.mjs"])],
  ["Unit tests", () => runTool("jest/bin/jest.js", [])],
];
const failed = [];
for (const [name, step] of steps) {
  if (quick && name === "Unit tests") continue;
  console.log(`\n${name}`);
  const { code } = await step();
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nNot in order: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
