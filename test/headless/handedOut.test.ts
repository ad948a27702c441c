import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/workbench/model/open";
import { report } from "../../src/headless/report";
import { sampleFile } from "../../src/sample/sampleFile";

const asOf = 46112;

test("the marks of a report name no sheet: another program counts its sheets otherwise; a report of it finds them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "skm-"));
  const [input, first, second] = ["in", "first", "second"].map((name) => join(folder, `${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  await writeFile(input, await sampleFile({ language: "en", asOf }));
  await report({ command: "report", input, output: first, language: "en", asOf, json: false });
  const { model } = await openXlsx(new Uint8Array(await readFile(first)));
  const marks = model.names().filter(({ name }) => /^SKM_sheet_/.test(name));
  expect(marks.length).toBeGreaterThanOrEqual(4);
  expect(marks.filter(({ comment }) => !/^(-|$)/.test(comment)).map(({ name }) => name)).toEqual([]);
  await report({ command: "report", input: first, output: second, language: "en", asOf, json: false });
  const { model: again } = await openXlsx(new Uint8Array(await readFile(second)));
  expect(again.sheets().map(({ name }) => name)).toEqual(model.sheets().map(({ name }) => name));
});

test.each([
  [true, 0],
  [false, 4],
] as const)(
  "a report with fixed values (%s) is legible without the add-in: no function of ours, no order to calculate",
  async (fixed, most) => {
    const folder = mkdtempSync(join(tmpdir(), "skm-"));
    const [input, output] = ["in", "out"].map((name) => join(folder, `${name}.xlsx`)) as [string, string];
    await writeFile(input, await sampleFile({ language: "en", asOf }));
    await report({ command: "report", input, output, language: "en", asOf, json: false, fixed });
    const parts = unzipSync(new Uint8Array(await readFile(output)));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    const calls = sheets.reduce((sum, [, part]) => sum + (strFromU8(part).match(/_xldudf_SKM_/g) ?? []).length, 0);
    if (most === 0) expect(calls).toBe(0);
    else expect(calls).toBeGreaterThanOrEqual(most);
    // Every cell of ours has its result, so that nobody's Excel need calculate it to show it.
    expect(strFromU8(parts["xl/workbook.xml"]!)).not.toContain("fullCalcOnLoad");
  },
);
