// What a page loads, compressed, and how much it may be: node scripts/bundleSize.mjs. Part of `npm run check`. Builds as it is
// published; webpack's cache makes a second build a matter of seconds.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { folder } from "./bundle.mjs";

const require = createRequire(import.meta.url);
const output = folder(".cache", "size");
const kilobyte = 1024;

/** The page's own scripts, and what `import()` of a chunk brings beside them. */
const always = ["functions", "commands", "taskpane"];
const firstPage = [...always, "pane"];
// Functions are in every page and cannot come later: Excel asks for them before anything else. Nine came with orders, topics,
// recommendation, evidence and the plan by month, in two languages.
const limits = [
  { says: "Functions answer after", of: ["functions"], most: 68 },
  { says: "A page whose pane is closed loads", of: always, most: 73 },
  { says: "The pane's first page, in English", of: [...firstPage, "english"], most: 350 },
  { says: "The pane's first page, in German", of: [...firstPage, "german"], most: 350 },
];

function build() {
  const webpack = require("webpack");
  const compiler = webpack(require("../webpack.config.js")({ output }, { mode: "production" }));
  return new Promise((done, fail) =>
    compiler.run((problem, stats) =>
      compiler.close(() =>
        problem || stats.hasErrors() ? fail(problem ?? new Error(stats.toString("errors-only"))) : done(stats.stats[0]),
      ),
    ),
  );
}

const { namedChunkGroups } = (await build()).toJson({ all: false, chunkGroups: true });
const sizes = new Map();
const sizeOf = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(output, file)), { level: 9 }).length);
  return sizes.get(file);
};
let isOver = false;
for (const { says, of, most } of limits) {
  const files = new Set(
    of.flatMap((name) =>
      namedChunkGroups[name].assets.map((asset) => asset.name).filter((each) => each.endsWith(".js")),
    ),
  );
  const size = [...files].reduce((sum, file) => sum + sizeOf(file), 0) / kilobyte;
  const isMore = size > most;
  isOver ||= isMore;
  console.log(`${says} ${size.toFixed(1)} kB of at most ${most}${isMore ? ": TOO MUCH" : ""}`);
}
if (isOver) {
  console.error(
    "A page has become heavier than it may be. Load what its first view does not need with the view (laterPart, laterPort),\n" +
      "or change the limit in scripts/bundleSize.mjs with its reason.",
  );
  process.exit(1);
}
