import { serialTo1904 } from "../../method/calendar/serial";
import { say, sayCount, type Language } from "../../text/text";
import type { Look } from "../look";
import type { ReminderList } from "../reminders";
import { derivationSentence } from "../sentences/derivationSentence";
import {
  dayFormat,
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
} from "./layout";
import { reminderFormulas } from "./reminderFormulas";

/** How the formulas of a live sheet name what they refer to. */
export interface ReminderReferences {
  readonly customerIds: string;
  /** "" where there is no such column. */
  readonly customerNetworks: string;
  /** Null without a contacts table. */
  readonly contacts: {
    readonly ids: string;
    readonly dates: string;
    readonly outcomes: string;
    readonly followUps: string;
  } | null;
  readonly frequencies: string;
  readonly holidays: string;
  readonly soonDays: string;
  /** The as-of cell of the rules; null: the given day counts. */
  readonly asOf: string | null;
}

export interface RemindersSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly list: ReminderList;
  /** Null: fixed values throughout. */
  readonly live: ReminderReferences | null;
}

/** Row of the column headers, from 0. */
export const remindersHeaderRow = 6;

const columnKeys = [
  "adviser",
  "network",
  "contactPerson",
  "phone",
  "class",
  "classFrom",
  "contactsPerYear",
  "lastContact",
  "agreed",
  "due",
  "daysLate",
  "state",
  "derivation",
  "lastInstrument",
  "topic",
  "key",
  "computedDay",
] as const;

const overdueColor = "#A4262C";
const dueSoonColor = "#835B00";

/**
 * The "Reminders" sheet: one row per network that is overdue or due soon. Live, the days follow the contacts table;
 * which networks are listed and in which order is fixed, and the sheet says so.
 */
export function remindersSheet({ language, look, list, live }: RemindersSheetInput): SheetLayout {
  const count = list.listed.length;
  const first = remindersHeaderRow + 1;
  const day = (serial: number | null): SheetCell =>
    numberCell(serial === null ? null : look.dateSystem === "1904" ? serialTo1904(serial) : serial);
  const formulas = live && count > 0 ? reminderFormulas(language, live, first, count) : null;
  const asOf = day(list.asOf);
  const rows = list.listed.map((entry): SheetCell[] => [
    userText(entry.adviser),
    userText(entry.network),
    userText(entry.contactPerson),
    userText(entry.phone),
    userText(entry.class),
    say(language, `columns.classFrom.${entry.classFrom}`),
    formulas ? "" : entry.contactsPerYear,
    formulas ? "" : day(entry.lastContact),
    formulas ? "" : day(entry.agreed),
    formulas ? "" : day(entry.due),
    formulas ? "" : entry.daysLate,
    formulas ? "" : say(language, `columns.state.${entry.state}`),
    formulas ? "" : userText(derivationSentence(language, entry.derivation)),
    userText(entry.instrument),
    userText(entry.topic),
    idCell(entry.key),
    formulas ? "" : day(entry.derivation.unmoved),
  ]);
  const source = [look.customers, look.contacts].flatMap((found) =>
    found ? [`${found.choice.sheet}!${found.choice.address}`] : [],
  );
  const notes = [
    source.length === 2
      ? say(language, "sheets.sources", { customers: source[0] ?? "", contacts: source[1] ?? "" })
      : say(language, "sheets.source", {
          sheet: look.customers?.choice.sheet ?? "",
          address: look.customers?.choice.address ?? "",
          rows: look.customerColumns?.count ?? 0,
        }),
    say(language, live ? "sheets.reminders.live" : "sheets.fixed"),
    say(language, "sheets.reminders.counts", { ...list.counts, days: list.soonDays }) +
      (list.classFromSegment > 0
        ? ` ${sayCount(language, "sheets.reminders.segmentStandsIn", list.classFromSegment)}`
        : ""),
  ];
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), live?.asOf ? `=IF(${live.asOf}="",${asOf},${live.asOf})` : asOf]),
    { row: 2, column: 0, cells: notes.map((note) => [userText(note)]) },
    rowBlock(
      remindersHeaderRow,
      0,
      columnKeys.map((key) => say(language, `columns.${key}`)),
    ),
  ];
  if (count === 0) blocks.push(rowBlock(first, 0, [say(language, "sheets.reminders.none")]));
  else if (!formulas) blocks.push({ row: first, column: 0, cells: rows });
  else {
    // Around the spilled columns, not over them: a cell in the way would block the spill.
    blocks.push({ row: first, column: 0, cells: rows.map((row) => row.slice(0, 6)) });
    blocks.push({ row: first, column: 13, cells: rows.map((row) => row.slice(13, 16)) });
    blocks.push(...formulas.map(({ column, formula }) => rowBlock(first, column, [formula])));
  }
  const body = Math.max(1, count);
  const column = (index: number, columns = 1): AreaFormat["area"] => ({
    row: first,
    column: index,
    rows: body,
    columns,
  });
  const formats: AreaFormat[] = [
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, bold: true, numberFormat: dayFormat(language), align: "Left" },
    { area: { row: 2, column: 0, rows: 3, columns: 1 }, color: inkNote },
    { area: { row: remindersHeaderRow, column: 0, rows: 1, columns: columnKeys.length }, bold: true, fill: fillHeader },
    { area: column(7, 3), numberFormat: dayFormat(language), align: "Right" },
    { area: { row: remindersHeaderRow, column: 6, rows: 1, columns: 5 }, align: "Right" },
    { area: column(15), color: inkNote, align: "Left" },
    { area: column(16), color: inkNote, numberFormat: dayFormat(language), align: "Right" },
  ];
  const state = `$L${first + 1}`;
  return {
    title: say(language, "sheets.reminders.title"),
    blocks,
    formats,
    widths: [100, 160, 130, 110, 44, 64, 92, 82, 82, 82, 84, 76, 400, 96, 180, 120, 84],
    freezeRows: remindersHeaderRow + 1,
    heatMaps: [],
    conditional:
      count === 0
        ? []
        : (
            [
              ["overdue", overdueColor],
              ["dueSoon", dueSoonColor],
            ] as const
          ).map(([name, color]) => ({
            area: column(9, 3),
            formula: `=${state}="${say(language, `columns.state.${name}`)}"`,
            color,
            bold: name === "overdue",
          })),
    rows: count,
    area: { row: 0, column: 0, rows: first + body, columns: columnKeys.length },
  };
}
