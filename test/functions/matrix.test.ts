import { failureOf, seenRows, speak } from "./customFunctions";
import { matrix as matrixOf } from "../../src/functions/matrix";
import { segment } from "../../src/functions/segment";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const potential = column(200000, 150000, 50000, 1000, 1000, "x", "", 0, 5);
const revenue = column(150000, 0, 10000, 0, 400.5, 1, "", 0, -1);

const matrix = matrixOf as unknown as (...args: unknown[]) => unknown[][];

beforeEach(() => speak("en-US"));

test("customers by segment with labels and totals; who has no segment is counted, blank rows are not", () => {
  const rows = matrix(potential, revenue);
  expect(rows).toEqual([
    ["Customers", "1", "2", "3", "Total"],
    ["A", 1, 0, 1, 2],
    ["B", 0, 1, 0, 1],
    ["C", 0, 1, 1, 2],
    ["Total", 1, 2, 2, 5],
    ["Customers without a segment", "", "", "", 2],
  ]);
  const segments = seenRows(segment(potential, revenue)).flat();
  expect(segments.filter((label) => label === "A1" || label === "A3")).toHaveLength(2);
});

test.each([
  ["potential", 200000],
  ["Potenzial", 200000],
  ["revenue", 150000],
  [" UMSATZ", 150000],
  ["unused", 50000],
  ["ungenutzt", 50000],
  ["Kunden", 1],
  [undefined, 1],
])("the measure %p", (measure, a1) => {
  expect(matrix(potential, revenue, measure)[1]?.[1]).toBe(a1);
});

test("amounts add up; the German labels; own bands", () => {
  speak("de-DE");
  const bands = [
    ["groß", 10000],
    ["klein", ""],
  ];
  expect(matrix(potential, revenue, [["Umsatz"]], bands)).toEqual([
    ["Umsatz", "1", "2", "3", "Summe"],
    ["groß", 150000, 10000, 0, 160000],
    ["klein", 0, 400.5, 0, 400.5],
    ["Summe", 150000, 10400.5, 0, 160400.5],
    ["Kunden ohne Segment", "", "", "", 2],
  ]);
});

test("errors and missing cells are customers without a segment; a single potential stretches", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  const without = (rows: unknown[][]): unknown => rows.at(-1)?.at(-1);
  expect(without(matrix(column(5, error, 7), column(1, 1)))).toBe(2);
  expect(matrix([[100]], column(60, 0, 10)).at(-2)).toEqual(["Total", 1, 1, 1, 3]);
  expect(matrix([[{ type: "Double", basicValue: 100 }]], [[60]]).at(-2)).toEqual(["Total", 1, 0, 0, 1]);
});

test("an unknown measure, several measures, unusable bands fail the call", () => {
  expect(failureOf(() => matrix(potential, revenue, "profit")).message).toMatch(/“profit” is unknown/);
  expect(failureOf(() => matrix(potential, revenue, [["customers", "revenue"]])).message).toMatch(/measure/);
  expect(failureOf(() => matrix(potential, revenue, null, [["A", "x"]])).message).toMatch(/row 1/i);
});
