import fc from "fast-check";
import { castingDue } from "../../../src/method/casting/castingDue";
import { classPortfolio } from "../../../src/method/casting/classPortfolio";
import { compareSnapshots } from "../../../src/method/casting/compare";
import { effortOfClasses, exampleEffort } from "../../../src/method/casting/effort";
import { migration } from "../../../src/method/casting/migration";
import { networkFigures } from "../../../src/method/casting/networkFigures";
import { overridden, type Override } from "../../../src/method/casting/overrides";
import { snapshotOf } from "../../../src/method/casting/snapshot";
import { serialOf } from "../../../src/method/calendar/serial";
import { cast, criterion, rulesOf } from "./rules";

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? NaN;

test("the migration matrix counts networks, potential, contacts and minutes from -> to", () => {
  const found = migration([0, 1, 1, 3, -1], [0, 0, 2, 3, 1], [100, 10, 20, 1, 5], exampleEffort);
  const cell = (from: number, to: number): number => from * 5 + to;
  expect(found.networks[cell(0, 0)]).toBe(1);
  expect([found.networks[cell(1, 0)], found.potential[cell(1, 0)]]).toEqual([1, 10]);
  expect([found.contacts[cell(1, 0)], found.minutes[cell(1, 0)]]).toEqual([2, 6 * 90 - 4 * 60]);
  expect([found.contacts[cell(1, 2)], found.minutes[cell(1, 2)]]).toEqual([-2, 2 * 20 - 4 * 60]);
  expect([found.networks[cell(4, 1)], found.contacts[cell(4, 1)]]).toEqual([1, 4]);
  expect(found.totals).toEqual({
    moved: 3,
    potentialMoved: 35,
    contactsBefore: 6 + 4 + 4 + 1,
    contactsAfter: 6 + 6 + 2 + 1 + 4,
    minutesBefore: 540 + 240 + 240 + 10,
    minutesAfter: 540 + 540 + 40 + 10 + 240,
  });
});

test("whoever goes nowhere changes nothing, and every network is somewhere", () => {
  const some = fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 3 })));
  fc.assert(
    fc.property(some, (pairs) => {
      const [from, to] = [pairs.map(([before]) => before), pairs.map(([, after]) => after)];
      const found = migration(from, to, undefined, exampleEffort);
      expect(found.networks.reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
      expect(found.contacts.reduce((sum, each) => sum + each, 0)).toBe(
        found.totals.contactsAfter - found.totals.contactsBefore,
      );
      const still = migration(from, from, undefined, exampleEffort);
      expect([still.totals.moved, ...new Set(still.contacts)].every((each) => each === 0)).toBe(true);
    }),
  );
});

test("efforts follow the classes; a class the table lacks asks for nothing", () => {
  expect(effortOfClasses(["b", "X"], exampleEffort).map(({ contactsPerYear }) => contactsPerYear)).toEqual([4, 0]);
});

test("the portfolio adds up to its networks, to the cent", () => {
  const figures = networkFigures(Int32Array.of(0, 0, 1, 2, -1), 3, [0.1, 0.2, 100, null, 7], [0, 5, "x", 30, 7]);
  expect(figures).toEqual({
    members: Int32Array.of(2, 1, 1),
    potential: Float64Array.of(0.1 + 0.2, 100, 0),
    revenue: Float64Array.of(5, 0, 30),
    unusedPotential: Float64Array.of(0.1, 100, 0),
  });
  const found = classPortfolio([0, 2, -1], [1, -1, 0], 2, figures, exampleEffort);
  const cell = (index: number, group: number): number => index * 3 + group;
  expect(found.networks.length).toBe(15);
  expect([found.networks[cell(0, 1)], found.revenue[cell(0, 1)], found.contacts[cell(0, 1)]]).toEqual([1, 5, 6]);
  expect([found.unusedPotential[cell(2, 2)], found.minutes[cell(2, 2)]]).toEqual([100, 40]);
  expect([found.revenue[cell(4, 0)], found.contacts[cell(4, 0)], found.castingMinutes[cell(4, 0)]]).toEqual([30, 0, 2]);
});

