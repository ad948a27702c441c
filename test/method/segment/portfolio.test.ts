import { penetrationBands, potentialPresets } from "../../../src/method/segment/bands";
import { portfolio } from "../../../src/method/segment/portfolio";
import { segmentColumn, segmentLabels, segmentRule } from "../../../src/method/segment/segment";

const rule = segmentRule(potentialPresets.wideB, penetrationBands);
const codeOf = (label: string): number => segmentLabels(rule).indexOf(label);

test("customers, potential, revenue and unused potential per cell; the rest by reason", () => {
  const potentials = [200000, 150000, 5000, 1000, "", "x", -1];
  const revenues = [50000, 10000, 6000, null, 7, 0, 0];
  const figures = portfolio(segmentColumn(potentials, revenues, rule).codes, potentials, revenues, rule);
  const a2 = codeOf("A2");
  expect([figures.customers[a2], figures.potential[a2], figures.revenue[a2], figures.unusedPotential[a2]]).toEqual([
    2, 350000, 60000, 290000,
  ]);
  const b1 = codeOf("B1");
  expect([figures.revenue[b1], figures.unusedPotential[b1]]).toEqual([6000, 0]);
  const c3 = codeOf("C3");
  expect([figures.customers[c3], figures.revenue[c3], figures.unusedPotential[c3]]).toEqual([1, 0, 1000]);
  expect(figures.notClassifiable).toMatchObject({
    potentialMissing: 1,
    notNumber: 1,
    negative: 1,
    potentialInNoBand: 0,
  });
  expect(figures.customers.reduce((sum, count) => sum + count, 0)).toBe(4);
});

test("a million amounts in cents add up to the cent", () => {
  const potentials = new Float64Array(1e6).fill(0.1);
  const figures = portfolio(segmentColumn(potentials, [], rule).codes, potentials, [], rule);
  expect(figures.potential[codeOf("C3")]).toBeCloseTo(100000, 8);
});
