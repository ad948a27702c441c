import { say, type Language } from "../../text/text";
import { columnLetters } from "../address";
import { planRows } from "../judgeRules";
import type { Plan } from "../plan";
import type { Rules } from "../rules";
import { planRemarkSentence } from "../sentences/planSentences";
import {
  fillHeader,
  inFormula,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "./layout";

export interface PlanReferences {
  /** The cell of each input on the rules sheet. */
  readonly input: (row: (typeof planRows)[number]) => string;
  /** The two columns of the conversion curve. */
  readonly curve: string;
  readonly rulesSheet: string;
}

export interface PlanSheetInput {
  readonly language: Language;
  readonly rules: Rules;
  readonly plan: Plan;
  /** Null: fixed values throughout. */
  readonly live: PlanReferences | null;
}

export const planChartName = "SKM_contribution";

const inputsTop = 4;
const results = [
  "callsPerYear",
  "immediateAppointments",
  "followUpCalls",
  "followUpAppointments",
  "appointments",
  "appointmentsPerAdviser",
  "appointmentsPerDay",
  "appointmentsPerWeek",
  "successOfCalls",
  "contributionPerCall",
] as const;
const tableTop = inputsTop + results.length + 8;
const monthsLeft = 6;
const money = "#,##0";
const decimal = "#,##0.00";

/** The "Success plan" sheet: inputs, the figures of a full year, remarks, the plan by year and by month, and a chart. */
export function planSheet({ language, rules, plan, live }: PlanSheetInput): SheetLayout {
  const first = inputsTop + 2;
  const inputCell = (row: (typeof planRows)[number]): string => `$B$${first + planRows.indexOf(row)}`;
  const note = live ? say(language, "sheets.plan.live", { rules: live.rulesSheet }) : say(language, "sheets.fixed");
  const header = (["period", "calls", "appointments", "orders", "contribution"] as const).map((key) =>
    say(language, `functions.forecast.${key}`),
  );
  const remarksTop = inputsTop + results.length + 1;
  const blocks: Block[] = [
    rowBlock(1, 0, [userText(note)]),
    rowBlock(inputsTop, 0, [
      say(language, "sheets.plan.inputs"),
      "",
      "",
      say(language, "sheets.plan.resultsHeading"),
      "",
    ]),
    {
      row: inputsTop + 1,
      column: 0,
      cells: planRows.map((row) => [
        say(language, `sheets.rules.plan.${row}`),
        live ? `=${live.input(row)}` : numberCell(rules.plan[row]),
      ]),
    },
    {
      row: inputsTop + 1,
      column: 3,
      cells: results.map((result) => [say(language, `sheets.plan.result.${result}`), resultCell(result)]),
    },
    rowBlock(remarksTop + 1, 0, [say(language, "sheets.plan.remarks")]),
    { row: remarksTop + 2, column: 0, cells: remarkCells() },
    rowBlock(tableTop - 1, 0, [say(language, "sheets.plan.years")]),
    rowBlock(tableTop - 1, monthsLeft, [say(language, "sheets.plan.months")]),
    ...periods(0, "year"),
    ...periods(monthsLeft, "month"),
  ];
  const months = plan.months.length;
  const years = plan.years.length;
  const chartColumn = monthsLeft + 4;
  const rate = (row: string): boolean => row.endsWith("Rate");
  const formats: AreaFormat[] = [
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, color: inkNote },
    { area: { row: inputsTop, column: 0, rows: 1, columns: 2 }, bold: true, fill: fillHeader },
    { area: { row: inputsTop, column: 3, rows: 1, columns: 2 }, bold: true, fill: fillHeader },
    ...planRows.map((row, index): AreaFormat => ({
      area: { row: inputsTop + 1 + index, column: 1, rows: 1, columns: 1 },
      numberFormat: rate(row) ? "0%" : row === "callsPerDay" || row === "advisers" ? "General" : money,
      align: "Right",
    })),
    { area: { row: inputsTop + 1, column: 4, rows: 5, columns: 1 }, numberFormat: money },
    { area: { row: inputsTop + 6, column: 4, rows: 3, columns: 1 }, numberFormat: decimal },
    { area: { row: inputsTop + 9, column: 4, rows: 1, columns: 1 }, numberFormat: "0%" },
    { area: { row: inputsTop + 10, column: 4, rows: 1, columns: 1 }, numberFormat: money },
    { area: { row: remarksTop + 1, column: 0, rows: 1, columns: 1 }, bold: true },
    ...[0, monthsLeft].flatMap((left): AreaFormat[] => {
      const rows = live ? 620 : (left === 0 ? years : months) + 1;
      return [
        { area: { row: tableTop - 1, column: left, rows: 1, columns: 1 }, bold: true },
        { area: { row: tableTop, column: left, rows: 1, columns: 5 }, bold: true, fill: fillHeader, align: "Right" },
        { area: { row: tableTop, column: left, rows: 1, columns: 1 }, align: "Left" },
        { area: { row: tableTop + 1, column: left, rows, columns: 1 }, align: "Left" },
        { area: { row: tableTop + 1, column: left + 1, rows, columns: 3 }, numberFormat: "#,##0.0" },
        { area: { row: tableTop + 1, column: left + 4, rows, columns: 1 }, numberFormat: money },
      ];
    }),
  ];
  return {
    title: say(language, "sheets.plan.title"),
    blocks,
    formats,
    widths: [175, 70, 80, 178, 88, 14, 55, 70, 85, 70, 88],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    charts: [
      {
        name: planChartName,
        title: say(language, "sheets.plan.chart"),
        series: [
          {
            name: say(language, "functions.forecast.contribution"),
            values: { row: tableTop + 1, column: chartColumn, rows: months, columns: 1 },
          },
        ],
        categories: { row: tableTop + 1, column: monthsLeft, rows: months, columns: 1 },
        position: { row: inputsTop, column: monthsLeft, rows: results.length + 4, columns: 8 },
      },
    ],
    rows: years + months,
    area: { row: 0, column: 0, rows: tableTop + 1 + months, columns: monthsLeft + 5 },
  };

  function periods(left: number, per: "year" | "month"): Block[] {
    if (live) {
      const args = [
        ...(
          [
            "advisers",
            "daysPerYear",
            "callsPerDay",
            "contributionPerOrder",
            "immediateRate",
            "followUpRate",
            "followUpSuccessRate",
            "followUpMonths",
          ] as const
        ).map(inputCell),
        live.curve,
        inputCell("years"),
        inFormula(per),
      ];
      return [rowBlock(tableTop, left, [`=SKM.FORECAST(${args.join(",")})`])];
    }
    const rows = per === "year" ? plan.years : plan.months;
    return [
      {
        row: tableTop,
        column: left,
        cells: [
          header,
          ...rows.map(({ period, calls, appointments, orders, contribution }) => [
            period,
            calls,
            appointments,
            orders,
            contribution,
          ]),
        ],
      },
    ];
  }

  function resultCell(result: (typeof results)[number]): SheetCell {
    if (!live) {
      const { summary } = plan;
      if (!summary) return "";
      return result === "appointmentsPerAdviser" ? summary.appointments / rules.plan.advisers : summary[result];
    }
    const [advisers, days, perDay, immediate, followUp, success, perOrder] = (
      [
        "advisers",
        "daysPerYear",
        "callsPerDay",
        "immediateRate",
        "followUpRate",
        "followUpSuccessRate",
        "contributionPerOrder",
      ] as const
    ).map(inputCell) as [string, string, string, string, string, string, string];
    const cell = (name: (typeof results)[number]): string => `$${columnLetters(4)}$${first + results.indexOf(name)}`;
    switch (result) {
      case "callsPerYear":
        return `=${advisers}*${days}*${perDay}`;
      case "immediateAppointments":
        return `=${cell("callsPerYear")}*${immediate}`;
      case "followUpCalls":
        return `=${cell("callsPerYear")}*${followUp}`;
      case "followUpAppointments":
        return `=${cell("followUpCalls")}*${success}`;
      case "appointments":
        return `=${cell("immediateAppointments")}+${cell("followUpAppointments")}`;
      case "appointmentsPerAdviser":
        return `=IF(${advisers}=0,"",${cell("appointments")}/${advisers})`;
      case "appointmentsPerDay":
        return `=${perDay}*(${immediate}+${followUp}*${success})`;
      case "appointmentsPerWeek":
        return `=5*${cell("appointmentsPerDay")}`;
      case "successOfCalls":
        return `=(${immediate}+${followUp}*${success})*MAX(INDEX(${live.curve},0,2))`;
      case "contributionPerCall":
        return `=${cell("successOfCalls")}*${perOrder}`;
    }
  }

  /** Remarks with their numbers live where a formula can say them. */
  function remarkCells(): SheetCell[][] {
    if (!live) return plan.remarks.map((remark) => [userText(planRemarkSentence(language, remark))]);
    const perDay = inputCell("callsPerDay");
    const immediate = inputCell("immediateRate");
    const followUp = inputCell("followUpRate");
    const fromMonth = `(${inputCell("followUpMonths")}+1)`;
    const calls = `$E$${first + results.indexOf("followUpCalls")}`;
    const after = `$E$${first + results.indexOf("appointmentsPerWeek")}`;
    return [
      [
        sentence("sheets.plan.remark.followUpLoad", {
          callsPerYear: `ROUND(${calls},2)`,
          callsPerDay: `ROUND(${perDay}*(1+${followUp}),2)`,
          fromMonth,
        }),
      ],
      [
        sentence("sheets.plan.remark.appointmentsPerWeek", {
          after: `ROUND(${after},2)`,
          before: `ROUND(5*${perDay}*${immediate},2)`,
          fromMonth,
        }),
      ],
      [say(language, "sheets.plan.remark.noCosts")],
    ];
  }

  /** A sentence as a formula: its placeholders are formulas. */
  function sentence(key: Parameters<typeof say>[1], formulas: Record<string, string>): string {
    const parts = say(language, key).split(/\{(\w+)\}/);
    const pieces = parts.map((part, index) => (index % 2 === 0 ? inFormula(part) : (formulas[part] ?? '""')));
    return `=${pieces.filter((piece) => piece !== '""').join("&")}`;
  }
}
