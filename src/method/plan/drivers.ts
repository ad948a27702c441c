import { dateOf } from "../calendar/serial";
import { fraction, minus, plus, times, type Fraction } from "./fraction";
import type { PlanBase } from "./scenarios";

/** What drives a plan and may change from month to month. */
export const driverNames = [
  "callsPerDay",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "contributionPerOrder",
  "curveLevel",
  "costPerCall",
  "costPerAppointment",
  "costPerAdviser",
] as const;
export type DriverName = (typeof driverNames)[number];

/** The drivers of a plan, one value a month each; index 0 is month 1. */
export interface MonthlyDrivers extends Readonly<Record<DriverName, readonly Fraction[]>> {
  /** Advisers that are paid. */
  readonly paid: readonly Fraction[];
  /** Advisers as far as they are productive. */
  readonly effective: readonly Fraction[];
  /** Working days of the month. */
  readonly days: readonly Fraction[];
  /** Costs that come once, in the month they come in; undefined: none. */
  readonly onceCost?: readonly Fraction[];
}

/** A value that holds from its month on until the next entry of the same driver. */
export type DriverEntry = Readonly<Partial<Record<DriverName, number>>> & {
  /** 1 is the plan's first month; earlier ones hold from the start on. */
  readonly month: number;
  /** Working days of this month alone. */
  readonly days?: number;
};

/** Advisers who join (above 0) or leave (below 0) at the beginning of a month. */
export interface StaffChange {
  readonly month: number;
  readonly number: number;
}

/** What changes over the months of a plan beside its inputs. */
export interface DriverTables {
  readonly entries: readonly DriverEntry[];
  readonly staff: readonly StaffChange[];
  /** Share of full productivity of a joiner in the first, second, ... month; from there on it is full. */
  readonly ramp: readonly number[];
  /** Weight of each calendar month, January first; undefined: all alike. */
  readonly season?: readonly number[];
  /** Working days of each plan month by region and closing days; undefined: months are alike. */
  readonly workingDays?: readonly number[];
  /** What a joiner costs once. */
  readonly costPerJoiner: number;
}

export const noDrivers: DriverTables = { entries: [], staff: [], ramp: [], costPerJoiner: 0 };

export type DriverFault =
  | { readonly fault: "twoEntries"; readonly month: number; readonly input: DriverName | "days" }
  | { readonly fault: "advisersBelowZero"; readonly month: number }
  | { readonly fault: "noWeight"; readonly month: number }
  | {
      readonly fault: "negative" | "rateOutside" | "notWhole" | "notFinite";
      readonly month: number;
      readonly input: DriverName | "days" | "ramp" | "season" | "number";
      readonly value: number;
    }
  | { readonly fault: "ratesAboveOne" | "levelAboveOne"; readonly month: number };

const one: Fraction = { over: 1n, under: 1n };
const none: Fraction = { over: 0n, under: 1n };
const rates: readonly string[] = ["immediateRate", "followUpRate", "followUpSuccessRate"];

/**
 * The drivers of every month from the plan's inputs and what changes them (docs/method.md, Plan by month), and what is
 * wrong with them; with a fault they must not be computed with.
 * @param start first day of month 1; the season needs it to know its calendar month, without one month 1 is January
 */
