import fc from "fast-check";
import { dueDate } from "../../../src/method/cadence/due";
import { exampleTargets, intervalInDays } from "../../../src/method/cadence/frequencies";
import { dueRules, rankReminders, reminderStates, type ReminderInput } from "../../../src/method/cadence/reminders";
import { serialOfIso } from "../../../src/method/calendar/serial";

const asOf = serialOfIso("2026-03-31") as number;

interface Network {
  readonly last?: number;
  readonly agreed?: number;
  readonly class?: number;
  readonly adviser?: number;
  readonly blocked?: boolean;
  readonly dropped?: boolean;
}

const inputOf = (networks: readonly Network[], more: Partial<ReminderInput> = {}): ReminderInput => ({
  latest: {
    days: Int32Array.from(networks, (each) => each.last ?? 0),
    rows: new Int32Array(networks.length),
    followUps: Int32Array.from(networks, (each) => each.agreed ?? 0),
  },
  cadenceOf: Int32Array.from(networks, (each) => each.class ?? 0),
  cadences: exampleTargets,
  adviserOf: Int32Array.from(networks, (each) => each.adviser ?? 0),
  blocked: Uint8Array.from(networks, (each) => (each.blocked ? 1 : 0)),
  dropped: Uint8Array.from(networks, (each) => (each.dropped ? 1 : 0)),
  holidays: new Set(),
  asOf,
  ...more,
});

const statesOf = (networks: readonly Network[]): unknown[] =>
  [...rankReminders(inputOf(networks)).states].map((code) => reminderStates[code]);

test("each state", () => {
  expect(
    statesOf([
      { last: asOf - 100 },
      { last: asOf - 50 },
      { last: asOf - 10, agreed: asOf + 15 },
      { last: asOf - 1 },
      { class: -1 },
      { last: asOf - 100, blocked: true },
      { last: asOf - 100, blocked: true, dropped: true },
      {},
      { last: asOf - 10, agreed: asOf + 14 },
      { last: asOf - 100, agreed: asOf - 1 },
      { class: -1, agreed: asOf - 1 },
    ]),
  ).toEqual("overdue dueSoon planned current noTarget blocked dropped dueSoon dueSoon overdue overdue".split(" "));
});

test("due today is due soon, not overdue", () => {
  expect(statesOf([{ agreed: asOf }, { agreed: asOf - 1 }])).toEqual(["dueSoon", "overdue"]);
});

test("priority is days overdue by interval, times the weight of the class", () => {
  const { priority, due } = rankReminders(
    inputOf([{ agreed: asOf - 5 }, { agreed: asOf - 5, class: 3 }, { agreed: asOf + 1 }]),
  );
  expect([...due]).toEqual([asOf - 5, asOf - 5, asOf + 1]);
  expect(priority[0]).toBeCloseTo((5 / 61) * 4, 12);
  expect(priority[1]).toBeCloseTo(5 / 365, 12);
  expect(priority[2]).toBe(0);
});

test("the list: per adviser, those without one last, most urgent first, ties by due day, class and row", () => {
  const { listed } = rankReminders(
    inputOf([
      { adviser: 1, agreed: asOf + 2 },
      { adviser: -1, agreed: asOf - 300 },
      { adviser: 0, agreed: asOf + 6, class: 1 },
      { adviser: 0, agreed: asOf + 6, class: 0 },
      { adviser: 0, agreed: asOf - 1, class: 3 },
      { adviser: 0, agreed: asOf - 5, class: 3 },
      { adviser: 0, agreed: asOf + 2, class: 3 },
      { adviser: 0, agreed: asOf + 6, class: 0 },
      { adviser: 0, agreed: asOf + 100 },
      { adviser: 1, agreed: asOf - 20 },
    ]),
  );
  expect([...listed]).toEqual([5, 4, 6, 3, 7, 2, 9, 0, 1]);
});

test("a network without a class weighs as the lowest class where everything else is equal: the row decides", () => {
  const { listed } = rankReminders(
    inputOf([
      { agreed: asOf - 40, class: -1 },
      { agreed: asOf - 40, class: 3 },
      { agreed: asOf + 5, class: -1 },
      { agreed: asOf + 5, class: 3 },
      { agreed: asOf + 5, class: 2 },
    ]),
  );
  expect([...listed]).toEqual([0, 1, 4, 2, 3]);
});

test("the days before due soon can be chosen", () => {
  const input = inputOf([{ agreed: asOf + 20 }]);
  expect(rankReminders(input).listed).toHaveLength(0);
  expect(rankReminders({ ...input, soonDays: 20 }).listed).toHaveLength(1);
});

test("nothing to list, and nobody at all", () => {
  expect(rankReminders(inputOf([{ last: asOf }])).listed).toHaveLength(0);
  expect(rankReminders(inputOf([])).listed).toHaveLength(0);
});

test("the columns say what the single due date says, and the order is that of a plain sort", () => {
  const network = fc.record({
    last: fc.oneof(fc.constant(0), fc.integer({ min: asOf - 800, max: asOf })),
    agreed: fc.oneof(fc.constant(0), fc.integer({ min: asOf - 60, max: asOf + 60 })),
    class: fc.integer({ min: -1, max: 3 }),
    adviser: fc.integer({ min: -1, max: 2 }),
  });
  const holidays = new Set([asOf + 3, asOf + 4, asOf - 30]);
  fc.assert(
    fc.property(fc.array(network, { maxLength: 40 }), (networks) => {
      const found = rankReminders(inputOf(networks, { holidays }));
      networks.forEach((each, index) => {
        const derivation = dueDate(
          {
            lastContact: each.last || undefined,
            agreed: each.agreed || undefined,
            contactsPerYear: exampleTargets[each.class]?.contactsPerYear ?? 0,
            asOf,
          },
          holidays,
        );
        const expected = typeof derivation === "string" ? { rule: "none", due: 0, unmoved: 0 } : derivation;
        expect([dueRules[found.rules[index] as number], found.due[index], found.unmoved[index]]).toEqual([
          expected.rule,
          expected.due,
          expected.unmoved,
        ]);
      });
      const urgency = (index: number): number => {
        const target = exampleTargets[(networks[index] as { class: number }).class];
        const overdue = Math.max(0, asOf - (found.due[index] as number));
        return target ? (overdue / intervalInDays(target.contactsPerYear)) * target.weight : overdue / 365;
      };
      const weight = (index: number): number =>
        exampleTargets[(networks[index] as { class: number }).class]?.weight ?? 1;
      const adviser = (index: number): number => ((networks[index] as { adviser: number }).adviser + 4) % 4;
      const plain = networks
        .map((_, index) => index)
        .filter((index) => (found.due[index] as number) > 0 && (found.due[index] as number) <= asOf + 14)
        .sort(
          (a, b) =>
            adviser(a) - adviser(b) ||
            urgency(b) - urgency(a) ||
            (found.due[a] as number) - (found.due[b] as number) ||
            weight(b) - weight(a) ||
            a - b,
        );
      // -1 + 4 = 3: those without an adviser come last in both.
      expect([...found.listed]).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
