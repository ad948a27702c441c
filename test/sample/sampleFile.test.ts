import { readXlsx } from "hucre/xlsx";
import { serialOfDay } from "../../src/sample/day";
import { sampleFile } from "../../src/sample/sampleFile";
import { sampleWorkbook } from "../../src/sample/sampleWorkbook";

const asOf = serialOfDay("2026-03-31");

describe.each(["de", "en"] as const)("the sample as a file (%s)", (language) => {
  it("comes out in the same bytes, whatever the clock says", async () => {
    const clock = jest.useFakeTimers({
      now: Date.UTC(2026, 0, 1),
      doNotFake: ["queueMicrotask", "nextTick", "setImmediate"],
    });
    const first = await sampleFile({ language, asOf });
    clock.setSystemTime(Date.UTC(2031, 5, 6));
    const second = await sampleFile({ language, asOf });
    jest.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).equals(Buffer.from(await sampleFile({ language, asOf: asOf + 1 })))).toBe(false);
  });

  it("opens with its tables, formats and cells", async () => {
    const sample = sampleWorkbook({ language, asOf });
    const file = await readXlsx(await sampleFile({ language, asOf }), { readStyles: true });
    expect(file.sheets.map((sheet) => sheet.name)).toEqual([
      sample.customers.sheet,
      sample.contacts.sheet,
      sample.registers.sheet,
      sample.readMe.sheet,
    ]);
    for (const [position, table] of [sample.customers, sample.contacts].entries()) {
      const sheet = file.sheets[position]!;
      expect(sheet.tables?.map(({ name, range }) => [name, range])).toEqual([
        [table.name, position === 0 ? "A1:S121" : "A1:N967"],
      ]);
      expect(sheet.rows[0]).toEqual(table.columns.map((column) => column.header));
      const serial = (cell: unknown): unknown =>
        cell instanceof Date ? serialOfDay(cell.toISOString().slice(0, 10)) : cell;
      const written = table.rows.map((row) =>
        row.map((cell) => (cell === "" ? null : typeof cell === "object" ? cell.error : cell)),
      );
      expect(sheet.rows.slice(1).map((row) => table.columns.map((_, c) => serial(row[c] ?? null)))).toEqual(written);
    }
  });

  it("keeps a name that looks like a formula as a text, and #N/A as an error", async () => {
    const sample = sampleWorkbook({ language, asOf });
    const file = await readXlsx(await sampleFile({ language, asOf }), { readStyles: true });
    const cell = (kind: string) => {
      const fault = sample.faults.find((each) => each.kind === kind)!;
      return file.sheets[0]!.cells?.get(`${fault.row + 1},${fault.column}`);
    };
    expect(cell("nameLikeFormula")).toMatchObject({ type: "string", value: expect.stringMatching(/^=Form /) });
    expect(cell("nameLikeFormula")?.formula).toBeUndefined();
    expect(cell("cellIsError")).toMatchObject({ type: "error" });
    expect(cell("potentialIsText")).toMatchObject({ type: "string", style: { numFmt: "@" } });
  });
});
