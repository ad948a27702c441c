import type { CellChange, Changes, CleanTable } from "../../intake/changes";
import type { CellValue, IntakeBook } from "../../intake/sheet";
import { fieldKinds } from "../../intake/words/headers";
import { idKey } from "../../method/cadence/idKey";
import { say, type Language } from "../../text/text";
import { addressOf, areaOf, type Area } from "../excel/address";
import type { RowCells } from "../excel/appendRows";
import { readInExcel } from "../excel/excel";
import { dayFormat, numberCell, userText, type SheetCell } from "../excel/layout";
import { surveyWorkbook } from "../excel/survey";
import { cleanRows, dayShiftInto } from "./cleanSheet";
import { cleanTablesOf, readRuns } from "./intakeRecord";

/** What the same list, read again, would do to a clean table that it was made into before. */
export interface TableUpdate {
  readonly kind: CleanTable["kind"];
  readonly sheet: string;
  readonly table: string;
  /** Header row included, as it was when it was compared. */
  readonly area: Area;
  readonly headers: readonly string[];
  /** Headers of columns that it does not have yet. */
  readonly newColumns: readonly string[];
  /** Rows that are new, by the columns of the table, the new ones at the end. */
  readonly added: readonly (readonly CellValue[])[];
  /** Positions of columns of days. */
  readonly days: ReadonlySet<number>;
  readonly changed: readonly CellChange[];
  /** Keys of rows that the list no longer has; they stay. */
  readonly gone: readonly string[];
}

/** Compares what a list gives with the clean tables that stand in the workbook, of each kind with the latest. Reads only. */
export async function updatesOf(
  book: IntakeBook,
  changes: Changes,
  language: Language,
): Promise<readonly TableUpdate[]> {
  return readInExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    const made = cleanTablesOf(await readRuns(context, survey));
    const known = new Set(survey.tables.map(({ name }) => name));
    const dayShift = dayShiftInto(survey.dateSystem, book);
    const updates: TableUpdate[] = [];
    for (const clean of changes.clean) {
      const name = say(language, `intake.clean.${clean.kind}`);
      const target = made.find(({ table }) => known.has(table) && (table === name || table.startsWith(`${name}_`)));
      if (!target) continue;
      const range = context.workbook.tables.getItem(target.table).getRange().load("formulas,values,address");
      // Two tables at most.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
      const area = areaOf(range.address);
      if (!area) continue;
      const update = compared(clean, cleanRows(language, clean, dayShift), {
        ...{ ...target, area, values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] },
        // A contact is known by its day and its customer: further columns may come later.
        key: (clean.kind === "customers" ? (["customerId"] as const) : (["date", "customerId"] as const)).map((field) =>
          say(language, `columns.${field}`),
        ),
        isChanged: clean.kind === "customers",
      });
      if (update) updates.push(update);
    }
    return updates;
  });
}

interface Standing {
  readonly sheet: string;
  readonly table: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** Headers of the columns that tell rows apart. */
  readonly key: readonly string[];
  /** Rows that stand there are brought up to date; else only new ones are added. */
  readonly isChanged: boolean;
}

/** The differences; null where the table lacks the key. */
function compared(
  clean: CleanTable,
  rows: readonly (readonly (string | number | boolean)[])[],
  { sheet, table, area, values, formulas, key, isChanged }: Standing,
): TableUpdate | null {
  const headers = (values[0] ?? []).map(String);
  const [cleanHeaders = [], ...given] = rows;
  const newColumns: string[] = [];
  const at = cleanHeaders.map((header) => {
    const position = headers.findIndex((each) => each.toLowerCase() === String(header).toLowerCase());
    return position >= 0 ? position : headers.length + newColumns.push(String(header)) - 1;
  });
  const width = headers.length + newColumns.length;
  const days = new Set(
    clean.fields.flatMap((field, index) => (fieldKinds[field] === "day" ? [at[index] as number] : [])),
  );
  const keyColumns = key.map((header) => cleanHeaders.indexOf(header));
  if (keyColumns.some((index) => index < 0 || (at[index] as number) >= headers.length)) return null;
  const plain = (value: CellValue | undefined): string => String(value ?? "").trim();
  const keyOf = (row: readonly CellValue[], isStanding: boolean): string =>
    keyColumns.map((index) => idKey(row[isStanding ? (at[index] as number) : index])).join("\n");
  const standing = new Map<string, number[]>();
  values.slice(1).forEach((row, index) => {
    const own = keyOf(row, true);
    if (row.some((cell) => plain(cell) !== "")) standing.set(own, [...(standing.get(own) ?? []), index + 1]);
  });
  const added: CellValue[][] = [];
  const changed: CellChange[] = [];
  for (const row of given) {
    const own = keyOf(row, false);
    const found = standing.get(own)?.shift();
    if (found === undefined) {
      const cells = Array.from({ length: width }, (): CellValue => "");
      at.forEach((position, index) => (cells[position] = row[index] ?? ""));
      added.push(cells);
      continue;
    }
    if (!isChanged) continue;
    at.forEach((position, index) => {
      const to = row[index] as string | number | boolean;
      const from = values[found]?.[position] ?? null;
      const formula = formulas[found]?.[position];
      // What the list leaves blank somebody may have filled in here; what a formula computes stays.
      if (to === "" || typeof to === "boolean" || plain(from) === plain(to) || idKey(from) === idKey(to)) return;
      if (typeof formula === "string" && formula.startsWith("=") && formula !== from) return;
      changed.push({
        ...{ list: clean.kind, sheet: 0, row: area.row + found, column: area.column + position },
        ...{ header: String(cleanHeaders[index]), from, to, rule: "update" },
      });
    });
  }
  const gone = !isChanged ? [] : [...standing].filter(([, left]) => left.length > 0).map(([own]) => own);
  return { kind: clean.kind, sheet, table, area, headers, newColumns, added, days, changed, gone };
}

/** A new row as it is appended: texts as texts, whatever they look like. */
export function rowCellsOf(row: readonly CellValue[]): RowCells {
  return new Map(
    row.flatMap((cell, position): [number, SheetCell][] =>
      cell === "" || cell === null
        ? []
        : [[position, typeof cell === "string" ? userText(cell) : typeof cell === "number" ? numberCell(cell) : cell]],
    ),
  );
}

export function dayFormatsOf({ days }: TableUpdate, language: Language): ReadonlyMap<number, string> {
  return new Map([...days].map((position) => [position, dayFormat(language)] as const));
}

/** The block of the table once its new columns are there. */
export function widened({ area, newColumns }: TableUpdate): string {
  return addressOf({ ...area, columns: area.columns + newColumns.length });
}
