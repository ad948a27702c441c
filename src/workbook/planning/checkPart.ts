import { costNames } from "../../method/plan/costs";
import { say, type TextUnder } from "../../text/text";
import { addressOf, type Area } from "../excel/address";
import { fillHeader, inFormula, inkNote, rowBlock, userText, type Block, type SheetCell } from "../excel/layout";
import { modelInputs, periodColumns, type ModelPlaces, type PeriodColumn } from "./modelPlaces";
import { curveFormula, inputFormula } from "./inputsPart";
import { argumentOrder } from "./planFormulas";
import type { ModelPart, ModelSheet } from "./modelSheet";

/** Two figures are one when they differ by less. */
const tolerance = "0.005";
/** A cell as one number that is above 0: its row and its column. */
const rowWeight = 1000;

/** What SKM.PLAN gives beside a column of the sheet: the place of its column. */
const planColumns: Readonly<Partial<Record<PeriodColumn, number>>> = {
  calls: 2,
  followUpCalls: 3,
  appointments: 4,
  orders: 5,
  contribution: 7,
  cost: 8,
  afterCost: 9,
};
const planWidth = 11;

/** Headers and inputs of the one row of drivers that SKM.PLAN gets. */
const driverColumns = [...argumentOrder, ...costNames] as const;

/** The readings that SKM.PLAN knows, by its words. */
const planWords: Readonly<Partial<Record<string, string>>> = {
  exceeds: "after",
  reaches: "from",
  midMonth: "mid",
  interpolated: "line",
};

interface Check {
  readonly label: SheetCell;
  /** 0, or the cell that is not right as one number. */
  readonly code: string;
}

/**
 * Every cell of a live sheet checked: each input against the rules, each calculation for being a formula still, and calls,
 * appointments, orders, contribution and cost of every month and year against SKM.PLAN of the rules. The first column
 * says what is checked, the last names a cell that is not right.
 * @param blocks of the other parts: what of them are formulas must stay so
 */
