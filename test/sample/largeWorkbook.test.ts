import { serialOfDay } from "../../src/sample/day";
import { largeWorkbook, rowsOf } from "../../src/sample/largeWorkbook";

const choice = { customers: 1000, contacts: 3000, asOf: serialOfDay("2026-03-31"), seed: 5 };

describe("the large workbook", () => {
  it("has the asked numbers, the same for the same seed", () => {
    const { customers, contacts } = largeWorkbook(choice);
    for (const column of customers.values) expect(column).toHaveLength(1000);
    for (const column of contacts.values) expect(column).toHaveLength(3000);
    expect(largeWorkbook(choice)).toEqual({ customers, contacts });
    expect(largeWorkbook({ ...choice, seed: 6 }).contacts).not.toEqual(contacts);
  });

  it("knows every customer of its contacts and no day after the as-of day", () => {
    const { customers, contacts } = largeWorkbook(choice);
    const ids = new Set(customers.values[0]);
    expect(contacts.values[1]!.every((id) => ids.has(id))).toBe(true);
    expect(new Set(contacts.values[1]).size).toBe(1000);
    expect(Math.max(...(contacts.values[0] as number[]))).toBeLessThanOrEqual(choice.asOf);
    expect(Math.min(...(contacts.values[0] as number[]))).toBeGreaterThan(choice.asOf - 735);
  });

  it("hands out rows in blocks", () => {
    const { customers } = largeWorkbook(choice);
    const rows = rowsOf(customers);
    expect([...rowsOf(customers, 0, 400), ...rowsOf(customers, 400)]).toEqual(rows);
    expect(rows[17]![0]).toBe(customers.values[0]![17]);
  });
});
