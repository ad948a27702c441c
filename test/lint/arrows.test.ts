import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** Lints source texts as if they stood at these paths; returns the messages of each. ESLint's configuration is a module. */
function lint(files: Readonly<Record<string, string>>): string[][] {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint({ cwd: ${JSON.stringify(root)} });
    const found = [];
    for (const [filePath, text] of Object.entries(${JSON.stringify(files)})) {
      const [result] = await eslint.lintText(text, { filePath });
      found.push(result.messages.map((message) => message.message));
    }
    console.log(JSON.stringify(found));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const against: readonly (readonly [string, string, string])[] = [
  ["src/method/segment/x.ts", 'export { say } from "../../text/text";', "method imports nothing of ours"],
  ["src/method/x.ts", "export const now = (): number => Date.now();", "reads no clock"],
  ["src/method/calendar/x.ts", "export const now = new Date();", "never on Date"],
  ["src/method/x.ts", "export const chance = Math.random();", "no chance without a seed"],
  ["src/intake/x.ts", 'export { say } from "../text/text";', "intake -> method"],
  ["src/intake/x.ts", 'export { surveyWorkbook } from "../workbook/excel/survey";', "intake -> method"],
  ["src/intake/x.ts", "export const now = (): number => Date.now();", "reads no clock"],
  ["src/functions/x.ts", 'export { writeMatrix } from "../workbook/matrix/writeMatrix";', "functions -> method, text"],
  ["src/workbook/x.ts", 'export { App } from "../taskpane/app";', "workbook -> method, intake, text"],
  ["src/taskpane/x.ts", "export const f = () => Excel.run(async () => {});", "Only src/workbook says Excel.run"],
  ["src/taskpane/x.ts", 'export { model } from "../workbench/model/engine";', "taskpane -> workbook -> method"],
  [
    "src/workbench/host/x.ts",
    'export type { Finding } from "../../workbook/excel/finding";',
    "knows nothing of the add-in",
  ],
  ["src/workbook/x.ts", 'import { Model } from "@odoo/o-spreadsheet"; export { Model };', "never reaches the add-in"],
  ["src/method/x.ts", 'export const later = () => import("../workbook/read");', "method imports nothing of ours"],
  ["src/taskpane/x.tsx", "export const X = () => <p>Overdue</p>;", "“Overdue” is a sentence for people"],
  ["src/taskpane/x.tsx", 'export const X = () => <button aria-label="Close">x</button>;', "“Close” is a sentence"],
  ["src/functions/x.ts", 'export { say } from "../text/text";', "functions say their own texts"],
  ["src/workbook/x/x.ts", "export const lookAt = 1;", "exported by src/workbook/reading/lookAt.ts, too"],
  ["src/workbench/host/x.ts", "export interface Area { readonly row: number }", "name each for what it is"],
  [
    "src/taskpane/x.ts",
    'import type { TextKey } from "../text/text";\nexport const key = (x: string) => `pane.${x}` as TextKey;',
    "Type what the key is made of",
  ],
  ["src/workbook/x.ts", 'export type Tongue = "de" | "en";', "use the type Language"],
  ["src/workbook/x.ts", 'export const tongues = ["en", "de"] as const;', "loop over `languages`"],
  ["src/taskpane/x.ts", 'export const isGerman = (x: string) => x === "de";', "a trait in src/text/languages.ts"],
  [
    "src/taskpane/x.ts",
    'export const f = (rows: number) => (rows === 1 ? "pane.row.one" : "pane.row.other");',
    "Languages count differently",
  ],
  [
    "src/taskpane/x.ts",
    'export const f = (n: number) => `x.${n !== 1 ? "other" : "one"}`;',
    "Languages count differently",
  ],
  ["src/taskpane/x.ts", "Office.initialize = () => undefined;", "use Office.onReady"],
  ["src/workbook/x.ts", "export const f = (range: Excel.Range) => range.load();", "load() without names"],
  ["src/workbook/x.ts", 'export const f = (range: Excel.Range) => range.load("");', "load() without names"],
  [
    "src/workbook/x.ts",
    'export const f = (range: Excel.Range) => range.load("values,format/fill");',
    "“format/fill” is an",
  ],
  [
    "src/workbook/x.ts",
    'export const f = (range: Excel.Range) => range.load(["worksheet"]);',
    "“worksheet” is an object",
  ],
  [
    "src/workbook/x.ts",
    'export function f(sheets: Excel.WorksheetCollection) { const s = sheets.getItemOrNullObject("x").load("name"); return s ? 1 : 2; }',
    "“s” is never null",
  ],
  [
    "src/workbook/x.ts",
    "export async function f(context: Excel.RequestContext, rows: number) { while (rows--) await context.sync(); }",
    "A sync in a loop",
  ],
  ["src/workbook/x.ts", "export const f = (x: any) => x;", "Unexpected any"],
  ["src/workbook/x.ts", 'export { lookAt } from "./reading/lookAt";', "no file stands at the root"],
  ["src/workbook/attic/x.ts", 'export { lookAt } from "../reading/lookAt";', "attic is no room"],
  ["src/workbook/rules/x.ts", 'export type { Look } from "../look/look";', "excel < words < rules"],
  ["src/workbook/look/x.ts", 'export { remindersOf } from "../reminders/remindersOf";', "excel < words < rules"],
  ["src/workbook/reminders/x.ts", 'export { lookAt } from "../reading/lookAt";', "features < reading"],
  ["src/workbook/matrix/x.ts", 'export { remindersOf } from "../reminders/remindersOf";', "other features: none"],
];

const along: readonly (readonly [string, string])[] = [
  [
    "src/intake/x.ts",
    'export { languages } from "../text/languages"; export { idKey } from "../method/cadence/idKey";',
  ],
  ["src/functions/x.ts", 'export { segmentOf } from "../method/segment/segment";'],
  ["src/workbook/x.ts", "export const f = () => Excel.run(async (context) => { await context.sync(); });"],
  ["src/workbook/reminders/x.ts", 'export { segmentsOf } from "../matrix/segments";'],
  ["src/workbook/reading/x.ts", 'export { segmentsOf } from "../matrix/segments";'],
  ["src/workbench/host/objects/x.ts", 'export { Workbook } from "../workbook";'],
  [
    "src/headless/x.ts",
    'export { writeMatrix } from "../workbook/matrix/writeMatrix"; export { model } from "../workbench/model/engine";',
  ],
  [
    "src/taskpane/x.tsx",
    'export const X = ({ say }: { say(key: string): string }) => <p className="row">{say("a.b")} · 7</p>;',
  ],
  ["src/functions/x.ts", 'export { sayInCell } from "../text/functions/functionText";'],
  [
    "src/workbook/x.ts",
    'export const f = (s: Excel.WorksheetCollection) => { const x = s.getItemOrNullObject("x").load("name,tables/items/name"); return x.isNullObject ? null : x; };',
  ],
  ["src/workbook/x.ts", 'export const first = (n: number) => (n === 1 ? "none" : "some");'],
];

test("lint names the arrow that an import or a call goes against", () => {
  const files = Object.fromEntries(against.map(([path, text], i) => [path.replace("/x.", `/x${i}.`), text]));
  const found = lint(files);
  against.forEach(([, , sentence], i) => expect(found[i]?.join("\n")).toContain(sentence));
});

test("lint lets the arrows themselves pass", () => {
  const files = Object.fromEntries(along.map(([path, text], i) => [path.replace("/x.", `/y${i}.`), text]));
  expect(lint(files)).toEqual(along.map(() => []));
});
