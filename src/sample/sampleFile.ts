import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { dayOfSerial } from "./day";
import { placeRegisters, registerHeadingRow, type SampleRegisters } from "./registers";
import { sampleWorkbook, type SampleChoice, type SampleTable } from "./sampleWorkbook";

/**
 * The sample workbook as the bytes of an .xlsx file: the two tables and a short sheet that says what they are.
 * The same choice gives the same bytes.
 * @returns a promise of the file's bytes
 */
export async function sampleFile(choice: SampleChoice): Promise<Uint8Array> {
  const sample = sampleWorkbook(choice);
  const day = new Date(`${dayOfSerial(sample.asOf)}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      tableSheet(sample.customers),
      tableSheet(sample.contacts),
      registersSheet(sample.registers),
      {
        name: sample.readMe.sheet,
        columns: [{ width: 110, style: { numFmt: "@" } }],
        rows: sample.readMe.lines.map((line) => [line]),
        cells: new Map([
          [
            "0,0",
            { value: sample.readMe.lines[0]!, style: { font: { name: "Calibri", size: 11, bold: true }, numFmt: "@" } },
          ],
        ]),
      },
    ],
    // The mark by which the add-in knows the sheet as its own.
    namedRanges: [
      {
        name: "SKM_sheet_registers",
        range: `'${sample.registers.sheet}'!$A$1`,
        scope: sample.registers.sheet,
      },
    ],
    // Without dates of its own the file would carry the clock's.
    properties: { title: sample.title, created: day, modified: day },
  });
}

function tableSheet({ sheet, name, columns, rows }: SampleTable): WriteSheet {
  return {
    name: sheet,
    columns: columns.map(({ width, format }) => ({ width, numFmt: format })),
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((row) => row.map((cell) => (cell === "" ? null : typeof cell === "object" ? cell.error : cell))),
    ],
    cells: new Map([
      ...columns.map(({ header }, c) => [`0,${c}`, { value: header, style: { numFmt: "@" } }] as const),
      // A text in a number column stays a text when somebody edits the cell, as it does where such texts come from.
      ...textsAmongNumbers(rows, columns).map(
        ({ row, column, text }) => [`${row + 1},${column}`, { value: text, style: { numFmt: "@" } }] as const,
      ),
    ]),
    tables: [
      {
        name,
        range: `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`,
        columns: columns.map(({ header }) => ({ name: header })),
        style: "TableStyleMedium2",
      },
    ],
    freezePane: { rows: 1 },
  };
}

function registersSheet({ sheet, title, intro, tables }: SampleRegisters): WriteSheet {
  const top = registerHeadingRow + 1;
  const rows: (string | number | null)[][] = Array.from(
    { length: top + 1 + Math.max(...tables.map(({ table }) => table.rows.length)) },
    () => [],
  );
  rows[0]![0] = title;
  rows[1]![0] = intro;
  const columns: { width: number; numFmt: string }[] = [];
  const placed = placeRegisters(tables).map(({ heading, table, column }) => {
    rows[registerHeadingRow]![column] = heading;
    const lines = [table.columns.map(({ header }) => header), ...table.rows];
    lines.forEach((cells, at) =>
      cells.forEach((cell, c) => {
        rows[top + at]![column + c] = cell === "" || typeof cell === "object" ? null : cell;
      }),
    );
    table.columns.forEach(({ width, format }, c) => (columns[column + c] = { width, numFmt: format }));
    const from = columnName(column);
    const to = columnName(column + table.columns.length - 1);
    return {
      name: table.name,
      range: `${from}${top + 1}:${to}${top + 1 + table.rows.length}`,
      columns: table.columns.map(({ header }) => ({ name: header })),
      style: "TableStyleLight1",
    };
  });
  return {
    name: sheet,
    columns: Array.from(columns, (column) => column ?? { width: 3, numFmt: "General" }),
    rows: rows.map((cells) => Array.from(cells, (cell) => cell ?? null)),
    // As the add-in makes this sheet itself.
    cells: new Map([["0,0", { value: title, style: { font: { name: "Calibri", size: 16, bold: true } } }]]),
    freezePane: { rows: 1 },
    tables: placed,
  };
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Texts that stand in a column of numbers or dates, by record and column. */
function textsAmongNumbers(
  rows: SampleTable["rows"],
  columns: SampleTable["columns"],
): { row: number; column: number; text: string }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === "string" && cell !== "" && columns[column]!.holds !== "text" ? [{ row, column, text: cell }] : [],
    ),
  );
}
