import { minutesPerCasting } from "../../method/casting/effort";
import { say, type Language } from "../../text/text";
import { columnLetters, quotedSheet } from "../excel/address";
import {
  fillHeader,
  idCell,
  inkNote,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import type { Classes } from "./classes";
import { none } from "../excel/none";
import { classesColumns, networkColumn } from "./classesSheet";
import { portfolioOf, type GroupedPortfolio } from "./portfolioOf";

export interface ClassPortfolioInput {
  readonly language: Language;
  readonly classes: Classes;
  readonly source: string;
  readonly day: string;
  /** Segments that the bands can give, in their order. */
  readonly segments: readonly string[];
  /** Null: fixed values throughout. */
  readonly live: {
    readonly classesSheet: string;
    readonly frequencies: string;
    readonly thresholds: string;
    readonly rulesSheet: string;
  } | null;
}

const measures = ["networks", "potential", "revenue", "unused", "targetContacts", "castingMinutes"] as const;
type Measure = (typeof measures)[number];
const number = "#,##0";

/**
 * The "Class portfolio" sheet: the classes as a whole, then class by segment and class by adviser, a matrix for each
 * figure. Live, every figure counts over the sheet with the networks.
 */
export function classPortfolioSheet(input: ClassPortfolioInput): SheetLayout {
  const { language, classes, live } = input;
  const at = classesColumns(classes);
  const labels: SheetCell[] = [...classes.labels.map(idCell), none];
  const blocks: Block[] = [];
  const formats: AreaFormat[] = [{ area: { row: 1, column: 0, rows: 2, columns: 1 }, color: inkNote }];
  const note = live
    ? say(language, "sheets.classPortfolio.live", { sheet: live.classesSheet, rules: live.rulesSheet })
    : say(language, "sheets.classes.fixed", { day: input.day });
  blocks.push({ row: 1, column: 0, cells: [[userText(input.source)], [userText(note)]] });
  const cells = (column: number): string => `${quotedSheet(live?.classesSheet ?? "")}!${networkColumn(at, column)}`;
  const amounts = { potential: at.potential, revenue: at.revenue, unused: at.unused } as const;
  const bySegment = portfolioOf(classes, "segment", input.segments);
  const byAdviser = portfolioOf(classes, "adviser");
  let row = 4;
  let widest = 9;
  pushOverall();
  pushGroups("segment", bySegment);
  pushGroups("adviser", byAdviser);
  return {
    title: say(language, "sheets.classPortfolio.title"),
    blocks,
    formats,
    widths: [150, ...Array.from({ length: widest - 1 }, () => 92)],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    rows: classes.networks.length,
    area: { row: 0, column: 0, rows: row, columns: widest },
    print: { titleRow: 0 },
  };

  function pushOverall(): void {
    const header = [
      "class",
      "networks",
      "potential",
      "revenue",
      "unused",
      "targetContacts",
      "targetMinutes",
      "castingMinutes",
    ] as const;
    const first = row + 2;
    const last = first + labels.length - 1;
    blocks.push(rowBlock(row, 0, [say(language, "sheets.classPortfolio.overall")]));
    blocks.push({
      row: row + 1,
      column: 0,
      cells: [
        header.map((key) => say(language, `columns.${key}`)),
        ...labels.map((label, index): SheetCell[] => {
          const line = first + index + 1;
          if (live) {
            const own = `"="&$A${line}`;
            const sum = (column: number): string => `=SUMIFS(${cells(column)},${cells(at.effective)},${own})`;
            return [
              label,
              `=COUNTIFS(${cells(at.effective)},${own})`,
              sum(at.potential),
              sum(at.revenue),
              sum(at.unused),
              `=B${line}*${contactsOf(`$A${line}`)}`,
              `=F${line}*IFERROR(VLOOKUP($A${line},${live.thresholds},3,FALSE)+0,0)`,
              `=B${line}*${minutesPerCasting}`,
            ];
          }
          const figure = (
            column:
              "networks" | "potential" | "revenue" | "unusedPotential" | "contacts" | "minutes" | "castingMinutes",
          ): number => sumOfRow(bySegment, column, index);
          return [
            label,
            figure("networks"),
            figure("potential"),
            figure("revenue"),
            figure("unusedPotential"),
            figure("contacts"),
            figure("minutes"),
            figure("castingMinutes"),
          ];
        }),
        [
          say(language, "sheets.total"),
          ...header.slice(1).map((key, index): SheetCell => {
            const letter = columnLetters(index + 1);
            if (live) return `=SUM(${letter}${first + 1}:${letter}${last + 1})`;
            const column = overallColumns[key as keyof typeof overallColumns];
            return labels.reduce<number>((sum, _, label) => sum + sumOfRow(bySegment, column, label), 0);
          }),
        ],
      ],
    });
    style(row, labels.length, header.length);
    row = last + 4;
  }

  function pushGroups(by: "segment" | "adviser", grouped: GroupedPortfolio): void {
    const groups: SheetCell[] = [...grouped.groups.map(userText), none];
    widest = Math.max(widest, groups.length + 2);
    blocks.push(
      rowBlock(row, 0, [
        say(language, by === "segment" ? "sheets.classPortfolio.bySegment" : "sheets.classPortfolio.byAdviser"),
      ]),
    );
    formats.push({ area: { row, column: 0, rows: 1, columns: 1 }, bold: true, size: 13 });
    row += 2;
    const networksTop = row;
    for (const measure of measures) {
      const first = row + 2;
      blocks.push(rowBlock(row, 0, [say(language, `columns.${measure}`)]));
      blocks.push({
        row: row + 1,
        column: 0,
        cells: [
          [say(language, "columns.class"), ...groups, say(language, "sheets.total")],
          ...labels.map((label, index): SheetCell[] => {
            const line = first + index + 1;
            const figures = groups.map((_, group): SheetCell =>
              live ? formula(measure, by, line, group, networksTop) : valueAt(grouped, measure, index, group),
            );
            return [label, ...figures, rowTotal(grouped, measure, index, line, groups.length)];
          }),
          [
            say(language, "sheets.total"),
            ...Array.from({ length: groups.length + 1 }, (_, group): SheetCell => {
              const letter = columnLetters(group + 1);
              if (live) return `=SUM(${letter}${first + 1}:${letter}${first + labels.length})`;
              return labels.reduce<number>(
                (sum, __, label) =>
                  sum +
                  (group === groups.length
                    ? sumOfRow(grouped, portfolioColumns[measure], label)
                    : valueAt(grouped, measure, label, group)),
                0,
              );
            }),
          ],
        ],
      });
      style(row, labels.length, groups.length + 2);
      row = first + labels.length + 2;
    }
    row += 1;
  }

  function formula(
    measure: Measure,
    by: "segment" | "adviser",
    line: number,
    group: number,
    networksTop: number,
  ): SheetCell {
    const letter = columnLetters(group + 1);
    const headerLine = row + 2;
    const criteria = `${cells(at.effective)},"="&$A${line},${cells(at[by])},"="&${letter}$${headerLine}`;
    if (measure === "networks") return `=COUNTIFS(${criteria})`;
    // The same cell of the matrix of networks, which stands first.
    const networks = `${letter}${line - row + networksTop}`;
    if (measure === "castingMinutes") return `=${networks}*${minutesPerCasting}`;
    if (measure === "targetContacts") return `=${networks}*${contactsOf(`$A${line}`)}`;
    return `=SUMIFS(${cells(amounts[measure])},${criteria})`;
  }

  function contactsOf(label: string): string {
    return `IFERROR(VLOOKUP(${label},${live?.frequencies ?? ""},2,FALSE)+0,0)`;
  }

  function rowTotal(
    grouped: GroupedPortfolio,
    measure: Measure,
    index: number,
    line: number,
    groups: number,
  ): SheetCell {
    if (live) return `=SUM(B${line}:${columnLetters(groups)}${line})`;
    return sumOfRow(grouped, portfolioColumns[measure], index);
  }

  function style(top: number, rows: number, columns: number): void {
    formats.push({ area: { row: top, column: 0, rows: 1, columns: 1 }, bold: true });
    formats.push({ area: { row: top + 1, column: 0, rows: 1, columns }, bold: true, fill: fillHeader, align: "Right" });
    formats.push({ area: { row: top + 1, column: 0, rows: rows + 1, columns: 1 }, bold: true, align: "Left" });
    formats.push({ area: { row: top + 2, column: 1, rows: rows + 1, columns: columns - 1 }, numberFormat: number });
    formats.push({ area: { row: top + 2 + rows, column: 0, rows: 1, columns }, bold: true });
  }
}

type PortfolioColumn =
  "networks" | "potential" | "revenue" | "unusedPotential" | "contacts" | "minutes" | "castingMinutes";

const portfolioColumns: Readonly<Record<Measure, PortfolioColumn>> = {
  networks: "networks",
  potential: "potential",
  revenue: "revenue",
  unused: "unusedPotential",
  targetContacts: "contacts",
  castingMinutes: "castingMinutes",
};

const overallColumns = { ...portfolioColumns, targetMinutes: "minutes" } as const;

function valueAt({ portfolio }: GroupedPortfolio, measure: Measure, label: number, group: number): number {
  return portfolio[portfolioColumns[measure]][label * (portfolio.groups + 1) + group] ?? 0;
}

function sumOfRow({ portfolio }: GroupedPortfolio, column: PortfolioColumn, label: number): number {
  const width = portfolio.groups + 1;
  return Array.from(portfolio[column].slice(label * width, (label + 1) * width)).reduce((sum, each) => sum + each, 0);
}
