import { serialOfIso } from "../../../src/method/calendar/serial";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { dayQueueOf } from "../../../src/workbook/reminders/dayQueue";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
/** A Tuesday. */
const asOf = day("2026-03-31");
let desk: Desk;
afterEach(() => desk.close());

const perYear = { A: 6, B: 4, C: 2, D: 1 } as const;
const weights = { A: 4, B: 3, C: 2, D: 1 } as const;
type Class = keyof typeof perYear;

interface Case {
  readonly id: string;
  readonly class: Class;
  readonly adviser: string;
  /** Day of the last contact. */
  readonly last: string;
  /** A try that reached nobody: when, and when next with its time. */
  readonly tried?: readonly [on: string, next: string, time: number];
}

/** A list whose figures come from a small generator, so that the order is nobody's own. */
function cases(): Case[] {
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  return Array.from({ length: 40 }, (_, index): Case => {
    const letter = (["A", "B", "C", "D"] as const)[next(4)]!;
    const last = new Date(Date.UTC(2025, next(14), 1 + next(27))).toISOString().slice(0, 10);
    const isTried = index % 5 === 0;
    return {
      id: `c${index}`,
      class: letter,
      adviser: ["Weber", "Kunz"][next(2)]!,
      last,
      ...(isTried && { tried: ["2026-03-30", "2026-03-31", [0, 0.4, 0.7][next(3)]!] as const }),
    };
  });
}

/** The order computed again without the add-in: days by Date, the priority from the method's own sentence. */
function expected(all: readonly Case[], adviser: string | null, time: number): string[] {
  const serial = (date: Date): number => Math.round(date.getTime() / 86_400_000) + 25569;
  const rows = all.map((each, place) => {
    const [year = 0, month = 0, date = 0] = each.last.split("-").map(Number);
    const months = 12 / perYear[each.class];
    const end = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    const due = new Date(Date.UTC(year, month - 1 + months, Math.min(date, end)));
    while (due.getUTCDay() % 6 === 0) due.setUTCDate(due.getUTCDate() + 1);
    const base = serial(due);
    const isTried = each.tried !== undefined;
    const at = each.tried && each.tried[2] > 0 ? each.tried[2] : null;
    const since = isTried ? Math.min(base, asOf) : base;
    const priority = since < asOf ? ((asOf - since) / Math.round(365 / perYear[each.class])) * weights[each.class] : 0;
    return { ...each, place, due: isTried ? asOf : base, since, at, priority };
  });
  const listed = rows
    .filter((row) => row.due <= asOf && (adviser === null || row.adviser === adviser))
    // The list is per adviser before the queue mixes them.
    .sort(
      (a, b) =>
        firstOf(rows, a.adviser) - firstOf(rows, b.adviser) ||
        b.priority - a.priority ||
        a.since - b.since ||
        weights[b.class] - weights[a.class] ||
        a.place - b.place,
    );
  const now = listed.filter(({ at }) => at !== null && at <= time).sort((a, b) => a.at! - b.at!);
  const later = listed.filter(({ at }) => at !== null && at > time).sort((a, b) => a.at! - b.at!);
  const rest = listed.filter(({ at }) => at === null).sort((a, b) => b.priority - a.priority || a.due - b.due);
  return [...now, ...rest, ...later].map(({ id }) => id);
}

function firstOf(rows: readonly { readonly adviser: string }[], adviser: string): number {
  return rows.findIndex((row) => row.adviser === adviser);
}

test("the order of the day, recomputed: tries at their time, then the most urgent, then tries of a later time", async () => {
  desk = await openDesk();
  const all = cases();
  putRows(
    desk,
    "Base",
    [
      ["Customer ID", "Customer", "Adviser", "Class"],
      ...all.map((each) => [each.id, each.id, each.adviser, each.class]),
    ],
    { table: "Customers" },
  );
  const log: TestCell[][] = all.flatMap((each) => [
    [day(each.last), each.id, "reached", ""],
    ...(each.tried ? [[day(each.tried[0]), each.id, "not reached", day(each.tried[1]) + each.tried[2]]] : []),
  ]);
  putRows(desk, "Log", [["Date", "Customer ID", "Outcome", "Follow-up"], ...log], { table: "Contacts" });
  const look = await lookAt({ language: "en" });
  const queue = (adviser: string | null, time: number | null): string[] =>
    dayQueueOf(look, asOf, adviser, time).map(({ key }) => key);
  for (const adviser of [null, "Weber", "Kunz"])
    for (const time of [0.3, 0.5, 0.9]) expect(queue(adviser, time)).toEqual(expected(all, adviser, time));
  expect(queue(null, 0.3).length).toBeGreaterThan(10);
  // On another day than today no time is still to come.
  expect(queue(null, null)).toEqual(expected(all, null, 1));
  expect(queue("Nobody", 0.5)).toEqual([]);
});