export function monthlyDrivers(
  base: PlanBase,
  tables: DriverTables,
  months: number,
  start: number | null,
): { readonly drivers: MonthlyDrivers; readonly faults: readonly DriverFault[] } {
  const faults = [...entryFaults(tables)];
  const { inputs, costs } = base;
  const usual: Readonly<Record<DriverName, number>> = {
    callsPerDay: inputs.callsPerDay,
    immediateRate: inputs.immediateRate,
    followUpRate: inputs.followUpRate,
    followUpSuccessRate: inputs.followUpSuccessRate,
    followUpMonths: inputs.followUpMonths,
    contributionPerOrder: inputs.contributionPerOrder,
    curveLevel: 1,
    costPerCall: costs.costPerCall ?? 0,
    costPerAppointment: costs.costPerAppointment ?? 0,
    costPerAdviser: costs.costPerAdviser ?? 0,
  };
  if (faults.length > 0) return { drivers: constant(base, usual, months), faults };
  const held = Object.fromEntries(
    driverNames.map((name) => [name, heldValues(usual[name], tables.entries, name, months)]),
  ) as Record<DriverName, Fraction[]>;
  const { paid, effective } = advisersOf(inputs.advisers, tables, months);
  const belowZero = effective.findIndex(({ over }, index) => over < 0n || (paid[index] as Fraction).over < 0n);
  if (belowZero >= 0) faults.push({ fault: "advisersBelowZero", month: belowZero + 1 });
  const days = daysOf(inputs.daysPerYear, tables, months, start);
  if (typeof days === "number") faults.push({ fault: "noWeight", month: days });
  const drivers: MonthlyDrivers = {
    ...held,
    paid,
    effective,
    days: typeof days === "number" ? [] : days,
    ...(tables.costPerJoiner > 0 ? { onceCost: joinerCosts(tables, months) } : {}),
  };
  return { drivers, faults: [...faults, ...togetherFaults(drivers, inputs.conversionCurve.at(-1)?.rate ?? 0)] };
}

/** Rates that exceed 1 together, and a curve that its level lifts above 1. The first month of each. */
export function togetherFaults(
  { immediateRate, followUpRate, curveLevel }: Pick<MonthlyDrivers, "immediateRate" | "followUpRate" | "curveLevel">,
  lastRate: number,
): DriverFault[] {
  const exceeds = (value: Fraction): boolean => value.over > value.under;
  const last = fraction(lastRate);
  const apart = immediateRate.findIndex((rate, month) => exceeds(plus(rate, followUpRate[month] as Fraction)));
  const high = curveLevel.findIndex((level) => exceeds(times(level, last)));
  return [
    ...(apart < 0 ? [] : [{ fault: "ratesAboveOne" as const, month: apart + 1 }]),
    ...(high < 0 ? [] : [{ fault: "levelAboveOne" as const, month: high + 1 }]),
  ];
}

/** What is wrong with the value of a driver; undefined: nothing. */
export function driverFault(
  name: DriverName | "days" | "paid" | "effective",
  value: number,
): "negative" | "rateOutside" | "notWhole" | "notFinite" | undefined {
  if (!Number.isFinite(value)) return "notFinite";
  if (rates.includes(name)) return value >= 0 && value <= 1 ? undefined : "rateOutside";
  if (value < 0 && name !== "contributionPerOrder") return "negative";
  return name === "followUpMonths" && !Number.isInteger(value) ? "notWhole" : undefined;
}

/** A driver by month: the usual value until its first entry, and each entry until the next. */
export function heldValues<Name extends string>(
  usual: number,
  entries: readonly (Readonly<Partial<Record<Name, number>>> & { readonly month: number })[],
  name: Name,
  months: number,
): Fraction[] {
  const own = entries.filter((each) => each[name] !== undefined).sort((a, b) => a.month - b.month);
  const result: Fraction[] = [];
  let value = fraction(usual);
  let next = 0;
  for (let month = 1; month <= months; month++) {
    while (next < own.length && (own[next]?.month as number) <= month) value = fraction(own[next++]?.[name] as number);
    result.push(value);
  }
  return result;
}

function entryFaults({ entries, staff, ramp, season = [], costPerJoiner }: DriverTables): DriverFault[] {
  const faults: DriverFault[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const input of [...driverNames, "days"] as const) {
      const value = entry[input];
      if (value === undefined) continue;
      const key = `${entry.month} ${input}`;
      if (seen.has(key)) faults.push({ fault: "twoEntries", month: entry.month, input });
      seen.add(key);
      const fault = driverFault(input, value);
      if (fault) faults.push({ fault, month: entry.month, input, value });
    }
  }
  for (const { month, number } of staff)
    if (!Number.isFinite(number)) faults.push({ fault: "notFinite", month, input: "number", value: number });
  ramp.forEach((value, index) => {
    if (!(value >= 0 && value <= 1)) faults.push({ fault: "rateOutside", month: index + 1, input: "ramp", value });
  });
  season.forEach((value, index) => {
    if (!(value >= 0 && Number.isFinite(value)))
      faults.push({ fault: "negative", month: index + 1, input: "season", value });
  });
  if (!(costPerJoiner >= 0 && Number.isFinite(costPerJoiner)))
    faults.push({ fault: "negative", month: 1, input: "number", value: costPerJoiner });
  return faults;
}

