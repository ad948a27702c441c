import { conversionByAge } from "../method/plan/conversionByAge";
import {
  driverFault,
  driverNames,
  heldValues,
  planMonthOf,
  togetherFaults,
  type DriverName,
  type MonthlyDrivers,
} from "../method/plan/drivers";
import { fraction, times, type Fraction } from "../method/plan/fraction";
import { examplePlan, monthsPer, mostYears } from "../method/plan/inputs";
import { planMonths, planPeriods, type OpenFollowUps, type OpeningRow } from "../method/plan/planMonths";
import { monthStarts } from "../method/plan/monthDays";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { languages } from "../text/languages";
import type { KeyUnder } from "../text/sentence";
import { oneNumber, oneWord } from "./argument";
import { asOfIn } from "./asOf";
import { isBlank, isError, plain, type PlainCell } from "./cell";
import { serialFromCell, serialForCell } from "./dateSystem";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf, isMissing, type Grid } from "./grid";
import { parameters } from "./parameters";
import { checkedCurveIn } from "./planArguments";

const of = parameters.PLAN;
const mostMonths = mostYears * 12;

type Column = DriverName | "month" | "advisers" | "effective" | "days" | "daysPerYear";

/** What counts where there is no column; the others are needed. */
const usual: Readonly<Partial<Record<Column, number>>> = {
  immediateRate: examplePlan.immediateRate,
  followUpRate: examplePlan.followUpRate,
  followUpSuccessRate: examplePlan.followUpSuccessRate,
  followUpMonths: examplePlan.followUpMonths,
  curveLevel: 1,
  costPerCall: 0,
  costPerAppointment: 0,
  costPerAdviser: 0,
};

const columns: readonly Column[] = ["month", "advisers", "effective", "daysPerYear", "days", ...driverNames];

/** A row of drivers: its place in the argument, its month, and what its cells say. */
type Row = { readonly row: number; readonly month: number } & Readonly<Partial<Record<Column, number>>>;

/**
 * Success plan by month with drivers that change: calls, appointments, orders, contribution, cost, result.
 * @customfunction PLAN
 * @param drivers Table with a header row: Month, Advisers, Days a year, Calls a day, Contribution, and what else changes. A value holds until the next.
 * @param curve Rows of month and cumulative share of appointments that became orders.
 * @param [reading] "after" (a rate holds after its month), "from", "mid" or "line".
 * @param [opening] Rows of month, open appointments made in it, follow-ups due in it.
 * @param [start] First day of the plan's first month; that of the drivers if left out.
 * @param [months] Months to plan; as far as the drivers reach, at least 24, if left out.
 * @param [per] "year", "quarter" or "month".
 * @returns A header row and one row per period: period, advisers, calls, follow-up calls, appointments, orders, of them opening, contribution, cost, result, cumulated.
 */
export function plan(
  drivers: unknown[][],
  curve: unknown[][],
  reading?: unknown[][],
  opening?: unknown[][],
  start?: unknown[][],
  months?: unknown[][],
  per?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const period = oneWord(per, of.per);
    const steps = checkedCurveIn(curve);
    const read = oneWord(reading, of.reading);
    const given = asOfIn(start);
    const cells = rowsOf(gridOf(drivers), given);
    const count = monthsOf(oneNumber(months, of.months), cells.rows);
    const monthly = driversOf(cells, count);
    const last = steps.at(-1)?.rate ?? 0;
    const [apart] = togetherFaults(monthly, last);
    if (apart) throw fail("#VALUE!", `functions.planDrivers.${apart.fault as "ratesAboveOne"}`, { month: apart.month });
    const open = openingIn(opening, cells.start);
    const oldest = open.appointments.reduce((most, { month }) => Math.max(most, 1 - month), 0);
    const result = planPeriods(planMonths(monthly, conversionByAge(steps, count + oldest, read), open), period);
    const starts = cells.start === undefined ? [] : monthStarts(cells.start, count);
    return table(result, starts, monthsPer[period]);
  });
}

