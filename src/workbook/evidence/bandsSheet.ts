import { say, type Language, type TextUnder } from "../../text/text";
import { handedOver } from "../excel/handedOver";
import { columnLetters } from "../excel/address";
import {
  fillHeader,
  inFormula,
  inkNote,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { bandCheckSentence } from "./bandCheckSentence";
import type { Bands } from "./bands";
import { inputFormat, inputName } from "./inputName";
import type { PlanCells } from "./planCells";
import { planArguments } from "../planning/planFormulas";

export interface BandsSheetInput {
  readonly language: Language;
  readonly bands: Bands;
  /** The plan's reading is not the one that the bands follow. */
  readonly isOtherReading: boolean;
  /** Null: fixed values throughout. */
  readonly live: PlanCells | null;
}

const bandsChartName = "SKM_bands";

const settingsRow = 4;
const spreadsLeft = 3;
const checkLeft = 12;
const shares = ["P10", "P50", "P90"] as const;
const sources = ["chance", "rates", "both"] as const;
const checkColumns = ["exact", "simulated", "error", "errors", "belowExact", "belowSimulated", "belowErrors"] as const;
const fanLeft = checkLeft + checkColumns.length + 1;
/** What no plan but one in ten stays below is hardly drawn; the bands around the median are. */
const fanColors = ["#E7ECF3", "#9DC3E6", "#2F75B5"] as const;
const money = "#,##0";

/**
 * The "Bands" sheet: the uncertain inputs, P10, P50 and P90 per period by chance, by inputs and by both as one SKM.BANDS
 * formula, a fan chart, and the exact chance beside the drawn one.
 */
export function bandsSheet({ language, bands, isOtherReading, live }: BandsSheetInput): SheetLayout {
  const { periods, spreads, check, per, years, seed, drawn } = bands;
  const text = (key: TextUnder<"sheets.bands">, values: Record<string, string | number> = {}): string =>
    say(language, `sheets.bands.${key}`, values);
  const settings: [TextUnder<"sheets.bands.setting">, SheetCell][] = [
    ["years", live && bands.isPlansYears ? `=${live.input("years")}` : years],
    ["per", text(`per.${per}`)],
    ["seed", seed],
    ["drawnRates", drawn.rates],
    ["drawnBoth", drawn.both],
  ];
  const tableRow = settingsRow + Math.max(settings.length, spreads.length + 1) + 4;
  const setting = (name: string): string => `$B$${settingsRow + 2 + settings.findIndex(([each]) => each === name)}`;
  const firstSpread = settingsRow + 3;
  const spreadCells = `$${columnLetters(spreadsLeft)}$${firstSpread}:$${columnLetters(spreadsLeft + 2)}$${firstSpread + spreads.length - 1}`;
  const header = [
    say(language, "functions.forecast.period"),
    say(language, "functions.bands.plan"),
    ...sources.flatMap((source) => shares.map((share) => `${say(language, `functions.bands.${source}`)} ${share}`)),
  ];
  const blocks: Block[] = [
    rowBlock(1, 0, [userText(text("note"))]),
    rowBlock(2, 0, [userText(isOtherReading ? text("defaultReading") : "")]),
    {
      row: settingsRow,
      column: 0,
      cells: [[text("settings"), ""], ...settings.map(([name, value]) => [text(`setting.${name}`), value])],
    },
    rowBlock(settingsRow, spreadsLeft, [text("spreads")]),
    rowBlock(settingsRow + 1, spreadsLeft, [
      say(language, "sheets.sensitivity.column.input"),
      ...(["low", "high", "plan", "source"] as const).map((column) => text(`column.${column}`)),
    ]),
    ...(spreads.length > 0
      ? [
          {
            row: settingsRow + 2,
            column: spreadsLeft,
            cells: spreads.map(({ input, low, high, plan, source }): SheetCell[] => [
              inputName(language, input),
              low,
              high,
              live && input !== "conversionLevel" && input !== "conversionDelay" ? `=${live.input(input)}` : plan,
              say(language, `sheets.evidence.source.${source}`),
            ]),
          },
        ]
      : [rowBlock(settingsRow + 2, spreadsLeft, [text("noSpreads")])]),
    rowBlock(tableRow - 1, 0, [text("bands")]),
    ...(live
      ? [rowBlock(tableRow, 0, [`=${liveBands(live)}`])]
      : [{ row: tableRow, column: 0, cells: [header, ...rows()] }]),
    ...checkBlocks(),
    rowBlock(tableRow - 1, fanLeft, [text("fan")]),
    { row: tableRow, column: fanLeft, cells: [shares.map((share) => text(`fan.${share}`)), ...fanRows()] },
  ];
  const area = (row: number, column: number, height: number, width: number): AreaFormat["area"] => ({
    row,
    column,
    rows: height,
    columns: width,
  });
  const count = periods.length;
  const formats: AreaFormat[] = [
    { area: area(1, 0, 1, 1), color: inkNote },
    ...(isOtherReading ? [{ area: area(2, 0, 1, 1), bold: true }] : []),
    { area: area(settingsRow, 0, 1, 2), bold: true, fill: fillHeader },
    { area: area(settingsRow + 1, 1, settings.length, 1), align: "Right" },
    { area: area(settingsRow, spreadsLeft, 1, 1), bold: true },
    { area: area(settingsRow + 1, spreadsLeft, 1, 5), bold: true, fill: fillHeader },
    ...spreads.map(({ input }, index): AreaFormat => ({
      area: area(settingsRow + 2 + index, spreadsLeft + 1, 1, 3),
      numberFormat: inputFormat(input),
      align: "Right",
    })),
    { area: area(tableRow - 1, 0, 1, 1), bold: true },
    { area: area(tableRow, 0, 1, header.length), bold: true, fill: fillHeader, align: "Right" },
    { area: area(tableRow, 0, 1, 1), align: "Left" },
    { area: area(tableRow + 1, 0, live ? 70 : count, 1), align: "Left" },
    { area: area(tableRow + 1, 1, live ? 70 : count, header.length - 1), numberFormat: money },
    { area: area(tableRow - 1, fanLeft, 1, 1), bold: true },
    { area: area(tableRow, fanLeft, 1, shares.length), bold: true, fill: fillHeader, align: "Right" },
    { area: area(tableRow + 1, fanLeft, count, shares.length), numberFormat: money },
    ...(check
      ? ([
          { area: area(tableRow - 2, checkLeft, 1, 1), bold: true },
          { area: area(tableRow - 1, checkLeft, 1, 1), bold: !check.agrees },
          { area: area(tableRow, checkLeft, 1, checkColumns.length), bold: true, fill: fillHeader, align: "Right" },
          { area: area(tableRow + 1, checkLeft, count, 3), numberFormat: money },
          { area: area(tableRow + 1, checkLeft + 3, count, 1), numberFormat: "0.0" },
          { area: area(tableRow + 1, checkLeft + 4, count, 2), numberFormat: "0.0%" },
          { area: area(tableRow + 1, checkLeft + 6, count, 1), numberFormat: "0.0" },
        ] satisfies AreaFormat[])
      : []),
  ];
  return {
    title: text("title"),
    blocks,
    formats,
    widths: [200, 80, 85, 240, 85, 85, 85, 85, 85, 85, 85, 20, 90, 90, 95, 130, 105, 110, 130, 20, 90, 90, 90],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    charts: [
      {
        name: bandsChartName,
        title: text("chart"),
        // Band upon band: of areas that cover each other, programs disagree which one is in front.
        type: "stackedArea",
        series: shares.map((share, index) => ({
          name: text(`fan.${share}`),
          values: area(tableRow + 1, fanLeft + index, count, 1),
          color: fanColors[index] as string,
        })),
        categories: area(tableRow + 1, 0, count, 1),
        axisTitles: { category: text(`per.${per}`) },
        position: { row: tableRow + count + 3, column: 0, rows: 18, columns: 8 },
      },
    ],
    // The check beside it is for the screen.
    print: { columns: header.length },
    rows: count,
    area: area(0, 0, tableRow + 1 + count, fanLeft + shares.length),
  };

  function rows(): SheetCell[][] {
    return periods.map(({ period, plan, chance, rates, both: together }) => [
      period,
      plan,
      ...chance,
      ...rates,
      ...together,
    ]);
  }

  /** From 0 to the lowest share, and from each share to the next. */
  function fanRows(): SheetCell[][] {
    return periods.map(({ both: [low, middle, high] }, index) => {
      if (!live) return [low, middle - low, high - middle];
      const cell = (share: number): string => `${columnLetters(2 + shares.length * 2 + share)}${tableRow + 2 + index}`;
      return [`=${cell(0)}`, `=${cell(1)}-${cell(0)}`, `=${cell(2)}-${cell(1)}`];
    });
  }

  function liveBands(cells: PlanCells): string {
    const args = [
      planArguments(cells),
      setting("years"),
      inFormula(per),
      spreads.length > 0 ? spreadCells : '""',
      handedOver(setting("seed"), 1),
    ];
    return `SKM.BANDS(${args.join(",")})`;
  }

  function checkBlocks(): Block[] {
    if (!check) return [];
    return [
      {
        row: tableRow - 2,
        column: checkLeft,
        cells: [[text("check")], [userText(bandCheckSentence(language, check))]],
      },
      {
        row: tableRow,
        column: checkLeft,
        cells: [
          checkColumns.map((column) => text(`check.${column}`)),
          ...check.periods.map(({ exact, simulated, error, errors, belowMedian }) => [
            exact,
            simulated,
            error,
            errors,
            belowMedian.exact,
            belowMedian.simulated,
            belowMedian.errors,
          ]),
        ],
      },
    ];
  }
}
