import fc from "fast-check";
import { ConsentMasks, everyInstrument, bitOf } from "../../../src/method/consent/consentMasks";
import { permission } from "../../../src/method/consent/permission";
import { latestContacts } from "../../../src/method/cadence/latest";
import { measureFor } from "../../../src/method/measures/measure";
import { networkMeasures } from "../../../src/method/measures/networkMeasures";
import { networkInterests, networkPhases } from "../../../src/method/measures/networkStanding";
import { phaseIndex, phases, phasesAfter, type Phase } from "../../../src/method/measures/phases";
import { examplePressure, freeFrom, pressureFrom, recentPressure } from "../../../src/method/measures/pressure";
import { lookAgainDay, reRated, type Reaction } from "../../../src/method/measures/reRating";

const asOf = 46112;

describe("phases", () => {
  test("the network is where its most advanced customer is; dropped only when all are", () => {
    const of = (...names: (Phase | undefined)[]): number[] => names.map(phaseIndex);
    const networkOf = [0, 0, 1, 1, 2, 2, 3, -1, 4];
    const cells = of("prospect", "customer", "dropped", "buyer", "dropped", "dropped", "dropped", "dropped", undefined);
    cells.splice(7, 1, phaseIndex("regularCustomer"));
    expect(Array.from(networkPhases(networkOf, cells, 5), (at) => phases[at])).toEqual([
      "customer",
      "buyer",
      "dropped",
      "dropped",
      undefined,
    ]);
    expect(phases[networkPhases([0, 0], of("dropped", undefined), 1)[0]!]).toBeUndefined();
  });

  test("from every phase there is a way to dropped and back, never from a phase to itself as a move", () => {
    for (const phase of phases) {
      expect(phasesAfter(phase)).not.toContain(phase);
      if (phase !== "dropped") expect(phasesAfter(phase)).toContain("dropped");
      expect(phasesAfter(undefined)).toContain(phase);
    }
    expect(phasesAfter("customer")).not.toContain("prospect");
    expect(phasesAfter("dropped")).not.toContain("regularCustomer");
  });
});

describe("interest", () => {
  const contacts = {
    networks: Int32Array.of(0, 0, 0, 1, 2),
    dates: Float64Array.of(asOf - 3, asOf - 9, asOf - 1, asOf - 5, asOf + 1),
    effective: Uint8Array.of(1, 1, 0, 1, 1),
    interests: Int8Array.of(-1, 2, 4, 0, 4),
  };
  const interests = (entered: readonly (readonly [number, number, number])[] = []): number[] => [
    ...networkInterests(
      Float64Array.of(1, 3, 3),
      latestContacts(contacts, 3, asOf).ratings,
      {
        networks: entered.map(([network]) => network),
        dates: entered.map((each) => each[1]),
        interests: entered.map((each) => each[2]),
      },
      asOf,
    ),
  ];

  test("the latest rating in an effective contact up to the day, else the customers table", () => {
    expect(interests()).toEqual([2, 0, 3]);
  });

  test("what was entered with a phase counts when it is not older than the rating of a contact", () => {
    expect(
      interests([
        [0, asOf - 9, 4],
        [1, asOf - 6, 4],
        [2, asOf + 1, 1],
        [0, asOf - 20, 0],
        [-1, asOf, 0],
      ]),
    ).toEqual([4, 0, 3]);
  });
});

