import { writeStamp } from "../../src/workbook/excel/writtenOn";
import type { SheetLayout } from "../../src/workbook/excel/layout";

/** The cell that the stamp is put into, on a sheet of so many columns of 80 points. */
function stampedCell(title: string, columns: number): string {
  let stamped = "";
  const sheet = {
    getRange: (address: string) => {
      stamped = address;
      return { format: { font: {} } };
    },
  };
  const area = { row: 3, column: 0, rows: 5, columns };
  const layout = { title, widths: Array<number>(columns).fill(80), area } as unknown as SheetLayout;
  writeStamp(sheet as unknown as Excel.Worksheet, layout, "en");
  return stamped;
}

test("when a sheet was written stands right behind its title, however wide the sheet is", () => {
  expect(stampedCell("Reminders", 4)).toBe("C1");
  expect(stampedCell("Reminders", 25)).toBe("C1");
  expect(stampedCell("Reminders of the whole network", 25)).toBe("F1");
});