function constant({ inputs }: PlanBase, usual: Readonly<Record<DriverName, number>>, months: number): MonthlyDrivers {
  const fill = (value: number): Fraction[] => Array<Fraction>(months).fill(fraction(value));
  return {
    ...(Object.fromEntries(driverNames.map((name) => [name, fill(usual[name])])) as Record<DriverName, Fraction[]>),
    paid: fill(inputs.advisers),
    effective: fill(inputs.advisers),
    days: fill(0),
  };
}

/**
 * Paid: the advisers and everybody who joined, without those who left. Effective: of a joiner only the ramp's share; who
 * leaves goes whole.
 */
function advisersOf(
  advisers: number,
  { staff, ramp }: Pick<DriverTables, "staff" | "ramp">,
  months: number,
): { readonly paid: Fraction[]; readonly effective: Fraction[] } {
  const missing = ramp.map((share) => minus(one, fraction(share)));
  const changes = staff.map(({ month, number }) => ({ month, number: fraction(number) }));
  const usual = fraction(advisers);
  const paid: Fraction[] = [];
  const effective: Fraction[] = [];
  for (let month = 1; month <= months; month++) {
    let all = usual;
    let lacking = none;
    for (const { month: from, number } of changes) {
      if (from > month) continue;
      all = plus(all, number);
      const share = number.over > 0n ? missing[month - from] : undefined;
      if (share) lacking = plus(lacking, times(number, share));
    }
    paid.push(all);
    effective.push(minus(all, lacking));
  }
  return { paid, effective };
}

function joinerCosts({ staff, costPerJoiner }: DriverTables, months: number): Fraction[] {
  const each = fraction(costPerJoiner);
  return Array.from({ length: months }, (_, index) =>
    staff
      .filter(({ month, number }) => month === index + 1 && number > 0)
      .reduce<Fraction>((sum, { number }) => plus(sum, times(each, fraction(number))), none),
  );
}

/** Days of every month: typed ones, else the year's by weight; the first month of a year without any weight. */
function daysOf(
  daysPerYear: number,
  { entries, season, workingDays }: DriverTables,
  months: number,
  start: number | null,
): Fraction[] | number {
  const year = fraction(daysPerYear);
  const first = start === null ? 0 : (dateOf(start)?.month ?? 1) - 1;
  const seasons = season?.map(fraction);
  const weightOf = (month: number): Fraction =>
    times(fraction(workingDays?.[month] ?? 1), seasons?.[(first + month) % 12] ?? one);
  const typed = new Map(entries.flatMap(({ month, days }) => (days === undefined ? [] : [[month, days] as const])));
  const isEven = season === undefined && workingDays === undefined;
  const twelfth = times(year, { over: 1n, under: 12n });
  const result: Fraction[] = [];
  for (let from = 0; from < months; from += 12) {
    const weights = isEven ? [] : Array.from({ length: 12 }, (_, month) => weightOf(from + month));
    const sum = weights.reduce(plus, none);
    if (!isEven && sum.over === 0n) return from + 1;
    for (let month = from; month < Math.min(from + 12, months); month++) {
      const own = typed.get(month + 1);
      const weight = weights[month - from];
      if (own !== undefined) result.push(fraction(own));
      else if (weight) result.push(times(times(year, weight), { over: sum.under, under: sum.over }));
      else result.push(twelfth);
    }
  }
  return result;
}

/** Months from the plan's first month to a day, 1 for the first; undefined unless it is the first of a month. */
export function planMonthOf(start: number, day: number): number | undefined {
  const [from, to] = [dateOf(start), dateOf(day)];
  if (!from || !to || to.day !== 1) return undefined;
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}
