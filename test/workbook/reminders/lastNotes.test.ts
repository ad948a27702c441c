import { readInExcel } from "../../../src/workbook/excel/excel";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { lastNotes, mostSingleCells } from "../../../src/workbook/reminders/lastNotes";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { type Desk, openDesk } from "../desk";
import { putRows } from "../tables";

const asOf = 46112;

let desk: Desk;
afterEach(() => desk.close());

test("however long the list is, every last note is read, the same as one by one", async () => {
  desk = await openDesk();
  const count = mostSingleCells + 5;
  const numbers = Array.from({ length: count }, (_, at) => at);
  putRows(
    desk,
    "Customers",
    [["Customer ID", "Customer", "Adviser", "Class"], ...numbers.map((at) => [`K${at}`, `C${at}`, "Weber", "A"])],
    {
      table: "Customers",
    },
  );
  // Not at the sheet's corner: rows and columns of the table are not those of the sheet.
  putRows(
    desk,
    "Log",
    [
      ["Date", "Customer ID", "Instrument", "Note"],
      ...numbers.map((at) => [asOf - 400, `K${at}`, "phone", `said ${at}`]),
    ],
    { table: "Contacts", row: 3, column: 2 },
  );
  const look = await lookAt({ language: "en" });
  const { listed } = remindersOf(look, asOf)!;
  expect(listed).toHaveLength(count);
  const notesOf = (entries: typeof listed): Promise<ReadonlyMap<number, string>> =>
    readInExcel((context) => lastNotes(context, look, entries));
  const all = await notesOf(listed);
  expect(listed.map((entry) => all.get(entry.lastContactRecord!))).toEqual(
    listed.map(({ key }) => `said ${key.slice(1)}`),
  );
  const [first, last] = [listed.slice(0, 2), listed.slice(-2)];
  const few = await notesOf([...first, ...last]);
  expect(few.size).toBe(4);
  for (const [record, note] of few) expect(all.get(record)).toBe(note);
}, 120_000);
