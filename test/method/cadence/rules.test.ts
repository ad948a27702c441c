import fc from "fast-check";
import { networkCadences } from "../../../src/method/cadence/cadences";
import { exampleTargets } from "../../../src/method/cadence/frequencies";
import { latestContacts, type LoggedContacts } from "../../../src/method/cadence/latest";
import { dueRules, rankReminders, reminderStates, type ReminderInput } from "../../../src/method/cadence/reminders";
import { activeSnoozes } from "../../../src/method/cadence/snoozes";
import { nextTaskDay, nextTasks } from "../../../src/method/cadence/tasks";
import { addMonths, isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import { workingDaysAfter } from "../../../src/method/calendar/workingDay";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-03-31");
const numRuns = 200;

describe("frequencies", () => {
  const grid = [undefined, [12, NaN], undefined, undefined];
  const found = networkCadences(
    Int32Array.of(0, 1, 1, 1, -1, -1, 3),
    exampleTargets,
    [0, 0, 1, -1, 0, -1, 5],
    grid,
    Float64Array.of(NaN, NaN, NaN, NaN, NaN, 3, 0),
  );
  const seen = Array.from(found.cadenceOf, (at) => found.cadences[at]);

  test("the class, else the grid's cell, else the own number; an own 0 is no target", () => {
    expect(seen.map((each) => each && [each.label, each.contactsPerYear, each.from, each.weight])).toEqual([
      ["A", 6, "class", 4],
      ["B", 12, "phase", 3],
      ["B", 4, "class", 3],
      ["B", 4, "class", 3],
      undefined,
      ["", 3, "own", 1],
      ["D", 0, "own", 1],
    ]);
  });

  test("without a grid and own numbers every network has its class's frequency", () => {
    const { cadenceOf, cadences } = networkCadences(Int32Array.of(2, -1, 0), exampleTargets);
    expect(Array.from(cadenceOf, (at) => cadences[at]?.contactsPerYear)).toEqual([2, undefined, 6]);
  });
});

describe("tasks", () => {
  const next = (due: string, everyMonths: number, done: string | null): string | undefined => {
    const found = nextTaskDay({ due: day(due), everyMonths, done: done === null ? NaN : day(done) });
    return found === undefined ? undefined : isoDate(found);
  };

  test.each([
    ["2026-03-31", NaN, null, "2026-03-31"],
    ["2026-03-31", NaN, "2026-04-02", undefined],
    ["2026-03-31", 6, null, "2026-03-31"],
    ["2025-08-31", 6, "2025-09-03", "2026-02-28"],
    ["2025-08-31", 6, "2026-02-28", "2026-08-31"],
    ["2025-08-31", 6, "2025-08-01", "2026-02-28"],
    ["2024-02-29", 12, "2024-02-29", "2025-02-28"],
    // Done early, within half an interval before its day: for that day, and not again on it.
    ["2024-02-29", 12, "2027-12-31", "2029-02-28"],
    ["2026-03-01", 12, "2027-02-25", "2028-03-01"],
    ["2026-03-01", 12, "2026-08-30", "2027-03-01"],
    ["2026-03-01", 12, "2026-08-31", "2028-03-01"],
    ["2026-03-01", 1, "2027-02-27", "2027-04-01"],
    ["2026-03-01", 12, "2026-03-10", "2027-03-01"],
    ["9999-12-01", 12, "9999-12-02", undefined],
  ])("%s every %p months, done %p: next %p", (due, every, done, expected) => {
    expect(next(due, every, done)).toBe(expected);
  });

  test("the next day is the first of the series of which more than half the interval is left", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30000, max: 50000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(9000),
        (due, every, later) => {
          const done = due + later;
          const found = nextTaskDay({ due, everyMonths: every, done }) as number;
          let step = 1;
          const at = (index: number): number => addMonths(due, index * every) as number;
          while (at(step) - done <= (at(step) - at(step - 1)) / 2) step++;
          expect(found).toBe(addMonths(due, step * every));
        },
      ),
      { numRuns },
    );
  });

  test("the earliest open task of a network; unknown customers do not count", () => {
    const { days, rows } = nextTasks(
      {
        networks: [0, 0, 1, -1, 0],
        due: [200, 100, 50, 1, 100],
        everyMonths: [NaN, NaN, 1, NaN, NaN],
        done: [NaN, NaN, NaN, NaN, 120],
      },
      3,
    );
    expect([[...days], [...rows]]).toEqual([
      [100, 50, 0],
      [1, 2, -1],
    ]);
  });
});

