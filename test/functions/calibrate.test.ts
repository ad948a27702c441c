import { failureOf, seenRows, speak } from "./customFunctions";
import { calibrate } from "../../src/functions/calibrate";

const table = calibrate as unknown as (...args: unknown[]) => unknown[][];
const column = (cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const calls = column([
  ...Array.from({ length: 81 }, () => " Appointment "),
  ...Array.from({ length: 82 }, () => "Folgekontakt"),
  ...Array.from({ length: 100 }, () => "refused"),
  "",
  0,
  " Not  reached",
  "nicht erreicht",
]);

beforeEach(() => speak("en-US"));

test("measured with n and interval, plan and blended side by side; blanks are left out", () => {
  const rows = table(calls, "", "", "", 263);
  expect(rows[0]).toEqual(["Input", "n", "Measured", "Low", "High", "Plan", "Blended"]);
  const [name, n, measured, low, high, plan, blended] = rows[1] as [string, ...number[]];
  expect([name, n, plan]).toEqual(["immediateRate", 263, 0.4]);
  expect([measured, low, high].map((value) => value?.toFixed(4))).toEqual(["0.3080", "0.2553", "0.3662"]);
  expect(blended).toBeCloseTo((0.4 + 81 / 263) / 2, 12);
  expect(rows[2]?.[2]).toBeCloseTo(82 / 263, 12);
  expect(rows[3]?.slice(1)).toEqual([0, "too few: n = 0", "", "", 0.5, 0.5]);
  expect(rows).toHaveLength(8);
});

test("the plan's own rates and curve", () => {
  const rows = table(calls, "", "", "", "0", null, 0.2, 0.3, 0.6, [
    [1, 0.5],
    [2, 0.7],
  ]);
  expect(rows.map((row) => row[5])).toEqual(["Plan", 0.2, 0.3, 0.6, 0.5, 0.7]);
  expect(rows[1]?.[6]).toBeCloseTo(81 / 263, 12);
  expect(failureOf(() => table(calls, "", "", "", "0", null, 0.7, 0.7)).code).toBe("#VALUE!");
});

test("conversion by months, cut off where an appointment is young", () => {
  const months = column([...Array.from({ length: 5 }, () => 2), ...Array.from({ length: 15 }, () => 4)]);
  const ordered = column([true, 1, "order", "Auftrag", true, ...Array.from({ length: 15 }, () => "")]);
  const rows = table("", "", months, ordered, "0");
  expect(rows[4]?.slice(0, 3)).toEqual(["Conversion after 3 months", 20, 0.25]);
  expect(rows[5]?.slice(1, 3)).toEqual([0, "not known yet"]);
  speak("de");
  expect(table("", "", months, ordered, "0")[5]?.[2]).toBe("noch nicht bekannt");
});

test.each<[string, unknown[]]>([
  ["#VALUE!", [calls, "", column([1, 2]), column([true])]],
  ["#VALUE!", [calls, "", column(["x"]), column([true])]],
  ["#VALUE!", [calls, "", column([-1]), column([true])]],
  ["#VALUE!", [calls, "", "", "", "much"]],
  ["#VALUE!", [calls, "", "", "", column([1, 2])]],
  ["#VALUE!", [calls, "", "", "", -1]],
])("%s for the whole call (%#)", (code, args) => {
  expect(failureOf(() => table(...args)).code).toBe(code);
});

test("an error in a cell is passed on; nothing at all measures nothing", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(failureOf(() => table(column(["order", error]))).code).toBe("#REF!");
  expect(
    seenRows(table(""))
      .slice(1)
      .map((row) => row[1]),
  ).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
