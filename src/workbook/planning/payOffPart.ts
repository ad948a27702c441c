import { say } from "../../text/text";
import { addressOf } from "../excel/address";
import { fillHeader, rowBlock, type SheetCell } from "../excel/layout";
import { centFormat, type ModelPart, type ModelSheet } from "./modelSheet";
import { harvest, harvestRows } from "./trianglePart";
import { exactSum } from "./planCase";

/** Sowing and harvest by year: what the calls of each year earn in which year. */
export function payOffPart(sheet: ModelSheet): ModelPart {
  const { language, at, live } = sheet;
  const { yearsTop, shownYears, left } = at;
  const rows = harvestRows(sheet);
  const years = Array.from({ length: shownYears }, (_, index) => index);
  const cell = (sown: number, harvested: number): SheetCell => {
    if (harvested < sown) return "";
    if (!live) return exactSum(Array.from({ length: 12 }, (_, month) => harvest(sheet, sown, harvested * 12 + month)));
    const months = { row: rows.row + sown, column: rows.column + harvested * 12, rows: 1, columns: 12 };
    return `=SUM(${addressOf(months, true)})`;
  };
  return {
    blocks: [
      rowBlock(yearsTop - 1, left.payOff, [say(language, "sheets.plan.payOff")]),
      rowBlock(yearsTop, left.payOff, [
        say(language, "sheets.plan.sown"),
        ...years.map((year) => say(language, "sheets.plan.inYear", { year: year + 1 })),
      ]),
      {
        row: yearsTop + 1,
        column: left.payOff,
        cells: years.map((sown) => [
          say(language, "sheets.plan.callsOfYear", { year: sown + 1 }),
          ...years.map((harvested) => cell(sown, harvested)),
        ]),
      },
    ],
    formats: [
      { area: { row: yearsTop - 1, column: left.payOff, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: yearsTop, column: left.payOff, rows: 1, columns: shownYears + 1 },
        bold: true,
        fill: fillHeader,
        align: "Right",
      },
      { area: { row: yearsTop, column: left.payOff, rows: 1, columns: 1 }, align: "Left" },
      {
        area: { row: yearsTop + 1, column: left.payOff + 1, rows: shownYears, columns: shownYears },
        numberFormat: centFormat,
      },
    ],
  };
}
