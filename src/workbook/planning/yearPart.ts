import { nearest } from "../../method/plan/fraction";
import { say } from "../../text/text";
import { rowBlock, numberCell, type SheetCell } from "../excel/layout";
import { above, periodFormats, periodHeader } from "./monthPart";
import { periodColumns, type PeriodColumn } from "./modelPlaces";
import type { ModelPart, ModelSheet } from "./modelSheet";

/** The plan by year, summed from its months, and all years together. */
export function yearPart(sheet: ModelSheet): ModelPart {
  const { language, at, live } = sheet;
  const { yearsTop, years, left } = at;
  const total = years + 1;
  return {
    blocks: [
      rowBlock(yearsTop - 1, left.periods, [say(language, "sheets.plan.years")]),
      rowBlock(yearsTop, left.periods, periodHeader(sheet)),
      {
        row: yearsTop + 1,
        column: left.periods,
        cells: Array.from({ length: total }, (_, index) =>
          periodColumns.map((column) =>
            live ? formulaOf(column, index + 1, sheet) : valueOf(column, index + 1, sheet),
          ),
        ),
      },
    ],
    formats: [
      { area: { row: yearsTop - 1, column: left.periods, rows: 1, columns: 1 }, bold: true },
      ...periodFormats(yearsTop, total),
      { area: { row: yearsTop + total, column: left.periods, rows: 1, columns: periodColumns.length }, bold: true },
    ],
  };
}

function formulaOf(column: PeriodColumn, year: number, { language, at }: ModelSheet): SheetCell {
  const isTotal = year > at.years;
  if (column === "period") return isTotal ? say(language, "sheets.total") : `=SUM(${above(at.year("period", year))},1)`;
  if (column === "returnOnCalls") {
    const cost = at.year("cost", year);
    return `=IF(${cost}=0,"",${at.year("afterCost", year)}/${cost})`;
  }
  return isTotal
    ? `=SUM(${at.year(column, 1)}:${at.year(column, at.years)})`
    : `=SUM(${at.monthColumn(column, year * 12 - 11, year * 12)})`;
}

function valueOf(column: PeriodColumn, year: number, { language, at, plan, flow }: ModelSheet): SheetCell {
  const isTotal = year > at.years;
  if (column === "period") return isTotal ? say(language, "sheets.total") : year;
  if (column !== "immediate" && column !== "fromFollowUp")
    return numberCell((isTotal ? plan.total : plan.years[year - 1])?.[column]);
  const { over, under } = flow[column];
  const months = isTotal ? over : over.slice(year * 12 - 12, year * 12);
  return nearest(
    months.reduce((sum, each) => sum + each, 0n),
    under,
  );
}