export function checkPart(
  sheet: ModelSheet,
  blocks: readonly Block[],
): ModelPart & { readonly found: readonly string[]; readonly bottom: number } {
  const { language, at, live, terms } = sheet;
  if (!live) return { blocks: [], formats: [], found: [], bottom: checkTop(at) - 2 };
  const words = (key: TextUnder<"sheets.plan.check">): string => say(language, `sheets.plan.check.${key}`);
  const top = checkTop(at);
  const word = planWords[terms.reading];
  const checks: Check[] = [
    ...modelInputs.flatMap((name): Check[] => {
      const cell = at.input(name);
      const expected = inputFormula(name, live);
      return expected === undefined ? [] : [{ label: plainAddress(cell), code: differs(cell, expected) }];
    }),
    ...Array.from({ length: at.curveRows * 2 }, (_, index): Check => {
      const [row, column] = [Math.floor(index / 2), index % 2];
      const cell = addressOf(
        { row: at.inputsTop + 2 + row, column: at.left.curve + column, rows: 1, columns: 1 },
        true,
      );
      return { label: plainAddress(cell), code: differs(cell, curveFormula(live, row, column)) };
    }),
    ...blocks.flatMap(formulaAreas).map((area): Check => {
      const cells = addressOf(area, true);
      return { label: plainAddress(cells), code: `SUMPRODUCT(MAX((1-ISFORMULA(${cells}))*${places(cells)}))` };
    }),
  ];
  const planTop = top + 2 + checks.length + (word ? periodChecks().length : 0) + 2;
  const all = word ? [...checks, ...periodChecks()] : checks;
  const namedBy = (row: number, rows: number): string =>
    addressOf({ row: top + 2 + row, column: 2, rows, columns: 1 }, true);
  // What was typed over comes before what it makes differ.
  const found = [namedBy(0, checks.length), ...(word ? [namedBy(checks.length, all.length - checks.length)] : [])];
  const drivers = { row: planTop + 1, column: 0, rows: 2, columns: driverColumns.length };
  const planBlocks: Block[] = word
    ? [
        rowBlock(planTop, 0, [words("parallel")]),
        {
          ...drivers,
          cells: [
            driverColumns.map((input) => userText(say(language, `sheets.plan.driver.${input}`))),
            driverColumns.map((input) => `=SUM(${live.input(input)})`),
          ],
        },
        rowBlock(planTop + 4, 0, [`=${planFormula("month", word)}`]),
        rowBlock(planTop + 4, planWidth + 1, [`=${planFormula("year", word)}`]),
      ]
    : [];
  return {
    found,
    bottom: planTop + (word ? 5 + at.months : 0),
    blocks: [
      rowBlock(top, 0, [words("heading")]),
      rowBlock(top + 1, 0, [words("cells"), words("code"), words("wrongCell")]),
      {
        row: top + 2,
        column: 0,
        cells: all.map(({ label, code }, index): SheetCell[] => {
          const own = `$B${top + 3 + index}`;
          return [label, `=${code}`, `=IF(${own}=0,"",ADDRESS(INT(${own}/${rowWeight}),MOD(${own},${rowWeight}),4))`];
        }),
      },
      ...planBlocks,
    ],
    formats: [
      { area: { row: top, column: 0, rows: 1, columns: 1 }, bold: true },
      { area: { row: top + 1, column: 0, rows: 1, columns: 3 }, bold: true, fill: fillHeader },
      { area: { row: top + 2, column: 0, rows: all.length, columns: 1 }, color: inkNote },
      ...(word ? [{ area: { row: planTop, column: 0, rows: 1, columns: 1 }, bold: true }] : []),
    ],
  };

  /** Every period and the total of what SKM.PLAN gives, too. */
  function periodChecks(): Check[] {
    const planRow = (): number => top + 2 + checks.length + checkedColumns.length * 3 + 2 + 4 + 1;
    const column = (first: number, periods: number): string =>
      addressOf({ row: planRow(), column: first, rows: periods, columns: 1 }, true);
    return checkedColumns.flatMap((name): Check[] => {
      const place = planColumns[name] as number;
      const byYear = column(planWidth + 1 + place, at.years);
      const months = at.monthColumn(name, 1, at.months);
      const years = addressOf(columnOf(at, name, at.yearsTop + 1, at.years), true);
      const total = at.year(name, at.years + 1);
      return [compared(months, column(place, at.months)), compared(years, byYear), compared(total, `SUM(${byYear})`)];
    });
  }

  function planFormula(per: "month" | "year", reading: string): string {
    const months = at.months;
    const handed = [
      addressOf(drivers, true),
      live?.curve ?? "",
      inFormula(reading),
      '""',
      '""',
      months,
      inFormula(per),
    ];
    return `SKM.PLAN(${handed.join(",")})`;
  }
}

const checkedColumns = Object.keys(planColumns) as PeriodColumn[];

/** The first row below everything else. */
function checkTop({ monthsTop, months, shown, shownYears }: ModelPlaces): number {
  return monthsTop + 6 + Math.max(months, shown + shownYears);
}

function columnOf({ left }: ModelPlaces, name: PeriodColumn, row: number, rows: number): Area {
  return { row, column: left.periods + periodColumns.indexOf(name), rows, columns: 1 };
}

function compared(cells: string, plan: string): Check {
  return {
    label: plainAddress(cells),
    // Without the functions there is nothing to compare with, which the sentence at the top says.
    code: `IFERROR(SUMPRODUCT(MAX((ABS(${cells}-${plan})>${tolerance})*${places(cells)})),0)`,
  };
}

function differs(cell: string, expected: string): string {
  return `IF(${cell}=${expected},0,${places(cell)})`;
}

function places(cells: string): string {
  return `(ROW(${cells})*${rowWeight}+COLUMN(${cells}))`;
}

function plainAddress(cells: string): SheetCell {
  return userText(cells.replaceAll("$", ""));
}

/** The rectangles of a block in which every cell is a formula. */
function formulaAreas({ row, column, cells }: Block): Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  cells.forEach((line, index) => {
    let from = -1;
    for (let at = 0; at <= line.length; at++) {
      const cell = line[at];
      const isFormula = typeof cell === "string" && cell.startsWith("=");
      if (isFormula && from < 0) from = at;
      if (isFormula || from < 0) continue;
      const above = areas.find(
        (area) => area.row + area.rows === row + index && area.column === column + from && area.columns === at - from,
      );
      if (above) above.rows++;
      else areas.push({ row: row + index, column: column + from, rows: 1, columns: at - from });
      from = -1;
    }
  });
  return areas;
}
