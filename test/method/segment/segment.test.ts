import fc from "fast-check";
import { penetrationBands, potentialPresets, type Band } from "../../../src/method/segment/bands";
import { explainSegment } from "../../../src/method/segment/explain";
import {
  segmentColumn,
  segmentFaults,
  segmentFaultOf,
  segmentLabel,
  segmentLabels,
  segmentRule,
} from "../../../src/method/segment/segment";
import { exampleThrust } from "../../../src/method/segment/thrust";

const usual = segmentRule(potentialPresets.wideB, penetrationBands);
const labelsOf = (potentials: unknown[], revenues: unknown[], rule = usual): string[] =>
  Array.from(
    segmentColumn(potentials, revenues, rule).codes,
    (code) => segmentLabel(code, rule) || String(segmentFaultOf(code)),
  );

test("all nine segments", () => {
  const potentials = [200000, 200000, 200000, 50000, 50000, 50000, 1000, 1000, 1000];
  const shares = [0.51, 0.5, 0, 0.51, 0.5, 0, 0.51, 0.5, 0];
  expect(
    labelsOf(
      potentials,
      potentials.map((potential, row) => potential * (shares[row] as number)),
    ),
  ).toEqual(segmentLabels(usual));
});

test("blanks and faults, each kind", () => {
  expect(labelsOf([0, null, "", NaN, undefined], [5, 5, 5, 5, 5])).toEqual(Array(5).fill("potentialMissing"));
  expect(labelsOf([5000, 5000, 5000, 5000], [null, "", NaN, undefined])).toEqual(Array(4).fill("B3"));
  expect(labelsOf([-1, 5, "5", 5, Infinity, true], [0, -1, 0, "x", 1, 0])).toEqual([
    "negative",
    "negative",
    "notNumber",
    "notNumber",
    "notNumber",
    "notNumber",
  ]);
});

test("penetration above 100 % is the highest band, and flagged", () => {
  const { codes, over100 } = segmentColumn([100, 100, 100], [100, 100.01, null], usual);
  expect(Array.from(codes, (code) => segmentLabel(code, usual))).toEqual(["C1", "C1", "C3"]);
  expect(Array.from(over100)).toEqual([0, 1, 0]);
});

test("the literal preset leaves 2,000 and everything from 10,000 to 100,000 without a segment", () => {
  const literal = segmentRule(potentialPresets.literal, penetrationBands);
  expect(
    labelsOf([1999.99, 2000, 2000.01, 10000, 10000.01, 100000, 100000.01], [0, 0, 0, 0, 0, 0, 0], literal),
  ).toEqual(["C3", "potentialInNoBand", "B3", "B3", "potentialInNoBand", "potentialInNoBand", "A3"]);
});

const sorted = (bands: readonly Band[], label: string): number => bands.findIndex((band) => band.label === label);

test("more potential never lowers the potential band, more revenue never the penetration band", () => {
  const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 0, max: 1e9, noNaN: true }), (a, b, revenue) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const [lower, higher] = labelsOf([low, high], [0, 0]) as [string, string];
      expect(sorted(potentialPresets.wideB, higher[0] as string)).toBeLessThanOrEqual(
        sorted(potentialPresets.wideB, lower[0] as string),
      );
      const [less, more] = labelsOf([low, low], [revenue, revenue * 2]) as [string, string];
      expect(Number(more[1])).toBeLessThanOrEqual(Number(less[1]));
    }),
  );
});

test("every value gets the one band that takes it, whatever the bands", () => {
  const edge = fc.option(fc.integer({ min: 1, max: 8 }), { nil: null });
  const bands = fc
    .array(fc.tuple(edge, edge), { minLength: 1, maxLength: 5 })
    .map((pairs) =>
      pairs
        .map(([over, upTo], index) => ({ label: String.fromCharCode(65 + index), over, upTo }))
        .filter(({ over, upTo }) => over === null || upTo === null || over < upTo),
    );
  fc.assert(
    fc.property(bands, fc.integer({ min: 1, max: 20 }), (potential, halves) => {
      const value = halves / 2;
      const rest = potential.filter((band) => band.over === null && band.upTo === null);
      const taking = potential.filter(
        (band) => !rest.includes(band) && value > (band.over ?? -1) && value <= (band.upTo ?? 99),
      );
      const found = taking.length === 0 ? rest[0] : taking[0];
      const expected = taking.length > 1 ? "potentialInSeveralBands" : found ? `${found.label}3` : "potentialInNoBand";
      expect(labelsOf([value], [0], segmentRule(potential, penetrationBands))).toEqual([expected]);
    }),
  );
});

test("the reason names bands, penetration and the stretch without a band", () => {
  expect(explainSegment(5000, 4000, usual)).toMatchObject({
    label: "B1",
    fault: undefined,
    penetration: 0.8,
    isOver100: false,
    potentialBand: { label: "B", over: 2000, upTo: 100000 },
    penetrationBand: { label: "1", over: 0.5, upTo: null },
  });
  expect(explainSegment(5000, 6000, usual).isOver100).toBe(true);
  expect(explainSegment("", 6000, usual)).toMatchObject({
    label: "",
    fault: "potentialMissing",
    penetration: undefined,
  });
  const literal = segmentRule(potentialPresets.literal, penetrationBands);
  expect(explainSegment(50000, null, literal)).toMatchObject({
    fault: "potentialInNoBand",
    penetration: 0,
    stretch: { over: 10000, upTo: 100000, labels: [] },
  });
});

test("fault codes are distinct and never those of a segment", () => {
  const codes = Object.values(segmentFaults);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => code < 0)).toBe(true);
  expect(segmentFaultOf(0)).toBeUndefined();
});

test("the example thrusts: bind whom we have, extend where there is more, cut cost at the bottom", () => {
  expect(segmentLabels(usual).map((label, code) => `${label} ${exampleThrust(code, usual)}`)).toEqual([
    "A1 bind",
    "A2 extend",
    "A3 extend",
    "B1 bind",
    "B2 extend",
    "B3 extend",
    "C1 bind",
    "C2 cutCost",
    "C3 cutCost",
  ]);
});
