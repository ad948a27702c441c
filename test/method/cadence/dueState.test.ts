import fc from "fast-check";
import { dueState } from "../../../src/method/cadence/dueState";
import { exampleTargets } from "../../../src/method/cadence/frequencies";
import { rankReminders, reminderStates } from "../../../src/method/cadence/reminders";

test("the edges: the as-of day itself is due soon, so is the last of the days", () => {
  expect([-1, 0, 14, 15].map((days) => dueState(46000 + days, 46000))).toEqual([
    "overdue",
    "dueSoon",
    "dueSoon",
    "current",
  ]);
  expect([0, 1].map((days) => dueState(46000 + days, 46000, 0))).toEqual(["dueSoon", "current"]);
});

test("a due day has the state that the reminders give it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 40000, max: 50000 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 44000, max: 46000 }),
      fc.integer({ min: 0, max: 60 }),
      (days, asOf, soonDays) => {
        const list = rankReminders({
          latest: {
            days: Int32Array.from(days),
            rows: new Int32Array(days.length),
            followUps: new Int32Array(days.length),
          },
          cadenceOf: Int32Array.from(days, (_, at) => at % exampleTargets.length),
          cadences: exampleTargets,
          holidays: new Set(),
          asOf,
          soonDays,
        });
        days.forEach((_, at) =>
          expect(dueState(list.due[at] as number, asOf, soonDays)).toBe(reminderStates[list.states[at] as number]),
        );
      },
    ),
  );
});
