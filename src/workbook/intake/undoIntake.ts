import { undoneCells, type RecordedCell } from "../../intake/record";
import type { CellValue } from "../../intake/sheet";
import { addressOf, areaOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { asWorkbookError, WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { queueUndone, readRuns } from "./intakeRecord";
import { cleanFingerprint, queueCells } from "./takeOver";
import { rowFingerprint } from "./writeUpdates";

export interface IntakeUndone {
  /** Cells that have their former value and format again. */
  readonly restored: number;
  /** Cells that somebody changed since: they stay. */
  readonly edited: readonly CellPlace[];
  /** Clean sheets that were taken away. */
  readonly removed: readonly string[];
  /** Clean sheets that stay, since they were edited or others refer to them. */
  readonly kept: readonly string[];
}

/**
 * Gives back what a run changed: each cell that still holds what the run wrote gets its former value and format; a clean
 * sheet goes while no cell of it was edited and no sheet of ours was made from it. Everything else stays and is told.
 * @throws WorkbookError sheetProtected, or what Excel said
 */
export async function undoIntake(run: string, options: JobOptions & { readonly asOf: number }): Promise<IntakeUndone> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    const found = (await readRuns(context, survey)).find((each) => each.run === run);
    if (!found) return { restored: 0, edited: [], removed: [], kept: [] };
    const clean = found.cells.filter(({ rule }) => rule === "clean table");
    const cells = found.cells.filter(({ rule, cell }) => rule !== "clean table" && cell !== "");
    const rows = found.cells.filter(({ rule }) => rule === "new row");
    const blocked = survey.sheets.find(
      ({ name, isProtected }) => isProtected && [...cells, ...rows].some(({ sheet }) => sheet === name),
    );
    if (blocked) throw new WorkbookError("sheetProtected", { sheet: blocked.name, values: { sheet: blocked.name } });
    const kept: string[] = [];
    const removable: string[] = [];
    for (const table of clean) {
      // Gone already: a try before this one removed it.
      if (!survey.sheets.some(({ name }) => name === table.sheet)) continue;
      if (await isAsWritten(context, survey, table)) removable.push(table.sheet);
      else kept.push(table.sheet);
    }
    // First, for the record says until the end what is still to be done.
    if (removable.length > 0) Object.assign(state, { written: "partly", sheet: removable[0] });
    await removeByName(removable);
    const { restored, edited } = await restoreCells(context, survey, cells, state);
    const rowsGone = await removeRows(context, survey, rows, state);
    await removeColumns(
      context,
      survey,
      found.cells.filter(({ rule }) => rule === "new column"),
    );
    queueUndone(context, survey, found.rows, options.asOf);
    Object.assign(state, { written: "partly", sheet: state.sheet || found.cells[0]?.sheet });
    await context.sync();
    return {
      restored: restored + rowsGone.removed,
      edited: [...edited, ...rowsGone.edited],
      removed: removable,
      kept,
    };
  }, state);
}

async function restoreCells(
  context: Excel.RequestContext,
  survey: Survey,
  cells: readonly RecordedCell[],
  state: WriteState,
): Promise<{ restored: number; edited: CellPlace[] }> {
  const columns = new Map<string, { sheet: string; column: number; cells: (RecordedCell & { row: number })[] }>();
  const gone: CellPlace[] = [];
  const names = new Set(survey.sheets.map(({ name }) => name));
  for (const cell of cells) {
    const area = areaOf(cell.cell);
    if (!area || !names.has(cell.sheet)) {
      gone.push({ sheet: cell.sheet, cell: cell.cell });
      continue;
    }
    const key = `${cell.sheet}!${area.column}`;
    const entry = columns.get(key) ?? columns.set(key, { sheet: cell.sheet, column: area.column, cells: [] }).get(key)!;
    entry.cells.push({ ...cell, row: area.row });
  }
  const loaded = [...columns.values()].map((column) => {
    const rows = column.cells.map(({ row }) => row);
    const first = Math.min(...rows);
    const block = { row: first, column: column.column, rows: Math.max(...rows) - first + 1, columns: 1 };
    const range = context.workbook.worksheets.getItem(column.sheet).getRange(addressOf(block)).load("formulas");
    return { ...column, first, range };
  });
  if (loaded.length > 0) await context.sync();
  let restored = 0;
  const edited: CellPlace[] = [...gone];
  for (const { sheet, column, cells: its, first, range } of loaded) {
    const now = its.map(({ row }) => (range.formulas as CellValue[][])[row - first]?.[0] ?? null);
    const fates = undoneCells(its, now);
    const back = its.filter((_cell, at) => fates[at] === "restored");
    its.forEach((cell, at) => {
      if (fates[at] === "edited") edited.push({ sheet, cell: cell.cell });
    });
    queueCells(
      context.workbook.worksheets.getItem(sheet),
      column,
      back.map(({ row, from, format }) => ({ row, value: from, format })),
    );
    if (back.length > 0) Object.assign(state, { written: "partly", sheet });
    restored += back.length;
  }
  return { restored, edited };
}

