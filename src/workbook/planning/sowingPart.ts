import { nearest } from "../../method/plan/fraction";
import type { PlanFlow } from "../../method/plan/planFlow";
import { say } from "../../text/text";
import { fillHeader, rowBlock, type SheetCell } from "../excel/layout";
import { countFormat, type ModelPart, type ModelSheet } from "./modelSheet";

/** Appointments of each month by the year of the calls that they go back to; those of follow-up calls come later. */
export function sowingPart({ language, flow, plan, at, live }: ModelSheet): ModelPart {
  const { monthsTop, shown, shownYears, left } = at;
  const years = Array.from({ length: shownYears }, (_, year) => year);
  const cell = (month: number, year: number): SheetCell => {
    const [first, last] = [year * 12 + 1, year * 12 + 12];
    if (!live) return nearest(sownIn(flow, plan.plan.followUpMonths, year, month - 1), flow.appointments.under);
    const late = `${month}-${at.input("followUpMonths")}`;
    const later = `IF(AND(${late}>=${first},${late}<=${last}),${at.month("fromFollowUp", month)},0)`;
    return month >= first && month <= last ? `=${at.month("immediate", month)}+${later}` : `=${later}`;
  };
  return {
    blocks: [
      rowBlock(monthsTop - 1, left.byYear, [say(language, "sheets.plan.sowing")]),
      rowBlock(
        monthsTop,
        left.byYear,
        years.map((year) => say(language, "sheets.plan.callsOfYear", { year: year + 1 })),
      ),
      {
        row: monthsTop + 1,
        column: left.byYear,
        cells: Array.from({ length: shown }, (_, index) => years.map((year) => cell(index + 1, year))),
      },
    ],
    formats: [
      { area: { row: monthsTop - 1, column: left.byYear, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: monthsTop, column: left.byYear, rows: 1, columns: shownYears },
        bold: true,
        fill: fillHeader,
        align: "Right",
      },
      {
        area: { row: monthsTop + 1, column: left.byYear, rows: shown, columns: shownYears },
        numberFormat: countFormat,
      },
    ],
  };
}

/** Appointments of a month that the calls of a year lead to, over the scale of the flow; year and month from 0. */
export function sownIn(flow: PlanFlow, followUpMonths: number, year: number, month: number): bigint {
  const isOf = (called: number): boolean => called >= year * 12 && called < year * 12 + 12;
  return (
    (isOf(month) ? (flow.immediate.over[month] as bigint) : 0n) +
    (isOf(month - followUpMonths) ? (flow.fromFollowUp.over[month] as bigint) : 0n)
  );
}
