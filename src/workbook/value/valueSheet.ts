import { mostValueYears } from "../../method/value/customerValue";
import { say, sayCount, type Language } from "../../text/text";
import { workbookSerial } from "../excel/dateSystem";
import { columnLetters } from "../excel/address";
import { absoluteCell, cellsAt } from "../excel/sheetPart";
import type { Look } from "../look/look";
import {
  dayFormat,
  fillHeader,
  idCell,
  inFormula,
  inkNote,
  numberCell,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { costsOfClasses } from "./costsOfClasses";
import type { CustomerValueRow, CustomerValues, ValueRemark } from "./customerValues";

/** How the formulas of a live sheet name the rules; null: the row is missing in its table. */
export interface ValueReferences {
  readonly retention: string | null;
  readonly discount: string | null;
  readonly years: string | null;
  readonly visitCost: string | null;
  /** Cost of a contact of the class in a cell. */
  readonly costPerContact: (classCell: string) => string;
}

export interface ValueSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly values: CustomerValues;
  /** Null: fixed values throughout. */
  readonly live: ValueReferences | null;
}

const columnKeys = [
  "key",
  "network",
  "adviser",
  "class",
  "orders",
  "contribution",
  "contactsPerYear",
  "costPerContact",
  "contactCost",
  "value",
  "net",
  "threshold",
  "pays",
  "clv",
] as const;
type Column = (typeof columnKeys)[number];
const letterOf = (key: Column): string => columnLetters(columnKeys.indexOf(key));

const inputsTop = 7;
const inputRows = ["retention", "discount", "years", "visitCost", "worthOfOne", "visitThreshold", "check"] as const;
const classLeft = 3;
/** The years stand to the right of the table, each for as long as there may be. */
const yearLeft = columnKeys.length + 1;
const money = "#,##0.00";

/**
 * The "Customer value" sheet: what a network's contribution is worth over the years, in ordinary formulas: staying and
 * discounting year by year, the worth of 1 a year, and on it every network; beside it SKM.CLV and whether both agree.
 */
