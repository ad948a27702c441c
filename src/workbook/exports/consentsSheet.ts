import { instruments } from "../../method/measures/instruments";
import { say, type Language } from "../../text/text";
import { dayCell } from "../excel/dayCell";
import type { Look } from "../look/look";
import {
  dayFormat,
  fillHeader,
  idCell,
  inkNote,
  rowBlock,
  userText,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import { partyWords } from "../words/registerWords";
import type { BlockedInstrument } from "./blockedInstrument";

export interface ConsentsSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly blocked: readonly BlockedInstrument[];
  readonly asOf: number;
}

const columnKeys = [
  "customerId",
  "customer",
  "network",
  "adviser",
  "customerType",
  "instrument",
  "reason",
  "since",
] as const;
const countsRow = 4;
const headerRow = countsRow + 4;

/** The sheet of what may not be used and why: a row per customer and instrument, and how many customers that concerns. */
export function consentsSheet({ language, look, blocked, asOf }: ConsentsSheetInput): SheetLayout {
  const day = (serial: number | null): SheetCell => dayCell(look.dateSystem, serial);
  const first = headerRow + 1;
  const rows = Math.max(1, blocked.length);
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), day(asOf)]),
    rowBlock(2, 0, [userText(say(language, "sheets.consents.rule"))]),
    {
      row: countsRow,
      column: 0,
      cells: [
        [
          say(language, "sheets.consents.counts"),
          ...instruments.map((instrument) => instrumentWords.wordOf(language, instrument)),
        ],
        ["", ...instruments.map((instrument) => blocked.filter((each) => each.instrument === instrument).length)],
      ],
    },
    rowBlock(
      headerRow,
      0,
      columnKeys.map((key) => say(language, `columns.${key}`)),
    ),
    blocked.length === 0
      ? rowBlock(first, 0, [say(language, "sheets.consents.none")])
      : {
          row: first,
          column: 0,
          cells: blocked.map((each): SheetCell[] => [
            idCell(each.customerId),
            userText(each.customer),
            userText(each.network),
            userText(each.adviser),
            partyWords.wordOf(language, each.customerType),
            instrumentWords.wordOf(language, each.instrument),
            say(language, `words.refusal.${each.reason}`),
            day(each.since),
          ]),
        },
  ];
  return {
    title: say(language, "sheets.consents.title"),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 2 }, bold: true },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language), align: "Left" },
      { area: { row: 2, column: 0, rows: 1, columns: 1 }, color: inkNote },
      { area: { row: countsRow, column: 0, rows: 1, columns: 1 + instruments.length }, bold: true },
      { area: { row: countsRow, column: 1, rows: 2, columns: instruments.length }, align: "Center" },
      { area: { row: headerRow, column: 0, rows: 1, columns: columnKeys.length }, bold: true, fill: fillHeader },
      { area: { row: first, column: 0, rows, columns: 1 }, align: "Left" },
      {
        area: { row: first, column: columnKeys.indexOf("since"), rows, columns: 1 },
        numberFormat: dayFormat(language),
        align: "Center",
      },
    ],
    widths: [130, 160, 150, 100, 100, 140, 270, 96],
    freezeRows: headerRow + 1,
    heatMaps: [],
    conditional: [],
    print: { titleRow: headerRow },
    rows: blocked.length,
    area: { row: 0, column: 0, rows: first + rows, columns: columnKeys.length },
  };
}
