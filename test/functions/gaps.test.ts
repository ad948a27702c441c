import { failureOf, seenRows, speak } from "./customFunctions";
import { gaps } from "../../src/functions/gaps";

const gapsOf = gaps as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => speak("en-US"));

const networks = column("N1", "N2", "N3", "N4");
const owned = [
  ["x", "x"],
  [1, "ja"],
  [true, " YES "],
  ["X", ""],
];

test("who has not what comparable ones have, with its careful and expected value", () => {
  const worth = [
    [100, 50],
    [100, 70],
    [100, 90],
    [100, ""],
  ];
  const [header, row, ...others] = gapsOf(networks, [["P", "Q"]], owned, "", worth, 10, 2);
  expect(header).toEqual([
    "Network",
    "Product",
    "Owners",
    "Comparable",
    "Share",
    "Low",
    "Blended share",
    "Careful value",
    "Expected value",
  ]);
  expect(others).toEqual([]);
  expect(row?.slice(0, 5)).toEqual(["N4", "Q", 3, 3, 1]);
  // Wilson's low end of 3 of 3 by hand: 3 / (3 + 1.96^2).
  expect(row?.[5]).toBeCloseTo(3 / (3 + 3.8414588), 6);
  expect(row?.[7]).toBeCloseTo((70 * 3) / (3 + 3.8414588), 5);
  expect(row?.[8]).toBeCloseTo((70 * (3 + 10 * 0.75)) / 13, 9);
});

test("without a contribution there is no value, and the gap is still listed; without a gap the header alone", () => {
  expect(gapsOf(networks, [["P", "Q"]], owned, "")[1]?.slice(7)).toEqual(["", ""]);
  expect(gapsOf(column("N1"), "P", "x", "")).toHaveLength(1);
});

test("what is owned must be one row a network and one column a product", () => {
  expect(failureOf(() => gapsOf(networks, "P", owned, "")).message).toContain("4 rows");
  expect(failureOf(() => gapsOf(networks, [["P", "Q"]], owned, column("A", "B"))).message).toContain("lengths");
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(failureOf(() => gapsOf(column("N"), "P", error, "")).code).toBe("#REF!");
  expect(seenRows(gapsOf(column(error, "N2", "N3", "N4"), [["P", "Q"]], owned, ""))[1]?.[0]).toBe("N4");
});