describe("snoozes", () => {
  const latest = Int32Array.of(asOf - 10, 0, asOf - 10, asOf - 10);
  const until = (rows: readonly (readonly [number, number, number])[]): number[] => [
    ...activeSnoozes(
      {
        networks: rows.map(([network]) => network),
        until: rows.map((row) => row[1]),
        entered: rows.map((row) => row[2]),
      },
      latest,
      asOf,
    ).until,
  ];

  test("over when the day is reached or an effective contact came after it was entered", () => {
    expect(
      until([
        [0, asOf + 5, asOf - 11],
        [1, asOf, asOf - 11],
        [2, asOf + 5, asOf - 10],
        [3, asOf + 1, NaN],
      ]),
    ).toEqual([0, 0, asOf + 5, asOf + 1]);
  });

  test("of several the one entered last counts, in any order of days; one that is over revives none", () => {
    expect(
      until([
        [1, asOf + 9, asOf - 5],
        [1, asOf + 20, asOf - 6],
      ]),
    ).toEqual([0, asOf + 9, 0, 0]);
    expect(
      until([
        [1, asOf + 9, asOf - 6],
        [1, asOf, asOf - 5],
      ]),
    ).toEqual([0, 0, 0, 0]);
    expect(
      until([
        [1, asOf + 9, asOf + 1],
        [-1, asOf + 9, 1],
      ]),
    ).toEqual([0, 0, 0, 0]);
  });
});

const input = (more: Partial<ReminderInput>): ReminderInput => ({
  latest: { days: Int32Array.of(0), followUps: Int32Array.of(0), orders: Uint8Array.of(0) },
  cadenceOf: Int32Array.of(3),
  cadences: exampleTargets,
  holidays: new Set(),
  asOf,
  ...more,
});
const seen = (more: Partial<ReminderInput>): unknown[] => {
  const { rules, states, due, unmoved } = rankReminders(input(more));
  return [
    dueRules[rules[0] as number],
    reminderStates[states[0] as number],
    isoDate(due[0] as number),
    isoDate(unmoved[0] as number),
  ];
};
const latest = (last: string, followUp = 0, order = 0): ReminderInput["latest"] => ({
  days: Int32Array.of(day(last)),
  followUps: Int32Array.of(followUp),
  orders: Uint8Array.of(order),
});

describe("what beats what", () => {
  test("after an order five working days, holidays left out; an earlier agreed day stays, a later one waits", () => {
    expect(seen({ latest: latest("2026-03-27", 0, 1) })).toEqual(["afterSales", "dueSoon", "2026-04-03", "2026-04-03"]);
    expect(seen({ latest: latest("2026-03-27", 0, 1), holidays: new Set([day("2026-04-03")]) })[2]).toBe("2026-04-06");
    expect(seen({ latest: latest("2026-03-27", day("2026-04-01"), 1) })[0]).toBe("agreed");
    expect(seen({ latest: latest("2026-03-27", day("2026-05-04"), 1) })[0]).toBe("afterSales");
    expect(seen({ latest: latest("2026-03-27", 0, 1), afterSalesDays: 0 })[0]).toBe("cadence");
    expect(seen({ latest: latest("2026-03-27", 0, 1), cadenceOf: Int32Array.of(-1) })[0]).toBe("afterSales");
    expect(workingDaysAfter(day("2026-04-02"), 5, new Set([day("2026-04-03"), day("2026-04-06")]))).toBe(
      day("2026-04-13"),
    );
  });

  test("a task is the reminder only where it is due before everything else", () => {
    expect(seen({ tasks: Int32Array.of(day("2026-04-05")), latest: latest("2026-03-27") })).toEqual([
      "task",
      "dueSoon",
      "2026-04-06",
      "2026-04-05",
    ]);
    expect(seen({ tasks: Int32Array.of(day("2027-04-05")), latest: latest("2026-03-27") })[0]).toBe("cadence");
    expect(seen({ tasks: Int32Array.of(day("2026-06-01")), latest: latest("2026-03-27") }).slice(0, 2)).toEqual([
      "task",
      "planned",
    ]);
    expect(seen({ tasks: Int32Array.of(day("2026-03-02")), cadenceOf: Int32Array.of(-1) }).slice(0, 2)).toEqual([
      "task",
      "overdue",
    ]);
  });

  test("on one day what was agreed comes before the after-sales contact, and that before a task", () => {
    const on = day("2026-04-03");
    const tasks = Int32Array.of(on);
    expect(seen({ latest: latest("2026-03-27", on, 1), tasks })[0]).toBe("agreed");
    expect(seen({ latest: latest("2026-03-27", 0, 1), tasks })[0]).toBe("afterSales");
  });

  test("a snooze puts off one reminder and is not in the way of a later one", () => {
    const snoozed = Int32Array.of(day("2026-04-11"));
    expect(seen({ latest: latest("2024-01-01"), snoozed })).toEqual(["cadence", "snoozed", "2026-04-13", "2025-01-01"]);
    expect(seen({ latest: latest("2026-03-01"), snoozed })[1]).toBe("current");
    expect(seen({ latest: latest("2024-01-01"), snoozed: Int32Array.of(asOf) })[1]).toBe("overdue");
  });

  test("an objection beats all; the dropped are looked at again on their day", () => {
    const yes = Uint8Array.of(1);
    const tasks = Int32Array.of(asOf);
    expect(
      seen({ latest: latest("2024-01-01", asOf - 1, 1), blocked: yes, tasks, snoozed: Int32Array.of(asOf + 3) })[1],
    ).toBe("blocked");
    expect(seen({ dropped: yes, tasks })).toEqual(["none", "dropped", undefined, undefined]);
    expect(seen({ dropped: yes, lookAgain: Int32Array.of(asOf + 14) }).slice(0, 2)).toEqual(["lookAgain", "dueSoon"]);
    expect(seen({ dropped: yes, lookAgain: Int32Array.of(asOf + 15) }).slice(0, 2)).toEqual(["lookAgain", "dropped"]);
    expect(seen({ dropped: yes, blocked: yes, lookAgain: Int32Array.of(asOf) })[1]).toBe("blocked");
  });
});

