import { type Language, say, sayCount } from "../../text/text";
import { columnLetters } from "../excel/address";
import { dayCell } from "../excel/dayCell";
import {
  type AreaFormat,
  type Block,
  dayFormat,
  fillHeader,
  inkNote,
  rowBlock,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import type { Look } from "../look/look";
import { liveColumns, reminderColumn, type ReminderColumn, reminderColumns } from "./reminderColumns";
import type { ReminderList } from "./reminderEntry";
import { reminderFormulas } from "./reminderFormulas";
import type { ReminderReferences } from "./reminderReferences";
import { reminderRow } from "./reminderRows";

export interface RemindersSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly list: ReminderList;
  /** Null: fixed values throughout. */
  readonly live: ReminderReferences | null;
  /** Days off that the list was computed with. */
  readonly holidays: ReadonlySet<number>;
  /** By record of the contacts. */
  readonly notes: ReadonlyMap<number, string>;
}

/** Row of the column headers, from 0. */
export const remindersHeaderRow = 6;

/** The days off of a live sheet stand in the row of the as-of day, beyond the columns. */
const holidaysAt = { row: 1, column: reminderColumns.length + 1 } as const;

const overdueColor = "#A4262C";
const dueSoonColor = "#835B00";

const widths: Partial<Record<ReminderColumn, number>> = {
  adviser: 96,
  network: 150,
  contactPerson: 112,
  phone: 96,
  class: 44,
  classFrom: 60,
  contactsPerYear: 64,
  lastContact: 72,
  agreed: 72,
  due: 72,
  daysLate: 62,
  state: 70,
  derivation: 370,
  lastInstrument: 116,
  topic: 140,
  key: 110,
  computedDay: 72,
  recommended: 110,
  why: 300,
  phase: 96,
  interest: 56,
  task: 260,
  lastNote: 260,
  frequencyFixed: 100,
  frequencyWords: 120,
  afterSalesWords: 200,
  datedKind: 90,
  datedWords: 200,
  retrySetOn: 120,
};

/**
 * The "Reminders" sheet: one row per network that is overdue or due soon, per adviser. Live, the days follow the contacts
 * table; which networks are listed and in which order is fixed, and the sheet says so.
 */
export function remindersSheet({ language, look, list, live, holidays, notes }: RemindersSheetInput): SheetLayout {
  const count = list.listed.length;
  const first = remindersHeaderRow + 1;
  const day = (serial: number | null): SheetCell => dayCell(look.dateSystem, serial);
  const daysOff = live && look.rules.contactRules.region !== "" ? daysOffOf(list, holidays) : null;
  const formulas =
    live && count > 0
      ? reminderFormulas(language, live, first, count, daysOff ? rangeOfDaysOff(daysOff.length) : live.holidays)
      : null;
  const asOf = day(list.asOf);
  const around = {
    language,
    asOf: list.asOf,
    hasContacts: look.contacts !== null,
    holidays,
    afterSalesDays: look.rules.contactRules.afterSalesDays,
    notes,
    day,
  };
  const rows = list.listed.map((entry) => {
    const row = reminderRow(entry, around);
    return reminderColumns.map((column) => row[column]);
  });
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), live?.asOf ? `=IF(${live.asOf}="",${asOf},${live.asOf})` : asOf]),
    { row: 2, column: 0, cells: headNotes(language, look, list, live !== null).map((note) => [userText(note)]) },
    rowBlock(
      remindersHeaderRow,
      0,
      reminderColumns.map((key) => say(language, `columns.${key}`)),
    ),
  ];
  if (daysOff) {
    const cells = [say(language, "sheets.reminders.holidays"), ...daysOff.map(day)];
    blocks.push(rowBlock(holidaysAt.row, holidaysAt.column - 1, cells));
  }
  if (count === 0) blocks.push(rowBlock(first, 0, [say(language, "sheets.reminders.none")]));
  else if (!formulas) blocks.push({ row: first, column: 0, cells: rows });
  else {
    // Around the spilled columns, not over them: a cell in the way would block the spill.
    for (const [from, to] of fixedStretches())
      blocks.push({ row: first, column: from, cells: rows.map((row) => row.slice(from, to)) });
    blocks.push(...formulas.map(({ column, formula }) => rowBlock(first, column, [formula])));
  }
  const body = Math.max(1, count);
  const state = `$${columnLetters(reminderColumn("state"))}${first + 1}`;
  return {
    title: say(language, "sheets.reminders.title"),
    blocks,
    formats: formatsOf(language, list, first, body, daysOff?.length ?? 0),
    widths: reminderColumns.map((column) => widths[column] ?? 82),
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
            area: { row: first, column: reminderColumn("due"), rows: body, columns: 3 },
            formula: `=${state}="${say(language, `columns.state.${name}`)}"`,
            color,
            bold: name === "overdue",
          })),
    print: { titleRow: remindersHeaderRow, columns: reminderColumn("recommended") + 1 },
    rows: count,
    area: { row: 0, column: 0, rows: first + body, columns: reminderColumns.length },
  };
}

