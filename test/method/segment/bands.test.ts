import fc from "fast-check";
import { penetrationBands, potentialPresets, type Band } from "../../../src/method/segment/bands";
import { bandsFromCells } from "../../../src/method/segment/bandTable";
import { lintBands } from "../../../src/method/segment/lint";

const edge = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
const anyBands: fc.Arbitrary<Band[]> = fc
  .array(fc.tuple(edge, edge), { minLength: 1, maxLength: 6 })
  .map((pairs) =>
    pairs
      .filter(([over, upTo]) => over === null || upTo === null || over < upTo)
      .map(([over, upTo], index) => ({ label: `L${index}`, over, upTo })),
  );

const takers = (bands: readonly Band[], value: number): readonly Band[] => {
  const taking = bands.filter(
    (band) => (band.over !== null || band.upTo !== null) && value > (band.over ?? -1e9) && value <= (band.upTo ?? 1e9),
  );
  return taking.length > 0 ? taking : bands.filter((band) => band.over === null && band.upTo === null).slice(0, 1);
};

test("the lint names exactly the values that no band or more than one band takes", () => {
  fc.assert(
    fc.property(anyBands, (bands) => {
      const findings = lintBands(bands, 0);
      // Every step between the whole-number limits has a half inside.
      for (let value = 0.5; value < 14; value += 0.5) {
        const count = takers(bands, value).length;
        const at = findings.filter((each) => value > (each.over ?? -1e9) && value <= (each.upTo ?? 1e9));
        expect(at.map((each) => each.kind)).toEqual(count === 0 ? ["gap"] : count > 1 ? ["overlap"] : []);
        if (count > 1) expect(at[0]?.labels).toEqual(takers(bands, value).map((band) => band.label));
      }
      for (const { over, upTo } of findings) expect((over ?? -1) < (upTo ?? 99)).toBe(true);
    }),
  );
});

test("two columns never leave a gap above the lowest limit nor overlap, in any order of rows", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (limits) => {
      const { bands, findings } = bandsFromCells(limits.map((over) => [`over ${over}`, over]));
      expect(findings).toEqual([]);
      const lowest = Math.min(...limits);
      expect(lintBands(bands, 0)).toEqual(lowest > 0 ? [{ kind: "gap", over: 0, upTo: lowest, labels: [] }] : []);
    }),
  );
});

test("the presets: two without fault, one with the gaps that are printed", () => {
  expect(lintBands(potentialPresets.wideB, 0)).toEqual([]);
  expect(lintBands(potentialPresets.wideA, 0)).toEqual([]);
  expect(lintBands(potentialPresets.literal, 0)).toEqual([
    { kind: "gap", over: 1999.99, upTo: 2000, labels: [] },
    { kind: "gap", over: 10000, upTo: 100000, labels: [] },
  ]);
  expect(lintBands(penetrationBands, null)).toEqual([]);
  expect(lintBands(penetrationBands.slice(0, 2), null)).toEqual([{ kind: "gap", over: null, upTo: 0, labels: [] }]);
});

test("rows that are no band are named by their place; blank rows are skipped", () => {
  const rows = [
    ["A", 10, ""],
    ["", "", ""],
    ["a", 5, 10],
    ["", 1, 2],
    ["B", "x", 2],
    ["C", 5, 5],
    [1, true, ""],
    ["D", "", 3],
  ];
  const table = bandsFromCells(rows);
  expect(table.bands).toEqual([
    { label: "A", over: 10, upTo: null },
    { label: "D", over: null, upTo: 3 },
  ]);
  expect(table.rows).toEqual([0, 7]);
  expect(table.findings).toEqual([
    { fault: "labelDoubled", row: 2 },
    { fault: "labelMissing", row: 3 },
    { fault: "limitNotNumber", row: 4 },
    { fault: "limitsReversed", row: 5 },
    { fault: "limitNotNumber", row: 6 },
  ]);
});
