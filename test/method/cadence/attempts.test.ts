import { activeSnoozes } from "../../../src/method/cadence/snoozes";
import { attemptsSince, triedInVain } from "../../../src/method/cadence/attempts";
import { latestContacts } from "../../../src/method/cadence/latest";
import { rankReminders, dueRules, reminderStates } from "../../../src/method/cadence/reminders";
import { serialOfIso } from "../../../src/method/calendar/serial";

const day = (iso: string): number => serialOfIso(iso) as number;

interface Row {
  readonly on: string;
  readonly reached?: boolean;
  readonly next?: string;
  readonly network?: number;
  readonly bits?: number;
}

function read(rows: readonly Row[], asOf: string, networks = 1) {
  const contacts = {
    networks: Int32Array.from(rows, ({ network = 0 }) => network),
    dates: rows.map(({ on }) => day(on)),
    effective: Uint8Array.from(rows, ({ reached = false }) => (reached ? 1 : 0)),
    followUps: rows.map(({ next }) => (next === undefined ? NaN : day(next))),
  };
  const latest = latestContacts(contacts, networks, day(asOf));
  const attempts = attemptsSince(contacts, latest, day(asOf), (row) => rows[row]?.bits ?? 0);
  return { latest, attempts };
}

/** One network of class B (every 3 months), on a Tuesday. */
function standing(
  rows: readonly Row[],
  asOf: string,
  more: Partial<Parameters<typeof rankReminders>[0]> & { readonly perYear?: number } = {},
) {
  const { latest, attempts } = read(rows, asOf);
  const found = rankReminders({
    latest,
    attempts,
    cadenceOf: Int32Array.of(0),
    cadences: [{ contactsPerYear: more.perYear ?? 4, weight: 3 }],
    holidays: new Set(),
    asOf: day(asOf),
    ...more,
  });
  return {
    due: found.due[0],
    rule: dueRules[found.rules[0] as number],
    state: reminderStates[found.states[0] as number],
    priority: found.priority[0],
    lateSince: found.lateSince[0],
  };
}

const visit = { on: "2026-01-12", reached: true };

test("attempts count since the latest effective contact; an effective contact ends them", () => {
  const rows = [{ on: "2026-01-10" }, visit, { on: "2026-04-13" }, { on: "2026-04-14" }, { on: "2026-04-20" }];
  const { attempts } = read(rows, "2026-04-15");
  expect([attempts.counts[0], attempts.rows[0]]).toEqual([2, 3]);
  expect(read([...rows, { on: "2026-04-15", reached: true }], "2026-04-20").attempts.counts[0]).toBe(1);
});

test("on the day of the effective contact only later rows are attempts since, whatever the order of days", () => {
  const { attempts } = read(
    [{ on: "2026-01-12", next: "2026-01-13" }, visit, { on: "2026-01-12", next: "2026-01-14" }],
    "2026-01-12",
  );
  expect([attempts.counts[0], attempts.retries[0]]).toEqual([1, day("2026-01-14")]);
  const upsideDown = read(
    [{ on: "2026-04-14", next: "2026-04-17" }, { on: "2026-04-13", next: "2026-04-20" }, visit],
    "2026-04-15",
  );
  expect(upsideDown.attempts.retries[0]).toBe(day("2026-04-17"));
});

test("a day of the next try may be the same day; one before the attempt is none, and one without a day changes nothing", () => {
  expect(read([{ on: "2026-04-14", next: "2026-04-14" }], "2026-04-14").attempts.retries[0]).toBe(day("2026-04-14"));
  expect(read([{ on: "2026-04-14", next: "2026-04-13" }], "2026-04-14").attempts.retries[0]).toBe(0);
  const { attempts } = read([{ on: "2026-04-13", next: "2026-04-15" }, { on: "2026-04-15" }], "2026-04-16");
  expect([attempts.counts[0], attempts.retries[0], attempts.retrySetOn[0]]).toEqual([
    2,
    day("2026-04-15"),
    day("2026-04-13"),
  ]);
});

