import { dateOf } from "../../method/calendar/serial";
import { say, sayCount, type Language } from "../../text/text";
import { dayCell } from "../excel/dayCell";
import type { Look } from "../look/look";
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
} from "../excel/layout";
import { monthName } from "../sentences/day";
import { instrumentWords } from "../words/instrumentWords";
import { outcomeWords } from "../words/outcomeWords";
import type { Cockpit, CockpitContact } from "./cockpit";
import { nextLines, standingLines, wrapped, type CockpitLine } from "./cockpitLines";

export interface CockpitSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly cockpit: Cockpit;
  /** By record of the contacts. */
  readonly notes: ReadonlyMap<number, string>;
}

const columns = 7;
/** Characters that fit beside a label. */
const lineWidth = 105;
const shownOrders = 5;

/** The "Cockpit" sheet: everything about one network on one upright A4 page; a picture of the day it was written. */
export function cockpitSheet({ language, look, cockpit, notes }: CockpitSheetInput): SheetLayout {
  const { reminder, strip, orders } = cockpit;
  const blocks: Block[] = [];
  const formats: AreaFormat[] = [{ area: { row: 1, column: 0, rows: 1, columns: 1 }, color: inkNote }];
  const serial = (value: number | null): SheetCell => dayCell(look.dateSystem, value);
  const text = (key: string): string => say(language, `sheets.cockpit.${key}` as Parameters<typeof say>[1]);
  let row = 1;

  blocks.push(
    rowBlock(row, 0, [
      say(language, "sheets.asOf"),
      serial(cockpit.asOf),
      userText(reminder.adviser === "" ? "" : `${text("adviser")}: ${reminder.adviser}`),
    ]),
  );
  formats.push({ area: { row, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language), align: "Left" });
  row += 2;
  pushLines("standing", standingLines(language, cockpit));
  pushLines("next", nextLines(language, cockpit));
  pushTable(
    "people",
    ["customerId", "customer", "contactPerson", "phone", "email"].map(columnName),
    cockpit.people.map((person): SheetCell[] => [
      idCell(person.id),
      userText(person.customer),
      userText([person.contactPerson, person.role].filter(Boolean).join(", ")),
      userText([person.phone, person.mobile].filter(Boolean).join(", ")),
      userText(person.email),
      "",
      person.hasObjected ? text("objected") : "",
    ]),
  );
  pushLines(
    "consents",
    cockpit.consents.map(({ instrument, permission }): CockpitLine => [
      instrumentWords.wordOf(language, instrument),
      permission.isPermitted
        ? say(language, "sheets.cockpit.permitted", {
            by: permission.by === "noObjection" ? text("noObjection") : say(language, `words.basis.${permission.by}`),
          })
        : say(language, "sheets.cockpit.notPermitted", {
            reason: say(language, `words.refusal.${permission.reason}`),
          }),
    ]),
  );
  const stripTop = pushStrip();
  pushTable(
    "contacts",
    ["date", "instrument", "outcome", "adviser", "department", "minutes", "note"].map(columnName),
    cockpit.contacts.map((contact): SheetCell[] => [
      serial(contact.day),
      userText(contact.instrument),
      outcomeOf(contact),
      userText(contact.adviser),
      userText(contact.department),
      numberCell(contact.minutes),
      userText(shortened(notes.get(contact.record) ?? "")),
    ]),
    true,
  );
  pushTable(
    "orders",
    ["date", "instrument", "contribution", "adviser", "campaign"].map(columnName),
    [
      ...orders.orders
        .slice(0, shownOrders)
        .map((order): SheetCell[] => [
          serial(order.day),
          userText(order.instrument),
          numberCell(order.contribution),
          userText(order.adviser),
          userText(order.campaign),
        ]),
      [text("ordersOfYear"), orderCount(orders.countOfYear), orders.contributionOfYear],
      [text("allOrders"), orderCount(orders.count), orders.contribution],
    ],
    true,
  );
  return {
    title: reminder.network,
    blocks,
    formats,
    widths: [134, 150, 100, 100, 120, 60, 200],
    freezeRows: 0,
    heatMaps: [],
    conditional: [],
    charts: [
      {
        name: "SKM_CockpitStrip",
        title: text("chart"),
        type: "line",
        series: [
          {
            name: text("targetToDate"),
            values: { row: stripTop, column: 1, rows: strip.months.length, columns: 1 },
          },
          { name: text("actualToDate"), values: { row: stripTop, column: 3, rows: strip.months.length, columns: 1 } },
        ],
        categories: { row: stripTop, column: 0, rows: strip.months.length, columns: 1 },
        position: { row: stripTop - 1, column: 4, rows: strip.months.length + 1, columns: 3 },
      },
    ],
    print: { isOnePage: true },
    rows: cockpit.contacts.length,
    area: { row: 0, column: 0, rows: row, columns },
  };

  function orderCount(count: number): string {
    return sayCount(language, "sheets.cockpit.orderCount", count);
  }

  function columnName(key: string): string {
    return say(language, `columns.${key}` as Parameters<typeof say>[1]);
  }

  function heading(key: string): void {
    blocks.push(rowBlock(row, 0, [text(`section.${key}`)]));
    formats.push({ area: { row, column: 0, rows: 1, columns }, bold: true, fill: fillHeader });
    row++;
  }

  function pushLines(key: string, lines: readonly CockpitLine[]): void {
    heading(key);
    const cells = lines.flatMap(([label, said]) =>
      wrapped(said, lineWidth).map((part, index): SheetCell[] => [userText(index === 0 ? label : ""), userText(part)]),
    );
    blocks.push({ row, column: 0, cells });
    formats.push({ area: { row, column: 0, rows: cells.length, columns: 1 }, color: inkNote });
    row += cells.length + 1;
  }

  function pushTable(
    key: string,
    header: readonly string[],
    rows: readonly (readonly SheetCell[])[],
    hasDays = false,
  ): void {
    heading(key);
    const padded = (cells: readonly SheetCell[]): SheetCell[] =>
      Array.from({ length: columns }, (_, column) => cells[column] ?? "");
    blocks.push({ row, column: 0, cells: [padded(header), ...rows.map(padded)] });
    formats.push({ area: { row, column: 0, rows: 1, columns }, color: inkNote });
    // Customer ids and days, under their name.
    formats.push({ area: { row: row + 1, column: 0, rows: Math.max(1, rows.length), columns: 1 }, align: "Left" });
    header.forEach((name, column) => {
      if (name === columnName("contribution") || name === columnName("minutes"))
        formats.push({ area: { row, column, rows: 1, columns: 1 }, align: "Right" });
    });
    if (hasDays) {
      formats.push({
        area: { row: row + 1, column: 0, rows: Math.max(1, rows.length), columns: 1 },
        numberFormat: dayFormat(language),
        align: "Left",
      });
      formats.push({
        area: { row: row + 1, column: 2, rows: Math.max(1, rows.length), columns: 1 },
        numberFormat: "#,##0.00",
      });
    }
    row += rows.length + 2;
  }

  /** @returns the row of the first month */
  function pushStrip(): number {
    heading("strip");
    blocks.push(rowBlock(row, 0, [text("month"), text("targetToDate"), text("actual"), text("actualToDate")]));
    formats.push({ area: { row, column: 0, rows: 1, columns }, color: inkNote });
    formats.push({ area: { row, column: 1, rows: 1, columns: 3 }, align: "Right" });
    const top = row + 1;
    blocks.push({
      row: top,
      column: 0,
      cells: strip.months.map((month): SheetCell[] => {
        const date = dateOf(month.from);
        return [
          userText(date ? `${monthName(language, date.month)} ${date.year}` : ""),
          month.targetToDate,
          month.isFuture ? "" : month.actual,
          month.isFuture ? "" : month.actualToDate,
        ];
      }),
    });
    formats.push({ area: { row: top, column: 1, rows: strip.months.length, columns: 1 }, numberFormat: "0.0" });
    row = top + strip.months.length + 1;
    return top;
  }

  function outcomeOf({ outcome }: CockpitContact): SheetCell {
    return outcome === "" ? "" : outcomeWords.wordOf(language, outcome);
  }
}

/** A note as far as it fits on the page. */
function shortened(note: string): string {
  const flat = note.replace(/\s+/g, " ").trim();
  return flat.length > 48 ? `${flat.slice(0, 47)}…` : flat;
}