describe("overrides", () => {
  const until = day(2026, 3, 31);
  const set = (key: string, label: string, more: Partial<Override> = {}): Override => ({
    key,
    label,
    reason: "tax adviser says so",
    author: "Weber",
    until,
    ...more,
  });
  const labels = ["A", "B", "C", "D"];
  const classes = Int8Array.of(2, 2, -1);
  const keys = ["n1", "n2", "n3"];

  test("stand beside the computed class up to and including their day", () => {
    const on = overridden(classes, keys, [set(" n1", "a"), set("n3", "B", { until: undefined })], labels, until);
    expect([[...on.effective], [...on.overrideOf], on.expired]).toEqual([[0, 2, 1], [0, -1, 1], []]);
    expect([...classes]).toEqual([2, 2, -1]);
    const after = overridden(classes, keys, [set("n1", "A"), set("n3", "B", { until: until - 9 })], labels, until + 1);
    expect([[...after.effective], after.expired]).toEqual([
      [2, 2, -1],
      [1, 0],
    ]);
  });

  test("unknown networks and classes, no reason, no author, two in force: told", () => {
    const list = [set("n9", "A"), set("n1", "E"), set("n1", "A", { reason: " " }), set("n1", "B", { author: "" })];
    const found = overridden(classes, keys, list, labels, until);
    expect(found.findings).toEqual([
      { fault: "networkUnknown", override: 0 },
      { fault: "classUnknown", override: 1 },
      { fault: "reasonMissing", override: 2 },
      { fault: "authorMissing", override: 3 },
      { fault: "doubled", override: 2 },
    ]);
    expect([...found.effective]).toEqual([1, 2, -1]);
  });
});

describe("snapshots", () => {
  const criteria = [criterion("a", 1), criterion("b", 3), criterion("c", 1)];
  const before = snapshotOf(
    cast(rulesOf(criteria), [
      [100, 50, 100],
      [100, 100, 50],
      [50, null, 50],
      [0, 0, 0],
    ]),
    ["up", "down", "rules", "left"],
    day(2025, 4, 1),
    "1",
  );

  test("keep class, score and points, not assessed as such", () => {
    expect(before.records[2]).toEqual({ key: "rules", label: "B", score: 50, points: [50, undefined, 50] });
    expect(before.thresholds[0]).toEqual({ label: "A", from: 75 });
  });

  test("who moved and which criterion moved them, also where another pulled the other way", () => {
    const rules = rulesOf(criteria, {
      thresholds: [
        { label: "A", from: 75 },
        { label: "B", from: 60 },
        { label: "C", from: null },
      ],
    });
    const after = snapshotOf(
      cast(rules, [
        [50, 100, 100],
        [0, 50, 50],
        [50, null, 50],
        [0, 0, 0],
      ]),
      ["up", "down", "rules", "joined"],
      day(2026, 4, 1),
      "2",
    );
    const found = compareSnapshots(before, after);
    expect(found.labels).toEqual(["A", "B", "C", "D", ""]);
    expect([found.joined, found.left]).toEqual([["joined"], ["left"]]);
    expect(found.moves.map(({ key, from, to, cause }) => [key, from, to, cause])).toEqual([
      ["up", "B", "A", { by: "criterion", name: "b", before: 50, after: 100, effect: 30 }],
      ["down", "A", "C", { by: "criterion", name: "b", before: 100, after: 50, effect: -30 }],
      ["rules", "B", "C", { by: "rules" }],
    ]);
    expect([[...found.from], [...found.to]]).toEqual([
      [1, 0, 1],
      [0, 2, 2],
    ]);
  });

  test("a new criterion, or one newly assessed, can be what moved a network", () => {
    const after = snapshotOf(
      cast(rulesOf([...criteria, criterion("new", 5)]), [
        [50, null, 50, 100],
        [100, 100, 50, null],
      ]),
      ["rules", "down"],
      day(2026, 4, 1),
      "2",
    );
    expect(compareSnapshots(before, after).moves).toMatchObject([
      { key: "rules", cause: { by: "criterion", name: "new", before: undefined, after: 100 } },
    ]);
  });

  test("a snapshot compared with itself has no moves", () => {
    expect(compareSnapshots(before, before)).toMatchObject({ moves: [], joined: [], left: [] });
  });
});

test("a casting is due again after twelve months, month ends clamped, with two minutes each", () => {
  const asOf = day(2025, 2, 28);
  const castOn = [day(2024, 2, 29), 0, day(2024, 3, 1), day(2023, 5, 5), NaN];
  const found = castingDue(castOn, asOf);
  expect([...found.due]).toEqual([asOf, asOf, day(2025, 3, 1), day(2024, 5, 5), asOf]);
  expect([[...found.listed], found.minutes]).toEqual([[1, 4, 3, 0], 8]);
});
