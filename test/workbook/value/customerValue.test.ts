import { serialOfIso } from "../../../src/method/calendar/serial";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { customerValuesOf } from "../../../src/workbook/value/customerValuesOf";
import { writeCustomerValue } from "../../../src/workbook/value/writeCustomerValue";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { libreOffice, recalculated } from "../planning/libreOffice";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-06-30");
const en = { language: "en" } as const;

const customers: TestCell[][] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Class"],
  [1, "Hansen GmbH", "Hansen", "Weber", "A"],
  [2, "Hansen Bau", "Hansen", "Weber", ""],
  [3, "Meyer KG", "", "Kunz", "B"],
  [4, "Otto", "", "Kunz", "X"],
];
const contacts: TestCell[][] = [
  ["Date", "Customer ID", "Outcome", "Contribution"],
  [day("2025-06-30"), 1, "order", 9999],
  [day("2025-07-01"), 1, "order", 400],
  [day("2026-06-30"), 2, "Auftrag", 600],
  [day("2026-07-01"), 2, "order", 9999],
  [day("2026-01-15"), 1, "reached", 9999],
  [day("2026-01-15"), 3, "order", -50],
];

/** Shares come as "12.34%". */
const numberOf = (text: string): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function valueDesk(): Promise<Desk> {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", customers, { table: "Customers" });
  putRows(opened, "Contacts", contacts, { table: "Contacts" });
  return opened;
}

test("orders of the last twelve months by network, net of the planned contacts; the method's case to the cent", async () => {
  await valueDesk();
  const { rows, totals, remarks, visitThreshold, visitCost } = customerValuesOf(await lookAt(en), asOf)!;
  const [first, second, last] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  expect(rows.map(({ key }) => key)).toEqual(["Hansen", "4", "3"]);
  // 1,000 a year, 80 %, 10 %, 5 years.
  expect(first).toMatchObject({ contribution: 1000, orders: 2, records: [1, 2], contactsPerYear: 6 });
  expect(first.value).toBeCloseTo(2124.1, 2);
  // 50 % visits at 200 and 50 % calls at 25, six times a year.
  expect(first.contactCost).toBe(675);
  expect(first.net).toBeCloseTo(2124.1 * 0.325, 1);
  expect([first.threshold, first.pays]).toEqual([675, true]);
  expect(second).toMatchObject({ contribution: 0, contactsPerYear: 0, value: 0, net: 0 });
  expect(last).toMatchObject({ contribution: -50, value: null, net: null, pays: false });
  expect(remarks).toEqual([{ remark: "contributionNegative", networks: 1 }]);
  expect(totals).toMatchObject({ networks: 3, contribution: 950, below: 1 });
  expect(visitThreshold).toBeCloseTo(visitCost / 2.1241, 2);
});

const numbers = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.slice(0, 13).map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(10)) : cell)));

test.each(["en", "de"] as const)("%s: formulas agree with SKM.CLV, and with the fixed values", async (language) => {
  const opened = (desk = await openDesk({}, language));
  await loadSample({ language, asOf });
  const { sheet } = await writeCustomerValue(await lookAt({ language }), asOf, { language, live: true });
  const live = opened.all(sheet);
  expect(live.flat().filter((cell) => typeof cell === "object")).toEqual([]);
  expect(opened.cell(sheet, "B15")).toBe(language === "en" ? "agree" : "stimmen überein");
  const top = live.findIndex((row) => row[13] === "SKM.CLV") + 1;
  const worth = live.slice(top).filter((row) => typeof row[10] === "number");
  expect(worth.length).toBeGreaterThan(50);
  for (const row of worth) expect(row[13]).toBeCloseTo(row[10] as number, 9);
  const { sheet: fixed } = await writeCustomerValue(await lookAt({ language }), asOf, { language, live: false });
  const last = top + worth.length;
  expect(numbers(opened.all(fixed)).slice(top, last)).toEqual(numbers(live).slice(top, last));
});

test("another retention in the rules changes sheet and SKM.CLV alike", async () => {
  const opened = await valueDesk();
  const look = await lookAt(en);
  await writeCustomerValue(look, asOf, { ...en, live: true });
  await changeRules(look, { customerValue: { retention: 0.5, discount: 0, years: 2 } }, en);
  expect(opened.cell("Customer value", "B13")).toBeCloseTo(0.75, 12);
  expect(opened.cell("Customer value", "B15")).toBe("agree");
});

(libreOffice === undefined ? test.skip : test)("LibreOffice computes the same figures from the formulas", async () => {
  await valueDesk();
  const { sheet } = await writeCustomerValue(await lookAt(en), asOf, { ...en, live: true });
  const own = desk!.all(sheet);
  const [theirs] = recalculated([(await desk!.save()).bytes], sheet);
  const area = { row: 0, column: 0, rows: own.length, columns: own[0]!.length };
  const formulas = desk!.model.formulas(desk!.sheetId(sheet), area);
  const isFormula = (line: number, column: number): boolean => String(formulas[line]?.[column]).startsWith("=");
  let compared = 0;
  own.forEach((row, line) =>
    row.forEach((cell, column) => {
      // LibreOffice has no SKM.CLV.
      if (typeof cell !== "number" || column === 13 || !isFormula(line, column)) return;
      compared++;
      expect([line, column, numberOf(theirs![line]![column]!)]).toEqual([line, column, expect.closeTo(cell, 9)]);
    }),
  );
  expect(compared).toBeGreaterThan(300);
});

test.each([
  ["retention", 1.1],
  ["discount", -0.1],
  ["years", 101],
  ["years", 2.5],
] as const)("%s of %d is refused with its cell", async (row, value) => {
  const opened = await valueDesk();
  const look = await lookAt(en);
  await changeRules(look, { customerValue: { retention: 0.8, discount: 0.1, years: 5, [row]: value } }, en);
  const sheets = opened.model.sheets().length;
  await expect(writeCustomerValue(await lookAt(en), asOf, { ...en, live: true })).rejects.toMatchObject({
    code: "rulesUnusable",
    place: { sheet: "SKM rules" },
    written: "nothing",
  });
  expect(opened.model.sheets()).toHaveLength(sheets);
});
