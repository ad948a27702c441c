import { type Area, overlaps } from "./address";
import type { Survey } from "./survey";

/** The cells that a look rests on: a change anywhere else changes nothing in it. */
export interface WatchedCells {
  /** Ids of the sheets that the look saw: what happens on another one may be a new table. */
  readonly sheets: ReadonlySet<string>;
  /** By the id of the sheet. */
  readonly areas: ReadonlyMap<string, readonly Area[]>;
}

/**
 * The cells of the sources, of the rules and of the registers, each with what would make it grow: the columns beside it and
 * all rows below.
 * @param sources where customers and contacts stand
 */
export function watchedCells(survey: Survey, sources: readonly { sheet: string; area: Area }[]): WatchedCells {
  const ids = new Map(survey.sheets.map(({ name, id }) => [name, id]));
  const areas = new Map<string, Area[]>();
  for (const { sheet, area } of [
    ...sources,
    ...survey.ruleTables.values(),
    ...survey.castingTables.values(),
    ...survey.registers.values(),
    ...(survey.keptCastings ? [survey.keptCastings] : []),
  ]) {
    const id = ids.get(sheet) ?? "";
    const column = Math.max(0, area.column - 1);
    const grown = { row: area.row, column, rows: Infinity, columns: area.column + area.columns + 1 - column };
    areas.set(id, [...(areas.get(id) ?? []), grown]);
  }
  return { sheets: new Set(ids.values()), areas };
}

/**
 * True for a change that the look should see.
 * @param area undefined where the address names no block of cells: whole rows or columns move everything on their sheet
 */
export function isWatched({ sheets, areas }: WatchedCells, sheetId: string, area: Area | undefined): boolean {
  if (!sheets.has(sheetId)) return true;
  const here = areas.get(sheetId);
  if (!here) return false;
  return area === undefined || here.some((each) => overlaps(each, area));
}
