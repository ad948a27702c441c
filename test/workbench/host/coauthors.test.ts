import { openWorkbench } from "../../../src/workbench/headless";
import { loadMicrosoftClient } from "../../contract/microsoftClient";

type Client = typeof Excel;

async function withLog() {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Customer ID", "Note"],
      ["C0", "first"],
    ];
    sheet.tables.add("A1:B2", true).name = "Log";
    sheet.getRange("A4").values = [["below"]];
    await context.sync();
  });
  return bench;
}

/** As an add-in logs: it looks first, then writes one row a time. */
async function log(Excel: Client, who: string, rows: number): Promise<void> {
  for (let n = 1; n <= rows; n++)
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Log");
      table.columns.load("items/name");
      await context.sync();
      table.rows.add(undefined, [[who, `${who}${n}`]]);
      await context.sync();
    });
}

test.each([
  ["ours twice", (bench: Awaited<ReturnType<typeof withLog>>): Client => bench.coauthor().Excel],
  [
    "ours and Microsoft's",
    (bench: Awaited<ReturnType<typeof withLog>>): Client => loadMicrosoftClient(bench.host).Excel,
  ],
])("two people log at the same moment and every row stays: %s", async (_, second) => {
  const bench = await withLog();
  await Promise.all([log(bench.office.Excel, "A", 6), log(second(bench), "B", 6)]);
  const [table] = bench.model.tables();
  const notes = bench.model.values(table!.sheetId, table!.area).map((row) => row[1]);
  const by = (who: string) => notes.filter((note) => String(note).startsWith(who));
  expect([by("A"), by("B")]).toEqual([
    ["A1", "A2", "A3", "A4", "A5", "A6"],
    ["B1", "B2", "B3", "B4", "B5", "B6"],
  ]);
  expect(notes).toHaveLength(14);
  const below = { row: 15, column: 0, rows: 1, columns: 1 };
  expect(bench.model.values(table!.sheetId, below)).toEqual([["below"]]);
});

test("what another person changes comes as remote, one's own as local; kept ranges move once", async () => {
  const bench = await withLog();
  const other = bench.coauthor().Excel;
  const heard: unknown[] = [];
  await bench.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const kept = sheet.getRange("A4");
    sheet.onChanged.add(
      async ({ source, changeType, triggerSource }) => void heard.push([source, changeType, triggerSource]),
    );
    await context.sync();
    await log(other, "B", 1);
    kept.load("address");
    await context.sync();
    expect(kept.address).toBe("Sheet1!A5");
    sheet.getRange("A9").values = [["own"]];
    await context.sync();
    await new Promise((done) => setTimeout(done, 5));
  });
  expect(heard).toEqual([
    ["Remote", "CellInserted", "Unknown"],
    ["Remote", "RangeEdited", "Unknown"],
    ["Local", "RangeEdited", "ThisLocalAddin"],
  ]);
});
