import { cohortTriangle } from "../../method/plan/cohortTriangle";
import { fraction, nearest } from "../../method/plan/fraction";
import { say } from "../../text/text";
import { addressOf, columnLetters, type Area } from "../excel/address";
import { fillHeader, inkNote, rowBlock, type AreaFormat, type SheetCell } from "../excel/layout";
import { gainCell } from "./agePart";
import { sownIn } from "./sowingPart";
import { centFormat, type ModelPart, type ModelSheet } from "./modelSheet";

/**
 * The cohort triangle (sowing and harvest): a row for each month of appointments, a column for each month in which they
 * become orders. Below it the orders of each month, and the contribution by the year of the calls.
 */
export function trianglePart(sheet: ModelSheet): ModelPart {
  const { language, flow, at, live, plan } = sheet;
  const { monthsTop, shown, shownYears, left } = at;
  const column = left.triangle;
  const triangle = live ? undefined : cohortTriangle(flow, shown);
  const letter = (month: number): string => columnLetters(column + 1 + month);
  const appointments = columnLetters(column + 1);
  const row = (month: number): number => monthsTop + 1 + month;
  const cohorts = Array.from({ length: shown }, (_, index): SheetCell[] => {
    const cohort = index + 1;
    const cells = Array.from({ length: shown }, (_, at0): SheetCell => {
      const age = at0 - index;
      if (age < 0) return "";
      return triangle
        ? (triangle.orders[index]?.[age] as number)
        : `=$${appointments}${row(cohort)}*${gainCell(at, age)}`;
    });
    const sown: SheetCell = triangle
      ? (triangle.appointments[index] as number)
      : `=${at.month("appointments", cohort)}`;
    return [live ? `=${at.month("period", cohort)}` : cohort, sown, ...cells];
  });
  const months = Array.from({ length: shown }, (_, index) => index + 1);
  const sums: SheetCell[] = [
    say(language, "sheets.plan.ordersOfMonth"),
    "",
    ...months.map((month): SheetCell =>
      live ? `=SUM(${letter(month)}${row(1)}:${letter(month)}${row(month)})` : (plan.months[month - 1]?.orders ?? 0),
    ),
  ];
  const differences: SheetCell[] = [
    say(language, "sheets.plan.differenceOfMonth"),
    "",
    ...months.map((month): SheetCell => `=${letter(month)}${row(shown + 1)}-${at.month("orders", month)}`),
  ];
  const byYear = Array.from({ length: shownYears }, (_, index): SheetCell[] => {
    const first = index * 12 + 1;
    return [
      say(language, "sheets.plan.callsOfYear", { year: index + 1 }),
      "",
      ...months.map((month): SheetCell => {
        if (month < first) return "";
        if (!live) return harvest(sheet, index, month - 1);
        const sown = columnLetters(left.byYear + index);
        const gains = `${gainCell(at, month - first)}:${gainCell(at, 0)}`;
        return `=SUMPRODUCT($${sown}$${row(first)}:$${sown}$${row(month)},${gains})*${at.input("contributionPerOrder")}`;
      }),
    ];
  });
  const harvestArea = harvestRows(sheet);
  const body = (extra: Partial<Area>): Area => ({ row: monthsTop + 1, column, rows: shown, columns: 1, ...extra });
  const formats: AreaFormat[] = [
    { area: { row: monthsTop - 1, column, rows: 1, columns: 1 }, bold: true },
    {
      area: { row: monthsTop, column, rows: 1, columns: shown + 2 },
      bold: true,
      fill: fillHeader,
      align: "Right",
    },
    { area: body({}), color: inkNote, align: "Right" },
    { area: body({ column: column + 1, columns: shown + 1 }), numberFormat: "#,##0.00" },
    { area: { row: monthsTop + 1 + shown, column, rows: 1, columns: shown + 2 }, bold: true, numberFormat: "#,##0.00" },
    {
      area: { row: monthsTop + 2 + shown, column, rows: 1, columns: shown + 2 },
      color: inkNote,
      numberFormat: "#,##0.00;-#,##0.00;0",
    },
    { area: harvestArea, numberFormat: centFormat },
  ];
  return {
    blocks: [
      rowBlock(monthsTop - 1, column, [say(language, "sheets.plan.triangle")]),
      rowBlock(monthsTop, column, [
        say(language, "sheets.plan.cohort"),
        say(language, "sheets.plan.column.appointments"),
        ...months.map((month): SheetCell => (live ? `=${at.month("period", month)}` : month)),
      ]),
      { row: monthsTop + 1, column, cells: cohorts },
      rowBlock(monthsTop + 1 + shown, column, sums),
      ...(live ? [rowBlock(monthsTop + 2 + shown, column, differences)] : []),
      { row: harvestArea.row, column, cells: byYear },
    ],
    formats,
  };
}

/** Contribution by year of the calls (rows) and month (columns), below the triangle; without the labels. */
export function harvestRows({ at }: ModelSheet): Area {
  return {
    row: at.monthsTop + 3 + at.shown,
    column: at.left.triangle + 2,
    rows: at.shownYears,
    columns: at.shown,
  };
}

/** What the calls of a year earn in a month; both from 0. */
export function harvest({ flow, plan }: ModelSheet, year: number, month: number): number {
  let sum = 0n;
  for (let cohort = year * 12; cohort <= month; cohort++)
    sum += sownIn(flow, plan.plan.followUpMonths, year, cohort) * (flow.increments.over[month - cohort] as bigint);
  const perOrder = fraction(plan.plan.contributionPerOrder);
  return nearest(sum * perOrder.over, flow.appointments.under * flow.increments.under * perOrder.under);
}

/** The differences of the triangle's sums to the table by month. */
export function triangleDifferences({ at }: ModelSheet): string {
  const row = at.monthsTop + 2 + at.shown;
  return addressOf({ row, column: at.left.triangle + 2, rows: 1, columns: at.shown }, true);
}
