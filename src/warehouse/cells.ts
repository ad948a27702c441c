import { lastSerial } from "../method/calendar/serial";
import { columnOf, type Source } from "../method/tables/source";
import { errorCellPattern } from "../workbook/excel/cell";
import type { Dialect } from "./engine";
import type { ColumnForm, SourceFiles } from "./sourceFiles";

/** Days before 1 March 1900 are one less in Excel's calendar, which has a 29 February in that year. */
const dayZero = "DATE '1899-12-30'";
const firstRightDay = "DATE '1900-03-01'";
/** No serial is as large; a number that is would not fit into whole numbers. */
const mostSerial = 1e9;

/**
 * Writes the SQL that judges the cells of files as `columnKinds` judges those of a sheet. It comes in two levels: `inner`
 * names what is read of a cell, and the other members say with these names what the cell is.
 */
export class CellSql {
  constructor(
    private readonly files: SourceFiles,
    private readonly dialect: Dialect,
  ) {}

  /** The columns of the inner query, for a table expression `s`. @param wordTable the table of a column's words */
  inner(fields: readonly string[]): string {
    return ["s.row_no AS row_no", ...fields.flatMap((field) => this.innerOf(field))].join(",\n      ");
  }

  private innerOf(field: string): string[] {
    const column = this.files.columns[field];
    const { kind } = columnOf(this.files.source as Source, field);
    if (!column) {
      if (kind === "id" || kind === "text") return [`'' AS t_${field}`];
      if (kind === "day") return [`CAST(NULL AS BIGINT) AS d_${field}`, `true AS b_${field}`];
      return [`CAST(NULL AS DOUBLE) AS n_${field}`, `true AS b_${field}`];
    }
    const { form } = column;
    const raw = `s.${this.dialect.quoted(column.header)}`;
    const trimmed = this.dialect.trimmed(raw);
    const isText = form === "csv" || form === "text";
    const blank = isText
      ? `(${raw} IS NULL OR ${trimmed} = '')`
      : form === "number"
        ? `(${raw} IS NULL OR ${this.dialect.isNaN(`CAST(${raw} AS DOUBLE)`)})`
        : `${raw} IS NULL`;
    const number = this.numberOf(form, raw, trimmed);
    if (kind === "id" || kind === "text")
      return [`${isText ? `COALESCE(${trimmed}, '')` : this.shortest(form, raw)} AS t_${field}`];
    if (kind === "day") return [`${this.serialOf(form, raw, trimmed, number)} AS d_${field}`, `${blank} AS b_${field}`];
    return [`${number} AS n_${field}`, `${blank} AS b_${field}`];
  }

  /** Numbers in their shortest form, as the core writes an id. */
  private shortest(form: ColumnForm, raw: string): string {
    if (form !== "number") return `COALESCE(CAST(${raw} AS VARCHAR), '')`;
    const double = `CAST(${raw} AS DOUBLE)`;
    return `CASE WHEN ${raw} IS NULL OR NOT isfinite(${double}) THEN '' WHEN ${double} = floor(${double}) AND abs(${double}) < 1e15 THEN CAST(CAST(${raw} AS BIGINT) AS VARCHAR) ELSE CAST(${raw} AS VARCHAR) END`;
  }

  private numberOf(form: ColumnForm, raw: string, trimmed: string): string {
    if (form === "number") return `CASE WHEN isfinite(CAST(${raw} AS DOUBLE)) THEN CAST(${raw} AS DOUBLE) END`;
    return form === "csv" ? this.dialect.numberIn(trimmed) : "CAST(NULL AS DOUBLE)";
  }

  private serialOf(form: ColumnForm, raw: string, trimmed: string, number: string): string {
    const ofDay = (day: string): string =>
      `date_diff('day', ${dayZero}, ${day}) - CASE WHEN ${day} < ${firstRightDay} THEN 1 ELSE 0 END`;
    const ofNumber = `CASE WHEN abs(${number}) < ${mostSerial} THEN ${this.dialect.whole(number)} END`;
    if (form === "day") return ofDay(raw);
    if (form === "time") return ofDay(`CAST(${raw} AS DATE)`);
    if (form === "number") return ofNumber;
    if (form !== "csv") return "CAST(NULL AS BIGINT)";
    // A day as machines write it; any other text is a finding, as on a sheet.
    const isIso = this.dialect.matches(trimmed, "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");
    return `COALESCE(${ofDay(`TRY_CAST(CASE WHEN ${isIso} THEN left(${trimmed}, 10) END AS DATE)`)}, ${ofNumber})`;
  }

  /** "" for a blank and for an error. */
  text(field: string): string {
    const name = `t_${field}`;
    return `CASE WHEN ${name} LIKE '#%' AND ${this.dialect.matches(name, errorCellPattern.source)} THEN '' ELSE ${name} END`;
  }

  /** NULL for a blank and for what is no number. */
  number(field: string): string {
    return `n_${field}`;
  }

  isUnusable(field: string): string {
    return `(NOT b_${field} AND n_${field} IS NULL)`;
  }

  /** A whole serial of the 1900 system, NULL where there is none. */
  day(field: string): string {
    return `CASE WHEN d_${field} BETWEEN 1 AND ${lastSerial} THEN d_${field} END`;
  }

  isBlank(field: string): string {
    return `b_${field}`;
  }

  /** The columns of the inner query that hold the codes of words, and the joins that bring them. */
  words(
    fields: Readonly<Record<string, number>>,
    table: (field: string) => string,
  ): { columns: string; joins: string } {
    const columns: string[] = [];
    const joins: string[] = [];
    for (const [field, without] of Object.entries(fields)) {
      const column = this.files.columns[field];
      columns.push(column ? `COALESCE(w_${field}.code, ${without}) AS c_${field}` : `${without} AS c_${field}`);
      if (!column) continue;
      const raw = `CAST(s.${this.dialect.quoted(column.header)} AS VARCHAR)`;
      joins.push(` LEFT JOIN ${table(field)} w_${field} ON w_${field}.raw = ${raw}`);
    }
    return { columns: columns.join(", "), joins: joins.join("") };
  }
}
