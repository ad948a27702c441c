// npm run mutations [-- --seed 2 --count 5]: do the tests notice? Changes the sources of method and workbook in 25 places, one
// at a time and in memory alone, and runs the tests concerned: first those beside the file, then all that reach it. Takes an
// hour or more and is no part of CI. With --beside it runs the first ones alone: a lower bound, in a third of the time.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const require = createRequire(import.meta.url);
const ts = require("typescript");
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "25" },
    beside: { type: "boolean", default: false },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];
/** Of 25, 23 must be caught: a change that changes nothing is made now and then. */
const leastShare = 23 / 25;

const swaps = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
  [ts.SyntaxKind.AsteriskToken, "/"],
  [ts.SyntaxKind.SlashToken, "*"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
]);

/** Every place of a file where something can be changed, with what it becomes. */
function placesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const places = [];
  const add = (node, text) => places.push({ file, start: node.getStart(source), end: node.getEnd(), text });
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && swaps.has(node.operatorToken.kind)) {
      const isText = [node.left, node.right].some(
        (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
      );
      if (!isText) add(node.operatorToken, swaps.get(node.operatorToken.kind));
    } else if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** Mulberry32: the same places for the same seed, as long as the sources are the same. */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const filesIn = (room) =>
  readdirSync(folder("src", room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const next = random(seed);
const pick = (list) => list[Math.floor(next() * list.length)];
const rooms = ["method", "workbook"].map((room) => filesIn(room).flatMap(placesIn));
const mutations = Array.from({ length: count }, (_, index) => pick(rooms[index % rooms.length]));

const shared = require("../jest.config.cjs");
const config = JSON.stringify({
  ...shared,
  rootDir: folder(),
  transform: Object.fromEntries(
    Object.entries(shared.transform).map(([pattern, [, options]]) => [
      pattern,
      [folder("scripts", "mutationTransform.cjs"), options],
    ]),
  ),
});

/** Whether a run of tests fails under a mutation. */
function fails(mutation, words) {
  const jest = folder("node_modules", "jest", "bin", "jest.js");
  const args = ["--config", config, "--maxWorkers=1", "--bail", "--silent", "--passWithNoTests", ...words];
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: folder(),
    env: { ...process.env, SKM_MUTATION: JSON.stringify(mutation) },
    stdio: "ignore",
  });
  return status !== 0;
}

const survivors = [];
for (const [index, mutation] of mutations.entries()) {
  const { file, start, end, text } = mutation;
  const source = readFileSync(file, "utf8");
  const line = source.slice(0, start).split("\n").length;
  const path = file.slice(folder().length).replaceAll("\\", "/");
  const beside = path.replace(/^src\//, "test/").replace(/\/[^/]*$/, "/");
  const isCaught = fails(mutation, [beside]) || (!values.beside && fails(mutation, ["--findRelatedTests", file]));
  const what = `${path}:${line}  ${source.slice(start, end)} -> ${text}`;
  console.log(`${String(index + 1).padStart(2)} ${isCaught ? "caught " : "MISSED "} ${what}`);
  if (!isCaught) survivors.push(what);
}
const caught = count - survivors.length;
console.log(`\n${caught} of ${count} caught (seed ${seed}).`);
process.exit(caught / count >= leastShare ? 0 : 1);
