/**
 * What the main job moves between the add-in and Excel on the web: look, casting, reminders, plan. The bytes are set
 * against what cannot be avoided: the JSON of the mapped columns, which are read, and of the cells, which are written.
 */
import "../src/text/everyText";
import { openAddIn } from "../src/headless/addIn";
import { serialOfDay } from "../src/sample/day";
import { largeWorkbook, rowsOf, type LargeTable } from "../src/sample/largeWorkbook";
import { resetCounters } from "../src/workbench/host/counters";
import type { Area, CellInput, WorkbookModel } from "../src/workbench/model/workbook";
import { lookAt } from "../src/workbook/reading/lookAt";
import { writeMatrix } from "../src/workbook/matrix/writeMatrix";
import { writePlan } from "../src/workbook/planning/writePlan";
import { writeReminders } from "../src/workbook/reminders/writeReminders";
import type { Written } from "../src/workbook/excel/written";

const asOf = serialOfDay("2026-03-31");
const chunk = 20_000;

function input(value: number | string): CellInput | null {
  if (value === "") return null;
  return typeof value === "number" ? { number: value } : { text: value };
}

/** Puts a table on a sheet of its own. */
function lay(model: WorkbookModel, name: string, table: LargeTable): void {
  const sheetId = model.addSheet(name);
  const rows = table.values[0]?.length ?? 0;
  const columns = table.headers.length;
  model.write(sheetId, { row: 0, column: 0, rows: 1, columns }, [table.headers.map((text) => ({ text }))]);
  for (let from = 0; from < rows; from += chunk) {
    const part = rowsOf(table, from, Math.min(rows, from + chunk));
    const area: Area = { row: from + 1, column: 0, rows: part.length, columns };
    model.write(
      sheetId,
      area,
      part.map((row) => row.map(input)),
    );
  }
  model.addTable(sheetId, { row: 0, column: 0, rows: rows + 1, columns }, name);
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** JSON of what stands on a sheet because it was written there: cells that only a spill fills do not count. */
function writtenBytes(model: WorkbookModel, sheetName: string): number {
  const sheetId = model.sheets().find((sheet) => sheet.name === sheetName)?.id;
  const area = sheetId === undefined ? null : model.usedArea(sheetId);
  if (sheetId === undefined || area === null) return 0;
  const cells = model.formulas(sheetId, area).map((row) => [...row]);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return;
      const spill = model.spillArea(sheetId, area.row + r, area.column + c);
      if (!spill) return;
      for (let y = 0; y < spill.rows; y++) {
        for (let x = 0; x < spill.columns; x++) if (x + y > 0) cells[r + y]!.splice(c + x, 1, "");
      }
    }),
  );
  // A row that only a spill fills was never sent: not even its empty places.
  return bytes(cells.filter((row) => row.some((cell) => cell !== "")));
}

interface Measured {
  readonly customers: number;
  readonly live: boolean;
  readonly moved: number;
  readonly needed: number;
  readonly requests: number;
  readonly largest: number;
  readonly seconds: number;
}

async function measure(customers: number, live: boolean): Promise<Measured> {
  const tables = largeWorkbook({ customers, contacts: 3 * customers, asOf });
  const workbench = await openAddIn(null, "en");
  const { model, counters } = workbench;
  lay(model, "Customers", tables.customers);
  lay(model, "Contacts", tables.contacts);
  resetCounters(counters);
  const started = performance.now();
  const options = { language: "en", live } as const;
  const look = await lookAt(options);
  const written: Written[] = [
    await writeMatrix(look, options),
    await writeReminders(look, asOf, options),
    await writePlan(look, options),
  ];
  const seconds = (performance.now() - started) / 1000;
  const read = bytes([tables.customers.values, tables.contacts.values]);
  const put = [...written.map(({ sheet }) => sheet), "SKM rules"].reduce(
    (sum, sheet) => sum + writtenBytes(model, sheet),
    0,
  );
  return {
    customers,
    live,
    moved: counters.bytesUp + counters.bytesDown,
    needed: read + put,
    requests: counters.requests,
    largest: counters.largest,
    seconds,
  };
}

const megabytes = (amount: number): string => `${(amount / 1024 / 1024).toFixed(2)} MB`;

async function main(): Promise<void> {
  for (const live of [true, false]) {
    const results: Measured[] = [];
    for (const customers of [1_000, 10_000, 100_000]) {
      const result = await measure(customers, live);
      results.push(result);
      console.log(
        `  ${live ? "live " : "fixed"} ${String(customers).padStart(7)} customers, ${3 * customers} contacts: ` +
          `${megabytes(result.moved)} moved, ${(result.moved / result.needed).toFixed(3)} of the least possible, ` +
          `${result.requests} requests, largest ${megabytes(result.largest)}, ${result.seconds.toFixed(1)} s`,
      );
    }
    const [first, , last] = results as [Measured, Measured, Measured];
    const exponent = (of: "moved" | "seconds"): string =>
      (Math.log(last[of] / first[of]) / Math.log(last.customers / first.customers)).toFixed(2);
    console.log(
      `  ${live ? "live " : "fixed"} exponent from 1,000 to 100,000: bytes ${exponent("moved")}, time ${exponent("seconds")}`,
    );
  }
}

void main();
