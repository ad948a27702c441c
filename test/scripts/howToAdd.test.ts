/**
 * docs/how-to-add.md is true: its blocks are put into a copy of the sources as they stand there, and types, tests and the
 * generator of the functions take them; without the texts the compiler names each key that is missing.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "..", "..");

interface Edit {
  readonly recipe: string;
  readonly file: string;
  /** null: at the top; undefined: the whole file. */
  readonly before: string | null | undefined;
  readonly text: string;
}

const page = readFileSync(join(root, "docs", "how-to-add.md"), "utf8");
const recipes = page.split(/^## /m).slice(1);
const edits: readonly Edit[] = recipes.flatMap((recipe) =>
  [...recipe.matchAll(/^```(?:tsx?|js) (\S+)(?: (at the top)| before: (.+))?\n([\s\S]*?)^```$/gm)].map(
    ([, file = "", top, before, text = ""]) => ({
      recipe: recipe.slice(0, recipe.indexOf("\n")),
      file,
      before: top ? null : before,
      text,
    }),
  ),
);
const isText = ({ file }: Edit): boolean => file.startsWith("src/text/") && !file.endsWith("languages.ts");
const isLanguage = ({ recipe }: Edit): boolean => recipe === "A language";

let copy = "";

function make(chosen: readonly Edit[]): void {
  for (const { file, before, text } of chosen) {
    const path = join(copy, file);
    if (before === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      continue;
    }
    const source = readFileSync(path, "utf8");
    const at = before === null ? 0 : source.indexOf(before);
    if (at < 0) throw new Error(`${file} has no “${before}”`);
    const line = source.lastIndexOf("\n", at - 1) + 1;
    writeFileSync(path, source.slice(0, line) + text + source.slice(line));
  }
}

/** The sources as they are, without the edits of an earlier test. */
function fresh(): void {
  for (const folder of ["src", "scripts"]) {
    rmSync(join(copy, folder), { recursive: true, force: true });
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
}

function run(...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? "" : stdout + stderr || `ended with ${status}`;
}

const types = (): string =>
  run(join("node_modules", "@typescript", "native", "bin", "tsc"), "-p", ".", "--noErrorTruncation");

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "skm-how-to-add-"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const file of ["package.json", "jest.config.cjs", "tsconfig.json"]) cpSync(join(root, file), join(copy, file));
  const config = JSON.parse(readFileSync(join(copy, "tsconfig.json"), "utf8")) as object;
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({ ...config, include: ["src"] }));
  fresh();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("each recipe has blocks, and a page with its sheet touches three shared files, a column three", () => {
  const shared = (recipe: string): string[] => [
    ...new Set(
      edits
        .filter((edit) => edit.recipe === recipe && edit.before !== undefined && !isText(edit))
        .map(({ file }) => file),
    ),
  ];
  expect(recipes).toHaveLength(7);
  expect([...shared("A sheet"), ...shared("A page")]).toHaveLength(3);
  const column = edits.filter(({ recipe }) => recipe === "A column").map(({ file }) => file);
  expect(column).toHaveLength(3);
});

test("everything but the language compiles, is read, written and calculated, and its functions are described", () => {
  make(edits.filter((edit) => !isLanguage(edit)));
  expect(types()).toBe("");
  expect(run(join("scripts", "functions-metadata.mjs"))).toBe("");
  mkdirSync(join(copy, "test"), { recursive: true });
  for (const path of ["test/everyText.ts", "test/stopClock.ts", "test/functions/customFunctions.ts"])
    cpSync(join(root, path), join(copy, path));
  writeFileSync(join(copy, "test", "planted.test.ts"), planted);
  expect(run(join("node_modules", "jest", "bin", "jest.js"), "--maxWorkers=1", "planted")).toBe("");
}, 300_000);

test("without its texts the compiler names each key that is missing, and without a language each place that needs it", () => {
  fresh();
  make(edits.filter((edit) => !isText(edit)));
  const said = types();
  for (const { recipe, text } of edits.filter(isText))
    // What Excel shows of a function is asked for by its generator.
    if (recipe !== "A function")
      for (const [, key = ""] of text.matchAll(/^ {2}"([^"]+)"/gm))
        expect([key, said.includes(key)]).toEqual([key, true]);
  expect(run(join("scripts", "functions-metadata.mjs"))).toContain("DAYSLEFT");
  const named = recipes.find((recipe) => recipe.startsWith("A language")) ?? "";
  const places = [...named.matchAll(/^\* .*$/gm)].flatMap(([line]) =>
    [...line.matchAll(/`(src\/\S+)`/g)].map(([, path]) => path),
  );
  const found = said.split(/^(?=src\/)/m).filter((error) => error.includes("Property 'fr'"));
  expect([...new Set(found.map((error) => error.slice(0, error.indexOf("("))))].sort()).toEqual([...places].sort());
}, 300_000);

/** Runs in the copy. */
const planted = `
import "./functions/customFunctions";
import { customersSource } from "../src/method/tables/customers";
import { fieldsWith } from "../src/method/tables/source";
import { instrumentFacts } from "../src/method/measures/instruments";
import { readSources } from "../src/workbook/look/sources";
import { sheetRecords } from "../src/workbook/reading/sheetRecords";
import { instrumentWords } from "../src/workbook/words/instrumentWords";
import { daysLeft } from "../src/functions/daysLeft";
import { views } from "../src/taskpane/frame/views";
import english from "../src/functions/generated/functions.json";

test("what was planted is found by the loops", async () => {
  expect(fieldsWith(customersSource, "filters")).toContain("industry");
  expect(readSources.map(({ source }) => source.key as string)).toContain("articles");
  const record = sheetRecords.find(({ job }) => (job as string) === "largest");
  const customerColumns = { customerId: ["1", "2"], customer: ["A", "B"], potential: Float64Array.of(5, 9), count: 2 };
  const at = { look: { customerColumns }, options: { language: "de", live: true } } as never;
  const [page] = await record!.pages(at, await record!.result(at), undefined as never, new Map());
  expect(page!.layout.blocks.map(({ cells }) => cells)).toEqual([
    [["Kundennr.", "Kunde", "Potenzial"]],
    [[2, "'B", 9], [1, "'A", 5]],
  ]);
  expect(Object.keys(views.plan)).toContain("largest");
  expect(instrumentFacts.chat.needs).toBe("express");
  expect(instrumentWords.codeOf("Messenger")).toBe("chat");
  expect(daysLeft([[46010]], [[46003]])).toEqual([[7]]);
  expect(english.functions.map(({ id }) => id)).toContain("DAYSLEFT");
});
`;
