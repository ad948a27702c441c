import { addressOf } from "../excel/address";
import type { Finding } from "../excel/finding";
import { readColumns, type ReadOptions } from "../excel/readColumns";
import type { Survey } from "../excel/survey";
import type { CellDialect } from "./registerColumn";
import { judgeRegister } from "./judgeRegister";
import type { SurveyedRegister } from "../excel/survey";
import { emptyRegisters, type Registers } from "./registers";
import type { Register } from "../excel/ownTables";
import { rememberPlaces } from "./registerPlaces";
import { registerKeys, registerNames } from "../excel/ownTables";

/** Registers with more cells than this are read in chunks, the others together in one request. */
const mostTogether = 20_000;

/** The registers that the workbook has. One request for all that are small, none when there is no register. */
export async function readRegisters(
  context: Excel.RequestContext,
  { registers }: Survey,
  dialect: CellDialect,
  options: ReadOptions = {},
): Promise<{ readonly registers: Registers; readonly findings: readonly Finding[] }> {
  if (registers.size === 0) return { registers: emptyRegisters, findings: [] };
  let left = mostTogether;
  const small = new Map<Register, Excel.Range>();
  for (const [key, { sheet, area }] of registers) {
    const cells = (area.rows - 1) * area.columns;
    if (cells > left) continue;
    left -= cells;
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    small.set(key, context.workbook.worksheets.getItem(sheet).getRange(addressOf(body)).load("values"));
  }
  if (small.size > 0) await context.sync();
  const result: Record<string, unknown> = { ...emptyRegisters };
  const findings: Finding[] = [];
  for (const key of registerKeys) {
    const surveyed = registers.get(key);
    if (!surveyed) continue;
    // Large registers are rare, and each is read in chunks of its own.
    const rows = small.get(key)?.values ?? (await chunked(context, key, surveyed, options));
    const judged = judgeRegister(key, surveyed, rows as unknown[][], dialect);
    result[key] = judged.records;
    findings.push(...judged.findings);
  }
  rememberPlaces(result as unknown as Registers, registers);
  return { registers: result as unknown as Registers, findings };
}

async function chunked(
  context: Excel.RequestContext,
  key: Register,
  { sheet, area, headers }: SurveyedRegister,
  options: ReadOptions,
): Promise<unknown[][]> {
  const choice = {
    key: registerNames[key],
    sheet,
    address: addressOf(area),
    tableName: registerNames[key],
    rows: area.rows - 1,
    headers,
  };
  const positions = headers.map((_, position) => position);
  const columns = await readColumns(context, choice, positions, options);
  return Array.from({ length: choice.rows }, (_, row) => positions.map((position) => columns.get(position)?.[row]));
}