interface Row {
  readonly network: number;
  readonly date: number;
  readonly effective: number;
  readonly followUp: number;
  readonly order: number;
}
const row = fc.record({
  network: fc.integer({ min: -1, max: 4 }),
  date: fc.integer({ min: asOf - 900, max: asOf + 30 }),
  effective: fc.constantFrom(0, 1, 1),
  followUp: fc.oneof(fc.constant(NaN), fc.integer({ min: asOf - 900, max: asOf + 90 })),
  order: fc.constantFrom(0, 0, 1),
});
const columnsOf = (rows: readonly Row[]): LoggedContacts => ({
  networks: Int32Array.from(rows, (each) => each.network),
  dates: Float64Array.from(rows, (each) => each.date),
  effective: Uint8Array.from(rows, (each) => each.effective),
  followUps: Float64Array.from(rows, (each) => each.followUp),
  orders: Uint8Array.from(rows, (each) => each.order),
});
const holidays = new Set([day("2026-04-03"), day("2026-04-06")]);
const dueOf = (rows: readonly Row[]): Int32Array =>
  rankReminders(
    input({ latest: latestContacts(columnsOf(rows), 5, asOf), cadenceOf: Int32Array.of(0, 1, 2, 3, -1), holidays }),
  ).due;

describe("whatever the log holds", () => {
  test("the order of rows never matters, one contact a day given", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: (each) => `${each.network} ${each.date}`, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (rows, numbers) => {
          const keys = rows.map(() => numbers.next().value as number);
          const shuffled = rows.map((each, at) => ({ each, key: keys[at] as number })).sort((a, b) => a.key - b.key);
          expect([...dueOf(shuffled.map(({ each }) => each))]).toEqual([...dueOf(rows)]);
        },
      ),
      { numRuns },
    );
  });

  test("an entry older than the latest never moves a due day", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), row, fc.nat(400), (rows, late, age) => {
        const { days } = latestContacts(columnsOf(rows), 5, asOf);
        const before = late.network >= 0 ? (days[late.network] as number) : 0;
        fc.pre(before > 1);
        const entry = { ...late, date: Math.max(1, before - 1 - age) };
        expect([...dueOf([...rows, entry])]).toEqual([...dueOf(rows)]);
      }),
      { numRuns },
    );
  });

  test("a logged contact never makes a due day earlier than the contact", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), row, (rows, logged) => {
        fc.pre(logged.network >= 0);
        const entry = { ...logged, effective: 1, date: Math.min(logged.date, asOf) };
        const due = dueOf([...rows, entry])[logged.network] as number;
        if (due > 0) expect(due).toBeGreaterThan(entry.date);
      }),
      { numRuns },
    );
  });
});
