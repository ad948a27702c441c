import { type Language, say } from "../../text/text";
import { addressOf } from "../excel/address";
import { workbookSerial } from "../excel/dateSystem";
import {
  type AreaFormat,
  type Block,
  dayFormat,
  fillHeader,
  inkNote,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import { absoluteCell } from "../excel/sheetPart";
import type { Look } from "../look/look";
import { advisersPart, classesIn } from "./advisersPart";
import type { AdviserCapacity, Capacity } from "./capacity";
import type { CapacityReferences } from "./capacityReferences";
import { capacityRemark } from "./capacityRemark";
import type { NetworkTarget } from "./networkTargets";
import { type DaysByRegion, networksPart } from "./networksPart";
import { remediesParts } from "./remediesPart";

export interface CapacitySheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly capacity: Capacity;
  readonly networks: readonly NetworkTarget[];
  readonly days: DaysByRegion;
  /** Null: fixed values throughout. */
  readonly live: CapacityReferences | null;
}

const inputsTop = 7;
const chartRows = 15;
const tableTop = inputsTop + chartRows + 1;

/** The "Capacity" sheet: time and load of every adviser as ordinary formulas, a chart of utilisation, remedies and moves. */
export function capacitySheet({ language, look, capacity, networks, days, live }: CapacitySheetInput): SheetLayout {
  const day = (serial: number): number => workbookSerial(look.dateSystem, serial);
  const classes = classesIn(
    capacity,
    look.rules.frequencies.map((each) => each.class),
  );
  const input = (row: number): string => absoluteCell(inputsTop + 1 + row, 1);
  const { callParty } = look.rules;
  const inputs: readonly (readonly SheetCell[])[] = [
    [say(language, "sheets.capacity.from"), day(capacity.from)],
    [say(language, "sheets.capacity.to"), day(capacity.to)],
    [say(language, "sheets.capacity.parties"), capacity.parties],
    [
      say(language, "sheets.capacity.minutesPerParty"),
      live?.minutesPerParty ? `=${live.minutesPerParty}` : callParty.minutes,
    ],
    [
      say(language, "sheets.capacity.followUpCalls"),
      live?.followUpCalls ? `=${live.followUpCalls}` : capacity.followUpCalls,
    ],
    [say(language, "sheets.capacity.minutesPerCall"), capacity.minutesPerCall],
  ];
  const cells = {
    from: input(0),
    to: input(1),
    parties: input(2),
    minutesPerParty: input(3),
    followUpCalls: input(4),
    minutesPerCall: input(5),
  };
  const rowsOfTable = capacity.advisers.length + 5;
  const remarks = capacity.remarks.map((remark) => [userText(capacityRemark(language, remark))]);
  const remarksTop = tableTop + rowsOfTable;
  const remedies = remediesParts(
    remarksTop + (remarks.length > 0 ? remarks.length + 1 : 0),
    language,
    capacity,
    look.rules.response,
    live !== null,
  );
  const list = networksPart(remedies.next, language, networks, days, look.dateSystem);
  const table = advisersPart(tableTop, language, capacity, classes, cells, list, live);
  const { customers } = look;
  const notes = [
    say(language, "sheets.source", {
      sheet: customers?.choice.sheet ?? "",
      address: customers?.choice.address ?? "",
      rows: look.customerColumns?.count ?? 0,
    }),
    say(language, live ? "sheets.capacity.live" : "sheets.fixed"),
    say(language, "sheets.capacity.counted"),
    say(language, "sheets.capacity.ways"),
  ];
  const blocks: Block[] = [
    { row: 1, column: 0, cells: [[say(language, "sheets.asOf"), day(capacity.asOf)]] },
    { row: 2, column: 0, cells: notes.map((note) => [userText(note)]) },
    { row: inputsTop, column: 0, cells: [[say(language, "sheets.capacity.inputs"), ""]] },
    { row: inputsTop + 1, column: 0, cells: inputs },
    ...table.blocks,
    ...(remarks.length > 0 ? [{ row: remarksTop, column: 0, cells: remarks }] : []),
    ...remedies.blocks,
    ...list.blocks,
  ];
  const formats: AreaFormat[] = [
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, bold: true, numberFormat: dayFormat(language), align: "Left" },
    { area: { row: 2, column: 0, rows: notes.length, columns: 1 }, color: inkNote },
    { area: { row: inputsTop, column: 0, rows: 1, columns: 2 }, bold: true, fill: fillHeader },
    { area: { row: inputsTop + 1, column: 1, rows: 2, columns: 1 }, numberFormat: dayFormat(language), align: "Right" },
    { area: { row: inputsTop + 3, column: 1, rows: 2, columns: 1 }, numberFormat: "#,##0", align: "Right" },
    { area: { row: inputsTop + 5, column: 1, rows: 2, columns: 1 }, numberFormat: "#,##0.0", align: "Right" },
    ...(remarks.length > 0
      ? [{ area: { row: remarksTop, column: 0, rows: remarks.length, columns: 1 }, color: inkNote }]
      : []),
    ...table.formats,
    ...remedies.formats,
    ...list.formats,
  ];
  const columns = 19 + classes.length;
  const firstUtilisation = addressOf({ row: table.first, column: table.utilisation, rows: 1, columns: 1 });
  return {
    title: say(language, "sheets.capacity.title"),
    blocks,
    formats,
    widths: [150, 150, 96, 70, 104, 78, 96, 96, 96, 96, ...new Array<number>(columns - 10).fill(84)],
    freezeRows: 1,
    heatMaps: [],
    conditional:
      table.advisers === 0
        ? []
        : [
            {
              area: { row: table.first, column: table.utilisation, rows: table.advisers, columns: 1 },
              formula: `=AND(ISNUMBER(${firstUtilisation}),${firstUtilisation}>1)`,
              color: "#A4262C",
              bold: true,
            },
          ],
    charts:
      table.advisers === 0
        ? []
        : [
            {
              name: "SKM_utilisation",
              title: say(language, "sheets.capacity.chart", { year: String(capacity.year) }),
              type: "columns",
              isFromZero: true,
              series: [
                {
                  name: say(language, "sheets.capacity.column.utilisation"),
                  values: { row: table.first, column: table.utilisation, rows: table.advisers, columns: 1 },
                },
              ],
              categories: { row: table.first, column: 0, rows: table.advisers, columns: 1 },
              position: { row: inputsTop, column: 3, rows: chartRows, columns: 8 },
            },
          ],
    print: { titleRow: 0 },
    rows: capacity.advisers.length,
    area: { row: 0, column: 0, rows: list.next, columns },
  };
}

/** Regions whose days without work the sheet needs. */
export function holidayRegionsOf(advisers: readonly AdviserCapacity[]): ReadonlySet<string> {
  return new Set(advisers.filter(({ isInTable }) => isInTable).map(({ region }) => region));
}
