import { countDaysFrom, failureOf, speak } from "./customFunctions";
import { reminders } from "../../src/functions/reminders";
import { serialOfIso } from "../../src/method/calendar/serial";

const call = reminders as unknown as (...args: unknown[]) => unknown[][];
const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-03-31");
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

const customers = [
  ["Kundennr.", "Kunde", "Verbund", "Betreuer", "Klasse", "Telefon", "Thema", "Phase", "Interesse"],
  [1, "Hansen GmbH", "Hansen", "Weber", "A", "040 1", "", "Kunde", 3],
  [2, "Hansen Bau", "Hansen", "Weber", "", 0, "Dach", "", ""],
  [3, "Meyer KG", 0, "Kunz", "D", "040 3", "", "Kunde", 4],
  [0, "", "", "", "", "", "", "", ""],
  [4, "Alt AG", "", "Kunz", "C", "", "", "Blindgänger", ""],
];
const contacts = [
  ["Datum", "Kundennr.", "Ergebnis", "Folgekontakt", "Interesse danach"],
  [day("2025-12-09"), 1, "erreicht", "", ""],
  [day("2026-03-01"), 2, "nicht erreicht", "", 4],
  [day("2026-03-27"), 3, "Auftrag", "", 1],
  [day("2026-05-01"), 1, "", "", ""],
  ["", 1, "", "", ""],
  ["01.02.2026", 99, "", "", ""],
];

beforeEach(() => speak("en-US"));
afterEach(() => countDaysFrom("1900"));

test("the list with its header row: columns by header in either language, blank rows and zeros for blanks skipped", () => {
  expect(call(customers, contacts, asOf)).toEqual([
    ["Adviser", "Network", "Class", "Phone", "Last contact", "Due", "Days late", "State", "Recommended", "Topic"],
    ["Weber", "Hansen", "A", "040 1", day("2025-12-09"), day("2026-02-09"), 50, "overdue", "Visit", "Dach"],
    // The order of Friday 27 March: within five working days. Interest 1 after it: no visit; calls need consent.
    ["Kunz", "Meyer KG", "D", "040 3", day("2026-03-27"), day("2026-04-03"), 0, "due soon", "Mail", ""],
  ]);
});

test("in German; holidays and days that are soon; nobody listed leaves the header", () => {
  speak("de-DE");
  expect(call(customers, contacts, asOf, null, [[day("2026-04-03")], [""]])[2]?.slice(5, 9)).toEqual([
    day("2026-04-06"),
    0,
    "bald fällig",
    "Brief",
  ]);
  expect(call(customers, contacts, day("2025-12-10"), null, "", "0")).toHaveLength(2);
  expect(call(customers, contacts, day("2025-12-10"), null, "", "0")[1]?.[1]).toBe("Meyer KG");
  expect(call([["Kundennr."]], "", asOf)).toHaveLength(1);
});

test("own frequencies: the table with or without its header row, a blank number is no target", () => {
  const frequencies = [
    ["Class", "Contacts", "Weight"],
    ["a", 0, 1],
    ["D", 12, 9],
    ["", "", ""],
  ];
  const networks = (rows: unknown[][]): unknown[] =>
    call(customers, contacts, asOf, rows)
      .slice(1)
      .map((row) => row[1]);
  expect(networks(frequencies)).toEqual(["Meyer KG"]);
  expect(
    networks([
      ["A", 6],
      ["D", ""],
    ]),
  ).toEqual(["Hansen", "Meyer KG"]);
});

test("an own number of contacts and an objection count; an objection of one binds the network", () => {
  const with2 = customers.map((row, at) => [
    ...row,
    at === 0 ? "Kontakte je Jahr" : at === 3 ? 366 : "",
    at === 0 ? "Widerspruch" : at === 2 ? "ja" : 0,
  ]);
  const rows = call(with2, contacts, asOf);
  expect(rows.map((row) => row[1])).toEqual(["Network", "Meyer KG"]);
  expect(rows[1]?.[5]).toBe(day("2026-03-30"));
});

test("a workbook that counts from 1904", () => {
  countDaysFrom("1904");
  const shifted = contacts.map(([date, ...row]) => [typeof date === "number" ? date - 1462 : date, ...row]);
  expect(call(customers, shifted, asOf - 1462)[1]?.slice(4, 7)).toEqual([
    day("2025-12-09") - 1462,
    day("2026-02-09") - 1462,
    50,
  ]);
});

test.each([
  [[[["Kunde"], ["x"]], contacts, asOf], "#VALUE!", "Customer ID"],
  [["", contacts, asOf], "#VALUE!", "Customer ID"],
  [[customers, [["Datum"], [1]], asOf], "#VALUE!", "Date"],
  [[customers, contacts, "today"], "#VALUE!", ""],
  [[customers, contacts, ""], "#N/A", ""],
  [[customers, contacts, asOf, [["A"]]], "#VALUE!", "class"],
  [
    [
      customers,
      contacts,
      asOf,
      [
        ["A", "x"],
        ["B", "often"],
      ],
    ],
    "#VALUE!",
    "Row 2",
  ],
  [[customers, contacts, asOf, [["A", 400]]], "#VALUE!", "Row 1"],
  [[customers, contacts, asOf, null, [["Easter"]]], "#VALUE!", ""],
  [[customers, contacts, asOf, null, "", -1], "#VALUE!", ""],
])("%# fails with a sentence", (args, code, words) => {
  const failure = failureOf(() => call(...args));
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(words);
});

test("a day that cannot be used is named, and errors of what decides who is due are passed on; of nobody's contacts they are not", () => {
  const changed = (rows: readonly (readonly unknown[])[], row: number, column: number, cell: unknown): unknown[][] =>
    rows.map((cells, at) => cells.map((each, index) => (at === row && index === column ? cell : each)));
  const failed = (of: readonly unknown[][], log: readonly unknown[][]) => failureOf(() => call(of, log, asOf));
  for (const column of [0, 3]) {
    const named = failed(customers, changed(contacts, 2, column, "01.02.2026"));
    expect(named.code).toBe("#VALUE!");
    expect(named.message).toContain('Row 2 of the contacts: "01.02.2026" is not a day');
    expect(failed(customers, changed(contacts, 2, column, error("#REF!"))).code).toBe("#REF!");
  }
  for (const column of [1, 2]) expect(failed(customers, changed(contacts, 2, column, error("#N/A"))).code).toBe("#N/A");
  for (const column of [0, 2, 4, 7])
    expect(failed(changed(customers, 1, column, error("#REF!")), contacts).code).toBe("#REF!");
  expect(failureOf(() => call(customers, contacts, error("#NUM!"))).code).toBe("#NUM!");
  const list = call(customers, contacts, asOf);
  expect(call(customers, changed(contacts, 6, 0, error("#REF!")), asOf)).toEqual(list);
  // What is only shown takes part in nothing: the network's next customer has a topic, and the first no number.
  expect(call(changed(customers, 1, 6, error("#REF!")), contacts, asOf)).toEqual(list);
});