test("the next try is the due day, earlier or later than the cadence and than an older agreed day", () => {
  // Cadence: 12 April is a Sunday, so 13 April.
  expect(standing([visit], "2026-04-14")).toMatchObject({ due: day("2026-04-13"), rule: "cadence", state: "overdue" });
  const tried = [visit, { on: "2026-04-14", next: "2026-04-16" }];
  expect(standing(tried, "2026-04-14")).toMatchObject({ due: day("2026-04-16"), rule: "retry", state: "planned" });
  expect(standing(tried, "2026-04-16")).toMatchObject({ rule: "retry", state: "dueSoon" });
  expect(standing(tried, "2026-04-17")).toMatchObject({ state: "overdue" });
  const agreed = [
    { ...visit, next: "2026-06-01" },
    { on: "2026-04-14", next: "2026-04-16" },
  ];
  expect(standing(agreed, "2026-04-14")).toMatchObject({ due: day("2026-04-16"), rule: "retry" });
  expect(
    standing(
      [
        { ...visit, next: "2026-04-15" },
        { on: "2026-04-14", next: "2026-05-04" },
      ],
      "2026-04-14",
    ).due,
  ).toBe(day("2026-05-04"));
});

test("a try on a weekend moves to the working day, and also counts where no contacts are asked for", () => {
  const tried = [{ on: "2026-04-17", next: "2026-04-18" }];
  expect(standing(tried, "2026-04-17", { perYear: 0 })).toMatchObject({ due: day("2026-04-20"), state: "planned" });
});

test("what the cadence is late by is not forgiven", () => {
  const tried = [visit, { on: "2026-06-15", next: "2026-06-16" }];
  const { priority, lateSince } = standing(tried, "2026-06-16");
  // 64 days after 13 April, 91 days apart, weight 3.
  expect(lateSince).toBe(day("2026-04-13"));
  expect(priority).toBeCloseTo((64 / 91) * 3, 10);
  expect(standing([visit, { on: "2026-03-02", next: "2026-03-03" }], "2026-03-05").priority).toBeCloseTo(
    (2 / 91) * 3,
    10,
  );
});

test("the try puts off what was due by the attempt, tasks too, but no task of a later day", () => {
  const tried = [visit, { on: "2026-06-15", next: "2026-06-22" }];
  const with_ = (task: string) => standing(tried, "2026-06-15", { tasks: Int32Array.of(day(task)) });
  expect(with_("2026-06-10")).toMatchObject({ due: day("2026-06-22"), rule: "retry", state: "planned" });
  expect(with_("2026-06-15")).toMatchObject({ rule: "retry" });
  expect(with_("2026-06-16")).toMatchObject({ rule: "task" });
  expect(with_("2026-06-17")).toMatchObject({ due: day("2026-06-17"), rule: "task" });
});

test("a snooze entered before the attempt ends with it, one entered later holds", () => {
  const snooze = (entered: string) => ({
    networks: [0],
    until: [day("2026-05-04")],
    entered: [day(entered)],
  });
  const { latest, attempts } = read([visit, { on: "2026-04-14", next: "2026-04-16" }], "2026-04-14");
  const until = (entered: string) =>
    activeSnoozes(snooze(entered), latest.days, day("2026-04-14"), attempts.retrySetOn).until[0];
  expect(until("2026-04-10")).toBe(0);
  expect(until("2026-04-14")).toBe(day("2026-05-04"));
});

test("blocked and dropped networks stay what they are", () => {
  const tried = [visit, { on: "2026-04-14", next: "2026-04-16" }];
  expect(standing(tried, "2026-04-16", { blocked: Uint8Array.of(1) }).state).toBe("blocked");
  expect(standing(tried, "2026-04-16", { dropped: Uint8Array.of(1) }).state).toBe("dropped");
});

test("the instruments of the attempts are left for another one from so many on", () => {
  const { attempts } = read(
    [
      { on: "2026-04-13", bits: 8 },
      { on: "2026-04-14", bits: 16 },
    ],
    "2026-04-14",
  );
  expect(triedInVain(attempts, 3)(0)).toBe(0);
  expect(triedInVain(attempts, 2)(0)).toBe(24);
  expect(triedInVain(attempts, 0)(0)).toBe(0);
});
