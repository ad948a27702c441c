/** A copy of the workbook in which the formulas with functions of ours are values. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { finished } from "../../../src/method/steps";
import { openWorkbench } from "../../../src/workbench/headless";
import { fixedCopy } from "../../../src/workbook/exports/fixedCopy";
import { fixedFile } from "../../../src/workbook/exports/fixedFile";
import { writeMatrix } from "../../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../../src/workbook/planning/writePlan";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { writeReminders } from "../../../src/workbook/reminders/writeReminders";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { faultsOf } from "../../judges/judges";
import { openDesk, type Desk } from "../desk";

const asOf = 46112;
const options = { language: "en", live: true } as const;
const named = (workbook: string): string => `${workbook} (fixed)`;

let desk: Desk;
afterEach(() => desk?.close());

async function openLiveBook(): Promise<void> {
  desk = await openDesk({ fileName: "Quarter.xlsx" });
  await loadSample({ language: "en", asOf });
  const look = await lookAt(options);
  await writeMatrix(look, options);
  await writeReminders(look, asOf, options);
  await writePlan(look, options);
  const own = desk.model.addSheet("My model & more");
  const cells = [
    "=SKM.FORECAST(9,210,1,5000)",
    "=SUM(A2:A3)",
    '=SKM.NEXTDUE("never","A")',
    "=1+1",
    '=IF(SKM.STATUS(1,2)="","x","")',
  ];
  desk.model.transaction(() =>
    cells.forEach((formula, row) =>
      desk.model.write(own, { row: row * 4, column: 7 * (row % 2), rows: 1, columns: 1 }, [[{ formula }]]),
    ),
  );
}

const fromA1 = ({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }) => ({
  row: 0,
  column: 0,
  rows: row + rows,
  columns: column + columns,
});

/** Everything that stands in a workbook, as somebody sees it who has not the add-in. */
async function seenWithout(bytes: Uint8Array): Promise<{ values: unknown[][][]; formulas: unknown[] }> {
  const { model } = await openWorkbench({ bytes });
  model.recalculate();
  const sheets = model.sheets().map(({ id }) => ({ id, used: model.usedArea(id) }));
  return {
    values: sheets.map(({ id, used }) => (used ? model.values(id, fromA1(used)) : [])),
    formulas: sheets.flatMap(({ id, used }) => (used ? model.formulas(id, used).flat() : [])),
  };
}

const isOurs = (formula: unknown): boolean => /SKM\.[A-Z]/.test(String(formula)) && String(formula).startsWith("=");

test("a person without the add-in sees the same figures; ordinary formulas stay, the workbook is not changed", async () => {
  await openLiveBook();
  const before = desk.model.sheets().map(({ name }) => desk.all(name));
  const copy = await fixedCopy(named, options);
  expect(copy.fileName).toBe("Quarter (fixed).xlsx");
  expect(desk.model.sheets().map(({ name }) => desk.all(name))).toEqual(before);
  const saved = (await desk.save()).bytes;
  const [live, fixed] = [await seenWithout(saved), await seenWithout(copy.bytes)];
  expect(live.formulas.filter(isOurs).length).toBeGreaterThan(5);
  expect(JSON.stringify(live.values)).toContain("#NAME?");
  expect(fixed.formulas.filter(isOurs)).toEqual([]);
  expect(fixed.formulas).toContain("=1+1");
  expect(fixed.formulas).toContain("=SUM(A2:A3)");
  expect(JSON.stringify(fixed.values)).not.toContain("#NAME?");
  const plain = (cell: unknown): unknown =>
    typeof cell === "object"
      ? (cell as { error: string }).error
      : typeof cell === "number"
        ? Number(cell.toFixed(6))
        : cell;
  const differing = before.flatMap((rows, sheet) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const other = fixed.values[sheet]?.[r]?.[c] ?? "";
        return plain(cell) === plain(other) ? [] : [[sheet, r, c, cell, other]];
      }),
    ),
  );
  expect(differing.slice(0, 5)).toEqual([]);
  expect(copy.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Casting matrix", "Reminders", "Success plan", "My model & more"]),
  );
  expect(copy.sheets.find(({ sheet }) => sheet === "My model & more")?.cells).toBe(3);
  expect(copy.errors).toContainEqual({ sheet: "My model & more", cell: "A9" });
  expect(faultsOf([{ name: "copy", bytes: copy.bytes }])).toEqual([]);
}, 120_000);

