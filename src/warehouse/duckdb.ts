import { WarehouseError } from "./warehouseError";
import type { CoreColumn, Dialect, Engine, EngineRow } from "./engine";

/** What JavaScript's trim takes off: SQL's own trims spaces alone. */
const blanks =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const text = (value: string): string => `'${value.replace(/'/g, "''")}'`;

export const duckDbDialect: Dialect = {
  name: "duckdb",
  // Without an exponent 0.1 is a decimal, and 0.1 + 0.2 = 0.3 is true.
  number: (value) => (/e/.test(String(value)) ? String(value) : `${value}e0`),
  text,
  quoted: (value) => `"${value.replace(/"/g, '""')}"`,
  atLeast: (value, key, where) => `arg_min(${value}, ${key}) FILTER (WHERE ${where})`,
  atMost: (value, key, where) => `arg_max(${value}, ${key}) FILTER (WHERE ${where})`,
  whole: (value) => `CAST(floor(${value}) AS BIGINT)`,
  isNaN: (value) => `isnan(${value})`,
  // Most texts begin and end with a plain letter: the second way costs ten times as much.
  trimmed: (value) =>
    `CASE WHEN regexp_full_match(${value}, '[!-~]([ -~]*[!-~])?') THEN ${value} ELSE trim(${value}, ${text(blanks)}) END`,
  matches: (value, pattern) => `regexp_full_match(${value}, ${text(pattern)}, 'i')`,
  numberIn: (value) =>
    `CASE WHEN regexp_full_match(${value}, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?') THEN TRY_CAST(${value} AS DOUBLE) END`,
  allBits: (value) => `bit_or(${value})`,
  sum: (value) => `fsum(${value})`,
  step: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS ${query}`,
  table: (name, query) => `CREATE OR REPLACE TABLE ${name} AS ${query}`,
};

const types = { text: "VARCHAR", whole: "BIGINT", number: "DOUBLE" } as const;

interface DuckDbOptions {
  /** As DuckDB writes it: "8GB". */
  readonly memory?: string | undefined;
  /** A folder for what does not fit into memory. */
  readonly spill: string;
}

/**
 * DuckDB inside of this process. It is an optional package: whoever never calls a warehouse command need not have it.
 * @throws WarehouseError engineMissing
 */
export async function openDuckDb({ memory, spill }: DuckDbOptions): Promise<Engine> {
  const { DuckDBInstance, DuckDBDataChunk, BIGINT, DOUBLE, VARCHAR } = await import("@duckdb/node-api").catch(
    (error: unknown) => {
      throw new WarehouseError("warehouse.engineMissing", { engine: "DuckDB", package: "@duckdb/node-api" }, error);
    },
  );
  const instance = await DuckDBInstance.create(":memory:", {
    temp_directory: spill,
    ...(memory === undefined ? {} : { memory_limit: memory }),
  });
  const connection = await instance.connect();
  // Days with a time zone are days in UTC, on whatever machine.
  await connection.run("SET TimeZone = 'UTC'");
  const engineTypes = { text: VARCHAR, whole: BIGINT, number: DOUBLE } as const;
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql);
  };
  return {
    name: "DuckDB",
    version: String((await connection.runAndReadAll("SELECT version() AS v")).getRowObjects()[0]?.["v"]),
    run,
    async rows(sql) {
      const found = (await connection.runAndReadAll(sql)).getRowObjects();
      return found.map(
        (row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
          ) as EngineRow,
      );
    },
    async fill(table, columns) {
      await run(
        `CREATE OR REPLACE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${types[type]}`).join(", ")})`,
      );
      const count = columns[0]?.values.length ?? 0;
      const appender = await connection.createAppender(table);
      for (let from = 0; from < count; from += chunkRows) {
        const chunk = DuckDBDataChunk.create(columns.map(({ type }) => engineTypes[type]));
        const rows = Math.min(chunkRows, count - from);
        chunk.setColumns(columns.map((column) => valuesOf(column, from, rows)));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    interrupt: () => connection.interrupt(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** DuckDB takes so many rows at once. */
const chunkRows = 2048;

function valuesOf({ type, values }: CoreColumn, from: number, rows: number): (string | number | bigint | null)[] {
  return Array.from({ length: rows }, (_, at) => {
    const value = values[from + at] as string | number | null;
    return type === "whole" && typeof value === "number" ? BigInt(value) : value;
  });
}
