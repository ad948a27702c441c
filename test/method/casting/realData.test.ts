/**
 * Real data: the trading company in the folder named by SKM_REAL_DATA, cast by criteria that are proposed from its
 * orders. Scores, classes and totals are confirmed by a computation of its own in this file.
 */
import { castingOf } from "../../../src/method/casting/casting";
import { classPortfolio } from "../../../src/method/casting/classPortfolio";
import { exampleEffort } from "../../../src/method/casting/effort";
import { castingFaults } from "../../../src/method/casting/faults";
import { pointsOf } from "../../../src/method/casting/points";
import { proposalFrom } from "../../../src/method/casting/proposal";
import { castingRule } from "../../../src/method/casting/rule";
import { serialOfIso } from "../../../src/method/calendar/serial";
import { onRealData, realRows } from "../../realData";
import { rulesOf } from "./rules";

onRealData("classes and scores", () => {
  const customers = realRows("customers.csv");
  const orders = realRows("orders.csv");
  const customerOf = new Map(orders.map((each) => [each.OrderID as string, each.CustomerID as string]));
  const keys = customers.map((each) => each.CustomerID as string);
  const sumsBy = new Map<string, { orders: number; cents: number; last: number }>();
  for (const { CustomerID = "", OrderDate = "" } of orders) {
    const known = sumsBy.get(CustomerID) ?? { orders: 0, cents: 0, last: 0 };
    const last = Math.max(known.last, serialOfIso(OrderDate.slice(0, 10)) ?? NaN);
    sumsBy.set(CustomerID, { ...known, orders: known.orders + 1, last });
  }
  for (const { OrderID = "", UnitPrice, Quantity, Discount } of realRows("order-details.csv")) {
    const known = sumsBy.get(customerOf.get(OrderID) ?? "");
    if (known) known.cents += Math.round(Number(UnitPrice) * Number(Quantity) * (1 - Number(Discount)) * 100);
  }
  // A customer who never ordered has no value and no recency: not assessed there.
  const columns = {
    orders: keys.map((key) => sumsBy.get(key)?.orders ?? 0),
    value: keys.map((key) => (sumsBy.has(key) ? (sumsBy.get(key)?.cents ?? 0) / 100 : null)),
    recency: keys.map((key) => sumsBy.get(key)?.last ?? null),
    country: customers.map(({ Country }) => (["Germany", "USA", "France"].includes(Country ?? "") ? Country : "other")),
  };
  const proposal = proposalFrom(Object.entries(columns).map(([key, cells]) => ({ key, header: key, cells })));
  const weights = [2, 4, 3, 1];
  const rules = rulesOf(
    proposal.criteria.map((each, index) => ({ ...each, weight: weights[index] as number })),
    { leastAssessed: 0.5 },
  );
  const rule = castingRule(rules);
  const { matrix, findings } = pointsOf(rule, Object.values(columns));
  const casting = castingOf(rule, matrix);

  /** Points by counting: which quarter of the sorted values a value is in. */
  const quarterPoints = (cells: readonly (number | null)[], value: number): number => {
    const sorted = cells.filter((each): each is number => each !== null).sort((a, b) => a - b);
    const limits = [1, 2, 3].map((part) => sorted[Math.ceil((sorted.length * part) / 4) - 1] as number);
    const distinct = [...new Set(limits)].filter((limit) => limit < Math.max(...sorted));
    return Math.round((100 * distinct.filter((limit) => value > limit).length) / distinct.length);
  };

  test("orders, value, recency and country are proposed as criteria that know every value", () => {
    expect(proposal.criteria.map(({ name }) => name)).toEqual(["orders", "value", "recency", "country"]);
    expect([castingFaults(rules, new Set(Object.keys(columns))), findings]).toEqual([[], []]);
  });

  test("score and class of every customer, computed once more by hand", () => {
    const seen = new Set<string>();
    keys.forEach((key, row) => {
      const points = [
        quarterPoints(columns.orders, columns.orders[row] as number),
        sumsBy.has(key) ? quarterPoints(columns.value, columns.value[row] as number) : null,
        sumsBy.has(key) ? quarterPoints(columns.recency, columns.recency[row] as number) : null,
        50,
      ];
      let sum = 0;
      let weight = 0;
      points.forEach((each, index) => {
        if (each === null) return;
        sum += each * (weights[index] as number);
        weight += weights[index] as number;
      });
      const score = sum / weight;
      const label = weight < 5 ? "" : score >= 75 ? "A" : score >= 50 ? "B" : score >= 25 ? "C" : "D";
      expect(casting.scores[row]).toBeCloseTo(score, 9);
      expect([key, rules.thresholds[casting.classes[row] as number]?.label ?? ""]).toEqual([key, label]);
      seen.add(label);
    });
    expect([...seen].sort()).toEqual(["", "A", "B", "C", "D"]);
  });

  test("the portfolio by class adds up to all order lines", () => {
    const revenue = Float64Array.from(columns.value, (each) => each ?? 0);
    const found = classPortfolio(
      casting.classes,
      new Int32Array(keys.length),
      1,
      { potential: revenue, revenue, unusedPotential: new Float64Array(keys.length) },
      exampleEffort,
    );
    const cents = [...sumsBy.values()].reduce((sum, each) => sum + each.cents, 0);
    expect(cents).toBeGreaterThan(0);
    expect(Math.round(found.revenue.reduce((sum, each) => sum + each, 0) * 100)).toBe(cents);
    expect(found.networks.reduce((sum, each) => sum + each, 0)).toBe(customers.length);
    expect(found.castingMinutes.reduce((sum, each) => sum + each, 0)).toBe(customers.length * 2);
  });
});
