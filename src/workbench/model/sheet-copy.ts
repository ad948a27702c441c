/** What comes along when a sheet is copied, of that which the engine has no place for. */
import { CompiledFormulas, type EngineRange, type Getters } from "./library";
import { nameKey, type Slot } from "./marks";
import { excelSheetName } from "./sheet-names";
import type { WorkbookStore } from "./store";

/** A value for a slot of the store, to be put there with the history. */
export interface CopiedMark {
  readonly slot: Slot;
  readonly key: string;
  readonly value: unknown;
}

/**
 * The marks of a copied sheet, as Excel copies them: its own names (not those of the workbook), protection and page, notes,
 * lists, the names of tables with a number behind them, charts. What referred to the sheet refers to the copy.
 */
export function copiedMarks(store: WorkbookStore, getters: Getters, from: string, to: string): readonly CopiedMark[] {
  const marks: CopiedMark[] = [];
  const put = (slot: Slot, key: string, value: unknown): number => marks.push({ slot, key, value });
  const moved = <R extends EngineRange | string | null>(range: R): R =>
    (typeof range === "string" || range === null || range.sheetId !== from
      ? range
      : getters.getRangeFromZone!(to, range.zone)) as R;
  const nameOf = (id: string): string => excelSheetName(getters.getSheetName!(id) as string);
  const sheetIn = renamedSheet(nameOf(from), nameOf(to));
  const compiled = (formula: string) => CompiledFormulas.Compile(sheetIn(formula), to, getters);

  if (store.sheetMarks[from]) put("sheetMarks", to, store.sheetMarks[from]);
  for (const mark of Object.values(store.names)) {
    if (mark?.sheetId !== from) continue;
    const formula = mark.compiled.toFormulaString(getters);
    put("names", nameKey(mark.name, to), { ...mark, sheetId: to, compiled: compiled(formula) });
  }
  for (const [key, mark] of Object.entries(store.noteMarks))
    if (mark?.at.sheetId === from) put("noteMarks", `${key}/${to}`, { ...mark, at: moved(mark.at) });
  for (const [key, mark] of Object.entries(store.validationMarks)) {
    if (mark?.at.sheetId !== from) continue;
    const source = typeof mark.source === "string" ? mark.source : compiled(mark.source.toFormulaString(getters));
    put("validationMarks", `${key}/${to}`, { ...mark, at: moved(mark.at), source });
  }
  const taken = new Set(Object.values(store.tableMarks).map((mark) => mark?.name.toLowerCase()));
  for (const [key, mark] of Object.entries(store.tableMarks)) {
    if (!mark || !key.startsWith(`${from}/`)) continue;
    let number = 2;
    while (taken.has(`${mark.name}${number}`.toLowerCase())) number++;
    const name = `${mark.name}${number}`;
    taken.add(name.toLowerCase());
    // Its part in the file is the one of the copied table.
    const { part: _, ...rest } = mark;
    put("tableMarks", `${to}/${key.slice(from.length + 1)}`, { ...rest, name });
  }
  for (const [key, mark] of Object.entries(store.chartMarks)) {
    if (mark?.sheetId !== from) continue;
    const series = mark.series?.map((each) => ({
      ...each,
      name: moved(each.name),
      values: moved(each.values),
      categories: moved(each.categories),
    }));
    // The engine names the copy of a figure so.
    const copy = `${to}??${key.split("??").pop()}`;
    put("chartMarks", copy, { ...mark, sheetId: to, source: moved(mark.source), ...(series && { series }) });
  }
  return marks;
}

/** Puts one sheet's name for another's in the references of a formula. */
function renamedSheet(from: string, to: string): (formula: string) => string {
  const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'!`;
  const plain = new RegExp(`(?<![\\p{L}\\p{N}_.'])${from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}!`, "gu");
  return (formula) => formula.replaceAll(quoted(from), () => quoted(to)).replace(plain, () => quoted(to));
}
