import { say, type TextKey } from "../../text/text";
import { addressOf, columnLetters, type Area } from "../excel/address";
import { argumentOrder, planArgument } from "./planFormulas";
import { fillHeader, inFormula, rowBlock, type AreaFormat, type Block, type SheetCell } from "../excel/layout";
import { readingWords } from "../words/ruleWords";
import { countFormat, centFormat, type ModelPart, type ModelSheet } from "./modelSheet";
import { triangleDifferences } from "./trianglePart";

/** Two figures in the workbook's currency are one when they differ by less. */
const tolerance = 0.005;

/** SKM.FORECAST by year and by month beside the model, and the differences in contribution; live sheets only. */
export function forecastPart(sheet: ModelSheet): ModelPart {
  const { language, at } = sheet;
  const { yearsTop, monthsTop, years, months, left } = at;
  const blocks: Block[] = [];
  const formats: AreaFormat[] = [];
  push(yearsTop, years, "year", (period) => at.year("contribution", period));
  push(monthsTop, months, "month", (period) => at.month("contribution", period));
  return { blocks, formats };

  function push(top: number, periods: number, per: "year" | "month", model: (period: number) => string): void {
    const last = columnLetters(left.forecast + 4);
    blocks.push(
      rowBlock(top - 1, left.forecast, [
        say(language, per === "year" ? "sheets.plan.functionYears" : "sheets.plan.functionMonths"),
      ]),
      rowBlock(top, left.forecast, [`=${forecastFormula(sheet, per)}`]),
      rowBlock(top, left.difference, [say(language, "sheets.plan.difference")]),
      {
        row: top + 1,
        column: left.difference,
        cells: Array.from({ length: periods }, (_, index): SheetCell[] => [
          `=${model(index + 1)}-$${last}$${top + 2 + index}`,
        ]),
      },
    );
    const area = (column: number, columns: number): Area => ({ row: top + 1, column, rows: periods, columns });
    formats.push(
      { area: { row: top - 1, column: left.forecast, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: top, column: left.forecast, rows: 1, columns: 6 },
        bold: true,
        fill: fillHeader,
        align: "Right",
      },
      { area: area(left.forecast + 1, 3), numberFormat: countFormat },
      { area: area(left.forecast + 4, 1), numberFormat: centFormat },
      { area: area(left.difference, 1), numberFormat: "#,##0.00;-#,##0.00;0" },
    );
  }
}

/** SKM.FORECAST of the inputs on the sheet, for the years of the sheet. */
function forecastFormula({ at, live }: ModelSheet, per: "year" | "month"): string {
  const inputs = argumentOrder.map((each) => planArgument(each, at.input(each)));
  // The curve itself, not its copy on the sheet: a row that the copy has no room for shows as a difference.
  return `SKM.FORECAST(${[...inputs, live?.curve ?? "", String(at.years), inFormula(per)].join(",")})`;
}

/**
 * What is checked on the sheet, as sentences inside a formula: every cell, the model against SKM.FORECAST, the triangle
 * against the months, and whether years and reading are still those that the sheet was written for.
 * @param found where `checkPart` names cells that are not right, what was typed over before what it makes differ
 */
export function checkFormulas(sheet: ModelSheet, found: readonly string[]): string[] {
  const { language, at, terms, live } = sheet;
  const { yearsTop, monthsTop, years, months, left } = at;
  const column = (top: number, rows: number): string =>
    addressOf({ row: top + 1, column: left.difference, rows, columns: 1 }, true);
  const largest = (ranges: string): string => `MAX(MAX(${ranges}),-MIN(${ranges}))`;
  const off = largest(`${column(yearsTop, years)},${column(monthsTop, months)}`);
  const words = (key: TextKey, values: Record<string, string> = {}): string =>
    sentenceFormula(say(language, key), values);
  const forecast =
    terms.reading === "exceeds"
      ? `IF(${off}<${tolerance},${words("sheets.plan.check.agree")},${words("sheets.plan.check.differ", { off: `ROUND(${off},2)` })})`
      : words("sheets.plan.check.otherReading", {
          reading: inFormula(readingWords.wordOf(language, terms.reading)),
          off: `ROUND(SUM(${column(yearsTop, years)}),2)`,
        });
  const triangle = `IF(${largest(triangleDifferences(sheet))}<${tolerance},${words("sheets.plan.check.triangle")},${words("sheets.plan.check.triangleOff")})`;
  const isStale = [
    `${at.input("years")}<>${years}`,
    ...(live?.readingShown === undefined ? [] : [`${at.input("reading")}<>${inFormula(live.readingShown)}`]),
  ];
  const counted = (range: string): string => `SUMPRODUCT(--(${range}<>""))`;
  const isWrong = `${found.map(counted).join("+")}>0`;
  const named = found.reduceRight((rest, range) => {
    const list = `TEXTJOIN(" ",TRUE,${range})`;
    return rest === "" ? list : `IF(${counted(range)}>0,${list},${rest})`;
  }, "");
  return [
    `IF(${isWrong},${words("sheets.plan.check.wrongCells", { cells: named })},"")`,
    `IFERROR(${forecast},${words("sheets.plan.check.missing")})`,
    `IFERROR(${triangle},${words("sheets.plan.check.triangleOff")})`,
    `IF(${isWrong},"",${words("sheets.plan.check.everyCell")})`,
    `IF(OR(${isStale.join(",")}),${words("sheets.plan.check.stale")},"")`,
  ];
}

/** A sentence as a formula: its placeholders are formulas. */
export function sentenceFormula(text: string, formulas: Readonly<Record<string, string>>): string {
  const parts = text.split(/\{(\w+)\}/);
  const pieces = parts.map((part, index) => (index % 2 === 0 ? inFormula(part) : (formulas[part] ?? '""')));
  const kept = pieces.filter((piece) => piece !== '""');
  return kept.length > 0 ? kept.join("&") : '""';
}
