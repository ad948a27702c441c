import { type Language, say } from "../../text/text";
import { columnLetters } from "../excel/address";
import {
  type AreaFormat,
  type Block,
  fillHeader,
  idCell,
  inkNote,
  numberCell,
  rowBlock,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import type { Look } from "../look/look";
import { matrixFormulas } from "./matrixFormulas";
import type { MatrixReferences } from "./matrixReferences";
import { segmentReason } from "./reasonSentence";
import type { Segments } from "./segments";

export interface CastingSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly segments: Segments;
  /** Null: fixed values throughout. */
  readonly live: MatrixReferences | null;
}

const money = "#,##0";
const listColumns = 10;
const matrixTop = 6;

/**
 * The "Casting matrix" sheet: a matrix of customers and one of unused potential, the figures per segment, and below one
 * row per customer with segment and reason. Live, each column of the customer rows is one spilled formula and the
 * figures count over the spills.
 */
export function matrixSheet(input: CastingSheetInput): SheetLayout {
  const { language, look, segments, live } = input;
  const { potential, penetration } = segments.rule;
  const columns = look.customerColumns;
  if (!columns || !look.customers) throw new TypeError("a casting without customers");
  const unusedTop = matrixTop + 3 + potential.length + 3;
  const figuresTop = unusedTop + 3 + potential.length + 3;
  const listTop = figuresTop + 2 + segments.cells.length + 3;
  const firstRow = listTop + 1;
  const formulas = live && matrixFormulas(language, live, firstRow);
  const width = penetration.length;
  const title = say(language, "sheets.casting.title");
  const blocks: Block[] = [];
  const formats: AreaFormat[] = [];
  const { choice } = look.customers;

  // What is live and what is fixed.
  const note = !live
    ? say(language, "sheets.fixed")
    : say(language, choice.tableName === null ? "sheets.casting.liveRange" : "sheets.casting.live", {
        rules: live.rulesSheet,
      });
  blocks.push({
    row: 1,
    column: 0,
    cells: [
      [userText(say(language, "sheets.source", { sheet: choice.sheet, address: choice.address, rows: columns.count }))],
      [userText(note)],
    ],
  });
  const unclassified = formulas ? formulas.notClassifiable : segments.notClassifiable.length;
  blocks.push(rowBlock(3, 0, [say(language, "sheets.notClassifiable"), unclassified]));
  formats.push({ area: { row: 1, column: 0, rows: 3, columns: 1 }, color: inkNote });
  formats.push({ area: { row: 3, column: 1, rows: 1, columns: 1 }, numberFormat: money, align: "Left" });

  pushMatrix(matrixTop, "customers", say(language, "sheets.casting.matrix"));
  pushMatrix(unusedTop, "unused", say(language, "sheets.casting.matrixUnused"));
  pushFigures();
  pushList();
  return {
    title,
    blocks,
    formats,
    widths: [96, 160, 120, 110, 96, 96, 90, 110, 70, 380],
    freezeRows: 1,
    heatMaps: [{ row: unusedTop + 3, column: 3, rows: potential.length, columns: width }],
    conditional: [],
    rows: columns.count,
    area: { row: 0, column: 0, rows: firstRow + columns.count, columns: Math.max(listColumns, width + 4) },
  };

  /** Labels and limits of the bands around, a figure per segment inside, sums at the ends. */
  function pushMatrix(top: number, figure: "customers" | "unused", heading: string): void {
    const letters = columnLetters;
    const penetrationHeader = (part: "label" | "over" | "upTo"): SheetCell[] =>
      penetration.map((band, index) =>
        live
          ? bandCell(live.penetrationBands, live.penetrationRows[index] ?? index, part)
          : part === "label"
            ? idCell(band.label)
            : numberCell(band[part]),
      );
    blocks.push(rowBlock(top - 1, 0, [heading]));
    blocks.push({
      row: top,
      column: 0,
      cells: [
        ["", "", say(language, "sheets.casting.penetrationOver"), ...penetrationHeader("over"), ""],
        ["", "", say(language, "sheets.casting.penetrationUpTo"), ...penetrationHeader("upTo"), ""],
        [
          say(language, "sheets.casting.potential"),
          say(language, "columns.over"),
          say(language, "columns.upTo"),
          ...penetrationHeader("label"),
          say(language, "sheets.total"),
        ],
        ...potential.map((band, line): SheetCell[] => {
          const row = top + 3 + line;
          const cells = penetration.map((_, index): SheetCell => {
            const cell = segments.cells[line * width + index];
            const segment = `$${letters(0)}${row + 1}&${letters(3 + index)}$${top + 3}`;
            return formulas ? formulas.figure(figure, segment) : (cell?.[figure] ?? 0);
          });
          const limits: SheetCell[] = live
            ? (["label", "over", "upTo"] as const).map((part) =>
                bandCell(live.potentialBands, live.potentialRows[line] ?? line, part),
              )
            : [idCell(band.label), numberCell(band.over), numberCell(band.upTo)];
          return [
            ...limits,
            ...cells,
            sumCell(
              `${letters(3)}${row + 1}:${letters(2 + width)}${row + 1}`,
              figure,
              (each) => each.potentialBand === band,
            ),
          ];
        }),
        [
          say(language, "sheets.total"),
          "",
          "",
          ...Array.from({ length: width + 1 }, (_, index): SheetCell => {
            const band = penetration[index];
            const letter = letters(3 + index);
            return sumCell(
              `${letter}${top + 4}:${letter}${top + 3 + potential.length}`,
              figure,
              (each) => index === width || each.penetrationBand === band,
            );
          }),
        ],
      ],
    });
    formats.push({ area: { row: top - 1, column: 0, rows: 1, columns: 1 }, bold: true });
    formats.push({
      area: { row: top, column: 3, rows: 2, columns: width },
      numberFormat: "0%",
      color: inkNote,
      align: "Right",
    });
    formats.push({ area: { row: top, column: 2, rows: 2, columns: 1 }, color: inkNote, align: "Right" });
    formats.push({
      area: { row: top + 2, column: 0, rows: 1, columns: 4 + width },
      bold: true,
      fill: fillHeader,
      align: "Right",
    });
    formats.push({ area: { row: top + 2, column: 0, rows: 1, columns: 1 }, align: "Left" });
    formats.push({
      area: { row: top + 3, column: 1, rows: potential.length, columns: 2 },
      numberFormat: money,
      color: inkNote,
    });
    formats.push({
      area: { row: top + 3, column: 3, rows: potential.length + 1, columns: width + 1 },
      numberFormat: money,
    });
    formats.push({ area: { row: top + 3 + potential.length, column: 0, rows: 1, columns: 4 + width }, bold: true });
    formats.push({ area: { row: top + 3, column: 0, rows: potential.length, columns: 1 }, bold: true, align: "Left" });
  }

  function sumCell(
    cells: string,
    figure: "customers" | "unused",
    belongs: (cell: Segments["cells"][number]) => boolean,
  ): SheetCell {
    if (live) return `=SUM(${cells})`;
    return segments.cells.filter(belongs).reduce((sum, cell) => sum + cell[figure], 0);
  }

  function pushFigures(): void {
    const header = (["segment", "customers", "potential", "revenue", "unused", "thrust"] as const).map((key) =>
      say(language, `columns.${key}`),
    );
    const figures = ["customers", "potential", "revenue", "unused"] as const;
    const first = figuresTop + 1;
    blocks.push(rowBlock(figuresTop - 1, 0, [say(language, "sheets.casting.figures")]));
    blocks.push({
      row: figuresTop,
      column: 0,
      cells: [
        header,
        ...segments.cells.map((cell): SheetCell[] => {
          const row = first + cell.code + 1;
          if (!formulas || !live)
            return [userText(cell.segment), ...figures.map((figure) => cell[figure]), userText(cell.thrust)];
          const line = matrixTop + 4 + Math.floor(cell.code / width);
          const letter = columnLetters(3 + (cell.code % width));
          const segment = `$A${row}`;
          return [
            `=$A$${line}&${letter}$${matrixTop + 3}`,
            ...figures.map((figure) => formulas.figure(figure, segment)),
            `=IFERROR(VLOOKUP(${segment},${live.thrusts},2,FALSE)&"","")`,
          ];
        }),
        [
          say(language, "sheets.total"),
          ...figures.map((figure, index): SheetCell => {
            const letter = columnLetters(1 + index);
            return live
              ? `=SUM(${letter}${first + 1}:${letter}${first + segments.cells.length})`
              : segments.totals[figure];
          }),
          "",
        ],
      ],
    });
    formats.push({ area: { row: figuresTop - 1, column: 0, rows: 1, columns: 1 }, bold: true });
    formats.push({ area: { row: figuresTop, column: 0, rows: 1, columns: 6 }, bold: true, fill: fillHeader });
    formats.push({ area: { row: figuresTop, column: 1, rows: 1, columns: 4 }, align: "Right" });
    formats.push({ area: { row: first, column: 1, rows: segments.cells.length + 1, columns: 4 }, numberFormat: money });
    formats.push({ area: { row: first + segments.cells.length, column: 0, rows: 1, columns: 6 }, bold: true });
  }

  function pushList(): void {
    const keys = [
      "customerId",
      "customer",
      "network",
      "adviser",
      "potential",
      "revenue",
      "penetration",
      "unused",
      "segment",
      "reason",
    ] as const;
    blocks.push(rowBlock(listTop - 1, 0, [say(language, "sheets.casting.rows")]));
    blocks.push(
      rowBlock(
        listTop,
        0,
        keys.map((key) => say(language, `columns.${key}`)),
      ),
    );
    if (formulas)
      blocks.push(
        ...formulas.list.flatMap((formula, column) => (formula === "" ? [] : [rowBlock(firstRow, column, [formula])])),
      );
    else if (columns && columns.count > 0) blocks.push({ row: firstRow, column: 0, cells: fixedRows(input) });
    const rows = columns ? columns.count : 0;
    // Spills may grow: the formats reach further than the rows of today.
    const formatted = Math.max(1, live ? rows + 500 : rows);
    formats.push({ area: { row: listTop - 1, column: 0, rows: 1, columns: 1 }, bold: true });
    formats.push({ area: { row: listTop, column: 0, rows: 1, columns: listColumns }, bold: true, fill: fillHeader });
    formats.push({ area: { row: listTop, column: 4, rows: 1, columns: 4 }, align: "Right" });
    formats.push({ area: { row: firstRow, column: 0, rows: formatted, columns: 1 }, align: "Left" });
    formats.push({ area: { row: firstRow, column: 4, rows: formatted, columns: 2 }, numberFormat: money });
    formats.push({ area: { row: firstRow, column: 6, rows: formatted, columns: 1 }, numberFormat: "0%" });
    formats.push({ area: { row: firstRow, column: 7, rows: formatted, columns: 1 }, numberFormat: money });
  }
}

function bandCell(table: string, row: number, part: "label" | "over" | "upTo"): SheetCell {
  const cell = `INDEX(${table},${row + 1},${part === "label" ? 1 : part === "over" ? 2 : 3})`;
  // A blank that is referred to would show as 0.
  return `=IF(${cell}="","",${cell})`;
}

function fixedRows({ language, look, segments }: CastingSheetInput): SheetCell[][] {
  const columns = look.customerColumns;
  if (!columns) return [];
  return Array.from({ length: columns.count }, (_, record): SheetCell[] => {
    const potential = columns.potential[record] as number;
    const revenue = columns.revenue[record] as number;
    const segment = segments.labels[segments.codes[record] as number] ?? "";
    const isUsable = potential > 0 && revenue >= 0;
    return [
      idCell(columns.customerId[record] as string),
      userText(columns.customer[record] as string),
      userText(columns.network[record] as string),
      userText(columns.adviser[record] as string),
      numberCell(potential),
      numberCell(revenue),
      isUsable ? revenue / potential : "",
      isUsable ? Math.max(0, potential - revenue) : "",
      segment === "" ? "–" : userText(segment),
      userText(segmentReason(language, columns, segments, record)),
    ];
  });
}
