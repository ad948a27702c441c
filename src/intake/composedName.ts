import type { Steps } from "../method/steps";
import { plainKey } from "./headerText";
import type { RegionMapping } from "./mapping";
import type { ListRegion } from "./region";
import { isFilled, cellText, type IntakeSheet } from "./sheet";

/** A name that stands in one of several columns: the firm, else the person, else what is neither. */
export interface ComposedName {
  /** Indexes into the columns of the region, from left to right within a part. */
  readonly parts: readonly (readonly number[])[];
  /** The last name stands before the first one: "Stein, Rolf". */
  readonly isLastFirst: boolean;
  /** Rows in which two of the parts are filled: the first counts. */
  readonly both: number;
}

const lastNames = ["Nachname", "Last Name", "Name (Adressattyp natürl. Person)", "Familienname", "Surname"].map(
  plainKey,
);
const firstNames = ["Vorname", "First Name", "Vorname (Adressattyp natürl. Person)", "Given Name"].map(plainKey);
const furtherNames = ["Name (Adressattyp keine Angabe)", "Name 2", "Kurzname"].map(plainKey);

/** The further columns that name a customer where its own is blank; undefined when none does. */
export function* composedNameOf(
  sheet: IntakeSheet,
  region: ListRegion,
  mapping: RegionMapping,
  rows: readonly number[],
): Steps<ComposedName | undefined> {
  const own = mapping.fields.get("customer")?.at;
  if (own === undefined) return undefined;
  const find = (keys: readonly string[]): number | undefined => {
    const at = region.columns.findIndex(({ lower }) => keys.includes(lower.key));
    return at < 0 || at === own ? undefined : at;
  };
  const last = find(lastNames);
  const first = find(firstNames);
  const further = find(furtherNames);
  const person = [first, last].filter((at) => at !== undefined).sort((a, b) => a - b);
  const parts = [[own], ...(last === undefined ? [] : [person]), ...(further === undefined ? [] : [[further]])];
  if (parts.length < 2) return undefined;
  let blank = 0;
  let helped = 0;
  let both = 0;
  for (let index = 0; index < rows.length; index++) {
    if (index % 4096 === 4095) yield { done: index, total: rows.length };
    const filled = parts.map((part) => part.some((at) => isFilled(cellOf(sheet, region, rows[index] as number, at))));
    if (!filled[0]) blank++;
    if (!filled[0] && filled.slice(1).some(Boolean)) helped++;
    if (filled.filter(Boolean).length > 1) both++;
  }
  const isLastFirst = first !== undefined && last !== undefined && last < first;
  return helped > 0 && helped >= 0.5 * blank ? { parts, both, isLastFirst } : undefined;
}

/** The name of a row: the first part that is filled. */
export function composedText(
  sheet: IntakeSheet,
  region: ListRegion,
  row: number,
  { parts, isLastFirst }: ComposedName,
): string {
  for (const part of parts) {
    const texts = part.map((at) => cellText(cellOf(sheet, region, row, at))).filter((text) => text !== "");
    if (texts.length > 0) return texts.join(isLastFirst ? ", " : " ");
  }
  return "";
}

function cellOf(sheet: IntakeSheet, region: ListRegion, row: number, at: number) {
  return sheet.values[row - sheet.top]?.[region.area.column + at - sheet.left];
}
