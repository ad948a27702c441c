import { say } from "../../text/text";
import { agePart } from "./agePart";
import { checkPart } from "./checkPart";
import { checkFormulas, forecastPart } from "./forecastPart";
import { fullYearPart } from "./fullYearPart";
import { inputsPart } from "./inputsPart";
import { modelInputs, modelPlaces } from "./modelPlaces";
import type { ModelPart, ModelSheet } from "./modelSheet";
import { monthPart } from "./monthPart";
import { payOffPart } from "./payOffPart";
import { remarksPart } from "./remarksPart";
import { sowingPart } from "./sowingPart";
import { harvestRows, trianglePart } from "./trianglePart";
import { yearPart } from "./yearPart";
import { inFormula, inkNote, rowBlock, userText, type ChartLayout, type SheetLayout } from "../excel/layout";

const planChartName = "SKM_contribution";

/** As far right as the tables beside it go. */
const chartColumns = 10;

/** Attention, readable on white. */
const warning = "#A4262C";

/**
 * The "Success plan" sheet, a model to be audited cell by cell: inputs, the figures of a full year, the plan by year and
 * by month from month cohorts, the cohort triangle, and beside them SKM.FORECAST with a check that both agree. Live, it
 * is ordinary formulas on references to the rules sheet; else fixed values throughout.
 */
export function planSheet(input: Omit<ModelSheet, "at">): SheetLayout {
  const at = modelPlaces(input.plan);
  const sheet: ModelSheet = { ...input, at };
  const { language, live } = sheet;
  const { left, monthsTop, yearsTop, months, years, shown } = at;
  const parts: ModelPart[] = [
    inputsPart(sheet),
    fullYearPart(sheet),
    remarksPart(sheet),
    yearPart(sheet),
    payOffPart(sheet),
    monthPart(sheet),
    agePart(sheet),
    sowingPart(sheet),
    trianglePart(sheet),
    ...(live ? [forecastPart(sheet)] : []),
  ];
  const check = checkPart(
    sheet,
    parts.flatMap(({ blocks }) => blocks),
  );
  const note = live ? say(language, "sheets.plan.live", { rules: live.rulesSheet }) : say(language, "sheets.fixed");
  const checks = live ? checkFormulas(sheet, check.found) : [];
  return {
    title: say(language, "sheets.plan.title"),
    blocks: [
      rowBlock(1, 0, [userText(note)]),
      ...(checks.length > 0 ? [rowBlock(2, 0, [`=TRIM(${checks.join('&" "&')})`])] : []),
      ...parts.flatMap(({ blocks }) => blocks),
      ...check.blocks,
    ],
    formats: [
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: inkNote },
      ...parts.flatMap(({ formats }) => formats),
      ...check.formats,
    ],
    widths: [
      ...[190, 80, 80, 90, 90, 84, 84, 96, 96, 96, 70, 14],
      ...[60, 70, 84, 70, 96, 84, 14],
      ...[110, 90, 84, 84, 84, ...Array<number>(at.shownYears).fill(84), 14, 120, 84],
    ],
    // The words of the reading take two lines.
    rowHeights: [{ row: at.inputsTop + 1 + modelInputs.indexOf("reading"), rows: 1, height: 30 }],
    freezeRows: 1,
    heatMaps: [{ row: monthsTop + 1, column: left.triangle + 2, rows: shown, columns: shown }],
    conditional:
      live && sheet.terms.reading === "exceeds"
        ? [
            {
              area: { row: 2, column: 0, rows: 1, columns: 1 },
              formula: `=$A$3<>${inFormula(
                (["agree", "triangle", "everyCell"] as const)
                  .map((each) => say(language, `sheets.plan.check.${each}`))
                  .join(" "),
              )}`,
              color: warning,
              bold: true,
            },
          ]
        : [],
    charts: [chart(sheet)],
    // The triangle is for the screen: its columns are as many as the months.
    print: { columns: left.chart + chartColumns },
    rows: years + months,
    area: {
      row: 0,
      column: 0,
      rows: check.bottom,
      columns: left.triangle + 2 + shown,
    },
  };

  function chart(model: ModelSheet): ChartLayout {
    const harvested = harvestRows(model);
    return {
      name: planChartName,
      title: say(language, "sheets.plan.chartByYear"),
      type: "stackedColumns",
      series: Array.from({ length: harvested.rows }, (_, year) => ({
        name: say(language, "sheets.plan.callsOfYear", { year: year + 1 }),
        values: { ...harvested, row: harvested.row + year, rows: 1 },
      })),
      categories: { row: monthsTop, column: harvested.column, rows: 1, columns: harvested.columns },
      axisTitles: { category: say(language, "sheets.plan.chartMonth") },
      position: { row: at.inputsTop, column: left.chart, rows: yearsTop - at.inputsTop - 3, columns: chartColumns },
    };
  }
}