/** Where from, what is live, how many there are in all and per adviser. */
function headNotes(language: Language, look: Look, list: ReminderList, isLive: boolean): string[] {
  const source = [look.customers, look.contacts].flatMap((found) =>
    found ? [`${found.choice.sheet}!${found.choice.address}`] : [],
  );
  const perAdviser = new Map<string, { overdue: number; dueSoon: number }>();
  for (const { adviser, state } of list.listed) {
    const counts = perAdviser.get(adviser) ?? { overdue: 0, dueSoon: 0 };
    counts[state]++;
    perAdviser.set(adviser, counts);
  }
  const advisers = [...perAdviser].map(([adviser, counts]) =>
    say(language, "sheets.reminders.adviser", {
      adviser: adviser === "" ? say(language, "sheets.reminders.noAdviser") : adviser,
      ...counts,
    }),
  );
  return [
    source.length === 2
      ? say(language, "sheets.sources", { customers: source[0] ?? "", contacts: source[1] ?? "" })
      : say(language, "sheets.source", {
          sheet: look.customers?.choice.sheet ?? "",
          address: look.customers?.choice.address ?? "",
          rows: look.customerColumns?.count ?? 0,
        }),
    say(language, isLive ? "sheets.reminders.live" : "sheets.fixed"),
    say(language, "sheets.reminders.counts", { ...list.counts, days: list.soonDays }) +
      (list.classFromSegment > 0
        ? ` ${sayCount(language, "sheets.reminders.segmentStandsIn", list.classFromSegment)}`
        : ""),
    advisers.length > 0 ? say(language, "sheets.reminders.advisers", { list: advisers.join("; ") }) : "",
  ];
}

/** The days off around the due days of the list, rising; never none, since a formula needs a range. */
function daysOffOf({ listed, asOf }: ReminderList, holidays: ReadonlySet<number>): number[] {
  const from = listed.reduce((earliest, { lastContact }) => Math.min(earliest, lastContact ?? asOf), asOf);
  const days = [...holidays].filter((serial) => serial >= from && serial <= asOf + 3 * 366).sort((a, b) => a - b);
  return days.length > 0 ? days : [asOf - (asOf % 7)];
}

function rangeOfDaysOff(count: number): string {
  const { row, column } = holidaysAt;
  return `$${columnLetters(column)}$${row + 1}:$${columnLetters(column + count - 1)}$${row + 1}`;
}

/** The columns between the live ones: from and up to. */
function fixedStretches(): [number, number][] {
  const stretches: [number, number][] = [];
  reminderColumns.forEach((column, at) => {
    if (liveColumns.has(column)) return;
    const open = stretches[stretches.length - 1];
    if (open?.[1] === at) open[1] = at + 1;
    else stretches.push([at, at + 1]);
  });
  return stretches;
}

function formatsOf(language: Language, list: ReminderList, first: number, body: number, daysOff: number): AreaFormat[] {
  const column = (name: ReminderColumn, columns = 1): AreaFormat["area"] => ({
    row: first,
    column: reminderColumn(name),
    rows: body,
    columns,
  });
  const days = { numberFormat: dayFormat(language), align: "Center" } as const;
  const technical = reminderColumn("frequencyFixed");
  return [
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, bold: true, numberFormat: dayFormat(language), align: "Left" },
    { area: { row: 2, column: 0, rows: 4, columns: 1 }, color: inkNote },
    ...(daysOff > 0
      ? [
          {
            area: { ...holidaysAt, column: holidaysAt.column - 1, rows: 1, columns: daysOff + 1 },
            color: inkNote,
            ...days,
          } satisfies AreaFormat,
        ]
      : []),
    {
      area: { row: remindersHeaderRow, column: 0, rows: 1, columns: reminderColumns.length },
      bold: true,
      fill: fillHeader,
    },
    {
      area: { row: first, column: technical, rows: body, columns: reminderColumns.length - technical },
      color: inkNote,
    },
    { area: column("lastContact", 3), ...days },
    { area: column("interest"), align: "Center" },
    // A formula of days would be shown as a day.
    { area: column("daysLate"), numberFormat: "0", align: "Center" },
    { area: column("contactsPerYear"), align: "Center" },
    { area: column("key"), color: inkNote, align: "Left" },
    { area: column("computedDay"), color: inkNote, ...days },
    { area: column("orderDay", 2), ...days },
    { area: column("datedOn"), ...days },
    { area: column("cadenceDue"), ...days },
    { area: column("attempts"), align: "Center" },
    { area: column("lastAttempt", 3), ...days },
    // The first row of each adviser stands out: the list is read adviser by adviser.
    ...list.listed.flatMap(({ adviser }, at): AreaFormat[] =>
      at === 0 || list.listed[at - 1]?.adviser !== adviser
        ? [{ area: { row: first + at, column: 0, rows: 1, columns: 1 }, bold: true }]
        : [],
    ),
  ];
}
