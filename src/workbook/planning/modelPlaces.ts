import { addressOf, columnLetters } from "../excel/address";
import { planRows } from "../rules/planRows";
import type { PlanCase } from "./planBook";

/** Inputs of the model sheet, in rows. */
export const modelInputs = [
  ...planRows,
  "reading",
  "planStart",
  "costPerCall",
  "costPerAppointment",
  "costPerAdviser",
] as const;
export type ModelInput = (typeof modelInputs)[number];

/** The figures of a full year, in rows. */
export const fullYearFigures = [
  "callsPerYear",
  "immediateAppointments",
  "followUpCalls",
  "followUpAppointments",
  "appointments",
  "appointmentsPerAdviser",
  "appointmentsPerDay",
  "appointmentsPerWeek",
  "successOfCalls",
  "contributionPerCall",
  "costOfYear",
  "leftOfYear",
  "returnOnCalls",
] as const;
export type FullYearFigure = (typeof fullYearFigures)[number];

/** Columns of the tables by year and by month. */
export const periodColumns = [
  "period",
  "calls",
  "followUpCalls",
  "immediate",
  "fromFollowUp",
  "appointments",
  "orders",
  "contribution",
  "cost",
  "afterCost",
  "returnOnCalls",
] as const;
export type PeriodColumn = (typeof periodColumns)[number];

/** The cohort triangle is shown for so many months: five years fit on a wide screen, what comes later repeats itself. */
const triangleMonths = 60;

const labels = { input: 0, figure: 3, curve: 8 };
const inputsTop = 4;
const remarkRows = 5;

/** Where everything stands on the model sheet. Rows and columns count from 0; `at` gives "$B$6". */
export interface ModelPlaces {
  readonly years: number;
  readonly months: number;
  /** Months of the triangle and years of calls in it. */
  readonly shown: number;
  readonly shownYears: number;
  readonly inputsTop: number;
  readonly curveRows: number;
  readonly remarksTop: number;
  readonly yearsTop: number;
  readonly monthsTop: number;
  readonly left: typeof left & { readonly triangle: number };
  readonly input: (name: ModelInput) => string;
  readonly figure: (name: FullYearFigure) => string;
  readonly curve: (column: "month" | "rate") => string;
  /** A cell of the table by month; month from 1. */
  readonly month: (column: PeriodColumn, month: number) => string;
  readonly monthColumn: (column: PeriodColumn, from: number, to: number) => string;
  readonly year: (column: PeriodColumn, year: number) => string;
}

/** First columns of what stands side by side. */
const left = {
  ...labels,
  inputValue: 1,
  figureValue: 6,
  periods: 0,
  chart: 12,
  forecast: 12,
  difference: 17,
  ages: 19,
  payOff: 19,
  byYear: 24,
} as const;

/** Where the parts of the plan's sheet stand: they depend on its years and months. */
export function modelPlaces(plan: PlanCase): ModelPlaces {
  const years = plan.years.length;
  const months = plan.months.length;
  const shown = Math.min(months, triangleMonths);
  const remarksTop = inputsTop + Math.max(modelInputs.length, fullYearFigures.length) + 2;
  const yearsTop = remarksTop + remarkRows + 3;
  const monthsTop = yearsTop + years + 6;
  const curveRows = Math.max(8, plan.plan.conversionCurve.length + 4);
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const column = (name: PeriodColumn): number => left.periods + periodColumns.indexOf(name);
  return {
    years,
    months,
    shown,
    shownYears: shown / 12,
    inputsTop,
    curveRows,
    remarksTop,
    yearsTop,
    monthsTop,
    // Behind the appointments by year of their calls, a column for each year.
    left: { ...left, triangle: left.byYear + shown / 12 + 1 },
    input: (name) => cell(inputsTop + 1 + modelInputs.indexOf(name), left.inputValue),
    figure: (name) => cell(inputsTop + 1 + fullYearFigures.indexOf(name), left.figureValue),
    curve: (name) =>
      addressOf(
        { row: inputsTop + 2, column: left.curve + (name === "month" ? 0 : 1), rows: curveRows, columns: 1 },
        true,
      ),
    month: (name, month) => cell(monthsTop + month, column(name)),
    monthColumn: (name, from, to) => `${cell(monthsTop + from, column(name))}:${cell(monthsTop + to, column(name))}`,
    year: (name, year) => cell(yearsTop + year, column(name)),
  };
}
