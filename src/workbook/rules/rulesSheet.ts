import { say, type Language } from "../../text/text";
import type { DateSystem } from "../excel/dateSystem";
import { cellWriter } from "./cellWriter";
import { exampleRules } from "./exampleRules";
import { dayInLanguage } from "./ruleTable";
import { ruleTableSheets } from "./ruleTableSheets";
import type { Rules } from "./rules";
import type { RuleTable } from "../excel/ownTables";
import { dayFormat, type SheetCell } from "../excel/layout";

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

/** The body rows of a rule table for the given rules. */
export function ruleRows(table: RuleTable, rules: Rules, language: Language, dateSystem: DateSystem): SheetCell[][] {
  return ruleTableSheets[table].rows(rules, cellWriter(language, dateSystem));
}

/** A rule table with heading and headers. A table needs a row: an empty one gets a blank row. */
export function ruleTableLayout(
  table: RuleTable,
  rules: Rules,
  language: Language,
  dateSystem: DateSystem,
): RuleTableLayout {
  const { headers } = ruleTableSheets[table];
  const rows = ruleRows(table, rules, language, dateSystem);
  const header = headers.map((key) => say(language, `columns.${key}`));
  return {
    table,
    heading: ruleHeading(table, language, isExample(table, rules, language, dateSystem)),
    cells: [header, ...(rows.length > 0 ? rows : [header.map(() => "")])],
    formats: columnFormatsOf(table, language),
    cellFormats: cellFormatsOf(table, rows, language),
  };
}

/** The heading above a rule table: it says "(Example)" as long as the table holds the method's examples. */
export function ruleHeading(table: RuleTable, language: Language, asExample: boolean): string {
  const heading = say(language, `sheets.rules.${table}`);
  const mark = say(language, "sheets.rules.exampleMark");
  return !asExample && heading.endsWith(mark) ? heading.slice(0, -mark.length) : heading;
}

/** True while the table holds the method's examples and nothing else. */
export function isExample(table: RuleTable, rules: Rules, language: Language, dateSystem: DateSystem): boolean {
  const rowsOf = (of: Rules): string => JSON.stringify(ruleRows(table, of, language, dateSystem));
  return rowsOf(rules) === rowsOf(exampleRules(language));
}

/** Formats of the columns of a rule table's body; null leaves General. */
export function columnFormatsOf(table: RuleTable, language: Language): (string | null)[] {
  return ruleTableSheets[table].formats.map((code) => (code === dayInLanguage ? dayFormat(language) : code));
}

/** Formats of single cells of a rule table, by row and column of its body. */
export function cellFormatsOf(
  table: RuleTable,
  rows: readonly (readonly SheetCell[])[],
  language: Language,
): (readonly [number, number, string])[] {
  return (ruleTableSheets[table].cellFormats?.(rows) ?? []).map(([row, column, code]) => [
    row,
    column,
    code === dayInLanguage ? dayFormat(language) : code,
  ]);
}
