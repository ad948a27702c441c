import { columnOf, type Source } from "../method/tables/source";
import { columnKinds } from "../workbook/look/columnKinds";
import type { Dialect, Engine } from "./engine";
import type { GroupedFinding } from "./groupedFinding";
import type { ColumnForm, SourceFiles } from "./sourceFiles";

/** Each distinct word of a column, judged once by the core: SQL's own ideas of letters and blanks are never asked. */
export class Words {
  readonly findings: GroupedFinding[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly dialect: Dialect,
  ) {}

  table(files: SourceFiles, field: string): string {
    return `skm_words_${files.source.key}_${field.toLowerCase()}`;
  }

  /**
   * Makes the table of a column's words.
   * @param codeOf what a judged cell counts as, a whole number; undefined for a word that nobody knows
   */
  async enter(files: SourceFiles, field: string, codeOf: (judged: unknown) => number | undefined): Promise<void> {
    const column = files.columns[field];
    if (!column) return;
    const raw = `s.${this.dialect.quoted(column.header)}`;
    const rows = await this.engine.rows(
      `SELECT CAST(${raw} AS VARCHAR) AS raw, count(*) AS n, min(s.row_no) AS first FROM ${files.rows} s WHERE ${raw} IS NOT NULL GROUP BY ${raw} ORDER BY first`,
    );
    const find = (kind: GroupedFinding["kind"], row: number): void => {
      const { raw: value, n, first } = rows[row] as (typeof rows)[number];
      const place = { file: files.pattern, column: column.header };
      this.findings.push({ ...place, kind, count: Number(n), firstRow: Number(first), value: String(value) });
    };
    const record = columnOf(files.source as Source, field);
    const judged = columnKinds[record.kind]({
      column: record,
      cells: rows.map(({ raw: text }) => cellOf(String(text), column.form)),
      filled: Int32Array.from(rows.keys()),
      dateSystem: "1900",
      find: (kind, _severity, row) => find(kind, row),
      markUnusable: () => undefined,
    });
    const codes = Array.from(judged as ArrayLike<unknown>, (each, row) => {
      const code = codeOf(each);
      if (code === undefined && each !== "") find("classUnknown", row);
      return code ?? -1;
    });
    await this.engine.fill(this.table(files, field), [
      { name: "raw", type: "text", values: rows.map(({ raw: text }) => String(text)) },
      { name: "code", type: "whole", values: codes },
    ]);
  }
}

/** The cell that a sheet would hold. */
function cellOf(raw: string, form: ColumnForm): unknown {
  if (form === "truth") return raw === "true";
  if (form === "number") return Number(raw);
  // Any number above 0 is a day to who asks for a consent; which one does not matter.
  if (form === "day" || form === "time") return 1;
  return form === "csv" && /^\s*[+-]?\d+([.]\d+)?\s*$/.test(raw) ? Number(raw) : raw;
}
