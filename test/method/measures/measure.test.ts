import fc from "fast-check";
import type { Permission } from "../../../src/method/consent/permission";
import { exampleGrid } from "../../../src/method/measures/grid";
import { instruments, type Instrument } from "../../../src/method/measures/instruments";
import { measureFor, type MeasureCase } from "../../../src/method/measures/measure";
import { highestInterest, phaseOf, phases } from "../../../src/method/measures/phases";

const allowed = (): Permission => ({ isPermitted: true, by: "noObjection" });
const asked = (some: Partial<MeasureCase>): MeasureCase => ({
  phase: "prospect",
  interest: 2,
  classLabel: "A",
  permissionOf: allowed,
  isPressed: false,
  ...some,
});

test("the grid's first choice where nothing speaks against it", () => {
  expect(measureFor(asked({}))).toEqual({ instrument: "phone", because: "best", vetoed: [] });
  expect(measureFor(asked({ interest: 0 }))?.instrument).toBe("mail");
  expect(measureFor(asked({ interest: 4 }))?.instrument).toBe("visit");
});

test("without consent the next best, and both with their reasons where neither may be used", () => {
  const noCalls = (instrument: Instrument): Permission =>
    instrument === "phone" ? { isPermitted: false, reason: "presumedConsentMissing" } : allowed();
  expect(measureFor(asked({ permissionOf: noCalls }))).toEqual({
    instrument: "mail",
    because: "nextBest",
    vetoed: [{ instrument: "phone", veto: "presumedConsentMissing" }],
  });
  expect(measureFor(asked({ permissionOf: () => ({ isPermitted: false, reason: "objection" }) }))).toEqual({
    instrument: undefined,
    because: "vetoed",
    vetoed: [
      { instrument: "phone", veto: "objection" },
      { instrument: "mail", veto: "objection" },
    ],
  });
});

test("no visit for class D, none at interest 0 and 1 whatever the grid says", () => {
  expect(measureFor(asked({ interest: 4, classLabel: " d " }))).toMatchObject({
    instrument: "phone",
    vetoed: [{ instrument: "visit", veto: "classWithout" }],
  });
  const eager = { ...exampleGrid, prospect: Array(5).fill({ best: "visit", nextBest: "mail" }) };
  expect([0, 1, 2].map((interest) => measureFor(asked({ interest }), eager)?.instrument)).toEqual([
    "mail",
    "mail",
    "visit",
  ]);
});

test("no measure for the dropped, none beyond the cap, none outside the scale", () => {
  expect(measureFor(asked({ phase: "dropped" }))).toMatchObject({ instrument: undefined, because: "dropped" });
  expect(measureFor(asked({ isPressed: true }))).toMatchObject({ instrument: undefined, because: "pressed" });
  expect([-1, 5, 1.5, NaN].map((interest) => measureFor(asked({ interest })))).toEqual(Array(4).fill(undefined));
});

test("the example grid has a cell for every degree of interest and no visit that would be vetoed at once", () => {
  for (const phase of phases) {
    expect(exampleGrid[phase]).toHaveLength(phase === "dropped" ? 0 : highestInterest + 1);
    exampleGrid[phase].forEach(({ best, nextBest }, interest) => {
      expect(best).not.toBe(nextBest);
      if (interest < 2) expect([best, nextBest]).not.toContain("visit");
    });
  }
});

test("what is recommended is permitted, not too heavy and given to the class, over every grid", () => {
  const anyInstrument = fc.constantFrom(...instruments);
  fc.assert(
    fc.property(
      fc.constantFrom(...phases),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom("A", "B", "C", "D", ""),
      fc.subarray([...instruments]),
      fc.boolean(),
      fc.record({ best: anyInstrument, nextBest: anyInstrument }),
      (phase, interest, classLabel, banned, isPressed, cell) => {
        const grid = { ...exampleGrid, [phase]: Array(5).fill(cell) };
        const permissionOf = (instrument: Instrument): Permission =>
          banned.includes(instrument) ? { isPermitted: false, reason: "objection" } : allowed();
        const measure = measureFor({ phase, interest, classLabel, permissionOf, isPressed }, grid);
        const isUsable = (instrument: Instrument): boolean =>
          !banned.includes(instrument) && !(instrument === "visit" && (interest <= 1 || classLabel === "D"));
        const usable = [cell.best, cell.nextBest].filter(isUsable);
        expect(measure?.instrument).toBe(phase === "dropped" || isPressed ? undefined : usable[0]);
        for (const { instrument } of measure?.vetoed ?? []) expect(isUsable(instrument)).toBe(false);
      },
    ),
  );
});

test.each([
  ["Prospect", "prospect"],
  [" Interessent ", "prospect"],
  ["STAMMKUNDE", "regularCustomer"],
  ["regular  customer", "regularCustomer"],
  ["Blindgänger", "dropped"],
  ["Ausgeschieden", "dropped"],
  ["käufer", "buyer"],
  ["lead", undefined],
])("%p is the phase %p", (text, phase) => {
  expect(phaseOf(text)).toBe(phase);
});
