import { isoDate } from "../../method/calendar/serial";
import { normal95 } from "../../method/plan/wilson";
import { formatDay, type Language, languages, say, type TextUnder } from "../../text/text";
import { columnLetters } from "../excel/address";
import {
  type AreaFormat,
  type Block,
  fillHeader,
  inkNote,
  numberCell,
  rowBlock,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import { scenarioInputName as priorName } from "../rules/scenarios";
import { planFaultSentence } from "../sentences/planSentences";
import type { CalibratedInput, Calibration, CalibrationRow } from "./calibration";
import { calibrationFormulas, type CalibrationPlaces } from "./calibrationFormulas";
import { calibrationProblems } from "./calibrationProblems";
import { inputName } from "./inputName";

export interface CalibrationReferences {
  /** The cell of the plan's value. */
  readonly plan: (input: CalibratedInput) => string | undefined;
  /** Undefined while the workbook has no table of plan costs. */
  readonly strength: string | undefined;
  readonly least: string | undefined;
  /** Input, accepted value and what the plan said before; undefined while the workbook has no such table. */
  readonly priors: string | undefined;
}

export interface CalibrationSheetInput {
  readonly language: Language;
  readonly calibration: Calibration;
  /** Null: fixed values throughout. */
  readonly live: CalibrationReferences | null;
}

const calibrationChartName = "SKM_conversion";

const counts = [
  "contacts",
  "notRead",
  "calls",
  "followUpCalls",
  "notReached",
  "withoutOutcome",
  "openFollowUps",
  "appointments",
  "orders",
  "firstOrders",
  "furtherOrders",
  "ordersWithoutAppointment",
  "withoutContribution",
] as const;
const columns = ["n", "successes", "measured", "low", "high", "error", "plan", "prior", "blended", "remark"] as const;
const survivalColumns = ["time", "atRisk", "events", "survival", "sum", "error", "converted"] as const;

/**
 * The "Calibration" sheet: what the contacts hold, each rate by plan, measurement and both, the conversion curve, and the
 * Kaplan-Meier table behind it. Live: only the counted cases are values, all else are formulas on them.
 */
export function calibrationSheet({ language, calibration, live }: CalibrationSheetInput): SheetLayout {
  const { log, problems, orders, asOf } = calibration;
  const rates = calibration.rows.filter(({ input }) => !input.startsWith("conversion:"));
  const curve = calibration.rows.filter(({ input }) => input.startsWith("conversion:"));
  const settingsRow = 3 + (problems.length > 0 ? problems.length + 1 : 0);
  const logRow = settingsRow + 5;
  const ratesRow = settingsRow;
  const curveRow = ratesRow + rates.length + 3;
  const chartRow = curveRow + curve.length + 3;
  const survivalRow = Math.max(logRow + counts.length + 3, chartRow + 17);
  const left = 3;
  const places: CalibrationPlaces = {
    strength: `$B$${settingsRow + 2}`,
    least: `$B$${settingsRow + 3}`,
    z: `$B$${settingsRow + 4}`,
    survival: orders.length > 0 ? `$A$${survivalRow + 3}:$G$${survivalRow + 2 + orders.length}` : undefined,
    priors: live?.priors,
  };
  const day = (serial: number): string => formatDay(language, isoDate(serial) ?? "");
  const note =
    log.contacts === 0
      ? say(language, "sheets.calibration.noteEmpty", { asOf: day(asOf) })
      : say(language, live ? "sheets.calibration.note" : "sheets.calibration.noteFixed", {
          from: day(log.from),
          to: day(log.to),
          asOf: day(asOf),
        });
  const text = (key: TextUnder<"sheets.calibration">): string => say(language, `sheets.calibration.${key}`);
  const header = (first: "input" | "month"): SheetCell[] => [
    text(`column.${first}`),
    ...columns.map((each) => text(`column.${each}`)),
  ];
  const blocks: Block[] = [
    rowBlock(1, 0, [userText(note)]),
    ...(problems.length > 0
      ? [
          {
            row: 3,
            column: 0,
            cells: calibrationProblems(language, calibration).map((sentence) => [userText(sentence)]),
          },
        ]
      : []),
    {
      row: settingsRow,
      column: 0,
      cells: [
        [text("settings"), ""],
        [text("strength"), live?.strength ? `=${live.strength}` : calibration.priorStrength],
        [text("least"), live?.least ? `=${live.least}` : calibration.leastCases],
        [text("z"), normal95],
      ],
    },
    {
      row: logRow,
      column: 0,
      cells: [[text("log"), ""], ...counts.map((count) => [text(`count.${count}`), log[count]])],
    },
    {
      row: ratesRow,
      column: left,
      cells: [
        [text("rates"), ...columns.map(() => "")],
        header("input"),
        ...rates.map((row, index) => [nameOf(row), ...cellsOf(row, ratesRow + 3 + index, undefined)]),
      ],
    },
    {
      row: curveRow,
      column: left,
      cells: [
        [text("curve"), ...columns.map(() => "")],
        header("month"),
        ...curve.map((row, index) => [
          monthOf(row.input),
          ...cellsOf(row, curveRow + 3 + index, index === 0 ? undefined : curveRow + 2 + index),
        ]),
      ],
    },
    rowBlock(survivalRow, 0, [text("survival")]),
    rowBlock(
      survivalRow + 1,
      0,
      survivalColumns.map((each) => text(`survival.${each}`)),
    ),
    ...(orders.length > 0 ? [{ row: survivalRow + 2, column: 0, cells: survivalCells() }] : []),
  ];
  const bodyRows = orders.length;
  const area = (row: number, column: number, rows: number, width: number): AreaFormat["area"] => ({
    row,
    column,
    rows,
    columns: width,
  });
  const formats: AreaFormat[] = [
    { area: area(1, 0, 1, 1), color: inkNote },
    ...(problems.length > 0 ? [{ area: area(3, 0, problems.length, 1), bold: true }] : []),
    { area: area(settingsRow, 0, 1, 2), bold: true, fill: fillHeader },
    { area: area(settingsRow + 3, 1, 1, 1), numberFormat: "0.000000" },
    { area: area(logRow, 0, 1, 2), bold: true, fill: fillHeader },
    { area: area(logRow + 1, 1, counts.length, 1), numberFormat: "#,##0" },
    ...[ratesRow, curveRow].flatMap((row): AreaFormat[] => [
      { area: area(row, left, 1, 1), bold: true },
      { area: area(row + 1, left, 1, columns.length + 1), bold: true, fill: fillHeader, align: "Right" },
      { area: area(row + 1, left, 1, 1), align: "Left" },
      { area: area(row + 1, left + columns.length, 1, 1), align: "Left" },
    ]),
    ...rates.map((row, index): AreaFormat => ({
      area: area(ratesRow + 2 + index, left + 3, 1, 7),
      numberFormat: row.unit === "rate" ? "0.0%" : row.unit === "months" ? "0.0" : "#,##0.00",
      align: "Right",
    })),
    { area: area(curveRow + 2, left, curve.length, 1), align: "Left" },
    { area: area(curveRow + 2, left + 3, curve.length, 7), numberFormat: "0.0%", align: "Right" },
    { area: area(survivalRow, 0, 1, 1), bold: true },
    { area: area(survivalRow + 1, 0, 1, survivalColumns.length), bold: true, fill: fillHeader, align: "Right" },
    { area: area(survivalRow + 1, 0, 1, 1), align: "Left" },
    ...(bodyRows > 0
      ? ([
          { area: area(survivalRow + 2, 0, bodyRows, 1), numberFormat: "0.00", align: "Left" },
          { area: area(survivalRow + 2, 3, bodyRows, 4), numberFormat: "0.0000" },
        ] satisfies AreaFormat[])
      : []),
  ];
  return {
    title: say(language, "sheets.calibration.title"),
    blocks,
    formats,
    widths: [300, 75, 80, 190, 70, 75, 110, 70, 70, 90, 85, 85, 85, 260],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    charts: [
      {
        name: calibrationChartName,
        title: text("chart"),
        type: "line",
        series: [
          { name: text("column.plan"), values: area(curveRow + 2, left + 7, curve.length, 1) },
          { name: text("column.blended"), values: area(curveRow + 2, left + 9, curve.length, 1) },
        ],
        categories: area(curveRow + 2, left, curve.length, 1),
        axisTitles: { category: text("survival.time") },
        position: { row: chartRow, column: left, rows: 15, columns: 6 },
      },
    ],
    rows: rates.length + curve.length + bodyRows,
    area: area(0, 0, survivalRow + 2 + bodyRows, left + columns.length + 1),
  };

  function nameOf({ input }: CalibrationRow): string {
    return inputName(language, input as Parameters<typeof inputName>[1]);
  }

  function remarkOf({ faults }: CalibrationRow): SheetCell {
    const [fault] = faults;
    return fault
      ? userText(say(language, "sheets.calibration.aloneUnusable", { fault: planFaultSentence(language, fault) }))
      : "";
  }

  function missingOf({ missing, n }: CalibrationRow): string {
    if (missing === "tooFew" || missing === null) return say(language, "functions.calibrate.tooFew", { n });
    return say(language, `sheets.calibration.missing.${missing}`);
  }

  /** @param sheetRow from 1; @param before the row of the curve's step before */
  function cellsOf(row: CalibrationRow, sheetRow: number, before: number | undefined): SheetCell[] {
    const { n, successes, measured, plan, prior, blended } = row;
    const counted: SheetCell[] = [n, numberCell(successes)];
    if (live) {
      const at = (column: (typeof columns)[number]): string =>
        `${columnLetters(left + 1 + columns.indexOf(column))}${sheetRow}`;
      const above = (column: (typeof columns)[number], line: number): string =>
        `${columnLetters(left + 1 + columns.indexOf(column))}${line}`;
      const formulas = calibrationFormulas(row, places, {
        month: `${columnLetters(left)}${sheetRow}`,
        n: at("n"),
        successes: at("successes"),
        measured: at("measured"),
        plan: at("plan"),
        prior: at("prior"),
        before: before === undefined ? undefined : above("blended", before),
        priorBefore: before === undefined ? undefined : above("prior", before),
        measuredBefore:
          before === undefined ? undefined : `${above("measured", curveRow + 3)}:${above("measured", before)}`,
      });
      const tooFew = say(language, "functions.calibrate.tooFew", { n: "\u0000" }).split("\u0000");
      const planned = live.plan(row.input);
      return [
        ...counted,
        formulas.measured(tooFew, isCounted(row) ? null : missingOf(row)),
        formulas.low,
        formulas.high,
        formulas.error,
        planned ? `=${planned}` : plan,
        formulas.prior(languages.map((each) => priorName(each, row.input))),
        formulas.blended,
        remarkOf(row),
      ];
    }
    return [
      ...counted,
      measured ? measured.value : userText(missingOf(row)),
      numberCell(measured?.low),
      numberCell(measured?.high),
      numberCell(measured?.error),
      plan,
      prior,
      blended,
      remarkOf(row),
    ];
  }

  function survivalCells(): SheetCell[][] {
    let sum = 0;
    return orders.map(({ time, atRisk, events, survival, error }, index) => {
      if (atRisk > events) sum += events / (atRisk * (atRisk - events));
      if (!live) return [time, atRisk, events, survival, sum, error, 1 - survival];
      const row = survivalRow + 3 + index;
      const [left1, left5] = index === 0 ? ["", ""] : [`D${row - 1}*`, `E${row - 1}+`];
      return [
        time,
        atRisk,
        events,
        `=${left1}(B${row}-C${row})/B${row}`,
        `=${left5}IF(B${row}=C${row},0,C${row}/(B${row}*(B${row}-C${row})))`,
        `=D${row}*SQRT(E${row})`,
        `=1-D${row}`,
      ];
    });
  }
}

/** Whether its cases stand on the sheet: with another least number of cases the formulas measure it, or do no more. */
function isCounted({ unit, measured, missing }: CalibrationRow): boolean {
  return measured !== null || (unit === "rate" && missing === "tooFew");
}

function monthOf(input: CalibratedInput): number {
  return Number(input.slice("conversion:".length));
}
