import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine, type ReportCommand } from "../../src/headless/commandLine";
import { report } from "../../src/headless/report";
import { reportSheetNames } from "../../src/headless/reportSheets";
import { UsageError } from "../../src/headless/usageError";
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { openWorkbench } from "../../src/workbench/headless";
import type { Workbench } from "../../src/workbench/headless";
import { associateFunctions } from "../../src/functions/associate";
import metadata from "../../src/functions/generated/functions.json";
import type { CellValue } from "../../src/workbench/model/workbook";

const asOf = serialOfIso("2026-03-31") as number;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "skm-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const reportOn = (input: string, output: string, language: "de" | "en" = "en") =>
  report({ command: "report", input, output, asOf, language, json: true });

/** Opens a written file with the add-in's functions in it. */
async function open(file: string): Promise<Workbench> {
  const workbench = await openWorkbench({ bytes: new Uint8Array(readFileSync(file)) });
  const close = workbench.installGlobals();
  associateFunctions();
  workbench.loadFunctions(metadata, "SKM");
  close();
  return workbench;
}

function cells({ model }: Workbench, name: string): CellValue[][] {
  const sheet = model.sheets().find((each) => each.name === name);
  const used = sheet && model.usedArea(sheet.id);
  return sheet && used
    ? model.values(sheet.id, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
    : [];
}

test.each([
  ["en", ["Casting matrix", "Reminders", "Success plan", "SKM rules"]],
  ["de", ["Casting-Matrix", "Erinnerungen", "Erfolgsplanung", "SKM-Regeln"]],
] as const)(
  "the sample's report, %s: the sheets are in the file, what was there is as before, the figures agree",
  async (language, names) => {
    const input = join(folder, `in-${language}.xlsx`);
    const output = join(folder, `out-${language}.xlsx`);
    writeFileSync(input, await sampleFile({ language, asOf }));
    const before = readFileSync(input);
    const { json } = await reportOn(input, output, language);
    expect(readFileSync(input).equals(before)).toBe(true);
    expect(json).toMatchObject({
      customers: 120,
      notClassifiable: 4,
      plan: [
        { year: 1, contribution: 441000 },
        { year: 2, contribution: 1701000 },
      ],
    });
    expect(Object.values(json.segments).reduce((sum, count) => sum + count, 0)).toBe(116);
    expect(json.findings.length).toBeGreaterThan(5);
    for (const { message } of json.findings) expect(message).not.toMatch(/[{}]/);
    expect(new Set(json.reminders.map((each) => each.state))).toEqual(new Set(["overdue", "due soon"]));

    const [source, written] = [await openWorkbench({ bytes: new Uint8Array(before) }), await open(output)];
    const sheetsBefore = source.model.sheets().map((sheet) => sheet.name);
    expect(new Set(written.model.sheets().map((sheet) => sheet.name))).toEqual(new Set([...sheetsBefore, ...names]));
    for (const sheet of sheetsBefore) expect(cells(written, sheet)).toEqual(cells(source, sheet));
    const casting = cells(written, names[0]);
    for (const [segment, count] of Object.entries(json.segments)) {
      expect(casting.find((row) => row[0] === segment)?.[1]).toBe(count);
    }
    const reminders = cells(written, names[1]).slice(7);
    expect(reminders).toHaveLength(json.reminders.length);
    expect(reminders.map((row) => row[9])).toEqual(json.reminders.map((each) => serialOfIso(each.due)));
    // Live after opening again, our own sheet known again: a second report replaces it.
    const again = join(folder, `again-${language}.xlsx`);
    expect((await reportOn(output, again, language)).json.segments).toEqual(json.segments);
    expect((await open(again)).model.sheets()).toHaveLength(sheetsBefore.length + 4);
  },
);

test("what stops a report: a sentence, and no file", async () => {
  const input = join(folder, "stop.xlsx");
  writeFileSync(input, await sampleFile({ language: "en", asOf }));
  await expect(reportOn(input, input)).rejects.toMatchObject({ key: "headless.sameFile" });
  await expect(reportOn(join(folder, "none.xlsx"), join(folder, "o.xlsx"))).rejects.toMatchObject({
    key: "headless.fileMissing",
  });
  writeFileSync(join(folder, "text.xlsx"), "not a workbook");
  await expect(reportOn(join(folder, "text.xlsx"), join(folder, "o.xlsx"))).rejects.toMatchObject({
    key: "headless.file.notXlsx",
  });
  const empty = join(folder, "empty.xlsx");
  writeFileSync(empty, (await (await openWorkbench()).save()).bytes);
  await expect(reportOn(empty, join(folder, "o.xlsx"))).rejects.toThrow(/No customers table was found/);
  await expect(reportOn(empty, join(folder, "o.xlsx"), "de")).rejects.toThrow(/keine Kundentabelle/);
  expect(() => readFileSync(join(folder, "o.xlsx"))).toThrow();
});

test("as a command: JSON alone on standard output, sentences on standard error, 0 and 2", async () => {
  const input = join(folder, "cli.xlsx");
  writeFileSync(input, await sampleFile({ language: "en", asOf }));
  const skm = (...words: string[]) => spawnSync(process.execPath, ["scripts/skm.mjs", ...words], { encoding: "utf8" });
  const good = skm("report", input, join(folder, "cli-out.xlsx"), "--as-of", "2026-03-31", "--json");
  expect(good.status).toBe(0);
  expect(JSON.parse(good.stdout)).toMatchObject({ customers: 120 });
  expect(good.stderr).toContain("Casting matrix: 120 rows written.");
  const bad = skm("report", join(folder, "none.xlsx"), join(folder, "o.xlsx"), "--lang", "de");
  expect([bad.status, bad.stdout]).toEqual([2, ""]);
  expect(bad.stderr).toMatch(/gibt es nicht/);
});

test("a report writes the sheets that it is asked for, in their order, with fixed values where wanted", async () => {
  const input = join(folder, "some.xlsx");
  const output = join(folder, "some-out.xlsx");
  writeFileSync(input, await sampleFile({ language: "en", asOf }));
  const words = ["report", input, output, "--as-of", "2026-03-31", "--lang", "en", "--fixed"];
  const command = readCommandLine([...words, "--sheets", "economy,careCalls, capacity,casting"]) as ReportCommand;
  expect(command).toMatchObject({ sheets: ["casting", "careCalls", "capacity", "economy"], fixed: true });
  const { sentences } = await report(command);
  const { model } = await open(output);
  const names = model.sheets().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Care calls", "Capacity", "Economy of measures"]));
  expect(names).not.toContain("Reminders");
  // The sample has no criteria: that sheet is left out, and it is said.
  expect(sentences.join("\n")).toMatch(/criteria/i);
  for (const name of ["Capacity", "Economy of measures"]) {
    const sheet = model.sheets().find((each) => each.name === name)!;
    const cells = model.formulas(sheet.id, model.usedArea(sheet.id)!).flat();
    expect([name, cells.filter((cell) => /^=.*[A-Z]\w*\(/.test(String(cell)))]).toEqual([name, []]);
  }
  expect(() => readCommandLine([...words, "--sheets", "weather"])).toThrow(UsageError);
  expect(readCommandLine([...words, "--sheets=all"])).toMatchObject({ sheets: reportSheetNames });
});
