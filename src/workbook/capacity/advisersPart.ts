import { say, type Language } from "../../text/text";
import { columnLetters } from "../excel/address";
import { fillHeader, idCell, inkNote, numberCell, userText, type AreaFormat, type SheetCell } from "../excel/layout";
import type { AdviserCapacity, Capacity } from "./capacity";
import type { CapacityReferences } from "./capacityReferences";
import { none } from "../excel/none";
import type { NetworksPart } from "./networksPart";
import { cellsAt, tablePart, type SheetPart } from "../excel/sheetPart";

/** Cells of the inputs above, absolute. */
export interface InputCells {
  readonly from: string;
  readonly to: string;
  readonly parties: string;
  readonly minutesPerParty: string;
  readonly followUpCalls: string;
  readonly minutesPerCall: string;
}

export interface AdvisersPart extends SheetPart {
  /** Columns (from 0) that the chart shows. */
  readonly utilisation: number;
  readonly advisers: number;
}

const firstColumns = [
  "adviser",
  "region",
  "workingDays",
  "leaveDays",
  "trainingDays",
  "sicknessDays",
  "days",
  "hoursADay",
  "netMarketTime",
  "minutes",
] as const;
const lastColumns = [
  "contactMinutes",
  "partyMinutes",
  "followUpMinutes",
  "load",
  "utilisation",
  "freeHours",
  "networks",
  "mostNetworks",
  "overSpan",
] as const;
type Column = (typeof firstColumns)[number] | (typeof lastColumns)[number];