export function valueSheet({ language, look, values, live }: ValueSheetInput): SheetLayout {
  const day = (serial: number): number => workbookSerial(look.dateSystem, serial);
  const costs = costsOfClasses(look.rules);
  const labels = new Map(look.rules.efforts.map((each) => [each.class.toUpperCase(), each.class]));
  const classes = [...labels.values()];
  const headerRow = inputsTop + 2 + Math.max(inputRows.length, classes.length + 1);
  const first = headerRow + 1;
  const count = values.rows.length;
  const input = (row: (typeof inputRows)[number]): string => absoluteCell(inputsTop + 1 + inputRows.indexOf(row), 1);
  const worth = worthOfOne();
  const column = (key: Column): string => cellsAt(first, columnKeys.indexOf(key), count);
  const classTable = `${absoluteCell(inputsTop + 1, classLeft)}:${absoluteCell(inputsTop + Math.max(1, classes.length), classLeft + 1)}`;
  const remarks = values.remarks.map((remark) => valueRemark(language, remark));
  const notes = [
    say(language, "sheets.value.contributions", {
      count: String(values.rows.reduce((sum, row) => sum + row.orders, 0)),
    }),
    say(language, live ? "sheets.value.live" : "sheets.fixed"),
    sayCount(language, "sheets.value.below", values.totals.below),
    remarks.join(" "),
  ];
  const blocks: Block[] = [
    { row: 1, column: 0, cells: [[say(language, "sheets.asOf"), day(values.asOf)]] },
    { row: 2, column: 0, cells: notes.map((note) => [userText(note)]) },
    { row: inputsTop, column: 0, cells: [[say(language, "sheets.value.inputs"), ""]] },
    {
      row: inputsTop + 1,
      column: 0,
      cells: inputRows.map((row) => [say(language, `sheets.value.${row}`), inputCell(row)]),
    },
    {
      row: inputsTop,
      column: classLeft,
      cells: [
        [say(language, "columns.class"), say(language, "sheets.value.column.costPerContact")],
        ...classes.map((label, index): SheetCell[] => {
          const cell = absoluteCell(inputsTop + 1 + index, classLeft);
          return [idCell(label), live ? `=${live.costPerContact(cell)}` : (costs.get(label.toUpperCase()) ?? 0)];
        }),
      ],
    },
    { row: inputsTop, column: yearLeft, cells: yearRows() },
    { row: headerRow, column: 0, cells: [columnKeys.map(headerOf)] },
  ];
  if (count > 0) {
    // Around the spilled column, not over it: a cell in the way would block the spill.
    blocks.push({ row: first, column: 0, cells: values.rows.map((row, index) => rowCells(row, first + index)) });
    if (live)
      blocks.push({
        row: first,
        column: columnKeys.length - 1,
        cells: [
          [
            `=IF(${column("contribution")}<0,"",SKM.CLV(${column("contribution")},${input("retention")},${input("discount")},${input("years")},FALSE,0,0,${column("contactCost")}))`,
          ],
        ],
      });
  }
  const body = (key: Column, numberFormat: string): AreaFormat => ({
    area: { row: first, column: columnKeys.indexOf(key), rows: Math.max(1, count), columns: 1 },
    numberFormat,
    align: "Right",
  });
  const inputFormat = (row: (typeof inputRows)[number], numberFormat: string): AreaFormat => ({
    area: { row: inputsTop + 1 + inputRows.indexOf(row), column: 1, rows: 1, columns: 1 },
    numberFormat,
    align: "Right",
  });
  const header = (row: number, left: number, columns: number): AreaFormat => ({
    area: { row, column: left, rows: 1, columns },
    bold: true,
    fill: fillHeader,
    wrap: true,
  });
  return {
    title: say(language, "sheets.value.title"),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: 1, column: 1, rows: 1, columns: 1 },
        bold: true,
        numberFormat: dayFormat(language),
        align: "Left",
      },
      { area: { row: 2, column: 0, rows: notes.length, columns: 1 }, color: inkNote },
      { area: { row: inputsTop + 1, column: 0, rows: inputRows.length, columns: 1 }, wrap: true },
      header(inputsTop, 0, 2),
      header(inputsTop, classLeft, 2),
      header(inputsTop, yearLeft, 4),
      header(headerRow, 0, columnKeys.length),
      inputFormat("retention", "0.0%"),
      inputFormat("discount", "0.0%"),
      inputFormat("years", "0"),
      inputFormat("visitCost", money),
      inputFormat("worthOfOne", "0.0000"),
      inputFormat("visitThreshold", money),
      inputFormat("check", "General"),
      {
        area: { row: inputsTop + 1, column: classLeft + 1, rows: Math.max(1, classes.length), columns: 1 },
        numberFormat: money,
      },
      { area: { row: inputsTop + 1, column: yearLeft + 1, rows: mostValueYears, columns: 3 }, numberFormat: "0.0000" },
      { area: { row: first, column: 0, rows: Math.max(1, count), columns: 1 }, align: "Left" },
      {
        area: { row: first, column: columnKeys.indexOf("pays"), rows: Math.max(1, count), columns: 1 },
        align: "Center",
      },
      body("orders", "#,##0"),
      body("contactsPerYear", "General"),
      ...(["contribution", "costPerContact", "contactCost", "value", "net", "threshold", "clv"] as const).map((key) =>
        body(key, money),
      ),
    ],
    widths: [150, 170, 100, 60, 90, 100, 70, 76, 96, 92, 92, 92, 70, 92, 14, 50, 70, 70, 70],
    freezeRows: 1,
    heatMaps: [],
    conditional:
      count === 0
        ? []
        : [
            {
              area: { row: first, column: columnKeys.indexOf("net"), rows: count, columns: 1 },
              formula: `=$${letterOf("contribution")}${first + 1}<$${letterOf("threshold")}${first + 1}`,
              color: "#A4262C",
              bold: true,
            },
          ],
    print: { titleRow: headerRow, columns: columnKeys.length },
    rows: count,
    area: { row: 0, column: 0, rows: Math.max(first + count, inputsTop + 1 + mostValueYears), columns: yearLeft + 4 },
  };

  function headerOf(key: Column): SheetCell {
    if (key === "key" || key === "network" || key === "adviser" || key === "class" || key === "contactsPerYear")
      return say(language, `columns.${key}`);
    return say(language, `sheets.value.column.${key}`);
  }

  function worthOfOne(): number {
    const { retention, discount, years } = values.inputs;
    let [share, sum] = [1, 0];
    for (let year = 1; year <= years; year++) {
      share *= retention / (1 + discount);
      sum += share;
    }
    return sum;
  }

  function inputCell(row: (typeof inputRows)[number]): SheetCell {
    switch (row) {
      case "retention":
      case "discount":
      case "years":
        return live?.[row] ? `=${live[row]}` : values.inputs[row];
      case "visitCost":
        return live?.visitCost ? `=${live.visitCost}` : values.visitCost;
      case "worthOfOne":
        return live ? `=SUM(${cellsAt(inputsTop + 1, yearLeft + 3, mostValueYears)})` : worth;
      case "visitThreshold":
        return live
          ? `=IF(${input("worthOfOne")}>0,${input("visitCost")}/${input("worthOfOne")},"")`
          : numberCell(values.visitThreshold);
      case "check": {
        const agrees = say(language, "sheets.value.agrees");
        if (!live || count === 0) return "";
        const apart = `ABS(SUM(${column("net")})-SUM(${column("clv")}))`;
        return `=IF(AND(COUNT(${column("net")})=COUNT(${column("clv")}),${apart}<0.005),${inFormula(agrees)},${inFormula(say(language, "sheets.value.differs"))})`;
      }
    }
  }

  /** Year, who still stays, what 1 is worth then, and both together; 0 after the last year that counts. */
  function yearRows(): SheetCell[][] {
    const { retention, discount, years } = values.inputs;
    const rows = Array.from({ length: mostValueYears }, (_, index): SheetCell[] => {
      const year = index + 1;
      if (!live) {
        if (year > years) return ["", "", "", ""];
        const [stays, worthThen] = [retention ** year, 1 / (1 + discount) ** year];
        return [year, stays, worthThen, stays * worthThen];
      }
      const row = inputsTop + 1 + index;
      const [at, stays, worthThen] = [0, 1, 2].map((position) => absoluteCell(row, yearLeft + position)) as [
        string,
        string,
        string,
      ];
      return [
        year,
        `=IF(${at}<=${input("years")},${input("retention")}^${at},0)`,
        `=1/(1+${input("discount")})^${at}`,
        `=${stays}*${worthThen}`,
      ];
    });
    return [
      (["year", "stays", "discounted", "both"] as const).map((key) => say(language, `sheets.value.year.${key}`)),
      ...rows,
    ];
  }

  function rowCells(row: CustomerValueRow, line: number): SheetCell[] {
    const at = (key: Column): string => `$${letterOf(key)}${line + 1}`;
    const fixed: SheetCell[] = [
      idCell(row.key),
      userText(row.network),
      userText(row.adviser),
      idCell(row.class),
      row.orders,
      row.contribution,
      row.contactsPerYear,
    ];
    if (!live)
      return [
        ...fixed,
        row.costPerContact,
        row.contactCost,
        numberCell(row.value),
        numberCell(row.net),
        numberCell(row.threshold),
        say(language, row.pays ? "sheets.value.yes" : "sheets.value.no"),
        numberCell(row.net),
      ];
    const unlessNegative = (formula: string): string => `=IF(${at("contribution")}<0,"",${formula})`;
    return [
      ...fixed,
      `=IFERROR(VLOOKUP(${at("class")},${classTable},2,FALSE),0)`,
      `=${at("contactsPerYear")}*${at("costPerContact")}`,
      unlessNegative(`${at("contribution")}*${input("worthOfOne")}`),
      unlessNegative(`(${at("contribution")}-${at("contactCost")})*${input("worthOfOne")}`),
      `=IF(OR(${input("worthOfOne")}>0,${at("contactCost")}=0),${at("contactCost")},"")`,
      `=IF(${at("contribution")}>=${at("threshold")},${inFormula(say(language, "sheets.value.yes"))},${inFormula(say(language, "sheets.value.no"))})`,
    ];
  }
}

/** A remark on the values as a sentence. */
export function valueRemark(language: Language, remark: ValueRemark): string {
  switch (remark.remark) {
    case "noContributions":
      return say(language, "sheets.value.remark.noContributions");
    case "contributionNegative":
      return sayCount(language, "sheets.value.remark.contributionNegative", remark.networks);
    case "noEffort":
      return sayCount(language, "sheets.value.remark.noEffort", remark.networks, {
        class: remark.class === "" ? say(language, "sheets.capacity.noClass") : remark.class,
      });
  }
}
