/** Files that we save, before judges that are not ours: the sample, all sheets, and reports into files of other programs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../src/headless/report";
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { openXlsx, saveXlsx } from "../../src/workbench/model/open";
import { packageOf, partsOf } from "../workbench/model/filePackage";
import { customers, forms } from "../files/packages";
import { openDesk } from "../workbook/desk";
import { writeEverySheet } from "../workbook/writeEverySheet";
import { faultsOf, rules, sdk, type SavedFile } from "./judges";

const asOf = serialOfIso("2026-03-31") as number;
const languages = ["en", "de"] as const;
const folder = mkdtempSync(join(tmpdir(), "skm-judges-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a judge finds a fault that was planted", async () => {
  const parts = partsOf(await sampleFile({ language: "en", asOf }));
  const path = "xl/worksheets/sheet1.xml";
  const sheet = parts[path]!.replace("<sheetData", "<sheetOdd/><sheetData").replace(/ s="\d+"/, ' s="9999"');
  const faults = faultsOf([{ name: "spoilt", bytes: packageOf({ ...parts, [path]: sheet }) }]).join("\n");
  // Without the SDK and without the rules nothing can be found: see `npm run judges`.
  if (sdk !== undefined) expect(faults).toMatch(/sheetOdd/);
  if (rules !== undefined) expect(faults).toMatch(/ERROR .*9999/);
});

test("the sample, in both languages", async () => {
  const files: SavedFile[] = [];
  for (const language of languages)
    files.push({ name: `sample-${language}`, bytes: await sampleFile({ language, asOf }) });
  expect(faultsOf(files)).toEqual([]);
}, 60_000);

test.each(languages)(
  "all sheets, fixed, %s",
  async (language) => {
    const desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    try {
      await writeEverySheet(language, false, asOf);
      expect(faultsOf([{ name: `fixed-${language}`, bytes: (await desk.save()).bytes }])).toEqual([]);
    } finally {
      desk.close();
    }
  },
  300_000,
);

/** The report of a file, or null where it has no customers that can be found. */
async function reported(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(input, bytes);
  try {
    await report({ command: "report", input, output, asOf, language: "en", json: false });
  } catch (error) {
    if (/customers table/.test((error as Error).message)) return null;
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
  return new Uint8Array(readFileSync(output));
}

/** One cell changed on the first sheet, so that its rows are written and all formulas calculated. */
async function touched(bytes: Uint8Array): Promise<Uint8Array> {
  const { model } = await openXlsx(bytes);
  const { id } = model.sheets()[0]!;
  model.write(id, { row: 30, column: 30, rows: 1, columns: 1 }, [[{ number: 1 }]]);
  return saveXlsx(model);
}

test("reports into files of other programs, and the files with one cell changed", async () => {
  const files: SavedFile[] = [];
  for (const [name, form] of Object.entries(forms)) {
    const bytes = packageOf(form(customers()));
    const written = await reported(name, bytes);
    expect([name, written === null]).toEqual([name, false]);
    files.push({ name: `${name}-before`, bytes }, { name: `${name}-report`, bytes: written! });
    files.push({ name: `${name}-touched`, bytes: await touched(bytes) });
  }
  expect(faultsOf(files)).toEqual([]);
}, 300_000);

/** Files that failed once, outside of the project, in a folder that SKM_FILE_CASES names. */
const cases = process.env["SKM_FILE_CASES"];

(cases === undefined ? test.skip : test)(
  "files that failed once get no fault that they did not have",
  async () => {
    const files: SavedFile[] = [];
    for (const file of readdirSync(cases!).filter((each) => each.endsWith(".xlsx"))) {
      const bytes = new Uint8Array(readFileSync(join(cases!, file)));
      const isReadable = await openXlsx(bytes).then(
        () => true,
        () => false,
      );
      if (!isReadable) continue;
      const written = (await reported(file, bytes)) ?? (await touched(bytes));
      files.push({ name: `before-${file}`, bytes }, { name: `after-${file}`, bytes: written });
    }
    const faults = faultsOf(files);
    const before = new Set(faults.filter((fault) => fault.startsWith("before-")).map((fault) => fault.slice(7)));
    const added = faults.filter((fault) => fault.startsWith("after-") && !before.has(fault.slice(6)));
    expect(added).toEqual([]);
  },
  600_000,
);
