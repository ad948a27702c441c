import type { RecordedCell } from "../../intake/record";
import { fingerprint } from "../../method/fingerprint";
import { addressOf } from "../excel/address";
import { rowsPart } from "../excel/appendRows";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import { dayFormat } from "../excel/layout";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { writeTogether } from "../excel/writeTogether";
import { queueRecord } from "./intakeRecord";
import { baseRecord, cardsOf, writeCard, type TakeOverOptions, type TakenOver } from "./takeOver";
import { dayFormatsOf, rowCellsOf, widened, type TableUpdate } from "./updateTables";

/**
 * Brings clean tables up to date with a list that was read again: changed cells column by column, new rows below, columns
 * that are new at the right end. Rows that the list no longer has stay. Everything is recorded and can be undone.
 * @throws WorkbookError sheetProtected, columnsInWay, cancelled, or what Excel said; what was done before stands in the record
 */
export async function updateTables(
  updates: readonly TableUpdate[],
  options: Omit<TakeOverOptions, "how">,
): Promise<Omit<TakenOver, "mapping"> & { readonly added: number }> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    const left: CellPlace[] = [];
    let changed = 0;
    let added = 0;
    const blocked = survey.sheets.find(
      ({ name, isProtected }) => isProtected && updates.some(({ sheet }) => sheet === name),
    );
    if (blocked) throw new WorkbookError("sheetProtected", { sheet: blocked.name, values: { sheet: blocked.name } });
    for (const update of updates) {
      stopWhenCancelled(options);
      if (update.newColumns.length > 0) await widen(context, survey, update, options);
      for (const card of cardsOf([{ name: update.sheet }], update.changed)) {
        const outcome = await writeCard(context, survey, card, options, state);
        left.push(...outcome.left);
        changed += outcome.changed;
      }
      added += await append(context, survey, update, options, state);
    }
    return { run: options.run, sheets: [], tasks: 0, changed, left, added };
  }, state);
}

/** Adds the new columns at the right end, where nothing stands. */
async function widen(
  context: Excel.RequestContext,
  survey: Survey,
  update: TableUpdate,
  options: Omit<TakeOverOptions, "how">,
): Promise<void> {
  const { language } = options;
  const { area, newColumns, table, sheet: name, days } = update;
  const sheet = context.workbook.worksheets.getItem(name);
  const beside = { ...area, column: area.column + area.columns, columns: newColumns.length };
  const range = sheet.getRange(addressOf(beside)).load("values");
  await context.sync();
  if (range.values.some((row) => row.some((cell) => cell !== "")))
    throw new WorkbookError("columnsInWay", {
      sheet: name,
      values: { sheet: name, cells: addressOf(beside) },
    });
  sheet.getRange(addressOf({ ...beside, rows: 1 })).values = [[...newColumns]];
  for (const position of days)
    if (position >= area.columns)
      sheet.getRange(
        addressOf({
          ...area,
          row: area.row + 1,
          column: area.column + position,
          rows: Math.max(1, area.rows - 1),
          columns: 1,
        }),
      ).numberFormat = dayFormat(language) as unknown as string[][];
  context.workbook.tables.getItem(table).resize(widened(update));
  const recorded = newColumns.map((header): RecordedCell => ({
    ...baseRecord(options),
    ...{ sheet: name, cell: "", header: table, from: null, to: header, rule: "new column", format: "" },
  }));
  await queueRecord(context, survey, recorded, language);
  await context.sync();
}

async function append(
  context: Excel.RequestContext,
  survey: Survey,
  update: TableUpdate,
  options: Omit<TakeOverOptions, "how">,
  state: WriteState,
): Promise<number> {
  const { sheet, table, headers, newColumns, added } = update;
  if (added.length === 0) return 0;
  const place = {
    ...{ key: table, sheet, address: widened(update), tableName: table },
    ...{ headers: [...headers, ...newColumns], rows: update.area.rows - 1 },
  };
  const part = rowsPart(context, place, added.map(rowCellsOf), dayFormatsOf(update, options.language));
  const recorded = added.map((row): RecordedCell => ({
    ...baseRecord(options),
    ...{ sheet, cell: "", header: table, from: null, to: rowFingerprint(row), rule: "new row", format: "" },
  }));
  await queueRecord(context, survey, recorded, options.language);
  await writeTogether(context, [part], state, "register");
  return added.length;
}

/** What a row holds, in short; blank cells at its end say nothing. */
export function rowFingerprint(row: readonly unknown[]): string {
  const cells = row.map((cell) => (cell === null || cell === undefined ? "" : cell));
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return fingerprint([cells]);
}
