import { intervalInDays, intervalOf, type ClassTarget } from "../method/cadence/frequencies";
import { dueRules, reminderStateCode, untargetedDays } from "../method/cadence/reminders";
import { nextTaskDay } from "../method/cadence/tasks";
import { dateOf, daysInMonth, serialOf } from "../method/calendar/serial";
import { nextWorkingDay, workingDaysAfter } from "../method/calendar/workingDay";
import { bitOf, consentBits, ConsentMasks, everyInstrument } from "../method/consent/consentMasks";
import { coder } from "../method/segment/segment";
import type { SegmentRule } from "../method/segment/segment";
import type { Registers } from "../workbook/registers/registers";
import type { CoreColumn, Engine } from "./engine";

/**
 * What the core can tabulate it tabulates: calendar, months, frequencies, states, registers. The statements only join these
 * tables. Each function makes one of them.
 */

/**
 * `skm_days`: per day its month and day, the working day it is moved to, and the day by which somebody congratulates;
 * 0 where the calendar ends before. `skm_months`: per month (year x 12 + month - 1) its first day and its length.
 * @param days every day that is looked up, in any order
 * @param mostMonths the longest interval that is added to a day
 */
export async function fillCalendar(
  engine: Engine,
  days: ReadonlySet<number>,
  mostMonths: number,
  holidays: ReadonlySet<number>,
  afterSalesDays: number,
): Promise<void> {
  const rows = [...days].flatMap((serial) => {
    const date = dateOf(serial);
    return date ? [{ serial, month: monthIndex(date.year, date.month), day: date.day }] : [];
  });
  await engine.fill("skm_days", [
    { name: "serial", type: "whole", values: rows.map(({ serial }) => serial) },
    { name: "month", type: "whole", values: rows.map(({ month }) => month) },
    { name: "day", type: "whole", values: rows.map(({ day }) => day) },
    { name: "next_working", type: "whole", values: rows.map(({ serial }) => nextWorkingDay(serial, holidays) ?? 0) },
    {
      name: "after_sales",
      type: "whole",
      values: rows.map(({ serial }) => workingDaysAfter(serial, afterSalesDays, holidays) ?? 0),
    },
  ]);
  const wanted = rows.map(({ month }) => month);
  const first = wanted.reduce((a, b) => Math.min(a, b), lastMonth);
  const last = Math.min(lastMonth, wanted.reduce((a, b) => Math.max(a, b), 0) + mostMonths);
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const [year, month] = [Math.floor((first + at) / 12), ((first + at) % 12) + 1];
    return { index: first + at, serial: serialOf(year, month, 1) ?? 0, length: daysInMonth(year, month) };
  });
  await engine.fill("skm_months", [
    { name: "month", type: "whole", values: months.map(({ index }) => index) },
    { name: "first_serial", type: "whole", values: months.map(({ serial }) => serial) },
    { name: "length", type: "whole", values: months.map(({ length }) => length) },
  ]);
}

const lastMonth = monthIndex(9999, 12);

function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** `skm_classes`: the targets by their place, with a rank of how much they ask for; `skm_cells`: contacts a year by class and phase. */
export async function fillClasses(
  engine: Engine,
  targets: readonly ClassTarget[],
  grid: readonly (readonly (number | undefined)[] | undefined)[],
  phaseCount: number,
): Promise<void> {
  const demands = [...new Set(targets.map(({ contactsPerYear }) => contactsPerYear))].sort((a, b) => b - a);
  await engine.fill("skm_classes", [
    { name: "class_at", type: "whole", values: targets.map((_, at) => at) },
    { name: "rank", type: "whole", values: targets.map(({ contactsPerYear }) => demands.indexOf(contactsPerYear)) },
    { name: "weight", type: "number", values: targets.map(({ weight }) => weight) },
  ]);
  const cells = targets.flatMap((target, at) =>
    Array.from({ length: phaseCount + 1 }, (_, phase) => {
      const own = grid[at]?.[phase - 1];
      return { at, phase: phase - 1, n: own === undefined || Number.isNaN(own) ? target.contactsPerYear : own };
    }),
  );
  await engine.fill("skm_cells", [
    { name: "class_at", type: "whole", values: cells.map(({ at }) => at) },
    { name: "phase", type: "whole", values: cells.map(({ phase }) => phase) },
    { name: "n", type: "number", values: cells.map(({ n }) => n) },
  ]);
}

/** `skm_letters`: the class whose label the potential band of a segment code has, which stands in for a missing class. */
export async function fillLetters(engine: Engine, rule: SegmentRule, targets: readonly ClassTarget[]): Promise<void> {
  const indexes = new Map(targets.map(({ label }, at) => [label.toUpperCase(), at]));
  const width = rule.penetration.length;
  const codes = Array.from({ length: rule.potential.length * width }, (_, code) => code);
  await engine.fill("skm_letters", [
    { name: "code", type: "whole", values: codes },
    {
      name: "class_at",
      type: "whole",
      values: codes.map(
        (code) => indexes.get((rule.potential[Math.floor(code / width)]?.label ?? "").toUpperCase()) ?? null,
      ),
    },
  ]);
}

