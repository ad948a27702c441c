import type { SourceChoice } from "../../src/workbook/excel/source";
import { contactsSource } from "../../src/method/tables/contacts";
import { customersSource } from "../../src/method/tables/customers";
import { findSource } from "../../src/workbook/look/findSources";

function choice(key: string, headers: readonly string[]): SourceChoice {
  return { key, sheet: key, address: "A1:Z9", tableName: null, rows: 8, headers };
}

test("customers without potential and revenue are customers: reminders need no more than their id", () => {
  const found = findSource(customersSource, [choice("a", ["Customer ID", "Customer"])])?.found;
  expect(found?.choice.key).toBe("a");
  expect(found?.missing).toEqual(["potential", "revenue"]);
});

test.each([
  ["a contact log", ["Date", "Customer ID", "Adviser", "Outcome"]],
  ["a contact log that repeats the customer's name", ["Datum", "Kundennr.", "Kunde", "Betreuer", "Maßnahme"]],
  ["a list of people", ["Name", "Group"]],
])("%s is no customers table", (_what, headers) => {
  expect(findSource(customersSource, [choice("a", headers)])).toBeNull();
});

test("each of two tables is found as what it is, in any order", () => {
  const customers = choice("c", ["Kundennr.", "Kunde", "Umsatzpotential", "Umsatz"]);
  const contacts = choice("k", ["Datum", "Kundennr.", "Kunde", "Ergebnis"]);
  for (const choices of [
    [customers, contacts],
    [contacts, customers],
  ]) {
    expect(findSource(customersSource, choices)?.found.choice.key).toBe("c");
    expect(findSource(contactsSource, choices, {}, new Set(["c"]))?.found.choice.key).toBe("k");
  }
});
