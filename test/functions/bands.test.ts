import { failureOf, speak } from "./customFunctions";
import { bands } from "../../src/functions/bands";

const table = bands as unknown as (...args: unknown[]) => unknown[][];
const example = [9, 210, 1, 5000, null, null, null, null, null, 2, "year"] as const;

beforeEach(() => speak("en-US"));

test("a header and a row for each period: the plan, chance, inputs, both", () => {
  const rows = table(...example, [["immediateRate", 0.3, 0.5]], 1);
  expect(rows.map((row) => row.length)).toEqual([11, 11, 11]);
  expect(rows[0]?.slice(0, 3)).toEqual(["Period", "Plan", "Chance P10"]);
  const [period, plan, low, middle, high] = rows[1] as number[];
  expect(period).toBe(1);
  expect(plan).toBe(441000);
  expect(low! < middle! && middle! < high!).toBe(true);
  expect(rows[1]![10] as number).toBeGreaterThan(rows[1]![4] as number);
});

test("without spreads the inputs add nothing; the same seed gives the same table", () => {
  const [, first] = table(...example, 0) as number[][];
  expect(first?.slice(8)).toEqual(first?.slice(2, 5));
  expect(first?.slice(5, 8)).toEqual([441000, 441000, 441000]);
  const spread = [
    ["Sofortquote", 0.3, 0.5],
    ["", "", ""],
  ];
  expect(table(...example, spread, 3)).toEqual(table(...example, spread, 3));
  expect(table(...example, spread, 3)).not.toEqual(table(...example, spread, 4));
});

test.each<[string, unknown[]]>([
  ["#VALUE!", [...example, [["rate", 0.3, 0.5]]]],
  ["#VALUE!", [...example, [["immediateRate", "low", 0.5]]]],
  ["#VALUE!", [...example, [["immediateRate", 0.3]]]],
  ["#VALUE!", [...example, [["immediateRate", 0.5, 0.6]]]],
  ["#VALUE!", [...example, [["immediateRate", -0.1, 0.6]]]],
  ["#VALUE!", [...example, [["immediateRate", 0.3, 0.65]]]],
  [
    "#VALUE!",
    [
      ...example,
      [
        ["advisers", 8, 9],
        ["advisers", 9, 10],
      ],
    ],
  ],
  ["#VALUE!", [...example, [["advisers", 8, 900]]]],
  ["#VALUE!", [900, 210, 1, 5000]],
  ["#VALUE!", [9, 210, 1, 5000, "", "", "", "", "", 6, "month"]],
  ["#VALUE!", [...example, "", 1.5]],
])("%s for the whole call (%#)", (code, args) => {
  expect(failureOf(() => table(...args)).code).toBe(code);
});

test("an error in a cell is passed on", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(failureOf(() => table(...example, [["advisers", 8, error]])).code).toBe("#REF!");
});

test("rates that pass 100 % in some draws together only: the follow-up rate gives way there", () => {
  const spread = [
    ["immediateRate", 0.3, 0.6],
    ["Quote Folgekontakte", 0.3, 0.6],
  ];
  const wide = table(...example, spread)[1] as number[];
  const alone = table(...example, spread.slice(0, 1))[1] as number[];
  expect((wide[7] as number) - (wide[5] as number)).toBeGreaterThan(0);
  // Nothing drawn exceeds one appointment a call: 1,890 calls, all appointments at once.
  expect(wide[7] as number).toBeLessThan(1023750);
  expect(alone[7]).not.toBe(wide[7]);
});
