import { addressOf, quotedSheet } from "./address";
import type { FoundSource } from "./source";
import { ruleTableNames, type RuleTable } from "./ownTables";
import { choiceArea } from "./source";
import type { SurveyedRuleTable } from "./survey";

/** A column of a table as a formula names it. Two brackets are always allowed and needed for most special characters. */
export function tableColumn(table: string, header: string): string {
  const escaped = header.replace(/[[\]#'@]/g, "'$&");
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${table}[${escaped}]` : `${table}[[${escaped}]]`;
}

/**
 * The cells of a field below the header as a formula names them: structured for an Excel table, so that added rows are
 * included, else absolute. Undefined when the field has no column.
 */
export function fieldReference<Field extends string>(
  { choice, columns }: FoundSource<Field>,
  field: Field,
): string | undefined {
  const position = columns[field];
  if (position === undefined) return undefined;
  if (choice.tableName !== null) return tableColumn(choice.tableName, choice.headers[position] ?? "");
  const area = choiceArea(choice);
  const cells = { row: area.row + 1, column: area.column + position, rows: Math.max(1, choice.rows), columns: 1 };
  return `${quotedSheet(choice.sheet)}!${addressOf(cells, true)}`;
}

/** The first columns of a rule table, whatever columns a user added behind them. */
export function ruleReference(key: RuleTable, table: SurveyedRuleTable, columns: number): string {
  return leadingColumns(ruleTableNames[key], (table.cells[0] ?? []).map(String), columns);
}

/** The cells below the headers in the first columns of a table. */
export function leadingColumns(name: string, headers: readonly string[], columns: number): string {
  if (headers.length <= columns) return `${name}[]`;
  const column = (index: number): string => `[${(headers[index] ?? "").replace(/[[\]#'@]/g, "'$&")}]`;
  return columns === 1 ? `${name}[${column(0)}]` : `${name}[${column(0)}:${column(columns - 1)}]`;
}

/** One cell of a rule table, absolute: row from 0 below the header. */
export function ruleCell(table: SurveyedRuleTable, row: number, column: number): string {
  const cell = { row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 };
  return `${quotedSheet(table.sheet)}!${addressOf(cell, true)}`;
}