/** Takes away rows that a run appended and that still hold what it wrote, from below. */
async function removeRows(
  context: Excel.RequestContext,
  survey: Survey,
  rows: readonly RecordedCell[],
  state: WriteState,
): Promise<{ removed: number; edited: CellPlace[] }> {
  const byTable = new Map<string, RecordedCell[]>();
  for (const row of rows) byTable.set(row.header, [...(byTable.get(row.header) ?? []), row]);
  let removed = 0;
  const edited: CellPlace[] = [];
  for (const [name, own] of byTable) {
    const isKnown = survey.tables.some((table) => table.name === name);
    const body = isKnown ? context.workbook.tables.getItem(name).getDataBodyRange().load("formulas") : null;
    // A table or two.
    // eslint-disable-next-line skm/no-sync-in-loop
    if (body) await context.sync();
    const prints = ((body?.formulas ?? []) as unknown[][]).map(rowFingerprint);
    const wanted = own.map(({ to }) => String(to));
    for (let at = prints.length - 1; at >= 0; at--) {
      const index = wanted.indexOf(prints[at] as string);
      if (index < 0) continue;
      wanted.splice(index, 1);
      context.workbook.tables.getItem(name).rows.getItemAt(at).delete();
      Object.assign(state, { written: "partly", sheet: own[0]?.sheet ?? "" });
      removed++;
    }
    edited.push(...wanted.map(() => ({ sheet: own[0]?.sheet ?? "", cell: name })));
  }
  return { removed, edited };
}

/** Takes columns that a run added away again, from the right, while nothing stands in them. */
async function removeColumns(
  context: Excel.RequestContext,
  survey: Survey,
  columns: readonly RecordedCell[],
): Promise<void> {
  for (const name of new Set(columns.map(({ header }) => header))) {
    if (!survey.tables.some((table) => table.name === name)) continue;
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange().load("formulas,address");
    // A table or two.
    // eslint-disable-next-line skm/no-sync-in-loop
    await context.sync();
    const area = areaOf(range.address);
    const rows = range.formulas as CellValue[][];
    const own = new Set(columns.flatMap(({ header, to }) => (header === name ? [String(to)] : [])));
    let width = area?.columns ?? 0;
    while (
      own.has(String(rows[0]?.[width - 1])) &&
      rows.slice(1).every((row) => row[width - 1] === "" || row[width - 1] === null)
    )
      width--;
    if (!area || width === area.columns || width === 0) continue;
    const sheet = context.workbook.worksheets.getItem(columns.find(({ header }) => header === name)?.sheet ?? "");
    table.resize(sheet.getRange(addressOf({ ...area, columns: width })));
    sheet.getRange(addressOf({ ...area, column: area.column + width, columns: area.columns - width })).clear();
  }
}

/** True while a clean table holds what was written and no sheet of ours was made since. */
async function isAsWritten(
  context: Excel.RequestContext,
  survey: Survey,
  { sheet, header, to }: RecordedCell,
): Promise<boolean> {
  // Their formulas name the table: without it they would be errors.
  if (survey.sheets.some(({ job }) => job !== null && job !== "intake" && job !== "rules" && job !== "registers"))
    return false;
  const table = context.workbook.tables.getItemOrNullObject(header);
  const range = table.getRange().load("formulas");
  const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("cellCount");
  await context.sync();
  if (table.isNullObject) return false;
  const rows = range.formulas as unknown[][];
  const cells = rows.length * (rows[0]?.length ?? 0);
  if (used.cellCount > cells || cleanFingerprint(rows) !== to) return false;
  return !(await isReferredTo(context, survey, [sheet, header]));
}

/** So many cells of other sheets are looked through for formulas; in a larger workbook the sheet stays. */
const mostLookedThrough = 400_000;

/** True when a formula on another sheet of the user's names one of these: without it the formula would be an error. */
async function isReferredTo(
  context: Excel.RequestContext,
  survey: Survey,
  names: readonly [sheet: string, table: string],
): Promise<boolean> {
  const others = survey.sheets.filter(({ name, job, used }) => name !== names[0] && job === null && used !== null);
  const total = others.reduce((sum, { used }) => sum + (used ? used.rows * used.columns : 0), 0);
  if (total > mostLookedThrough) return true;
  const ranges = others.flatMap(({ name, used }) =>
    used ? [context.workbook.worksheets.getItem(name).getRange(addressOf(used)).load("formulas")] : [],
  );
  if (ranges.length > 0) await context.sync();
  const wanted = names.map((name) => name.toLowerCase());
  return ranges.some(({ formulas }) =>
    (formulas as unknown[][]).some((row) =>
      row.some(
        (cell) =>
          typeof cell === "string" && cell.startsWith("=") && wanted.some((name) => cell.toLowerCase().includes(name)),
      ),
    ),
  );
}

/** Not as part of an undo group: Excel cannot undo the deletion of a sheet and would refuse it there. */
async function removeByName(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    throw asWorkbookError(error, "partly", names[0]);
  }
}
