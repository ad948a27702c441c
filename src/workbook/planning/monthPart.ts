import { nearest } from "../../method/plan/fraction";
import { monthlyWorkingDays } from "../../method/plan/monthDays";
import { say } from "../../text/text";
import { columnLetters } from "../excel/address";
import { fillHeader, numberCell, rowBlock, type AreaFormat, type Block, type SheetCell } from "../excel/layout";
import { gainCell } from "./agePart";
import { periodColumns, type PeriodColumn } from "./modelPlaces";
import { countFormat, centFormat, type ModelPart, type ModelSheet } from "./modelSheet";

/** The plan by month: calls, appointments at once and from follow-ups, orders over all cohorts, contribution, costs. */
export function monthPart(sheet: ModelSheet): ModelPart {
  const { language, at, live, plan, terms } = sheet;
  const { monthsTop, months, left } = at;
  const blocks: Block[] = [
    rowBlock(monthsTop - 1, left.periods, [say(language, "sheets.plan.months")]),
    rowBlock(monthsTop, left.periods, periodHeader(sheet)),
    {
      row: monthsTop + 1,
      column: left.periods,
      cells: Array.from({ length: months }, (_, index) =>
        periodColumns.map((column) => (live ? formulaOf(column, index + 1, sheet) : valueOf(column, index, sheet))),
      ),
    },
  ];
  const formats: AreaFormat[] = [
    { area: { row: monthsTop - 1, column: left.periods, rows: 1, columns: 1 }, bold: true },
    ...periodFormats(monthsTop, months),
  ];
  if (terms.reading === "workingDays" && terms.start !== null) {
    const column = left.ages + 3;
    blocks.push(rowBlock(monthsTop, column, [say(language, "sheets.plan.workingDays")]), {
      row: monthsTop + 1,
      column,
      cells: Array.from({ length: months }, (_, index): SheetCell[] => [
        live
          ? `=NETWORKDAYS(EDATE(${at.input("planStart")},${index}),EDATE(${at.input("planStart")},${index + 1})-1,${live.holidays})`
          : (monthlyWorkingDays(terms.start as number, plan.months.length, new Set(terms.holidays))[index] as number),
      ]),
    });
    formats.push({
      area: { row: monthsTop, column, rows: 1, columns: 1 },
      bold: true,
      fill: fillHeader,
      align: "Right",
    });
  }
  return { blocks, formats };
}

/** Headers of the tables by year and by month. */
export function periodHeader({ language }: ModelSheet): SheetCell[] {
  return periodColumns.map((column) => say(language, `sheets.plan.column.${column}`));
}

/** How the periods below a header look. */
export function periodFormats(headerRow: number, rows: number): AreaFormat[] {
  const from = (name: PeriodColumn): number => periodColumns.indexOf(name);
  const area = (column: number, columns: number) => ({ row: headerRow + 1, column, rows, columns });
  return [
    {
      area: { row: headerRow, column: 0, rows: 1, columns: periodColumns.length },
      bold: true,
      fill: fillHeader,
      align: "Right",
      wrap: true,
    },
    { area: { row: headerRow, column: 0, rows: 1, columns: 1 }, align: "Left" },
    { area: area(0, 1), align: "Left" },
    { area: area(from("calls"), 6), numberFormat: countFormat },
    { area: area(from("contribution"), 3), numberFormat: centFormat },
    { area: area(from("returnOnCalls"), 1), numberFormat: "0.0%" },
  ];
}

function formulaOf(column: PeriodColumn, month: number, sheet: ModelSheet): SheetCell {
  const { at } = sheet;
  const cell = (name: PeriodColumn): string => relative(at.month(name, month));
  switch (column) {
    case "period":
      // Counted from the row above, so that a number that is typed over shows.
      return `=SUM(${above(cell("period"))},1)`;
    case "calls":
      return `=${callsFormula(month, sheet)}`;
    case "followUpCalls":
      return `=${followUpFormula(month, sheet)}`;
    case "immediate":
      return `=${cell("calls")}*${at.input("immediateRate")}`;
    case "fromFollowUp":
      return `=${cell("followUpCalls")}*${at.input("followUpSuccessRate")}`;
    case "appointments":
      return `=${cell("immediate")}+${cell("fromFollowUp")}`;
    case "orders": {
      const gains = `${gainCell(at, month - 1)}:${gainCell(at, 0)}`;
      return `=SUMPRODUCT(${at.monthColumn("appointments", 1, month)},${gains})`;
    }
    case "contribution":
      return `=${cell("orders")}*${at.input("contributionPerOrder")}`;
    case "cost":
      return (
        `=(${cell("calls")}+${cell("followUpCalls")})*SUM(${at.input("costPerCall")})` +
        `+${cell("appointments")}*SUM(${at.input("costPerAppointment")})` +
        `+${at.input("advisers")}*SUM(${at.input("costPerAdviser")})/12`
      );
    case "afterCost":
      return `=${cell("contribution")}-${cell("cost")}`;
    case "returnOnCalls":
      return `=IF(${cell("cost")}=0,"",${cell("afterCost")}/${cell("cost")})`;
  }
}

function callsFormula(month: number, sheet: ModelSheet): string {
  const { at, terms } = sheet;
  const year = at.figure("callsPerYear");
  if (terms.reading === "replaced") {
    const shared = `${year}/12/(1+${at.input("followUpRate")})`;
    return `IF(${at.input("followUpMonths")}=0,${shared},${year}/12-${relative(at.month("followUpCalls", month))})`;
  }
  if (terms.reading !== "workingDays") return `${year}/12`;
  const column = columnLetters(at.left.ages + 3);
  const first = at.monthsTop + 1 + month - ((month - 1) % 12);
  return `${year}*$${column}${at.monthsTop + 1 + month}/SUM($${column}$${first}:$${column}$${first + 11})`;
}

/** The calls so many months before, and of them the follow-up rate. */
function followUpFormula(month: number, { at, terms }: ModelSheet): string {
  const [rate, delay] = [at.input("followUpRate"), at.input("followUpMonths")];
  const own = relative(at.month("period", month));
  const before = (last: number): string =>
    // INDEX of row 0 is the whole column, and a sheet that computes both branches would spill it.
    `IF(${delay}<${own},${rate}*INDEX(${at.monthColumn("calls", 1, last).replace(/\$(\d+)$/, "$1")},MAX(1,${own}-${delay})),0)`;
  if (terms.reading !== "replaced") return before(month);
  // The calls of this month depend on its follow-up calls: these look at earlier months only.
  const shared = `${at.figure("callsPerYear")}/12/(1+${rate})*${rate}`;
  return `IF(${delay}=0,${shared},${month === 1 ? "0" : before(month - 1)})`;
}

function valueOf(column: PeriodColumn, index: number, { plan, flow }: ModelSheet): SheetCell {
  if (column === "immediate" || column === "fromFollowUp")
    return nearest(flow[column].over[index] as bigint, flow[column].under);
  return numberCell(plan.months[index]?.[column]);
}

/** The cell above: "$B6" of "$B7". */
export function above(cell: string): string {
  return cell.replace(/\d+$/, (row) => String(Number(row) - 1));
}

/** "$B$6" with a row that moves: "$B6". */
function relative(cell: string): string {
  return cell.replace(/\$(\d)/, "$1");
}