/** Classes that ask for contacts, in the order of the frequencies. */
export function classesIn(capacity: Capacity, order: readonly string[]): readonly string[] {
  const places = new Map(order.map((label, index) => [label.toUpperCase(), index]));
  const place = (label: string): number => places.get(label.toUpperCase()) ?? order.length;
  const labels = new Map(
    capacity.advisers.flatMap(({ classes }) => classes.map((each) => [each.class.toUpperCase(), each.class] as const)),
  );
  return [...labels.values()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** One row for each adviser, from working days to utilisation; live, every figure is an ordinary formula. */
export function advisersPart(
  top: number,
  language: Language,
  capacity: Capacity,
  classes: readonly string[],
  cells: InputCells,
  networks: NetworksPart,
  live: CapacityReferences | null,
): AdvisersPart {
  const keys: readonly (Column | { readonly class: number })[] = [
    ...firstColumns,
    ...classes.map((_, index) => ({ class: index })),
    ...lastColumns,
  ];
  const columnOf = (key: Column): number => keys.indexOf(key);
  const classLeft = firstColumns.length;
  // The minutes of a contact stand between heading and headers.
  const minutesRow = top + 1;
  const first = top + 3;
  const headerRow = top + 2;
  const at = (row: number, key: Column): string => `$${columnLetters(columnOf(key))}${row + 1}`;
  const minutesOf = (label: string): number =>
    capacity.advisers.flatMap((each) => each.classes).find((each) => each.class.toUpperCase() === label.toUpperCase())
      ?.minutesPerContact ?? 0;
  const rows = capacity.advisers.map((adviser, index) => rowOf(adviser, first + index));
  const teamRow = first + rows.length;
  const part = tablePart(
    top + 1,
    "",
    keys.map((key) =>
      typeof key === "string" ? say(language, `sheets.capacity.column.${key}`) : classCell(classes[key.class] ?? ""),
    ),
    [...rows, teamCells()],
    keys.map((key) => (typeof key === "string" ? formatOf(key) : "General")),
  );
  const formats: AreaFormat[] = [
    ...part.formats,
    { area: { row: top, column: 0, rows: 1, columns: 1 }, bold: true },
    {
      area: { row: minutesRow, column: 0, rows: 1, columns: keys.length },
      bold: false,
      color: inkNote,
      align: "Right",
    },
    { area: { row: headerRow, column: 0, rows: 1, columns: keys.length }, bold: true, fill: fillHeader, wrap: true },
    { area: { row: teamRow, column: 0, rows: 1, columns: keys.length }, bold: true },
  ];
  return {
    blocks: [
      ...part.blocks.slice(1),
      { row: top, column: 0, cells: [[say(language, "sheets.capacity.advisers")]] },
      {
        row: minutesRow,
        column: classLeft - 1,
        cells: [
          [
            say(language, "sheets.capacity.minutesPerContact"),
            ...classes.map((label, index): SheetCell => {
              const header = `${columnLetters(classLeft + index)}$${headerRow + 1}`;
              return live ? `=${live.minutesPerContact(header)}` : minutesOf(label);
            }),
          ],
        ],
      },
    ],
    formats,
    first,
    next: teamRow + 2,
    utilisation: columnOf("utilisation"),
    advisers: capacity.advisers.filter(({ isInTable }) => isInTable).length,
  };

  function classCell(label: string): SheetCell {
    return label === "" ? none : idCell(label);
  }

  function rowOf(adviser: AdviserCapacity, row: number): SheetCell[] {
    return keys.map((key): SheetCell => {
      if (typeof key !== "string") {
        const label = classes[key.class] ?? "";
        if (!live) return contactsOf(adviser, label);
        const header = `${columnLetters(classLeft + key.class)}$${headerRow + 1}`;
        return `=SUMPRODUCT((${networks.advisers}=${at(row, "adviser")})*(${networks.classes}=${header})*${networks.targets})`;
      }
      return live ? formulaOf(key, adviser, row, live) : valueOf(key, adviser);
    });
  }

  function contactsOf(adviser: AdviserCapacity, label: string): number {
    return adviser.classes
      .filter((each) => each.class.toUpperCase() === label.toUpperCase())
      .reduce((sum, each) => sum + each.contacts, 0);
  }

  function valueOf(key: Column, adviser: AdviserCapacity): SheetCell {
    const timed = (value: number | null): SheetCell => (adviser.isInTable ? numberCell(value) : "");
    switch (key) {
      case "adviser":
        return adviser.adviser === "" ? none : userText(adviser.adviser);
      case "region":
        return adviser.region;
      case "contactMinutes":
        return adviser.load.contacts;
      case "partyMinutes":
        return adviser.load.callParties;
      case "followUpMinutes":
        return adviser.load.followUps;
      case "load":
        return adviser.load.total;
      case "utilisation":
        return numberCell(adviser.utilisation);
      case "freeHours":
        return timed((adviser.minutes - adviser.load.total) / 60);
      case "networks":
        return adviser.networks;
      case "mostNetworks":
        return numberCell(adviser.mostNetworks);
      case "overSpan":
        return adviser.isOverSpan ? say(language, "sheets.capacity.over") : "";
      default:
        return timed(adviser[key]);
    }
  }

  function formulaOf(key: Column, adviser: AdviserCapacity, row: number, refer: CapacityReferences): SheetCell {
    const cell = (other: Column): string => at(row, other);
    switch (key) {
      case "contactMinutes": {
        if (classes.length === 0) return 0;
        const span = (line: string): string =>
          `$${columnLetters(classLeft)}${line}:$${columnLetters(classLeft + classes.length - 1)}${line}`;
        return `=SUMPRODUCT(${span(String(row + 1))},${span(`$${minutesRow + 1}`)})`;
      }
      case "load":
        return `=${cell("contactMinutes")}+${cell("partyMinutes")}+${cell("followUpMinutes")}`;
      case "networks":
        return `=SUMPRODUCT(--(${networks.advisers}=${cell("adviser")}))`;
      default:
    }
    // Nobody's time is known of those whom the table does not name.
    if (!adviser.isInTable) return valueOf(key, adviser);
    switch (key) {
      case "workingDays":
        return `=NETWORKDAYS(${cells.from},${cells.to},${networks.daysOf(adviser.region)})`;
      case "leaveDays":
      case "trainingDays":
      case "sicknessDays":
      case "hoursADay":
      case "netMarketTime":
        return refer.adviser(adviser.adviser, key, cell("adviser")) ?? valueOf(key, adviser);
      case "mostNetworks": {
        if (adviser.mostNetworks === null) return "";
        return refer.adviser(adviser.adviser, key, cell("adviser")) ?? valueOf(key, adviser);
      }
      case "days":
        return `=MAX(0,${cell("workingDays")}-${cell("leaveDays")}-${cell("trainingDays")}-${cell("sicknessDays")})`;
      case "minutes":
        return `=${cell("days")}*${cell("hoursADay")}*60*${cell("netMarketTime")}`;
      case "partyMinutes":
        return `=${cells.parties}*${cells.minutesPerParty}`;
      case "followUpMinutes":
        return `=${cells.followUpCalls}*${cells.minutesPerCall}`;
      case "utilisation":
        return `=IF(${cell("minutes")}>0,${cell("load")}/${cell("minutes")},"")`;
      case "freeHours":
        return `=(${cell("minutes")}-${cell("load")})/60`;
      case "overSpan":
        return `=IF(${cell("mostNetworks")}="","",IF(${cell("networks")}>${cell("mostNetworks")},"${say(language, "sheets.capacity.over")}",""))`;
      default:
        return valueOf(key, adviser);
    }
  }

  function teamCells(): SheetCell[] {
    const { team } = capacity;
    const sums = new Set<Column>([
      "minutes",
      "contactMinutes",
      "partyMinutes",
      "followUpMinutes",
      "load",
      "freeHours",
      "networks",
    ]);
    return keys.map((key, column): SheetCell => {
      if (key === "adviser") return say(language, "sheets.capacity.team");
      if (typeof key === "string" && key !== "utilisation" && !sums.has(key)) return "";
      if (live) {
        return key === "utilisation"
          ? `=IF(${at(teamRow, "minutes")}>0,${at(teamRow, "load")}/${at(teamRow, "minutes")},"")`
          : `=SUM(${cellsAt(first, column, rows.length)})`;
      }
      if (typeof key !== "string")
        return capacity.advisers.reduce((sum, each) => sum + contactsOf(each, classes[key.class] ?? ""), 0);
      switch (key) {
        case "minutes":
          return team.minutes;
        case "contactMinutes":
          return team.load.contacts;
        case "partyMinutes":
          return team.load.callParties;
        case "followUpMinutes":
          return team.load.followUps;
        case "load":
          return team.load.total;
        case "networks":
          return team.networks;
        case "freeHours":
          return capacity.advisers
            .filter(({ isInTable }) => isInTable)
            .reduce((sum, each) => sum + (each.minutes - each.load.total) / 60, 0);
        default:
          return numberCell(team.utilisation);
      }
    });
  }
}

function formatOf(key: Column): string | null {
  if (key === "adviser" || key === "region" || key === "overSpan") return null;
  if (key === "netMarketTime" || key === "utilisation") return "0.0%";
  return key === "hoursADay" || key === "freeHours" ? "#,##0.0" : "#,##0";
}