const figures = [
  "advisers",
  "calls",
  "followUpCalls",
  "appointments",
  "orders",
  "opening",
  "contribution",
  "cost",
  "result",
  "cumulated",
] as const;

function table(result: ReturnType<typeof planPeriods>, starts: readonly number[], length: number): unknown[][] {
  const language = userLanguage();
  const header = (["period", ...figures] as const).map((name) => sayInCell(language, `functions.plan.column.${name}`));
  const rows = Array.from(result.calls, (_, period) => {
    const first = starts[period * length];
    return [
      first === undefined ? period + 1 : serialForCell(first),
      ...figures.map((name) => {
        const value = result[name][period] as number;
        return Number.isFinite(value) ? value : fail("#VALUE!", "functions.tooLarge");
      }),
    ];
  });
  return [header, ...rows];
}

/** Headers are told apart without case, blanks and hyphens. */
function headerKey(text: unknown): string {
  return String(text)
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** The place of each column, by its header in either language. */
function placesOf<Name extends string>(
  header: readonly unknown[],
  names: readonly Name[],
  labelOf: (name: Name) => FunctionTextKey,
): Map<Name, number> {
  const keys = header.map((cell) => headerKey(plain(cell)));
  return new Map(
    names.flatMap((name) => {
      const own = languages.map((each) => headerKey(sayInCell(each, labelOf(name))));
      const at = keys.findIndex((key) => own.includes(key));
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
}

function rowsOf(grid: Grid, given: number | undefined): { rows: Row[]; start: number | undefined } {
  const places = placesOf(grid.cells[0] ?? [], columns, (name) => `functions.planDrivers.header.${name}`);
  const missing = (["advisers", "callsPerDay", "contributionPerOrder"] as const).find((name) => !places.has(name));
  const lacks = missing ?? (places.has("days") || places.has("daysPerYear") ? undefined : "daysPerYear");
  if (lacks || (grid.rows > 2 && !places.has("month"))) throw noColumn(lacks ?? "month");
  let start = given;
  const rows: Row[] = [];
  grid.cells.slice(1).forEach((cells, index) => {
    const row = index + 1;
    // Blank rows, which some platforms pass as zeros.
    if (cells.every((cell) => isBlank(plain(cell)))) return;
    const values: Partial<Record<Column, number>> = {};
    let month = 1;
    for (const [name, place] of places) {
      const cell = plain(cells[place]);
      if (isError(cell)) throw cell;
      if (isBlank(cell) && (cell === "" || name === "month")) continue;
      if (typeof cell !== "number") throw wrong("notNumber", name, row, cell);
      if (name === "month") {
        // A month is a number of the plan or a day; days that early are nobody's plan.
        if (cell > mostMonths) start ??= serialFromCell(cell);
        month = monthIn(cell, start) ?? throwing(wrong("notMonth", name, row, cell));
      } else {
        const fault = driverFault(name === "advisers" ? "paid" : name === "daysPerYear" ? "days" : name, cell);
        if (fault) throw wrong(fault, name, row, cell);
        values[name] = cell;
      }
    }
    if (Object.keys(values).length > 0) rows.push({ ...values, row, month });
  });
  rows.forEach(({ row, month }, index) => {
    if (index > 0 && month <= (rows[index - 1] as Row).month)
      throw fail("#VALUE!", "functions.planDrivers.notRising", { row });
  });
  if (rows.length === 0) throw fail("#VALUE!", "functions.planDrivers.empty");
  if (start !== undefined && monthIn(serialForCell(start), start) !== 1)
    throw fail("#VALUE!", "functions.planDrivers.startNotFirst");
  return { rows, start };
}

/** The plan's month of a cell, which holds its number or the first day of a month; undefined for anything else. */
function monthIn(cell: number, start: number | undefined): number | undefined {
  if (cell <= mostMonths) return Number.isInteger(cell) ? cell : undefined;
  return start === undefined ? undefined : planMonthOf(start, serialFromCell(cell));
}

function monthsOf(wanted: number, rows: readonly Row[]): number {
  const last = (rows.at(-1) as Row).month;
  const count = wanted === 0 ? Math.max(24, Math.ceil(last / 12) * 12) : wanted;
  if (!Number.isInteger(count) || count < 1 || count > mostMonths)
    throw fail("#VALUE!", "functions.planDrivers.monthsOutside", { most: mostMonths });
  return count;
}

function driversOf({ rows }: { rows: readonly Row[] }, months: number): MonthlyDrivers {
  const held = (name: Column): Fraction[] => {
    const first = usual[name] ?? rows.find((row) => row.month <= 1 && row[name] !== undefined)?.[name];
    if (first === undefined) throw fail("#VALUE!", "functions.planDrivers.startsBlank", { column: columnName(name) });
    return heldValues<Column>(first, rows as readonly (Row & { month: number })[], name, months);
  };
  const paid = held("advisers");
  const hasOwn = rows.some((row) => row.effective !== undefined);
  const typed = new Map(rows.flatMap(({ month, days }) => (days === undefined ? [] : [[month, days] as const])));
  const isYearly = rows.some((row) => row.daysPerYear !== undefined);
  // Beside days a year, days are those of one month; alone they hold on as everything does.
  const days = isYearly
    ? held("daysPerYear").map((each, month) => {
        const own = typed.get(month + 1);
        return own === undefined ? times(each, { over: 1n, under: 12n }) : fraction(own);
      })
    : held("days");
  return {
    ...(Object.fromEntries(driverNames.map((name) => [name, held(name)])) as Record<DriverName, Fraction[]>),
    paid,
    effective: hasOwn ? held("effective") : paid,
    days,
  };
}

function openingIn(
  argument: unknown,
  start: number | undefined,
): { appointments: readonly OpeningRow[]; followUps: readonly OpenFollowUps[] } {
  const grid = gridOf(argument);
  if (isMissing(grid)) return { appointments: [], followUps: [] };
  const names = ["month", "appointments", "followUps"] as const;
  const named = placesOf(grid.cells[0] ?? [], names, (name) => `functions.planOpening.header.${name}`);
  const places = named.size > 0 ? named : new Map(names.map((name, at) => [name, at] as const));
  const appointments: OpeningRow[] = [];
  const followUps: OpenFollowUps[] = [];
  grid.cells.forEach((cells, index) => {
    if (index === 0 && named.size > 0) return;
    const row = index + 1;
    const value = (name: (typeof names)[number]): number | undefined => {
      const place = places.get(name);
      const cell: PlainCell | CustomFunctions.Error = place === undefined ? "" : plain(cells[place]);
      if (isError(cell)) throw cell;
      if (cell === "") return undefined;
      if (typeof cell === "number" && (name === "month" || (cell >= 0 && Number.isFinite(cell)))) return cell;
      throw fail("#VALUE!", "functions.planOpening.notNumber", { row, value: String(cell) });
    };
    const [month, open, due] = [value("month"), value("appointments") ?? 0, value("followUps") ?? 0];
    if (open === 0 && due === 0) return;
    const at = month === undefined ? undefined : monthIn(month, start);
    if (at === undefined || (open > 0 && at > 0)) throw fail("#VALUE!", "functions.planOpening.notBefore", { row });
    if (open > 0) appointments.push({ month: at, appointments: open });
    if (due > 0) followUps.push({ month: at, followUps: due });
  });
  return { appointments, followUps };
}

function columnName(column: Column): string {
  return sayInCell(userLanguage(), `functions.planDrivers.header.${column}`);
}

function noColumn(column: Column): CustomFunctions.Error {
  return fail("#VALUE!", "functions.planDrivers.noColumn", { column: columnName(column) });
}

function wrong(
  fault: KeyUnder<FunctionTextKey, "functions.planDrivers">,
  column: Column,
  row: number,
  value: unknown,
): CustomFunctions.Error {
  return fail("#VALUE!", `functions.planDrivers.${fault}`, { row, column: columnName(column), value: String(value) });
}

function throwing(error: unknown): never {
  throw error;
}
