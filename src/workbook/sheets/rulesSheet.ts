import { serialTo1904 } from "../../method/calendar/serial";
import { say, type Language } from "../../text/text";
import { planRows, settingRows } from "../judgeRules";
import type { RuleBand, Rules } from "../rules";
import type { RuleTable } from "../ruleTables";
import { dayFormat, idCell, numberCell, userText, type SheetCell } from "./layout";

/** A rule table as it is written: header row first. */
export interface RuleTableLayout {
  readonly table: RuleTable;
  readonly heading: string;
  readonly cells: readonly (readonly SheetCell[])[];
  /** Number formats by column of the body; null leaves General. */
  readonly formats: readonly (string | null)[];
  /** Number formats of single body cells: [row, column, format]. */
  readonly cellFormats?: readonly (readonly [number, number, string])[];
}

const money = "#,##0";

/** The body rows of a rule table for the given rules. */
export function ruleRows(
  table: RuleTable,
  rules: Rules,
  language: Language,
  dateSystem: "1900" | "1904",
): SheetCell[][] {
  const day = (serial: number | null): SheetCell =>
    numberCell(serial === null ? null : dateSystem === "1904" ? serialTo1904(serial) : serial);
  switch (table) {
    case "potentialBands":
      return rules.potentialBands.map(bandRow);
    case "penetrationBands":
      return rules.penetrationBands.map(bandRow);
    case "thrusts":
      return Object.entries(rules.thrusts).map(([segment, thrust]) => [idCell(segment), userText(thrust)]);
    case "frequencies":
      return rules.frequencies.map((each) => [
        idCell(each.class),
        numberCell(each.contactsPerYear),
        numberCell(each.weight),
      ]);
    case "settings":
      return settingRows.map((row) => [
        say(language, `sheets.rules.${row}`),
        row === "asOf" ? day(rules.asOf) : numberCell(rules.soonDays),
      ]);
    case "holidays":
      return rules.holidays.map((serial) => [day(serial)]);
    case "plan":
      return planRows.map((row) => [say(language, `sheets.rules.plan.${row}`), numberCell(rules.plan[row])]);
    case "conversion":
      return rules.plan.conversionCurve.map(([month, rate]) => [numberCell(month), numberCell(rate)]);
  }
}

function bandRow({ label, over, upTo }: RuleBand): SheetCell[] {
  return [idCell(label), numberCell(over), numberCell(upTo)];
}

/** A rule table with heading and headers. A table needs a row: an empty one gets a blank row. */
export function ruleTableLayout(
  table: RuleTable,
  rules: Rules,
  language: Language,
  dateSystem: "1900" | "1904",
): RuleTableLayout {
  const column = (key: Parameters<typeof headerOf>[1]): string => headerOf(language, key);
  const bandHeader = [column("band"), column("over"), column("upTo")];
  const headers: Record<RuleTable, string[]> = {
    potentialBands: bandHeader,
    penetrationBands: bandHeader,
    thrusts: [column("segment"), column("thrust")],
    frequencies: [column("class"), column("contactsPerYear"), column("weight")],
    settings: [column("setting"), column("value")],
    holidays: [column("holiday")],
    plan: [column("input"), column("value")],
    conversion: [column("afterMonths"), column("rate")],
  };
  const day = dayFormat(language);
  const formats: Record<RuleTable, readonly (string | null)[]> = {
    potentialBands: [null, null, null],
    penetrationBands: [null, null, null],
    thrusts: [null, null],
    frequencies: [null, null, null],
    settings: [null, null],
    holidays: [day],
    plan: [null, null],
    conversion: [null, "0%"],
  };
  const rows = ruleRows(table, rules, language, dateSystem);
  const planFormats = planRows.map((row, index) => {
    const format = row.endsWith("Rate") ? "0%" : row === "contributionPerOrder" ? money : "General";
    return [index, 1, format] as const;
  });
  const limits = limitFormats(table, rows).flatMap((formats, row) =>
    formats.map((format, index) => [row, index + 1, format] as const),
  );
  return {
    table,
    heading: say(language, `sheets.rules.${table}`),
    cells: [headers[table], ...(rows.length > 0 ? rows : [headers[table].map(() => "")])],
    formats: formats[table],
    ...(table === "plan" ? { cellFormats: planFormats } : {}),
    ...(limits.length > 0 ? { cellFormats: limits } : {}),
    ...(table === "settings" ? { cellFormats: [[0, 1, day] as const] } : {}),
  };
}

/** Number formats of the limits in a band table, by row: as many decimals as a limit has, so that 1,999.99 is not 2,000. */
export function limitFormats(table: RuleTable, rows: readonly (readonly SheetCell[])[]): string[][] {
  if (table !== "potentialBands" && table !== "penetrationBands") return [];
  const scale = table === "potentialBands" ? 1 : 100;
  const [whole, decimals] = table === "potentialBands" ? [money, "#,##0.00"] : ["0%", "0.0%"];
  const format = (cell: SheetCell | undefined): string =>
    typeof cell === "number" && Math.abs(Math.round(cell * scale) - cell * scale) > 1e-9 ? decimals : whole;
  return rows.map((row) => [format(row[1]), format(row[2])]);
}

function headerOf(
  language: Language,
  key:
    | "band"
    | "over"
    | "upTo"
    | "segment"
    | "thrust"
    | "class"
    | "contactsPerYear"
    | "weight"
    | "setting"
    | "value"
    | "holiday"
    | "input"
    | "afterMonths"
    | "rate",
): string {
  return say(language, `columns.${key}`);
}
