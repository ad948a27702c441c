import { serialOf } from "../method/calendar/serial";
import { dayText, mondayOf } from "./dayText";
import type { ListRegion } from "./region";
import { cellAt, cleanText, isDayFormat, isFilled, type IntakeSheet } from "./sheet";
import { monthNumbers } from "./words/months";

/** Columns that stand for weeks, months or days, each with a mark where something was done. */
export interface WeekColumns {
  /** Indexes into the columns of the region, from left to right. */
  readonly columns: readonly number[];
  readonly unit: "week" | "month" | "day";
  /** Number of the week or month by column; serials for days. */
  readonly numbers: readonly number[];
  /** A year that stands in each header; undefined where the title or an answer says it. */
  readonly years: readonly (number | undefined)[];
  /** The year that a title above the list names; undefined when none does. */
  readonly titleYear?: number;
}

const week = /^(?:kw|cw|week|wk|woche)\.? ?(\d{1,2})(?:[ /.-]+(\d{4}|\d{2}))?$|^(\d{1,2})\. ?kw(?: ?(\d{4}))?$/i;
const month = /^([a-zäöü]+)\.?(?:[ -]'?(\d{4}|\d{2}))?$/i;
const fewest = 4;
const longestMark = 3;

/** The columns of a plan by weeks: at least four headers that read as weeks, months or days above short marks. */
export function weekColumnsOf(sheet: IntakeSheet, region: ListRegion): WeekColumns | undefined {
  const found = region.columns.flatMap(({ header, column }, at) => {
    const read = headerTime(header.split(" / ").at(-1) ?? "", sheet, region, column);
    return read && hasMarks(sheet, region, column) ? [{ at, ...read }] : [];
  });
  if (found.length < fewest) return undefined;
  const unit = found[0]!.unit;
  const same = found.filter((each) => each.unit === unit);
  if (same.length < fewest) return undefined;
  const titleYear = yearAbove(sheet, region);
  return {
    columns: same.map(({ at }) => at),
    unit,
    numbers: same.map(({ number }) => number),
    years: same.map(({ year }) => year),
    ...(titleYear !== undefined && { titleYear }),
  };
}

function headerTime(
  text: string,
  sheet: IntakeSheet,
  region: ListRegion,
  column: number,
): { unit: WeekColumns["unit"]; number: number; year: number | undefined } | undefined {
  const inHeader = region.header.rows > 0 ? cellAt(sheet, region.header.row + region.header.rows - 1, column) : null;
  if (typeof inHeader === "number") {
    const isDay = isDayFormat(sheet.formatAt(region.header.row + region.header.rows - 1, column));
    return isDay ? { unit: "day", number: inHeader, year: undefined } : undefined;
  }
  const byWeek = week.exec(text);
  if (byWeek) {
    const number = Number(byWeek[1] ?? byWeek[3]);
    const year = byWeek[2] ?? byWeek[4];
    return number >= 1 && number <= 53
      ? { unit: "week", number, year: year === undefined ? undefined : fullYear(year) }
      : undefined;
  }
  const byMonth = month.exec(text);
  const number = byMonth && monthNumbers.get((byMonth[1] as string).toLowerCase());
  if (byMonth && number)
    return { unit: "month", number, year: byMonth[2] === undefined ? undefined : fullYear(byMonth[2]) };
  const day = dayText(text);
  const serial = day && !day.hasOrder ? Object.values(day.readings)[0] : undefined;
  return serial === undefined ? undefined : { unit: "day", number: serial, year: undefined };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function hasMarks(sheet: IntakeSheet, region: ListRegion, column: number): boolean {
  const top = region.header.row + region.header.rows;
  for (let row = top; row < Math.min(top + 300, region.area.row + region.area.rows); row++) {
    const value = cellAt(sheet, row, column);
    if (isFilled(value) && (typeof value === "number" ? value > 9 : cleanText(String(value)).length > longestMark))
      return false;
  }
  return true;
}

function yearAbove(sheet: IntakeSheet, region: ListRegion): number | undefined {
  for (let row = region.header.row + region.header.rows - 2; row >= sheet.top; row--) {
    for (const value of sheet.values[row - sheet.top] ?? []) {
      const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
      const year = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(text);
      if (year) return Number(year[1]);
    }
  }
  return undefined;
}

/** The day for which a mark stands: the Monday of a week, the day itself; undefined for months without an answer. */
export function dayOfColumn(weeks: WeekColumns, index: number, year: number, dayOfMonth?: number): number | undefined {
  const number = weeks.numbers[index] as number;
  const its = weeks.years[index] ?? year;
  if (weeks.unit === "day") return number;
  if (weeks.unit === "week") return mondayOf(its, number);
  return dayOfMonth === undefined ? undefined : serialOf(its, number, dayOfMonth);
}
