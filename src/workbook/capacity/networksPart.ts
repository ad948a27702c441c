import { say, type Language } from "../../text/text";
import { workbookSerial, type DateSystem } from "../excel/dateSystem";
import { dayFormat, fillHeader, idCell, userText, type AreaFormat, type Block } from "../excel/layout";
import type { NetworkTarget } from "./networkTargets";
import { cellsAt, tablePart, type SheetPart } from "../excel/sheetPart";
import { none } from "../excel/none";

/** Days without work by region, "" for the table's closing days alone. */
export type DaysByRegion = ReadonlyMap<string, readonly number[]>;

export interface NetworksPart extends SheetPart {
  readonly advisers: string;
  readonly classes: string;
  readonly targets: string;
  readonly daysOf: (region: string) => string;
}

const daysLeft = 6;

/** What the table of advisers counts over: the networks with their targets, and beside them the days without work. */
export function networksPart(
  top: number,
  language: Language,
  networks: readonly NetworkTarget[],
  days: DaysByRegion,
  dateSystem: DateSystem,
): NetworksPart {
  const part = tablePart(
    top,
    say(language, "sheets.capacity.networks"),
    (["key", "network", "adviser", "class", "contactsPerYear"] as const).map((key) => say(language, `columns.${key}`)),
    networks.map((each) => [
      idCell(each.key),
      userText(each.network),
      each.adviser === "" ? none : userText(each.adviser),
      each.class === "" ? none : idCell(each.class),
      each.contactsPerYear,
    ]),
    [null, null, null, null, "General"],
  );
  const blocks: Block[] = [
    ...part.blocks,
    { row: top, column: daysLeft, cells: [[say(language, "sheets.capacity.daysWithoutWork")]] },
  ];
  const formats: AreaFormat[] = [
    ...part.formats,
    { area: { row: part.first, column: 0, rows: Math.max(1, networks.length), columns: 1 }, align: "Left" },
    { area: { row: top, column: daysLeft, rows: 1, columns: 1 }, bold: true },
    {
      area: { row: top + 1, column: daysLeft, rows: 1, columns: Math.max(1, days.size) },
      bold: true,
      fill: fillHeader,
    },
  ];
  const places = new Map<string, string>();
  let next = part.next;
  [...days].forEach(([region, serials], index) => {
    const column = daysLeft + index;
    blocks.push({
      row: top + 1,
      column,
      cells: [
        [region === "" ? say(language, "sheets.capacity.noRegion") : region],
        ...serials.map((day) => [workbookSerial(dateSystem, day)]),
      ],
    });
    if (serials.length > 0)
      formats.push({
        area: { row: part.first, column, rows: serials.length, columns: 1 },
        numberFormat: dayFormat(language),
        align: "Left",
      });
    places.set(region, cellsAt(part.first, column, serials.length));
    next = Math.max(next, part.first + serials.length + 1);
  });
  const column = (position: number): string => cellsAt(part.first, position, networks.length);
  return {
    ...part,
    blocks,
    formats,
    next,
    advisers: column(2),
    classes: column(3),
    targets: column(4),
    daysOf: (region) => places.get(region) ?? cellsAt(top, daysLeft, 1),
  };
}
