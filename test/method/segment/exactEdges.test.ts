import fc from "fast-check";
import { exceeds } from "../../../src/method/segment/isAbove";
import { explainSegment } from "../../../src/method/segment/explain";
import { segmentColumn, segmentLabel, segmentRule } from "../../../src/method/segment/segment";

const ruleAt = (limit: number) =>
  segmentRule(
    [{ label: "P", over: null, upTo: null }],
    [
      { label: "over", over: limit, upTo: null },
      { label: "up to", over: 0, upTo: limit },
      { label: "none", over: null, upTo: 0 },
    ],
  );
const labelOf = (potential: number, revenue: number, limit: number): string => {
  const rule = ruleAt(limit);
  const label = segmentLabel(segmentColumn([potential], [revenue], rule).codes[0] as number, rule);
  // The same for a single row, and where a cell is not a plain number.
  expect(explainSegment(potential, revenue, rule).label).toBe(label);
  return label;
};

test.each([
  [4.1, 1.23, 0.3, "Pup to"],
  [10, 3, 0.3, "Pup to"],
  [4.1, 1.24, 0.3, "Pover"],
  [0.3, 0.21, 0.7, "Pup to"],
  [1e15, 7e14, 0.7, "Pup to"],
  [3, 1, 1 / 3, "Pup to"],
  // Sums of amounts carry binary dust: 0.1 + 0.2 is 30% of 1.
  [1, 0.1 + 0.2, 0.3, "Pup to"],
  [1.1 + 2.2, 0.99, 0.3, "Pup to"],
  [123456789.01, 37037036.703, 0.3, "Pup to"],
  [123456789.01, 37037036.7031, 0.3, "Pover"],
  [100, 1e-14, 0, "Pover"],
  [100, 0, 0, "Pnone"],
])("%p potential, %p revenue, limit %p: %s", (potential, revenue, limit, label) => {
  expect(labelOf(potential, revenue, limit)).toBe(label);
});

test("whatever the cents: at the limit is not above it, a hundredth of a cent more is", () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 99 }), (hundreds, percent) => {
      const potential = hundreds; // whole units: its per cents are cents
      const revenue = Number(`${hundreds * percent}e-2`);
      const limit = Number(`${percent}e-2`);
      return (
        labelOf(potential, revenue, limit) === "Pup to" &&
        labelOf(potential, Number(`${hundreds * percent * 100 + 1}e-4`), limit) === "Pover"
      );
    }),
  );
});

test("the shorter way and the exact one give the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2e9 }),
      fc.integer({ min: 1, max: 2e9 }),
      fc.integer({ min: 1, max: 999_999 }),
      (part, whole, millionths) =>
        exceeds(part / 100, whole / 100, millionths / 1e6) ===
        BigInt(part) * 1_000_000n > BigInt(millionths) * BigInt(whole),
    ),
  );
});
