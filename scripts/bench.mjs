// npm run bench [name ...]: prints the figures of bench/*.ts, each in a process of its own.
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { run } from "./run.mjs";

ensureInstalled();
const wanted = process.argv.slice(2);
const all = readdirSync(folder("bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim()}`,
);
const failed = [];
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const { code } = await run(process.execPath, ["--import", "tsx", "--expose-gc", `bench/${name}.ts`]);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nEnded with an error: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
