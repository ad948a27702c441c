import { say, type Language } from "../../text/text";
import {
  fillHeader,
  idCell,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import type { Classes } from "./classes";
import { byClassAndScore } from "./classesSheet";
import { explainNetwork } from "./explainNetwork";

export interface ReasonsSheetInput {
  readonly language: Language;
  readonly classes: Classes;
  readonly source: string;
  readonly day: string;
}

const headerRow = 4;
const columns = [
  "key",
  "network",
  "adviser",
  "class",
  "override",
  "state",
  "score",
  "low",
  "high",
  "couldBe",
  "ask",
  "assessed",
  "nextClass",
  "distance",
  "lifting",
  "flips",
] as const;

/** The "Casting reasons" sheet: for each network how its class came about, as it was computed with the score. */
export function reasonsSheet({ language, classes, source, day }: ReasonsSheetInput): SheetLayout {
  const { rules } = classes;
  const networks = byClassAndScore(classes);
  const { criteria } = rules;
  const header = [
    ...columns.map((key) => say(language, `columns.${key}`)),
    ...criteria.flatMap(({ name }) => [
      userText(name),
      userText(say(language, "columns.shareOf", { criterion: name })),
    ]),
  ];
  const nameOf = (criterion: number): string => criteria[criterion]?.name ?? "";
  const rows = networks.map((network): SheetCell[] => {
    const reason = explainNetwork(classes, network.index);
    const byCriterion = new Map(reason?.criteria.map((each) => [each.criterion, each]) ?? []);
    const flips = (reason?.criteria ?? []).flatMap(({ name, flips: changes }) =>
      changes.map((change) =>
        say(language, change > 0 ? "sheets.reasons.heavier" : "sheets.reasons.lighter", { criterion: name }),
      ),
    );
    return [
      idCell(network.key),
      userText(network.network),
      userText(network.adviser),
      idCell(network.class),
      network.override ? idCell(network.override.class) : "",
      say(language, `sheets.state.${network.state}`),
      numberCell(network.score),
      numberCell(network.low),
      numberCell(network.high),
      idCell(network.couldBe),
      network.ask === null ? "" : userText(nameOf(network.ask)),
      network.assessed,
      idCell(reason?.next?.label ?? ""),
      numberCell(reason?.next?.distance),
      userText((reason?.lifting ?? []).map(nameOf).join(", ")),
      userText(flips.join(", ")),
      ...criteria.flatMap((_, index): SheetCell[] => {
        const each = byCriterion.get(index);
        return [numberCell(each?.points), numberCell(each?.share)];
      }),
    ];
  });
  const blocks: Block[] = [
    { row: 1, column: 0, cells: [[userText(source)], [userText(say(language, "sheets.reasons.note", { day }))]] },
    rowBlock(headerRow, 0, header),
    ...(rows.length > 0 ? [{ row: headerRow + 1, column: 0, cells: rows }] : []),
  ];
  const body = (column: number, width: number, format: Omit<AreaFormat, "area">): AreaFormat => ({
    area: { row: headerRow + 1, column, rows: Math.max(1, rows.length), columns: width },
    ...format,
  });
  return {
    title: say(language, "sheets.reasons.title"),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: inkNote },
      {
        area: { row: headerRow, column: 0, rows: 1, columns: header.length },
        bold: true,
        fill: fillHeader,
        wrap: true,
      },
      body(0, 1, { align: "Left" }),
      body(3, 2, { align: "Center" }),
      body(3, 1, { bold: true }),
      body(6, 3, { numberFormat: "0.0" }),
      body(9, 1, { align: "Center" }),
      body(11, 1, { numberFormat: "0%" }),
      body(12, 1, { align: "Center" }),
      body(13, 1, { numberFormat: "0.0" }),
      ...(criteria.length > 0 ? [body(columns.length, criteria.length * 2, { numberFormat: "0.0" })] : []),
    ],
    widths: header.map(
      (_, column) => [90, 140, 100, 50, 80, 120, 60, 60, 60, 60, 130, 60, 60, 70, 180, 180][column] ?? 70,
    ),
    freezeRows: headerRow + 1,
    heatMaps: [],
    conditional: [],
    rows: rows.length,
    area: { row: 0, column: 0, rows: headerRow + 1 + rows.length, columns: header.length },
    print: { titleRow: headerRow },
  };
}
