import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { openAddIn } from "../../../src/headless/addIn";
import { intakeJson } from "../../../src/headless/intakeJson";
import { settle } from "../../../src/intake/settle";
import type { IntakeBook } from "../../../src/intake/sheet";
import { finished } from "../../../src/method/steps";
import { readBook } from "../../../src/workbook/intake/readBook";
import { readListFile } from "../../../src/workbook/intake/readListFile";

const language = "de";
const asOf = 46356;
const folders = [
  join(__dirname, "../../fixtures/intake"),
  process.env["SKM_INTAKE_CORPUS"] ?? "",
  process.env["SKM_LIST_CASES"] ?? "",
].filter((folder) => folder !== "" && existsSync(folder));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);

function understoodOf(book: IntakeBook) {
  const { totals, ...json } = intakeJson(book, finished(settle(book, { asOf, answers: {} })).understood, language);
  // Files of programs that do not calculate have sums without a result: their row is known by its word alone then.
  return { ...json, totals: JSON.stringify(totals).replace(/"why":"[^"]*"/g, "") };
}

test.each(files)("%s is understood the same as a file and as the open workbook", async (file) => {
  const asFile = await readListFile(new Uint8Array(readFileSync(file)), "list.xlsx", language);
  const workbench = await openAddIn(file, language);
  expect(workbench).toBeDefined();
  const { book } = await readBook({ language });
  expect(understoodOf(asFile)).toEqual(understoodOf(book));
});

test("days of a workbook that counts from 1904 are its own, formulas are known, hidden sheets are not read", async () => {
  const bytes = await writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Liste",
        rows: [
          ["Kunde", "zuletzt am"],
          ["Adler", new Date(Date.UTC(2026, 10, 30))],
        ],
      },
      { name: "Geheim", hidden: true, rows: [["Kunde"], ["Berg"]] },
    ],
  });
  const book = await readListFile(bytes, "l.xlsx", language);
  expect(book.countsFrom1904).toBe(true);
  expect(book.sheets[0]?.values[1]).toEqual(["Adler", asOf - 1462]);
  expect(book.sheets[1]).toMatchObject({ isHidden: true, values: [] });
});

test("what is no list is said with its name; a CSV is known by its content, whatever it is called", async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
  await expect(readListFile(old, "alt.xls", language)).rejects.toMatchObject({
    code: "fileUnreadable",
    values: { name: "alt.xls" },
  });
  const broken = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]);
  await expect(readListFile(broken, "kaputt.xlsx", language)).rejects.toMatchObject({ code: "fileUnreadable" });
  const csv = new TextEncoder().encode("Kunde;Umsatz\nAdler;1.234,50\n");
  const book = await readListFile(csv, "liste.xlsx", language);
  expect(book).toMatchObject({ source: "csv", sheets: [{ name: "liste" }] });
});
