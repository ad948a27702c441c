import { say } from "../../text/text";
import { dayFormat, type SheetCell } from "../excel/layout";
import type { RuleTableLayout } from "../rules/rulesSheet";
import { entriesOf } from "./judgeRegister";
import type { CellDialect } from "./registerColumn";
import type { NewRecord } from "./registers";
import type { Register } from "../excel/ownTables";

/** What a record puts into the columns of its register, by field. */
export function recordCells<Key extends Register>(
  register: Key,
  record: NewRecord<Key>,
  dialect: CellDialect,
): ReadonlyMap<string, SheetCell> {
  return new Map(
    entriesOf(register).map(([field, column]) => [
      field,
      column.write((record as Readonly<Record<string, unknown>>)[field], dialect),
    ]),
  );
}

/** A register as a new table that holds these records. */
export function registerLayout<Key extends Register>(
  register: Key,
  records: readonly NewRecord<Key>[],
  dialect: CellDialect,
): Omit<RuleTableLayout, "table"> {
  const columns = entriesOf(register);
  const header = columns.map(([, column]) => say(dialect.language, `columns.${column.header}`));
  const rows = records.map((record) => [...recordCells(register, record, dialect).values()]);
  return {
    heading: say(dialect.language, `sheets.registers.${register}`),
    cells: [header, ...(rows.length > 0 ? rows : [header.map(() => "")])],
    formats: columns.map(([, { format }]) =>
      format === null ? null : dayFormat(dialect.language) + (format === "time" ? " hh:mm" : ""),
    ),
  };
}
