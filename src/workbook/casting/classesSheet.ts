import { say, type Language } from "../../text/text";
import { addressOf, columnLetters } from "../excel/address";
import {
  fillHeader,
  idCell,
  inFormula,
  inkNote,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import type { Cell } from "../excel/cell";
import { none } from "../excel/none";
import type { Classes, ClassedNetwork } from "./classes";

/** How the formulas of a live sheet name the rules. */
export interface ClassesReferences {
  readonly criteria: string;
  /** By criterion the cells of its rows in the criteria table; null where no one block holds them. */
  readonly criterionRows: readonly (string | null)[];
  readonly thresholds: string;
  readonly leastAssessed: string;
  readonly potentialBands: string;
  readonly penetrationBands: string;
  readonly rulesSheet: string;
}

export interface ClassesSheetInput {
  readonly language: Language;
  readonly classes: Classes;
  /** "From Kunden!A1:J6: 5 rows". */
  readonly source: string;
  /** The day of the casting as a person reads it. */
  readonly day: string;
  /** Null: fixed values throughout. */
  readonly live: ClassesReferences | null;
  /** Why the values are fixed although formulas were asked for. */
  readonly fixedBecause: "groups" | "hysteresis" | null;
}

/** Where the columns of the network rows stand, for the sheet itself and for those that count over it. */
export interface ClassesColumns {
  readonly firstRow: number;
  readonly rows: number;
  readonly adviser: number;
  readonly potential: number;
  readonly revenue: number;
  readonly unused: number;
  readonly segment: number;
  readonly values: number;
  readonly class: number;
  readonly override: number;
  readonly effective: number;
  readonly points: number;
  readonly departments: number;
}

/** As a reader wants them: the best class first, in it the highest score; without a class at the end. */
export function byClassAndScore({ networks, labels }: Pick<Classes, "networks" | "labels">): readonly ClassedNetwork[] {
  const place = (label: string): number => (label === "" ? labels.length : labels.indexOf(label));
  return [...networks].sort(
    (a, b) => place(a.effectiveClass) - place(b.effectiveClass) || (b.score ?? -1) - (a.score ?? -1),
  );
}

const countsRow = 4;
const headerRow = 8;
const money = "#,##0";

/** Where the columns of the sheet stand: they depend on the number of criteria. */
export function classesColumns({ rules, networks }: Classes): ClassesColumns {
  const criteria = rules.criteria.length;
  const values = 9;
  const first = values + criteria;
  return {
    firstRow: headerRow + 1,
    rows: networks.length,
    adviser: 2,
    potential: 5,
    revenue: 6,
    unused: 7,
    segment: 8,
    values,
    class: first,
    override: first + 4,
    effective: first + 5,
    points: first + 6,
    departments: first + 6 + criteria,
  };
}

/** The cells of a column of the network rows, absolute, without the sheet. */
export function networkColumn({ firstRow, rows }: ClassesColumns, column: number, width = 1): string {
  const area = { row: firstRow, column, rows: Math.max(1, rows), columns: width };
  // A block of one cell is written as a block all the same: a spill below keeps its reference.
  return addressOf(area, true);
}

/**
 * The "Casting classes" sheet: one row per network with the values that decided, class, score and interval, the points
 * as a heat map, and the departments. Live, class, score, points and segment are formulas over the values on the sheet.
 */
export function classesSheet(input: ClassesSheetInput): SheetLayout {
  const { language, classes, live } = input;
  const { labels, rules } = classes;
  const networks = byClassAndScore(classes);
  const at = classesColumns(classes);
  const { criteria } = rules;
  const blocks: Block[] = [];
  const note = live
    ? say(language, "sheets.classes.live", { rules: live.rulesSheet, day: input.day })
    : say(
        language,
        input.fixedBecause === "groups"
          ? "sheets.classes.fixedGroups"
          : input.fixedBecause === "hysteresis"
            ? "sheets.classes.fixedHysteresis"
            : "sheets.classes.fixed",
        { day: input.day },
      );
  blocks.push({ row: 1, column: 0, cells: [[userText(input.source)], [userText(note)]] });
  const effective = networkColumn(at, at.effective);
  const classRow: SheetCell[] = [...labels.map(idCell), none];
  blocks.push({
    row: countsRow,
    column: 0,
    cells: [
      [say(language, "columns.effectiveClass"), ...classRow],
      [
        say(language, "columns.networks"),
        ...classRow.map((_, index): SheetCell =>
          live
            ? `=COUNTIF(${effective},"="&${columnLetters(index + 1)}${countsRow + 1})`
            : (classes.counts[index] ?? 0),
        ),
      ],
    ],
  });
  const header = [
    ...(["key", "network", "adviser", "lead", "members", "potential", "revenue", "unused", "segment"] as const).map(
      (key) => say(language, `columns.${key}`),
    ),
    ...criteria.map(({ name }) => userText(name)),
    ...(["class", "score", "low", "high", "override", "effectiveClass"] as const).map((key) =>
      say(language, `columns.${key}`),
    ),
    ...criteria.map(({ name }) => userText(name)),
    say(language, "columns.departments"),
  ];
  blocks.push(rowBlock(headerRow - 1, at.values, [say(language, "sheets.classes.values")]));
  blocks.push(rowBlock(headerRow - 1, at.points, [say(language, "sheets.classes.points")]));
  blocks.push(rowBlock(headerRow, 0, header));
  if (networks.length > 0) pushRows();
  return {
    title: say(language, "sheets.classes.title"),
    blocks,
    formats: formatsOf(at, header.length, networks.length),
    widths: header.map((_, column) => widthOf(column, at)),
    freezeRows: headerRow + 1,
    heatMaps:
      networks.length > 0
        ? [{ row: at.firstRow, column: at.points, rows: networks.length, columns: criteria.length }]
        : [],
    conditional: [],
    rows: networks.length,
    area: { row: 0, column: 0, rows: at.firstRow + networks.length, columns: header.length },
    print: { titleRow: headerRow },
  };

  function pushRows(): void {
    const { firstRow } = at;
    blocks.push({
      row: firstRow,
      column: 0,
      cells: networks.map((network): SheetCell[] => [
        idCell(network.key),
        userText(network.network),
        network.adviser === "" ? none : userText(network.adviser),
        userText(network.lead.customer === "" ? network.lead.id : network.lead.customer),
        network.members.length,
        network.potential,
        network.revenue,
        network.unusedPotential,
      ]),
    });
    blocks.push({ row: firstRow, column: at.values, cells: networks.map(({ values }) => values.map(valueCell)) });
    blocks.push({
      row: firstRow,
      column: at.override,
      cells: networks.map(({ override }): SheetCell[] => [override ? idCell(override.class) : ""]),
    });
    blocks.push({
      row: firstRow,
      column: at.departments,
      cells: networks.map(({ departments }) => [userText(departments.join(", "))]),
    });
    if (live) pushFormulas(live);
    else pushValues();
  }

  function pushFormulas(refer: ClassesReferences): void {
    const cells = (column: number, width = 1): string => networkColumn(at, column, width);
    const put = (column: number, formula: string): unknown => blocks.push(rowBlock(at.firstRow, column, [formula]));
    const bands = `${refer.potentialBands},${refer.penetrationBands}`;
    const dash = inFormula(none);
    put(at.segment, `=IFNA(SKM.SEGMENT(${cells(at.potential)},${cells(at.revenue)},${bands}),${dash})`);
    // A blank cell arrives as 0 in Excel for Mac, which bands of numbers would take for a value.
    const assessed = (values: string): string => `IF(${values}="","-",${values})`;
    const values = assessed(cells(at.values, criteria.length));
    put(at.class, `=IFNA(SKM.CASTING(${values},${refer.criteria},${refer.thresholds},${refer.leastAssessed}),${dash})`);
    const [own, override] = [cells(at.class), cells(at.override)];
    put(at.effective, `=IF(${override}<>"",${override},IF(${own}="",${dash},${own}))`);
    refer.criterionRows.forEach((rows, index) => {
      const value = assessed(cells(at.values + index));
      if (rows) put(at.points + index, `=IFNA(INDEX(SKM.CASTING(${value},${rows}),0,2),${dash})`);
      else
        blocks.push({
          row: at.firstRow,
          column: at.points + index,
          cells: networks.map((network) => [pointsCell(network, index)]),
        });
    });
  }

  function pushValues(): void {
    blocks.push({
      row: at.firstRow,
      column: at.segment,
      cells: networks.map(({ segment }) => [segment === "" ? none : userText(segment)]),
    });
    blocks.push({
      row: at.firstRow,
      column: at.class,
      cells: networks.map((network) => {
        const isCast = network.state !== "valueNotInScale";
        return isCast
          ? [idCell(network.class), network.score ?? "", network.low ?? "", network.high ?? ""]
          : [none, none, none, none];
      }),
    });
    blocks.push({
      row: at.firstRow,
      column: at.effective,
      cells: networks.map(({ effectiveClass }) => [effectiveClass === "" ? none : idCell(effectiveClass)]),
    });
    blocks.push({
      row: at.firstRow,
      column: at.points,
      cells: networks.map((network) => criteria.map((_, index) => pointsCell(network, index))),
    });
  }
}

function pointsCell({ points, pointStates }: ClassedNetwork, criterion: number): SheetCell {
  return points[criterion] ?? (pointStates[criterion] === "notInScale" ? none : "");
}

/** A value as it stands in the customers table; a text never becomes a formula. */
function valueCell(value: Cell): SheetCell {
  return typeof value === "string" ? userText(value) : value;
}

function widthOf(column: number, at: ClassesColumns): number {
  if (column === 0) return 90;
  if (column === 1 || column === 3) return 140;
  if (column === at.departments) return 260;
  return column === at.adviser ? 100 : 76;
}

function formatsOf(at: ClassesColumns, columns: number, rows: number): AreaFormat[] {
  const body = (column: number, width: number, format: Omit<AreaFormat, "area">): AreaFormat => ({
    area: { row: at.firstRow, column, rows: Math.max(1, rows), columns: width },
    ...format,
  });
  const heading = { bold: true, fill: fillHeader };
  return [
    { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: inkNote },
    { area: { row: countsRow, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: countsRow, column: 1, rows: 1, columns: columns - 1 }, bold: true, align: "Right" },
    { area: { row: headerRow - 1, column: 0, rows: 1, columns }, color: inkNote },
    { area: { row: headerRow, column: 0, rows: 1, columns }, ...heading, wrap: true },
    body(0, 1, { align: "Left" }),
    body(at.potential, 3, { numberFormat: money }),
    body(at.segment, 1, { align: "Center" }),
    body(at.values, at.class - at.values, { numberFormat: "General", align: "Right" }),
    body(at.class, 1, { bold: true, align: "Center" }),
    body(at.class + 1, 3, { numberFormat: "0.0", align: "Right" }),
    body(at.override, 2, { align: "Center" }),
    body(at.effective, 1, { bold: true }),
    body(at.points, at.departments - at.points, { numberFormat: "0", align: "Right" }),
  ];
}
