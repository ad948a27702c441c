import { customersSource } from "../../method/tables/customers";
import { matchHeaders } from "../../method/tables/headers";
import { languages, say } from "../../text/text";
import { columnLetters } from "../excel/address";
import { isBlankCell, quoted } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { Register } from "../excel/ownTables";
import type { SurveyedRegister } from "../excel/survey";
import type { CellDialect, RegisterColumn } from "./registerColumn";
import { registerColumns } from "./registerTables";
import type { Registers } from "./registers";

/** Position of each column of a register, by its header in either language; absent where there is none. */
export function registerPositions(register: Register, headers: readonly string[]): Readonly<Record<string, number>> {
  const words = Object.fromEntries(
    entriesOf(register).map(([field, { header, synonyms }]) => [
      field,
      {
        headers: [
          ...languages.map((language) => say(language, `columns.${header}`)),
          ...synonyms,
          ...(field === "customerId" ? customersSource.columns.customerId.headers : []),
        ],
      },
    ]),
  );
  return matchHeaders(headers, words).columns as Readonly<Record<string, number>>;
}

/** Fields and columns of a register, in the order in which they are written. */
export function entriesOf(register: Register): (readonly [string, RegisterColumn<unknown>])[] {
  return Object.entries(registerColumns[register]) as unknown as [string, RegisterColumn<unknown>][];
}

/**
 * The records of a register. A row whose needed cells cannot be used does not count and is a finding; another cell that
 * cannot be used counts as blank and is one too.
 * @param rows cells below the header, all columns
 */
export function judgeRegister<Key extends Register>(
  register: Key,
  { sheet, area, headers }: SurveyedRegister,
  rows: readonly (readonly unknown[])[],
  dialect: CellDialect,
): { readonly records: Registers[Key]; readonly findings: readonly Finding[] } {
  const positions = registerPositions(register, headers);
  const columns = entriesOf(register);
  const findings: Finding[] = [];
  const find = (row: number, position: number, values: Finding["values"]): void => {
    findings.push({
      kind: "registerUnusable",
      severity: "warning",
      table: "registers",
      place: { sheet, cell: `${columnLetters(area.column + position)}${area.row + row + 2}` },
      values: { register: `@${register}`, ...values },
    });
  };
  const missing = columns.filter(([field, { blank }]) => blank === undefined && positions[field] === undefined);
  for (const [, { header }] of missing) find(-1, 0, { variant: "column", column: `@${header}` });
  if (missing.length > 0) return { records: [] as unknown as Registers[Key], findings };

  const records: unknown[] = [];
  rows.forEach((cells, row) => {
    if (cells.every(isBlankCell)) return;
    const record: Record<string, unknown> = { sheetRow: area.row + row + 2 };
    let isUsable = true;
    for (const [field, { blank, read, expected, header }] of columns) {
      const position = positions[field];
      const cell = position === undefined ? "" : cells[position];
      const value = isBlankCell(cell) ? blank : read(cell, dialect);
      if (value !== undefined) {
        record[field] = value;
        continue;
      }
      record[field] = blank;
      if (blank === undefined) isUsable = false;
      find(row, position ?? 0, {
        ...(blank === undefined ? {} : { variant: "cell" }),
        column: `@${header}`,
        value: quoted(cell),
        expected: `@${expected}`,
      });
    }
    if (isUsable) records.push(record);
  });
  return { records: records as unknown as Registers[Key], findings };
}
