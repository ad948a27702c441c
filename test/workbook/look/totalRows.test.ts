import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

const rows = (last: readonly TestCell[]): readonly (readonly TestCell[])[] => [
  ["Customer ID", "Customer", "Potential", "Revenue"],
  [1, "Adler Ltd", 1000, 500],
  [2, "Berg Inc.", 2000, 700],
  last,
];

async function totalsIn(last: readonly TestCell[]) {
  desk = await openDesk();
  putRows(desk, "List", rows(last));
  const { findings } = await lookAt({ language: "en" });
  return findings.filter(({ kind }) => kind === "rowIsTotal").map(({ place, severity }) => [place?.cell, severity]);
}

test("a row of totals that would count as a customer is told", async () => {
  expect(await totalsIn(["Grand Total", null, 3000, 1200])).toEqual([["A4", "warning"]]);
});

test("a firm that is called so is none", async () => {
  expect(await totalsIn([3, "Total Energies SE", 900, 100])).toEqual([]);
});
