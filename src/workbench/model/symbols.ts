/** What a word in a formula means: a name, a table, a structured reference or an error value. */
import type { CompiledFormula, EngineRange, FunctionValue, Getters, Position } from "./library";
import {
  parseStructuredReference,
  resolveStructuredReference,
  type ReferencedTable,
  type StructuredReference,
} from "./structured-reference";

export interface KnownTable extends ReferencedTable {
  readonly id: string;
  readonly sheetId: string;
}

export interface KnownName {
  readonly name: string;
  readonly sheetId?: string;
  readonly compiled: CompiledFormula;
}

export type Meaning =
  { readonly range: EngineRange } | { readonly formula: CompiledFormula; readonly sheetId: string } | FunctionValue;

/** Where tables and names are asked for; the workbook's own store answers. */
export interface NamedThings {
  tableByName(name: string): KnownTable | undefined;
  tableAround(at: Position): KnownTable | undefined;
  nameFor(name: string, sheetId?: string): KnownName | undefined;
}

const REF = { value: "#REF!" };

const parsed = new Map<string, StructuredReference | null>();

/** Formulas ask for the same words at every calculation. */
function parsedReference(word: string): StructuredReference | null {
  let reference = parsed.get(word);
  if (reference === undefined) {
    if (parsed.size > 5000) parsed.clear();
    parsed.set(word, (reference = parseStructuredReference(word)));
  }
  return reference;
}

export class SymbolSource {
  private running = new Set<string>();
  things: NamedThings | undefined;

  /** Undefined when the word means nothing: #NAME?. */
  resolve(word: string, origin: Position | undefined, getters: Getters): Meaning | undefined {
    if (word.startsWith("#")) return { value: word.toUpperCase() };
    const { things } = this;
    if (!things) return undefined;
    const reference = word.includes("[") ? parsedReference(word) : null;
    if (reference) {
      const table = reference.table ? things.tableByName(reference.table) : origin && things.tableAround(origin);
      if (!table) return { ...REF, message: `There is no table "${reference.table}".` };
      const area = resolveStructuredReference(reference, table, origin?.row);
      if (!area) return { ...REF, message: `"${word}" does not exist.` };
      return { range: rangeOf(getters, table.sheetId, area.row, area.column, area.rows, area.columns) };
    }
    let sheetId = origin?.sheetId;
    let plain = word;
    const mark = word.lastIndexOf("!");
    if (mark > 0) {
      const sheetName = word.slice(0, mark).replace(/^'|'$/g, "").replace(/''/g, "'");
      sheetId = getters.getSheetIdByName!(sheetName) as string | undefined;
      plain = word.slice(mark + 1);
    }
    const named = things.nameFor(plain, sheetId);
    if (named) return meaningOfName(named, sheetId);
    const table = things.tableByName(plain);
    if (table) {
      const area = resolveStructuredReference({ table: plain, items: [] }, table);
      return area ? { range: rangeOf(getters, table.sheetId, area.row, area.column, area.rows, area.columns) } : REF;
    }
    const own = getters.getNamedRange!(plain) as { range: EngineRange } | undefined;
    return own && { range: own.range };
  }

  /** A name that refers to itself ends instead of running for ever. */
  guarded<T>(name: string, work: () => T): T | FunctionValue {
    const key = name.toLowerCase();
    if (this.running.has(key)) return { value: "#CYCLE", message: "The name refers to itself." };
    this.running.add(key);
    try {
      return work();
    } finally {
      this.running.delete(key);
    }
  }
}

function meaningOfName({ compiled, sheetId }: KnownName, asked: string | undefined): Meaning {
  const { tokens, rangeDependencies } = compiled;
  const body = tokens.filter((token) => token.type !== "SPACE");
  if (body.length === 2 && body[1]!.type === "REFERENCE") return { range: rangeDependencies[0]! };
  return { formula: compiled, sheetId: sheetId ?? asked ?? compiled.sheetId };
}

function rangeOf(
  getters: Getters,
  sheetId: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): EngineRange {
  return getters.getRangeFromZone!(sheetId, {
    top: row,
    bottom: row + rows - 1,
    left: column,
    right: column + columns - 1,
  }) as EngineRange;
}