test("pressure of many networks is that of the single one, for every cap", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: asOf - 70, max: asOf }), fc.constantFrom(0, 1, 1)),
        { maxLength: 40 },
      ),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 45 }),
      (rows, mostContacts, days) => {
        const cap = { mostContacts, days };
        const contacts = {
          networks: Int32Array.from(rows, ([network]) => network),
          dates: Float64Array.from(rows, (each) => each[1] + 0.5),
          effective: Uint8Array.from(rows, (each) => each[2]),
        };
        const { recentRows } = latestContacts(contacts, 3, asOf, pressureFrom(asOf, cap));
        const found = recentPressure(contacts, recentRows, 3, asOf, cap);
        for (let network = 0; network < 3; network++) {
          const own = rows.filter((each) => each[0] === network && each[2] === 1).map((each) => each[1]);
          expect(found.counts[network]).toBe(own.filter((each) => each > asOf - days).length);
          // Without contacts ahead the single computation looks at the same stretch.
          const recent = own.filter((each) => each > asOf - days);
          expect(found.freeFrom[network]).toBe(firstFree(recent, cap));
          if (recent.length <= mostContacts) expect(found.freeFrom[network]).toBe(freeFrom(recent, asOf, cap));
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Day by day: the first on which fewer contacts than the cap lie in the stretch that ends there. */
function firstFree(
  contacts: readonly number[],
  { mostContacts, days }: { mostContacts: number; days: number },
): number {
  let on = asOf;
  while (contacts.filter((each) => each > on - days).length >= mostContacts) on++;
  return on;
}

test("a cap of no contacts leaves no day free", () => {
  const none = { networks: Int32Array.of(), dates: [] };
  expect(recentPressure(none, [], 1, asOf, { ...examplePressure, mostContacts: 0 }).freeFrom[0]).toBe(0);
});

test("measures of many networks are those of the single case", () => {
  const masks = new ConsentMasks(4, asOf);
  masks.enter(1, everyInstrument, "objection");
  masks.enter(2, bitOf("phone") | bitOf("email"), "express");
  masks.enter(3, bitOf("mail"), "objection");
  masks.markConsumer(3);
  const entries = [
    [],
    [{ instrument: "all", says: "objection", day: undefined }],
    [
      { instrument: "phone", says: "express", day: undefined },
      { instrument: "email", says: "express", day: undefined },
    ],
    [{ instrument: "mail", says: "objection", day: undefined }],
  ] as const;
  const labels = ["A", "D"];
  const standings = {
    phaseOf: new Int8Array(4),
    interests: new Float64Array(4),
    classOf: new Int32Array(4),
    isPressed: () => isPressedNow,
  };
  let isPressedNow = false;
  const measureOf = networkMeasures(masks, standings, labels);
  const measure = (network: number, phase: number, interest: number, at: number, isPressed: boolean): unknown => {
    standings.phaseOf[network] = phase;
    standings.interests[network] = interest;
    standings.classOf[network] = at;
    isPressedNow = isPressed;
    return measureOf(network);
  };
  for (let round = 0; round < 2; round++)
    for (const network of [0, 1, 2, 3])
      for (const phase of phases)
        for (const interest of [0, 1, 2, 3, 4])
          for (const at of [-1, 0, 1])
            for (const isPressed of [false, true])
              expect(measure(network, phaseIndex(phase), interest, at, isPressed)).toEqual(
                measureFor({
                  phase,
                  interest,
                  classLabel: labels[at] ?? "",
                  permissionOf: (instrument) =>
                    permission(instrument, entries[network]!, network === 3 ? "consumer" : "business", asOf),
                  isPressed,
                }),
              );
  // Nobody's phase or interest: a customer without interest.
  expect(measure(2, -1, NaN, 0, false)).toEqual(measure(2, phaseIndex("customer"), 0, 0, false));
});

describe("re-rating after a reaction", () => {
  const after = (phase: Phase | undefined, interest: number | undefined, reaction: Partial<Reaction>): unknown[] => {
    const found = reRated(
      { phase, interest },
      { outcome: "reached", interestAfter: undefined, orders: 0, ...reaction },
    );
    return [found.phase, found.interest, found.because];
  };

  test.each([
    ["prospect", 1, { outcome: "appointment" }, ["qualified", 1, "interested"]],
    ["prospect", 1, { interestAfter: 2 }, ["qualified", 2, "interested"]],
    ["prospect", 3, { interestAfter: 1 }, ["prospect", 1, "rated"]],
    ["prospect", 1, { outcome: "refused" }, ["dropped", 0, "refused"]],
    ["prospect", 2, { outcome: "refused" }, ["prospect", 1, "refused"]],
    ["qualified", 3, { outcome: "refused" }, ["qualified", 2, "refused"]],
    ["customer", 1, { outcome: "refused" }, ["customer", 0, "refused"]],
    ["prospect", 1, { outcome: "order", orders: 1 }, ["buyer", 4, "order"]],
    ["buyer", 2, { outcome: "order", orders: 2, interestAfter: 3 }, ["customer", 3, "order"]],
    ["customer", 2, { outcome: "order", orders: 3 }, ["regularCustomer", 4, "order"]],
    ["dropped", 0, { interestAfter: 2 }, ["qualified", 2, "interested"]],
    ["customer", 2, { outcome: "notReached", interestAfter: 0 }, ["customer", 2, "unchanged"]],
    ["customer", 2, {}, ["customer", 2, "unchanged"]],
    ["customer", 2, { interestAfter: 7 }, ["customer", 2, "unchanged"]],
    [undefined, undefined, { outcome: "order", orders: 1 }, ["buyer", 4, "order"]],
  ] as const)("%s with interest %p, %p: %p", (phase, interest, reaction, expected) => {
    expect(after(phase, interest, reaction)).toEqual(expected);
  });

  test("what is proposed may always be done", () => {
    for (const phase of phases)
      for (const outcome of ["reached", "appointment", "refused", "order", "followUp", ""] as const)
        for (const interestAfter of [undefined, 0, 2, 4])
          for (const orders of [1, 2, 3]) {
            const found = reRated({ phase, interest: 1 }, { outcome, interestAfter, orders });
            if (phase !== "dropped" && phase !== "prospect" && phase !== "qualified")
              expect([phase, ...phasesAfter(phase)]).toContain(found.phase);
          }
  });

  test("who was dropped on 29 February is looked at again a year later", () => {
    expect(lookAgainDay(45351)).toBe(45716);
  });
});
