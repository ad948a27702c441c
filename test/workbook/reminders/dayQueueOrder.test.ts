/**
 * The order of the queue, recomputed by a program of its own that reads nothing but cells: the cadence, follow-ups, attempts
 * and working days are written down once more, from the method and not from the code.
 */
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { dayQueueOf } from "../../../src/workbook/reminders/dayQueue";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

/** Monday, 30 November 2026. */
const asOf = 46356;
const weights: Record<string, number> = { A: 4, B: 3, C: 2, D: 1 };
/** Days of a year by contacts a year, 6, 4, 2 and 1. */
const intervals: Record<string, number> = { A: 61, B: 91, C: 183, D: 365 };
const everyMonths: Record<string, number> = { A: 2, B: 3, C: 6, D: 12 };

/** Chance that is the same every time (a linear congruential generator). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

interface Row {
  readonly id: number;
  readonly class: string;
  readonly adviser: string;
}

interface Logged {
  readonly date: number;
  readonly id: number;
  readonly reached: boolean;
  readonly next: number | null;
  readonly time: number;
}

const dayOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));
const serialOf = (date: Date): number => Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);

function plusMonths(serial: number, months: number): number {
  const date = dayOf(serial);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return serialOf(first);
}

const working = (serial: number): number => {
  const weekday = dayOf(serial).getUTCDay();
  return weekday === 6 ? serial + 2 : weekday === 0 ? serial + 1 : serial;
};

/** Ids in the order in which they are to be called. */
function expectedOrder(rows: readonly Row[], log: readonly Logged[], time: number): number[] {
  const due = rows.flatMap((row, place) => {
    const own = log.filter(({ id, date }) => id === row.id && date <= asOf);
    const reached = own.filter((each) => each.reached);
    // Of one day the later row counts.
    const last = reached.reduce<Logged | null>((best, each) => (best && best.date > each.date ? best : each), null);
    const months = everyMonths[row.class] as number;
    const cadence = last === null ? asOf : (last.next ?? plusMonths(last.date, months));
    // The latest attempt that names a day is the latest word; one without a day leaves things as they were.
    const tries = own.filter((each) => !each.reached && each.next !== null && isAfter(each, last));
    const tried = tries.reduce<Logged | null>((best, each) => (best && best.date > each.date ? best : each), null);
    const retry = tried?.next ?? null;
    const day = working(retry ?? cadence);
    if (day > asOf) return [];
    const lateFrom = Math.min(working(cadence), day);
    const weight = weights[row.class] as number;
    return [
      {
        id: row.id,
        place,
        weight,
        rank: retry === asOf && tried && tried.time > 0 ? (tried.time <= time ? 0 : 2) : 1,
        at: tried?.time ?? 0,
        priority: (Math.max(0, asOf - lateFrom) / (intervals[row.class] as number)) * weight,
        day,
      },
    ];
  });
  return due
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === 1 ? b.priority - a.priority || a.day - b.day || b.weight - a.weight : a.at - b.at) ||
        a.place - b.place,
    )
    .map(({ id }) => id);

  function isAfter(each: Logged, last: Logged | null): boolean {
    return last === null || each.date > last.date || (each.date === last.date && log.indexOf(each) > log.indexOf(last));
  }
}

test.each([1, 2, 3, 4, 5])("workbook of chance %i: the queue is the one that the method's text gives", async (seed) => {
  const below = chance(seed);
  const rows: Row[] = Array.from({ length: 40 }, (_, at) => ({
    id: 100 + at,
    class: ["A", "B", "C", "D"][below(4)] as string,
    adviser: "Weber",
  }));
  const log: Logged[] = Array.from({ length: 160 }, () => {
    const date = asOf - below(400);
    const reached = below(3) > 0;
    const isAgreed = below(3) === 0;
    // A try may be later on the same day.
    const next = isAgreed ? (reached ? date + 1 + below(120) : below(2) === 0 ? asOf : date + below(40)) : null;
    return { date, id: 100 + below(38), reached, next, time: below(2) === 0 ? 0.3 + below(50) / 100 : 0 };
  });
  const contacts: TestCell[][] = log.map(({ date, id, reached, next, time }) => [
    date,
    id,
    reached ? "reached" : "not reached",
    next === null ? "" : next + (reached ? 0 : time),
  ]);
  desk = await openDesk();
  putRows(desk, "Customers", [
    ["Customer ID", "Customer", "Adviser", "Class", "Potential"],
    ...rows.map((row): TestCell[] => [row.id, `Firm ${row.id}`, row.adviser, row.class, 1000]),
  ]);
  putRows(desk, "Contacts", [["Date", "Customer ID", "Outcome", "Follow-up"], ...contacts]);
  const look = await lookAt({ language: "en" });
  const queue = dayQueueOf(look, asOf, null, 0.5).map(({ customerIds }) => Number(customerIds[0]));
  expect(queue.length).toBeGreaterThan(10);
  expect(queue).toEqual(expectedOrder(rows, log, 0.5));
});