/** `skm_intervals`: what a number of contacts a year that occurs means in months or days. */
export async function fillIntervals(engine: Engine, numbers: readonly number[]): Promise<void> {
  const intervals = numbers.map((n) => intervalOf(n));
  await engine.fill("skm_intervals", [
    { name: "n", type: "number", values: numbers },
    { name: "months", type: "whole", values: intervals.map((each) => (each && "months" in each ? each.months : null)) },
    { name: "days", type: "whole", values: intervals.map((each) => (each && "days" in each ? each.days : null)) },
    {
      name: "length",
      type: "whole",
      values: numbers.map((n, at) => (intervals[at] ? intervalInDays(n) : untargetedDays)),
    },
  ]);
}

/** `skm_near`: penetrations so near to a limit that only exact decimals tell, with the code that the core finds. */
export async function fillNear(
  engine: Engine,
  pairs: readonly { readonly potential: number; readonly revenue: number }[],
  rule: SegmentRule,
): Promise<void> {
  const code = coder(rule);
  await engine.fill("skm_near", [
    { name: "potential", type: "number", values: pairs.map(({ potential }) => potential) },
    { name: "revenue", type: "number", values: pairs.map(({ revenue }) => revenue) },
    { name: "code", type: "whole", values: pairs.map(({ potential, revenue }) => code(potential, revenue)) },
  ]);
}

/** `skm_said`: what all entries of a network together permit, for each that occurs. */
export async function fillSaid(engine: Engine, said: readonly number[], asOf: number): Promise<void> {
  const masks = new ConsentMasks(Int32Array.from(said), asOf);
  await engine.fill("skm_said", [
    { name: "said", type: "whole", values: said },
    { name: "permitted", type: "whole", values: said.map((_, at) => masks.permitted(at)) },
    { name: "blocked", type: "whole", values: masks.blocked() },
  ]);
}

/** `skm_states`: the state for every case of what it depends on, as the core decides it. */
export async function fillStates(engine: Engine): Promise<void> {
  const truth = [0, 1] as const;
  const cases = [-1, 0, 1, 2].flatMap((due_code) =>
    dueRules.flatMap((_, due_rule) =>
      truth.flatMap((dropped) =>
        truth.flatMap((blocked) =>
          truth.flatMap((snoozed) => truth.map((ahead) => ({ due_code, due_rule, dropped, blocked, snoozed, ahead }))),
        ),
      ),
    ),
  );
  const column = (name: keyof (typeof cases)[number]): CoreColumn => ({
    name,
    type: "whole",
    values: cases.map((each) => each[name]),
  });
  await engine.fill("skm_states", [
    column("due_code"),
    column("due_rule"),
    column("dropped"),
    column("blocked"),
    column("snoozed"),
    column("ahead"),
    {
      name: "state",
      type: "whole",
      values: cases.map(({ due_code, due_rule, dropped, blocked, snoozed, ahead }) =>
        reminderStateCode(
          due_code < 0 ? undefined : (due_code as 0 | 1 | 2),
          due_rule,
          dropped === 1,
          blocked === 1,
          snoozed === 1,
          ahead === 1,
        ),
      ),
    },
  ]);
}

/** The registers of the rules workbook: `skm_tasks`, `skm_snoozes`, `skm_drops`, `skm_consents`; only rows that can count. */
export async function fillRegisters(engine: Engine, registers: Registers, asOf: number): Promise<void> {
  const tasks = registers.tasks.flatMap(({ customerId, due, everyMonths, done }) => {
    const day = nextTaskDay({ due, everyMonths: everyMonths ?? NaN, done: done ?? NaN });
    return day === undefined ? [] : [{ customerId, day }];
  });
  await engine.fill("skm_tasks", [ids(tasks), { name: "day", type: "whole", values: tasks.map(({ day }) => day) }]);
  const snoozes = registers.snoozes
    .map(({ customerId, until, entered }) => ({
      customerId,
      until: Math.floor(until),
      entered: Math.floor(entered ?? NaN) || 0,
    }))
    .filter(({ until, entered }) => until > 0 && entered <= asOf);
  await engine.fill("skm_snoozes", [
    ids(snoozes),
    { name: "row_no", type: "whole", values: snoozes.map((_, row) => row) },
    { name: "until", type: "whole", values: snoozes.map(({ until }) => until) },
    { name: "entered", type: "whole", values: snoozes.map(({ entered }) => entered) },
  ]);
  const drops = registers.phaseHistory.filter(({ to, date }) => to === "dropped" && date <= asOf);
  await engine.fill("skm_drops", [
    ids(drops),
    { name: "row_no", type: "whole", values: drops.map((_, row) => row) },
    { name: "day", type: "whole", values: drops.map(({ date }) => Math.floor(date)) },
    { name: "look_again", type: "whole", values: drops.map(({ lookAgain }) => lookAgain ?? 0) },
  ]);
  const consents = registers.consents.filter(
    ({ says, date }) => says === "objection" || date === null || date < asOf + 1,
  );
  await engine.fill("skm_consents", [
    ids(consents),
    {
      name: "said",
      type: "whole",
      values: consents.map(({ instrument, says }) =>
        consentBits(instrument === "all" ? everyInstrument : bitOf(instrument), says),
      ),
    },
  ]);
}

function ids(rows: readonly { readonly customerId: string }[]): CoreColumn {
  return { name: "id", type: "text", values: rows.map(({ customerId }) => customerId.trim()) };
}
