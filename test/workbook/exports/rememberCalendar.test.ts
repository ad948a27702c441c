import { calendarFile } from "../../../src/workbook/exports/calendarFile";
import { rememberCalendar } from "../../../src/workbook/exports/rememberCalendar";
import { createWorkbook } from "../../../src/workbench/model/open";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows } from "../tables";
import { asOf, contacts, customers } from "../callParty/partyDesk";

let desk: Desk;
afterEach(() => desk.close());

test.each(["1900", "1904"] as const)(
  "what the register remembers leaves the next file as it is (%s)",
  async (dateSystem) => {
    desk = await openDesk({ model: createWorkbook({ dateSystem }) }, "de");
    const shift = dateSystem === "1904" ? 1462 : 0;
    putRows(desk, "Kunden", customers, { table: "Kunden" });
    const shifted = contacts.map((row, index) =>
      index === 0
        ? row
        : row.map((cell, column) => ((column === 0 || column === 9) && typeof cell === "number" ? cell - shift : cell)),
    );
    putRows(desk, "Kontakte", shifted, { table: "Kontakte" });
    const options = { language: "de" } as const;
    const look = await lookAt(options);
    const file = calendarFile(look, asOf, { ...options, adviser: "" });
    await rememberCalendar(look, file.entries, options);
    const after = await lookAt(options);
    expect(after.registers.calendarEntries).toHaveLength(file.entries.length);
    const again = calendarFile(after, asOf, { ...options, adviser: "" });
    expect([again.entries, again.text]).toEqual([[], file.text]);
    expect(await rememberCalendar(after, again.entries, options)).toBeNull();
    expect(file.text).toContain("SUMMARY:Vereinbarter Kontakt: Noack\r\n");
  },
);
