import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { openAddIn } from "../../src/headless/addIn";
import { runJobs } from "../../src/headless/jobs";
import { recordsOfSheets, usualSheets } from "../../src/headless/reportSheets";
import { serialOfDay } from "../../src/sample/day";
import { sampleFile } from "../../src/sample/sampleFile";

const asOf = serialOfDay("2026-03-31");

test("another library reads what we save: the sample as it was, and the sheets of the report with their formulas", async () => {
  const input = await sampleFile({ language: "en", asOf });
  const path = join(mkdtempSync(join(tmpdir(), "reader-")), "sample.xlsx");
  writeFileSync(path, input);
  const workbench = await openAddIn(path, "en");
  await runJobs(recordsOfSheets(usualSheets), asOf, { language: "en", live: true });
  const saved: Uint8Array | { bytes: Uint8Array } = await workbench.save();
  const before = await readXlsx(input, { readStyles: true });
  const after = await readXlsx("bytes" in saved ? saved.bytes : saved, { readStyles: true });
  const names = after.sheets.map((sheet) => sheet.name);
  expect(names.slice(0, 4)).toEqual(["Customers", "Contacts", "SKM register", "Read me"]);
  expect(names.slice(4).sort()).toEqual(["Casting matrix", "Reminders", "SKM rules", "Success plan"]);
  for (const [position, sheet] of before.sheets.entries()) expect(after.sheets[position]).toEqual(sheet);
  const formulas = (name: string): string[] => {
    const cells = after.sheets[names.indexOf(name)]!.cells ?? new Map();
    return [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
  };
  expect(formulas("Casting matrix").some((formula) => /SKM[._]SEGMENT\(/.test(formula))).toBe(true);
  expect(formulas("Reminders").some((formula) => /SKM[._]NEXTDUE\(/.test(formula))).toBe(true);
  expect(formulas("Success plan").length).toBeGreaterThan(10);
  const plan = after.sheets[names.indexOf("Success plan")]!.rows.flat();
  expect(plan).toEqual(expect.arrayContaining([441000, 1701000]));
});
