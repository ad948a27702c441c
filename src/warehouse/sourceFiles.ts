import { type HeaderMatch, matchHeaders } from "../method/tables/headers";
import type { Source } from "../method/tables/source";
import type { Dialect, Engine } from "./engine";
import { WarehouseError } from "./warehouseError";

/** How the values of a column come: CSV has texts alone, which are read as a person reads them. */
export type ColumnForm = "csv" | "text" | "number" | "truth" | "day" | "time";

/** Files of one table: their columns by field, and a query that gives their rows. */
export interface SourceFiles<Field extends string = string> {
  readonly source: Source<Field>;
  readonly pattern: string;
  readonly columns: Readonly<Partial<Record<Field, { readonly header: string; readonly form: ColumnForm }>>>;
  readonly doubled: readonly { readonly field: Field; readonly header: string }[];
  /** A table expression with the files' columns and `row_no`, counted from 1. */
  readonly rows: string;
  /** What the order of the rows is: that of the files, or by a column. */
  readonly orderedBy: string | null;
}

const readers: readonly { readonly ends: RegExp; readonly isCsv: boolean; read(pattern: string): string }[] = [
  { ends: /\.parquet$/i, isCsv: false, read: (pattern) => `read_parquet(${pattern})` },
  {
    ends: /\.(csv|tsv|txt)(\.gz)?$/i,
    isCsv: true,
    read: (pattern) => `read_csv(${pattern}, header = true, all_varchar = true)`,
  },
];

const forms: readonly (readonly [RegExp, ColumnForm])[] = [
  [/^(VARCHAR|UUID|ENUM)/, "text"],
  [/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL)/, "number"],
  [/^BOOLEAN$/, "truth"],
  [/^DATE$/, "day"],
  [/^TIMESTAMP/, "time"],
];

/**
 * Finds the columns of files by the headers under which the sheets find theirs.
 * @param pattern a path that may hold * and **; ends in .parquet, .csv, .tsv or .txt
 * @param orderBy header of the column that tells which row is the later one; null: the order of the files
 * @throws WarehouseError when there are no such files, when they differ, or a column that is needed is missing
 */
export async function sourceFiles<Field extends string>(
  engine: Engine,
  dialect: Dialect,
  source: Source<Field>,
  pattern: string,
  orderBy: string | null = null,
): Promise<SourceFiles<Field>> {
  const reader = readers.find(({ ends }) => ends.test(pattern));
  if (!reader) throw new WarehouseError("warehouse.fileKind", { file: pattern });
  const read = reader.read(dialect.text(pattern));
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${read}`).catch((error: unknown) => {
    throw new WarehouseError("warehouse.filesUnreadable", { file: pattern, reason: firstLine(error) }, error);
  });
  const headers = described.map((row) => String(row["column_name"]));
  const match = matchHeaders<Field>(headers, source.columns) as HeaderMatch<Field>;
  const columns: Partial<Record<Field, { header: string; form: ColumnForm }>> = {};
  for (const [field, at] of Object.entries(match.columns) as [Field, number][]) {
    const type = String(described[at]?.["column_type"]);
    const form = reader.isCsv ? "csv" : forms.find(([begins]) => begins.test(type))?.[1];
    const header = headers[at] as string;
    if (!form) throw new WarehouseError("warehouse.columnType", { file: pattern, column: header, type });
    columns[field] = { header, form };
  }
  if (orderBy !== null && !headers.includes(orderBy))
    throw new WarehouseError("warehouse.columnMissing", { file: pattern, column: orderBy });
  const numbered = `SELECT *, row_number() OVER () AS row_no FROM ${read}`;
  return {
    source,
    pattern,
    columns,
    doubled: match.doubled.map(([field, at]) => ({ field, header: headers[at] as string })),
    rows:
      orderBy === null
        ? `(${numbered})`
        : `(SELECT * REPLACE (row_number() OVER (ORDER BY ${dialect.quoted(orderBy)} NULLS FIRST, row_no) AS row_no) FROM (${numbered}))`,
    orderedBy: orderBy,
  };
}

/** An engine's message without the query it quotes. */
export function firstLine(error: unknown): string {
  return String((error as Error)?.message ?? error).split("\n")[0] as string;
}
