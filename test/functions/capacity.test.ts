import { failureOf, seenRows, speak } from "./customFunctions";
import { capacity } from "../../src/functions/capacity";

const table = capacity as unknown as (...args: unknown[]) => unknown[][];

beforeEach(() => speak("en-US"));

test("days, hours, needed hours, utilisation and free hours of each adviser", () => {
  // (250 - 40) x 8 x 48 % = 806.4 hours; 100 x 90 + 150 x 60 minutes and 600 more = 310 hours.
  const [header, first, second] = table(
    [[250], [0]],
    40,
    8,
    0.48,
    [
      [100, 150],
      [0, 0],
    ],
    [[90, 60]],
    [[600], [0]],
  );
  expect(header).toEqual(["Days", "Hours for customers", "Hours needed", "Utilisation", "Hours free"]);
  expect(first?.[0]).toBe(210);
  expect(first?.[1]).toBeCloseTo(806.4, 9);
  expect(first?.[2]).toBe(310);
  expect(first?.[3]).toBeCloseTo(310 / 806.4, 12);
  expect(first?.[4]).toBeCloseTo(496.4, 9);
  // More days away than there are: no time, and no utilisation to divide by.
  expect(seenRows([second as unknown[]])).toEqual([[0, 0, 0, "#N/A", 0]]);
});

test("blanks count as 0, and what was left out asks for nothing", () => {
  for (const blank of ["", null, undefined, 0]) {
    const [, row] = table(250, blank, 8, 0.5);
    expect(row).toEqual([250, 1000, 0, 0, 1000]);
  }
});

test("a fault stays in its adviser's row; rows beside the arguments are #N/A", () => {
  const rows = table([[250], ["x"], [250], [-1]], [[40], [40], [40]], 8, 0.48);
  expect(seenRows(rows.slice(2)).map(([first]) => first)).toEqual(["#VALUE!", 210, "#N/A"]);
  expect(rows[2]?.[4]).toMatchObject({
    message: "workingDays is not a number. Enter a number.",
  });
  expect(seenRows(table(-1, 0, 8, 0.5))[1]?.[0]).toBe("#VALUE!");
  expect(seenRows(table(250, 0, 8, 1.1))[1]?.[0]).toBe("#VALUE!");
});

test("minutes and contacts must have the same classes", () => {
  expect(failureOf(() => table(250, 0, 8, 0.5, [[1, 2, 3]], [[1, 2]])).code).toBe("#VALUE!");
  expect(failureOf(() => table(250, 0, 8, 0.5, [[1], [2], [3]], [[1], [2]])).code).toBe("#VALUE!");
  expect(failureOf(() => table([[250, 251]], 0, 8, 0.5)).message).toBe(
    "workingDays must be one column or a single value.",
  );
  speak("de-DE");
  expect(failureOf(() => table([[250, 251]], 0, 8, 0.5)).message).toBe(
    "Arbeitstage muss eine Spalte oder ein einzelner Wert sein.",
  );
});

test("an error in a cell is passed on", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(seenRows(table([[250], [error]], 0, 8, 0.5))[2]).toEqual(new Array(5).fill("#REF!"));
});
