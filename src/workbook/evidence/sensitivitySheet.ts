import { variableInputs, type VariableInput } from "../../method/plan/variation";
import { formatNumber, say, type Language, type TextUnder } from "../../text/text";
import { columnLetters } from "../excel/address";
import {
  fillHeader,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { breakEvenSentence } from "./breakEvenSentence";
import { inputFormat, inputName } from "./inputName";
import type { PlanCells } from "./planCells";
import { planArguments, totalContribution, type PlanArguments } from "../planning/planFormulas";
import type { Sensitivity } from "./sensitivity";

export interface SensitivityChoice {
  /** The inputs of the two-way table; the two widest bars if not given. */
  readonly twoWay?: readonly [down: VariableInput, across: VariableInput];
  /** Contribution to reach in a year; a tenth more than the first year's if not given. */
  readonly target?: { readonly contribution: number; readonly year: number };
}

export interface SensitivitySheetInput {
  readonly language: Language;
  readonly sensitivity: Sensitivity;
  readonly choice: Required<SensitivityChoice>;
  /** The plan's reading is not the one that the figures follow. */
  readonly isOtherReading: boolean;
  /** Null: fixed values throughout. */
  readonly live: PlanCells | null;
}

const sensitivityChartName = "SKM_sensitivity";

const baseRow = 3;
const tornadoRow = 6;
const columns = ["low", "plan", "high", "source", "atLow", "atHigh", "width"] as const;
const chartLeft = 9;
const money = "#,##0";
const isCurveInput = (input: VariableInput): input is "conversionLevel" | "conversionDelay" =>
  input === "conversionLevel" || input === "conversionDelay";

/**
 * The "Sensitivity" sheet: the tornado with its bars, a two-way table, and for each input the value that reaches a target.
 * Live: every contribution is SKM.FORECAST on the cells beside it, so that low, high and target may be changed there.
 */
export function sensitivitySheet(input: SensitivitySheetInput): SheetLayout {
  const { language, sensitivity, choice, isOtherReading, live } = input;
  const { bars, base, years } = sensitivity;
  const text = (key: TextUnder<"sheets.sensitivity">, values: Record<string, string | number> = {}): string =>
    say(language, `sheets.sensitivity.${key}`, values);
  const yearsCell = `$B$${baseRow + 1}`;
  const baseCell = `$B$${baseRow + 2}`;
  const first = tornadoRow + 2;
  const chartRow = first + bars.length + 2;
  const twoWayRow = chartRow + 20;
  const twoWay = sensitivity.twoWay(...choice.twoWay);
  const breakEvenRow = twoWayRow + twoWay.down.values.length + 4;
  const { contribution: target, year } = choice.target;
  const targetCell = `$B$${breakEvenRow + 2}`;
  const yearCell = `$B$${breakEvenRow + 3}`;
  const solvedRow = breakEvenRow + 4;
  /** The cell of an input in the tornado; row from 1. */
  const at = (each: VariableInput, column: "low" | "plan" | "high"): string =>
    `$${columnLetters(1 + columns.indexOf(column))}$${first + 1 + bars.findIndex((bar) => bar.input === each)}`;
  const args: PlanArguments = { input: (each) => at(each, "plan"), curve: live?.curve ?? "" };
  const total = (changed: Partial<Record<VariableInput, string>>): string =>
    `=${totalContribution(planArguments(args, changed), yearsCell)}`;

  const blocks: Block[] = [
    rowBlock(1, 0, [userText(live ? text("live", { rules: live.rulesSheet }) : say(language, "sheets.fixed"))]),
    rowBlock(2, 0, [userText(isOtherReading ? text("defaultReading") : "")]),
    {
      row: baseRow,
      column: 0,
      cells: [
        [text("years"), live ? `=${live.input("years")}` : years],
        [text("base"), live ? total({}) : base],
      ],
    },
    rowBlock(tornadoRow, 0, [text("tornado")]),
    {
      row: tornadoRow + 1,
      column: 0,
      cells: [(["input", ...columns] as const).map((column) => text(`column.${column}`)), ...bars.map(tornadoCells)],
    },
    rowBlock(tornadoRow, chartLeft, [text("chartCells")]),
    {
      row: tornadoRow + 1,
      column: chartLeft,
      cells: [
        (["input", "changeAtLow", "changeAtHigh"] as const).map((column) => text(`column.${column}`)),
        ...chartCells(),
      ],
    },
    rowBlock(twoWayRow, 0, [
      text("twoWay", {
        down: inputName(language, twoWay.down.input),
        across: inputName(language, twoWay.across.input),
      }),
    ]),
    { row: twoWayRow + 1, column: 0, cells: twoWayCells() },
    rowBlock(breakEvenRow, 0, [text("breakEven")]),
    {
      row: breakEvenRow + 1,
      column: 0,
      cells: [
        [text("target"), target],
        [text("year"), year],
      ],
    },
    {
      row: solvedRow,
      column: 0,
      cells: [
        [
          text("column.input"),
          text("column.plan"),
          text("column.needed"),
          text("column.remark", { target: formatNumber(language, target, { maximumFractionDigits: 2 }) }),
        ],
        ...variableInputs.map(breakEvenCells),
      ],
    },
  ];
  const area = (row: number, column: number, rows: number, width: number): AreaFormat["area"] => ({
    row,
    column,
    rows,
    columns: width,
  });
  const header = (row: number, column: number, width: number): AreaFormat[] => [
    { area: area(row, column, 1, width), bold: true, fill: fillHeader, align: "Right" },
    { area: area(row, column, 1, 1), align: "Left" },
  ];
  const twoWaySize = [twoWay.down.values.length, twoWay.across.values.length] as const;
  const formats: AreaFormat[] = [
    { area: area(1, 0, 1, 1), color: inkNote },
    ...(isOtherReading ? [{ area: area(2, 0, 1, 1), bold: true }] : []),
    { area: area(baseRow + 1, 1, 1, 1), numberFormat: money, bold: true },
    ...[tornadoRow, twoWayRow, breakEvenRow].map((row): AreaFormat => ({ area: area(row, 0, 1, 1), bold: true })),
    { area: area(tornadoRow, chartLeft, 1, 1), color: inkNote },
    ...header(tornadoRow + 1, 0, columns.length + 1),
    ...header(tornadoRow + 1, chartLeft, 3),
    ...bars.map((bar, index): AreaFormat => ({
      area: area(first + index, 1, 1, 3),
      numberFormat: inputFormat(bar.input),
    })),
    { area: area(first, 4, bars.length, 1), align: "Right" },
    { area: area(first, 5, bars.length, 3), numberFormat: money },
    { area: area(first, chartLeft + 1, bars.length, 2), numberFormat: money },
    { area: area(twoWayRow + 1, 0, 1, twoWaySize[1] + 1), bold: true, fill: fillHeader, align: "Right" },
    { area: area(twoWayRow + 1, 1, 1, twoWaySize[1]), numberFormat: inputFormat(twoWay.across.input) },
    {
      area: area(twoWayRow + 2, 0, twoWaySize[0], 1),
      numberFormat: inputFormat(twoWay.down.input),
      bold: true,
      align: "Right",
    },
    { area: area(twoWayRow + 2, 1, twoWaySize[0], twoWaySize[1]), numberFormat: money },
    { area: area(breakEvenRow + 1, 1, 1, 1), numberFormat: money, fill: "#FFF9E5" },
    { area: area(breakEvenRow + 2, 1, 1, 1), fill: "#FFF9E5" },
    ...header(solvedRow, 0, 4),
    { area: area(solvedRow, 3, 1, 1), align: "Left" },
    ...variableInputs.map((each, index): AreaFormat => ({
      area: area(solvedRow + 1 + index, 1, 1, 2),
      numberFormat: each.endsWith("Rate") ? "0.00%" : inputFormat(each) === "General" ? "#,##0.00" : inputFormat(each),
      align: "Right",
    })),
    { area: area(solvedRow + 1, 3, variableInputs.length, 1), color: inkNote },
  ];
  return {
    title: text("title"),
    blocks,
    formats,
    widths: [260, 95, 95, 95, 95, 120, 120, 100, 14, 240, 100, 100],
    freezeRows: 1,
    heatMaps: [area(twoWayRow + 2, 1, twoWaySize[0], twoWaySize[1])],
    conditional: [],
    charts: [
      {
        name: sensitivityChartName,
        title: text("chart"),
        type: "stackedBars",
        isTwoSided: true,
        series: [
          { name: text("column.changeAtLow"), values: area(first, chartLeft + 1, bars.length, 1) },
          { name: text("column.changeAtHigh"), values: area(first, chartLeft + 2, bars.length, 1) },
        ],
        categories: area(first, chartLeft, bars.length, 1),
        position: { row: chartRow, column: 0, rows: 18, columns: 7 },
      },
    ],
    rows: bars.length,
    area: area(0, 0, solvedRow + 1 + variableInputs.length, chartLeft + 3),
  };

  function tornadoCells(bar: Sensitivity["bars"][number]): SheetCell[] {
    const { input: each, low, plan, high, source, atLow, atHigh, width } = bar;
    const row = first + 1 + bars.indexOf(bar);
    return [
      inputName(language, each),
      low,
      live && !isCurveInput(each) ? `=${live.input(each)}` : plan,
      high,
      say(language, `sheets.evidence.source.${source}`),
      live ? total({ [each]: at(each, "low") }) : numberCell(atLow),
      live ? total({ [each]: at(each, "high") }) : numberCell(atHigh),
      live ? `=ABS(G${row}-F${row})` : numberCell(width),
    ];
  }

  /** The narrowest first: a bar chart draws its first category at the bottom. */
  function chartCells(): SheetCell[][] {
    return bars
      .map((bar, index): SheetCell[] => {
        const row = first + 1 + index;
        return live
          ? [`=A${row}`, `=F${row}-${baseCell}`, `=G${row}-${baseCell}`]
          : [inputName(language, bar.input), numberCell(bar.atLow - base), numberCell(bar.atHigh - base)];
      })
      .reverse();
  }

  function twoWayCells(): SheetCell[][] {
    const { down, across, cells } = twoWay;
    return [
      ["", ...across.values],
      ...down.values.map((value, index): SheetCell[] => [
        value,
        ...across.values.map((_, column) => {
          if (!live) return numberCell(cells[index]?.[column]);
          const row = `$A${twoWayRow + 3 + index}`;
          const top = `${columnLetters(1 + column)}$${twoWayRow + 2}`;
          return total({ [down.input]: row, [across.input]: top });
        }),
      ]),
    ];
  }

  function breakEvenCells(each: VariableInput, index: number): SheetCell[] {
    const found = sensitivity.breakEven(each, target, year);
    const sentence = found ? breakEvenSentence(language, each, found) : "";
    const row = solvedRow + 2 + index;
    const needed = live
      ? `=SKM.BREAKEVEN($A${row},${targetCell},${yearCell},${planArguments(args)})`
      : found?.outcome === "solved"
        ? found.value
        : text("noSolution");
    const bar = bars.find((other) => other.input === each);
    return [
      inputName(language, each),
      live ? `=${at(each, "plan")}` : numberCell(bar?.plan),
      needed,
      userText(sentence),
    ];
  }
}
