/** Where formulas use a table or a name. */
import type { CompiledFormula, EngineRange, FormulaCell, Position } from "./library";
import type { WorkbookStore } from "./store";

/** The formulas that use one of the names (lower case) of tables or cells, or a reference into the table around them. */
export function* formulasUsing(
  { cellStore, sheetStore }: WorkbookStore,
  names: ReadonlySet<string>,
): Generator<{ readonly cell: FormulaCell; readonly at: Position }> {
  for (const cells of Object.values(cellStore.cells)) {
    for (const cell of Object.values(cells ?? {})) {
      if (!cell?.isFormula || !cell.compiledFormula.symbols.some((word) => usesName(word, names))) continue;
      yield { cell, at: sheetStore.cellPosition[cell.id]! };
    }
  }
}

/** Where a formula has such a reference or word, by itself or through a defined name. */
export function formulasWith(
  store: WorkbookStore,
  hasRange: (range: EngineRange) => boolean,
  hasWord: (word: string) => boolean,
): Position[] {
  const fits = ({ rangeDependencies, symbols }: CompiledFormula) =>
    rangeDependencies.some(hasRange) || symbols.some(hasWord);
  const names = new Set(
    Object.values(store.names).flatMap((mark) => (mark && fits(mark.compiled) ? [mark.name.toLowerCase()] : [])),
  );
  const found: Position[] = [];
  for (const cells of Object.values(store.cellStore.cells))
    for (const cell of Object.values(cells ?? {})) {
      if (!cell?.isFormula) continue;
      const { compiledFormula } = cell;
      if (fits(compiledFormula) || (names.size && compiledFormula.symbols.some((word) => usesName(word, names))))
        found.push(store.sheetStore.cellPosition[cell.id]!);
    }
  return found;
}

function usesName(word: string, names: ReadonlySet<string>): boolean {
  const meant = word.startsWith("@") ? word.slice(1) : word;
  if (meant.startsWith("[")) return true;
  const open = meant.indexOf("[");
  const plain = (open < 0 ? meant : meant.slice(0, open)).toLowerCase();
  return names.has(plain.slice(plain.lastIndexOf("!") + 1));
}
