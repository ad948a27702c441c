import { openWorkbench, type Workbench } from "../../../src/workbench/headless";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";
import { book, partsOf, worksheet } from "../model/filePackage";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function codeOf(bench: Workbench, work: (sheet: Excel.Worksheet) => unknown): Promise<string> {
  return bench.office.Excel.run(async (context) => {
    work(sheetOf(context));
    await context.sync();
  }).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

test("a list is set, read where all cells share it, and cleared cell by cell", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const cells = sheet.getRange("B2:B9");
    cells.dataValidation.rule = list("reached,not reached,order");
    cells.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Outcome", message: "Pick one." };
    await context.sync();
    sheet.getRange("B4").dataValidation.clear();
    await context.sync();
    const [whole, part, one] = ["B2:B9", "B5:B9", "B4"].map((address) => sheet.getRange(address).dataValidation);
    for (const each of [whole, part, one]) each!.load("type,rule,errorAlert");
    await context.sync();
    expect([whole!.type, part!.type, one!.type]).toEqual(["Inconsistent", "List", "None"]);
    expect([whole!.rule, part!.rule, one!.rule]).toEqual([null, list("reached,not reached,order"), {}]);
    expect(part!.errorAlert).toEqual({ showAlert: true, style: "Warning", title: "Outcome", message: "Pick one." });
    // What a program writes is not checked, as in Excel.
    sheet.getRange("B5").values = [["something else"]];
    await context.sync();
  });
  expect(await codeOf(bench, (sheet) => (sheet.getRange("A1").dataValidation.rule = list("x".repeat(256))))).toBe(
    "InvalidArgument",
  );
  expect(
    await codeOf(bench, (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>0" } })),
  ).toBe("ApiNotFound");
  expect(await codeOf(bench, (sheet) => (sheet.getRange("Z1").dataValidation.ignoreBlanks = false))).toBe(
    "InvalidOperation",
  );
  bench.model.setProtected(bench.model.activeSheetId(), true);
  expect(await codeOf(bench, (sheet) => sheet.getRange("B2").dataValidation.clear())).toBe("AccessDenied");
});

test("the grid lists the values and refuses others; a list in cells and one with a name work, too", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("F1:F2").values = [["yes"], ["no"]];
    context.workbook.names.add("Answers", sheet.getRange("F1:F2"));
    await context.sync();
    sheet.getRange("A1").dataValidation.rule = list("yes, no");
    sheet.getRange("B1").dataValidation.rule = list("=Sheet1!$F$1:$F$2");
    sheet.getRange("C1").dataValidation.rule = list("=Answers");
    await context.sync();
  });
  const { engine } = bench.model as SpreadsheetModel;
  const sheetId = bench.model.activeSheetId();
  for (const col of [0, 1, 2]) {
    const at = { sheetId, row: 0, col };
    expect(engine.getters.cellHasListDataValidationIcon!(at)).toBe(true);
    expect(engine.dispatch("UPDATE_CELL", { ...at, content: "yes" }).isSuccessful).toBe(true);
    expect(engine.getters.isDataValidationInvalid!(at)).toBe(false);
    bench.model.write(sheetId, { row: 0, column: col, rows: 1, columns: 1 }, [[{ text: "maybe" }]]);
    expect(engine.getters.isDataValidationInvalid!(at)).toBe(true);
  }
});

test("rows of a table take the list of the row above; inserted rows take rule and source along", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A3:B4").values = [
      ["Id", "Outcome"],
      [1, "order"],
    ];
    const table = sheet.tables.add("A3:B4", true);
    sheet.getRange("B4").dataValidation.rule = list("=$F$3:$F$5");
    await context.sync();
    table.rows.add(undefined, [
      [2, "order"],
      [3, "order"],
    ]);
    await context.sync();
    const column = sheet.getRange("B4:B6").dataValidation.load("type");
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    const moved = sheet.getRange("B5:B7").dataValidation.load("rule,type");
    await context.sync();
    expect([column.type, moved.type, moved.rule.list?.source]).toEqual(["List", "List", "=$F$4:$F$6"]);
  });
});

test("lists are saved, come back, and one step back undoes them", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const other = context.workbook.worksheets.add("My lists");
    other.getRange("A1:A2").values = [["a"], ["b"]];
    await context.sync();
    sheet.getRange("B2:B9").dataValidation.rule = list('"quoted",plain');
    sheet.getRange("D2:D9").dataValidation.rule = list("='My lists'!$A$1:$A$2");
    sheet.getRange("D2:D9").dataValidation.prompt = { showPrompt: true, title: "Klasse <A>", message: "A & B" };
    sheet.getRange("E2").dataValidation.rule = { list: { inCellDropDown: false, source: "x,y" } };
    await context.sync();
  });
  const { bytes } = await bench.save();
  expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B9"><formula1>"""quoted"",plain"</formula1>',
  );
  const again = await openWorkbench({ bytes });
  const plain = ({ model }: Workbench) => model.validations(model.sheets()[0]!.id).map(({ id: _, ...rule }) => rule);
  expect(plain(again)).toEqual(plain(bench));
  expect(plain(again)).toHaveLength(3);
  expect(Buffer.from((await again.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  bench.host.undo();
  expect(plain(bench)).toEqual([]);
});

test("in a file, rules of other kinds stay and follow moved rows beside a changed list", async () => {
  const rules =
    '<dataValidations count="3"><dataValidation type="whole" allowBlank="1" sqref="A2:A5 C2"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B5 D2"><formula1>"a,b"</formula1></dataValidation>' +
    '<dataValidation type="list" sqref="E1:E1048576"><formula1>$H$1:$H$3</formula1></dataValidation></dataValidations>';
  const bytes = book({
    sheets: { One: worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${rules}`) },
  });
  const bench = await openWorkbench({ bytes });
  expect(bench.model.validations("s1").map(({ area: { row, column, rows } }) => [row, column, rows])).toEqual([
    [0, 4, 1048576],
    [1, 1, 4],
    [1, 3, 1],
  ]);
  expect(Buffer.from((await bench.save()).bytes).length).toBeGreaterThan(0);
  expect(partsOf((await bench.save()).bytes)["xl/worksheets/sheet1.xml"]).toContain(rules);
  await bench.office.Excel.run(async (context) => {
    sheetOf(context).getRange("1:1").insert("Down");
    sheetOf(context).getRange("D3").dataValidation.clear();
    await context.sync();
  });
  const saved = partsOf((await bench.save()).bytes)["xl/worksheets/sheet1.xml"] ?? "";
  expect(saved).toContain('<dataValidation type="whole" allowBlank="1" sqref="A3:A6 C3"><formula1>1</formula1>');
  expect(saved).toContain('sqref="B3:B6"><formula1>"a,b"</formula1>');
  expect(saved).toContain("<formula1>$H$2:$H$4</formula1>");
});
