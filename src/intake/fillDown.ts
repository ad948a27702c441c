import type { Body } from "./body";
import type { RegionMapping } from "./mapping";
import type { ListRegion } from "./region";
import { isFilled, cellText, type IntakeSheet } from "./sheet";
import { fieldKinds, type Field } from "./words/headers";

/** A column in which a value stands once for a group of rows, and blanks below it. */
export interface FillDown {
  readonly at: number;
  readonly field: Field;
  /** Rows that would get the value from above. */
  readonly rows: readonly number[];
}

/**
 * Columns that may be filled from above: texts that are no keys, the first of them filled, most of them blank, and every
 * value once; or merged cells. Never numbers, days or keys.
 */
export function fillDownOf(sheet: IntakeSheet, region: ListRegion, mapping: RegionMapping, body: Body): FillDown[] {
  const found: FillDown[] = [];
  for (const mapped of mapping.fields.values()) {
    if (!["text", "word", "name"].includes(fieldKinds[mapped.field]) || mapped.field === "customer") continue;
    const column = region.area.column + mapped.at;
    const merged = sheet.merges.filter(
      (merge) =>
        merge.columns === 1 &&
        merge.rows > 1 &&
        merge.column === column &&
        merge.row >= region.header.row + region.header.rows,
    );
    const isMerged = (row: number): boolean => merged.some((merge) => row > merge.row && row < merge.row + merge.rows);
    const blank: number[] = [];
    const values: string[] = [];
    for (const row of body.rows) {
      const value = sheet.values[row - sheet.top]?.[column - sheet.left];
      if (isFilled(value)) values.push(cellText(value));
      else blank.push(row);
    }
    if (merged.length > 0 && blank.length > 0) {
      found.push({ at: mapped.at, field: mapped.field, rows: blank.filter(isMerged) });
      continue;
    }
    const first = sheet.values[(body.rows[0] ?? 0) - sheet.top]?.[column - sheet.left];
    const isGroup = values.length >= 2 && new Set(values).size === values.length;
    // Only the column on the left groups rows; another with few values is one that is seldom filled.
    if (mapped.at === 0 && isFilled(first) && isGroup && values.length < 0.6 * body.rows.length)
      found.push({ at: mapped.at, field: mapped.field, rows: blank });
  }
  return found.filter(({ rows }) => rows.length > 0);
}
