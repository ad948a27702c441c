import { say, sayCount, type Language } from "../../text/text";
import { dayCell } from "../excel/dayCell";
import type { Look } from "../look/look";
import {
  dayFormat,
  fillEntry,
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
import { outcomeWords } from "../words/outcomeWords";
import { partyReasons, type AdviserParty, type CallParty, type PartyScore } from "./callParty";

export interface CallPartySheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly party: CallParty & { readonly day: number };
}

/** The columns of the list; the results are found by these headers again, in either language and any order. */
export const partyColumns = [
  "adviser",
  "network",
  "contactPerson",
  "phone",
  "class",
  "lastContact",
  "topic",
  "outcome",
  "followUp",
  "minutes",
  "note",
  "customerId",
] as const;

const headerRow = 7;
const firstEntry = partyColumns.indexOf("outcome");
const entryColumns = 4;

/**
 * The "Call party" sheet: per adviser whom to call, most inactive first, with empty cells for the results; below it how
 * the places were shared out and what earlier parties came to. A4, landscape, one page wide.
 */
export function callPartySheet({ language, look, party }: CallPartySheetInput): SheetLayout {
  const day = (serial: number | null): SheetCell => dayCell(look.dateSystem, serial);
  const entries = party.lists.flatMap((list) => list.entries);
  const first = headerRow + 1;
  const rows = Math.max(1, entries.length);
  const sharedRow = first + rows + 2;
  const scoresRow = sharedRow + 2 + party.lists.length + 2;
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.callParty.on"), day(party.day)]),
    { row: 2, column: 0, cells: notes().map((note) => [userText(note)]) },
    rowBlock(
      headerRow,
      0,
      partyColumns.map((key) => say(language, `columns.${key}`)),
    ),
    entries.length === 0
      ? rowBlock(first, 0, [say(language, "sheets.callParty.nobody")])
      : {
          row: first,
          column: 0,
          cells: entries.map((entry): SheetCell[] => [
            userText(entry.adviser),
            userText(entry.network),
            userText(entry.contactPerson),
            userText(entry.phone),
            userText(entry.class),
            day(entry.lastContact),
            userText(entry.topic),
            "",
            "",
            "",
            "",
            idCell(entry.customerId),
          ]),
        },
    rowBlock(sharedRow, 0, [say(language, "sheets.callParty.shared")]),
    {
      row: sharedRow + 1,
      column: 0,
      cells: [
        [
          say(language, "columns.adviser"),
          ...(["networks", "candidates", "onList", "openPlaces"] as const).map((key) =>
            say(language, `columns.${key}`),
          ),
          ...partyReasons.map((reason) => say(language, `columns.partyReason.${reason}`)),
        ],
        ...party.lists.map((list): SheetCell[] => [
          userText(list.adviser),
          list.networks,
          list.candidates,
          list.entries.length,
          list.open,
          ...partyReasons.map((reason) => list.leftOut[reason]),
        ]),
      ],
    },
    ...(party.scores.length === 0
      ? []
      : [
          rowBlock(scoresRow, 0, [say(language, "sheets.callParty.scores")]),
          {
            row: scoresRow + 1,
            column: 0,
            cells: [
              (
                [
                  "date",
                  "adviser",
                  "called",
                  "reached",
                  "appointments",
                  "orders",
                  "hitRate",
                  "low95",
                  "high95",
                ] as const
              ).map((key) => say(language, `columns.${key}`)),
              ...party.scores.map(scoreRow),
            ],
          },
        ]),
  ];
  const body = (column: number, format: Omit<AreaFormat, "area">, columns = 1): AreaFormat => ({
    area: { row: first, column, rows, columns },
    ...format,
  });
  const scores = Math.max(1, party.scores.length);
  const heading = (row: number, columns: number): AreaFormat[] => [
    { area: { row, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: row + 1, column: 0, rows: 1, columns }, bold: true, fill: fillHeader, wrap: true },
  ];
  return {
    title: say(language, "sheets.callParty.title"),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 2 }, bold: true },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language), align: "Left" },
      { area: { row: 2, column: 0, rows: headerRow - 2, columns: 1 }, color: inkNote },
      { area: { row: headerRow, column: 0, rows: 1, columns: partyColumns.length }, bold: true, fill: fillHeader },
      body(partyColumns.indexOf("lastContact"), { numberFormat: dayFormat(language), align: "Center" }),
      body(firstEntry, { fill: fillEntry }, entryColumns),
      body(firstEntry + 1, { numberFormat: dayFormat(language), align: "Center" }),
      body(partyColumns.indexOf("customerId"), { color: inkNote, align: "Left" }),
      ...heading(sharedRow, 5 + partyReasons.length),
      ...(party.scores.length === 0
        ? []
        : [
            ...heading(scoresRow, 9),
            {
              area: { row: scoresRow + 2, column: 0, rows: scores, columns: 1 },
              numberFormat: dayFormat(language),
              align: "Left" as const,
            },
            { area: { row: scoresRow + 2, column: 6, rows: scores, columns: 3 }, numberFormat: "0%" },
          ]),
    ],
    widths: [96, 140, 112, 96, 56, 76, 140, 88, 76, 56, 190, 84],
    freezeRows: headerRow + 1,
    heatMaps: [],
    conditional: [],
    choices: [
      {
        area: { row: first, column: firstEntry, rows, columns: 1 },
        words: outcomeWords.codes.map((code) => outcomeWords.wordOf(language, code)),
      },
    ],
    rowHeights: [
      // Room to write by hand; the tables below keep theirs when the list was longer before.
      { row: first, rows, height: 24 },
      { row: first + rows, rows: 60, height: 15 },
    ],
    print: { titleRow: headerRow, isRuled: true },
    rows: entries.length,
    area: {
      row: 0,
      column: 0,
      rows: party.scores.length === 0 ? scoresRow - 2 : scoresRow + 2 + scores,
      columns: partyColumns.length,
    },
  };

  /** When, who at most, what to enter, and who has fewer on the list than places. */
  function notes(): string[] {
    const words = outcomeWords.codes.map((code) => outcomeWords.wordOf(language, code)).join(", ");
    return [
      say(language, "sheets.callParty.when", {
        time: timeOfDay(party.startTime),
        minutes: party.minutes,
        places: party.perAdviser,
        pause: party.pause,
      }),
      say(language, "sheets.callParty.fair"),
      say(language, "sheets.callParty.enter", { words }),
      shortage(),
    ];
  }

  function shortage(): string {
    const short = party.lists.filter(({ open }) => open > 0);
    const parts = short.map((list) => shortageOf(language, list, party.perAdviser));
    if (party.withoutAdviser > 0)
      parts.push(sayCount(language, "sheets.callParty.withoutAdviser", party.withoutAdviser));
    return parts.join(" ");
  }

  function scoreRow(score: PartyScore): SheetCell[] {
    return [
      score.day === null ? say(language, "sheets.callParty.allParties") : day(score.day),
      score.adviser === "" ? say(language, "sheets.callParty.allAdvisers") : userText(score.adviser),
      score.called,
      score.reached,
      score.appointments,
      score.orders,
      numberCell(score.rate),
      numberCell(score.low),
      numberCell(score.high),
    ];
  }
}

/** "Weber: 3 of 5 places filled; ..." */
function shortageOf(language: Language, list: AdviserParty, places: number): string {
  return say(language, "sheets.callParty.open", {
    adviser: list.adviser,
    filled: list.entries.length,
    places,
  });
}

/** "09:00" of minutes after midnight. */
function timeOfDay(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(Math.floor(minutes) % 60)}`;
}