test("formulas that share one, the order of calculation, calculated columns, and what only looks like a cell or ours", () => {
  const sheet =
    '<worksheet><cols><col min="1" max="1" width="9"/></cols><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" cm="1" t="str">' +
    '<f t="array" ref="B1:B2">_xldudf_SKM_STATUS(A1,2)</f><v>due soon</v></c><c r="C1"><f t="shared" ref="C1:C3" si="4">A1+_xldudf_SKM_NEXTDUE(A1,"A")</f><v>7</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="4"/><v>8</v></c><c r="D2"><f t="shared" ref="D2:D3" si="5">A1+1</f><v>9</v></c><c r="E2" t="e"><f>_xldudf_SKM_CLV(1)</f><v>#BUSY!</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="4"></f></c><c r="D3"><f t="shared" si="5"/><v>9</v></c><c r="E3" t="str"><f>MYSKM.X()&amp;"SKM"</f><v>SKM.</v></c></row></sheetData>' +
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting></worksheet>';
  const file = zipSync({
    "[Content_Types].xml": strToU8(
      '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>',
    ),
    "xl/workbook.xml": strToU8(
      '<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Type="t" Target="calcChain.xml"/></Relationships>',
    ),
    "xl/calcChain.xml": strToU8("<calcChain/>"),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/tables/table1.xml": strToU8(
      '<table><tableColumn id="1"><calculatedColumnFormula>_xldudf_SKM_STATUS(T[D],1)</calculatedColumnFormula></tableColumn><tableColumn id="2"><calculatedColumnFormula>T[D]*2</calculatedColumnFormula></tableColumn></table>',
    ),
  });
  const fixed = finished(fixedFile(file));
  expect(fixed.sheets).toEqual([{ sheet: "A & B", cells: 5 }]);
  expect(fixed.errors).toEqual([
    { sheet: "A & B", cell: "E2" },
    { sheet: "A & B", cell: "C3" },
  ]);
  const parts = unzipSync(fixed.bytes);
  const text = (part: string): string => strFromU8(parts[part] as Uint8Array);
  expect(text("xl/worksheets/sheet1.xml")).toBe(
    sheet
      .replace(' cm="1"', "")
      .replace('<f t="array" ref="B1:B2">_xldudf_SKM_STATUS(A1,2)</f>', "")
      .replace('<f t="shared" ref="C1:C3" si="4">A1+_xldudf_SKM_NEXTDUE(A1,"A")</f>', "")
      .replace('<f t="shared" si="4"/>', "")
      .replace('<f t="shared" si="4"></f>', "")
      .replace("<f>_xldudf_SKM_CLV(1)</f>", ""),
  );
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(text("xl/_rels/workbook.xml.rels") + text("[Content_Types].xml")).not.toContain("calcChain");
  expect(text("[Content_Types].xml")).toContain("/xl/workbook.xml");
  expect(text("xl/tables/table1.xml")).toBe(
    '<table><tableColumn id="1"></tableColumn><tableColumn id="2"><calculatedColumnFormula>T[D]*2</calculatedColumnFormula></tableColumn></table>',
  );
});

test("a workbook without such formulas is told as one; an Excel that hands out no file and a cancelled copy leave nothing behind", async () => {
  desk = await openDesk();
  expect(await fixedCopy(named, options)).toMatchObject({ sheets: [], errors: [] });
  await expect(fixedCopy(named, { ...options, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
  // Every file was closed again: a third one can be opened.
  expect(await fixedCopy(named, options)).toMatchObject({ sheets: [] });
  const taken = jest
    .spyOn(Office.context.document, "getFileAsync")
    .mockImplementation(((_type: unknown, _options: unknown, answer: (result: object) => void) =>
      answer({ status: "failed", error: { message: "locked" } })) as never);
  await expect(fixedCopy(named, options)).rejects.toMatchObject({ code: "copyUnavailable", written: "nothing" });
  taken.mockRestore();
});
