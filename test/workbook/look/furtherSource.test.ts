import { customersSource } from "../../../src/method/tables/customers";
import { source } from "../../../src/method/tables/source";
import { readSource } from "../../../src/workbook/look/sources";
import type { ColumnsOf } from "../../../src/workbook/look/judgeSource";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { type Desk, openDesk } from "../desk";
import { putRows } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

/** Visits of a fair: a source that the add-in does not know. */
const visits = source({
  key: "visits",
  columns: {
    visit: {
      kind: "id",
      headers: ["Visit", "Besuch"],
      neededFor: ["reminders"],
      weight: 3,
      isTelling: true,
      isSingle: true,
    },
    customerId: { kind: "id", headers: customersSource.columns.customerId.headers, weight: 1, isTelling: true },
    visited: { kind: "day", headers: ["Visited on", "Besucht am"], neededFor: ["reminders"], weight: 3 },
    worth: { kind: "amount", headers: ["Worth", "Wert"], weight: 2, blank: 0 },
    hall: { kind: "text", headers: ["Hall", "Halle"], weight: 1 },
  },
  against: [],
  enough: 5,
});

test("a further source is one more record: found by its headers, read once, judged, with its findings", async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Potenzial", "Umsatz"],
    [1, "Adler", 1000, 10],
  ]);
  putRows(desk, "Messe", [
    ["Besuch", "Kundennr.", "Besucht am", "Wert", "Halle"],
    [71, 1, 46000, 250, "5"],
    [72, 1, "3.4.2026", "", "6"],
    [73, 1, 46002, "viel", "6"],
  ]);
  const look = await lookAt({ language: "de", further: [readSource(visits)] });
  const seen = look.further?.get("visits");
  const columns = seen?.columns as unknown as ColumnsOf<typeof visits>;
  expect(look.customers?.choice.sheet).toBe("Kunden");
  expect(look.contacts).toBeNull();
  expect(seen?.found.choice.sheet).toBe("Messe");
  expect(columns.visit).toEqual(["71", "72", "73"]);
  expect([...columns.visited]).toEqual([46000, NaN, 46002]);
  expect([...columns.worth]).toEqual([250, 0, NaN]);
  expect(columns.hall).toEqual(["5", "6", "6"]);
  expect(look.findings.filter(({ table }) => table === "visits")).toEqual([
    expect.objectContaining({ kind: "dateIsText", severity: "error", place: { sheet: "Messe", cell: "C3" } }),
    expect.objectContaining({ kind: "numberIsText", severity: "error", place: { sheet: "Messe", cell: "D4" } }),
  ]);
});

test("a further source that is not there is none, and nothing of it is read", async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", [
    ["Kundennr.", "Kunde", "Potenzial", "Umsatz"],
    [1, "Adler", 1000, 10],
  ]);
  const look = await lookAt({ language: "de", further: [readSource(visits)] });
  expect(look.further?.size).toBe(0);
  expect(look.findings.filter(({ table }) => table === "visits")).toEqual([]);
});
