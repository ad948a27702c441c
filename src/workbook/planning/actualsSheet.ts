import { say, type Language } from "../../text/text";
import { workbookSerial, type DateSystem } from "../excel/dateSystem";
import { columnLetters } from "../excel/address";
import { daySentence } from "../sentences/day";
import { dayFormat, fillHeader, inkNote, rowBlock, userText, type SheetCell, type SheetLayout } from "../excel/layout";
import type { ActualMonth, PlanActuals } from "./planBook";

const figures = ["calls", "followUpCalls", "appointments", "orders", "contribution"] as const;
const top = 5;

export interface ActualsSheetInput {
  readonly language: Language;
  readonly actuals: PlanActuals;
  readonly dateSystem: DateSystem;
  /** False: deviations and sums are values too. */
  readonly live: boolean;
}

/**
 * The "Plan and actual" sheet: by month calls, appointments, orders and contribution as planned and as they came. Plan and
 * actual are values as of a day; deviations and the sum of the full months are formulas when live.
 */
export function actualsSheet({ language, actuals, dateSystem, live }: ActualsSheetInput): SheetLayout {
  const { months, fullMonths, total } = actuals;
  const day = (serial: number): number => workbookSerial(dateSystem, serial);
  const columns = 2 + figures.length * 3;
  const figureCells = (month: ActualMonth, row: number, isTotal: boolean): SheetCell[] =>
    figures.flatMap((figure, index): SheetCell[] => {
      const { plan, actual, deviation } = month[figure];
      const letter = (offset: number): string => columnLetters(2 + index * 3 + offset);
      const sum = (offset: number): string =>
        `=SUM(${letter(offset)}${top + 3}:${letter(offset)}${top + 2 + fullMonths})`;
      const isSum = live && isTotal && fullMonths > 0;
      return [
        isSum ? sum(0) : plan,
        isSum ? sum(1) : actual,
        live ? `=${letter(1)}${row}-${letter(0)}${row}` : deviation,
      ];
    });
  const body = months.map((month, index): SheetCell[] => [
    month.isFull ? month.month : userText(`${month.month} ${say(language, "sheets.planActuals.running")}`),
    day(month.from),
    ...figureCells(month, top + 3 + index, false),
  ]);
  const totalRow = top + 2 + months.length;
  const group = figures.flatMap((figure) => [say(language, `sheets.plan.column.${figure}`), "", ""]);
  const parts = (["plan", "actual", "deviation"] as const).map((part) => say(language, `sheets.planActuals.${part}`));
  const contribution = 2 + 3 * figures.indexOf("contribution");
  const column = (at: number) => ({ row: top + 2, column: at, rows: months.length, columns: 1 });
  return {
    title: say(language, "sheets.planActuals.title"),
    blocks: [
      {
        row: 1,
        column: 0,
        cells: [
          [
            userText(
              say(language, "sheets.planActuals.note", {
                from: daySentence(language, actuals.start),
                to: daySentence(language, actuals.asOf),
                months: fullMonths,
              }),
            ),
          ],
          [userText(say(language, "sheets.planActuals.counted"))],
        ],
      },
      rowBlock(top, 0, ["", "", ...group]),
      rowBlock(top + 1, 0, [
        say(language, "sheets.planActuals.month"),
        say(language, "sheets.planActuals.from"),
        ...figures.flatMap(() => parts),
      ]),
      { row: top + 2, column: 0, cells: body },
      rowBlock(totalRow, 0, [say(language, "sheets.planActuals.total"), "", ...figureCells(total, totalRow + 1, true)]),
    ],
    formats: [
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: inkNote },
      { area: { row: top, column: 0, rows: 1, columns }, bold: true },
      { area: { row: top + 1, column: 0, rows: 1, columns }, bold: true, fill: fillHeader, align: "Right" },
      { area: { row: top + 1, column: 0, rows: 1, columns: 1 }, align: "Left" },
      { area: { row: top + 2, column: 0, rows: months.length, columns: 1 }, align: "Left" },
      { area: column(1), numberFormat: dayFormat(language), align: "Right" },
      {
        area: { row: top + 2, column: 2, rows: months.length + 1, columns: columns - 2 },
        numberFormat: "#,##0.0#;-#,##0.0#;0",
      },
      {
        area: { row: top + 2, column: contribution, rows: months.length + 1, columns: 3 },
        numberFormat: "#,##0.00;-#,##0.00;0",
      },
      { area: { row: totalRow, column: 0, rows: 1, columns }, bold: true },
    ],
    widths: [110, 84, ...figures.flatMap(() => [76, 76, 76])],
    freezeRows: top + 2,
    heatMaps: [],
    conditional: [],
    charts: [
      {
        name: "SKM_planActuals",
        title: say(language, "sheets.planActuals.chart"),
        series: [
          { name: say(language, "sheets.planActuals.plan"), values: column(contribution) },
          { name: say(language, "sheets.planActuals.actual"), values: column(contribution + 1) },
        ],
        categories: column(1),
        position: { row: totalRow + 2, column: 0, rows: 16, columns: 9 },
      },
    ],
    rows: months.length,
    area: { row: 0, column: 0, rows: totalRow + 1, columns },
  };
}
