import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
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
  await report({ kind: "report", input, output: first, language: "en", asOf } as never);
  const { model } = await openXlsx(new Uint8Array(await readFile(first)));
  const marks = model.names().filter(({ name }) => /^SKM_sheet_/.test(name));
  expect(marks.length).toBeGreaterThanOrEqual(4);
  expect(marks.filter(({ comment }) => comment !== "").map(({ name }) => name)).toEqual([]);
  await report({ kind: "report", input: first, output: second, language: "en", asOf } as never);
  const { model: again } = await openXlsx(new Uint8Array(await readFile(second)));
  expect(again.sheets().map(({ name }) => name)).toEqual(model.sheets().map(({ name }) => name));
});
