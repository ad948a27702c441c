import { personsSource } from "../../method/tables/persons";
import { readFieldsOf } from "../../method/tables/source";
import type { Register } from "../excel/ownTables";
import type { Look } from "./look";
import { type LookPart, partsOf } from "./lookParts";
import type { Reads, RulePart } from "./sheetRecord";

/** By part of a look a short text that differs when its content differs. */
export type Fingerprint = ReadonlyMap<LookPart, string>;

/**
 * The fingerprint of what a sheet reads of a look. Where the rows stand does not count. Each part is computed once for a
 * look: 100,000 customers and 300,000 contacts take some tens of milliseconds.
 */
export function fingerprintOf(look: Look, reads: Reads): Fingerprint {
  let known = parts.get(look);
  if (!known) parts.set(look, (known = new Map()));
  return new Map(
    partsOf(reads).map((part) => {
      let print = known.get(part);
      if (print === undefined) known.set(part, (print = printOf(look, part)));
      return [part, print];
    }),
  );
}

/** The parts that differ between two fingerprints of the same reads. */
export function changedParts(before: Fingerprint, after: Fingerprint): readonly LookPart[] {
  return [...after].flatMap(([part, print]) => (before.get(part) === print ? [] : [part]));
}

const parts = new WeakMap<Look, Map<LookPart, string>>();
const columns = new WeakMap<object, string>();

function printOf(look: Look, part: LookPart): string {
  const [kind, name] = part.split(".") as [string, string];
  if (kind === "customers") return columnPrint(look.customerColumns, name);
  if (kind === "contacts") return columnPrint(look.contactColumns, name);
  if (kind === "rules") return ofJson(look.rules[name as RulePart]);
  if (kind === "registers") return ofJson(withoutRows(look.registers[name as Register]));
  if (kind === "persons")
    return readFieldsOf(personsSource)
      .map((field) => columnPrint(look.personColumns ?? null, field))
      .join();
  const input = look.castingInput;
  if (!input) return "";
  const { rules, cells, targetGroups, leadIds } = input;
  const { rules: criteria, efforts, overrides } = rules;
  return [
    ofJson({ criteria, efforts, overrides }),
    ...[...cells, targetGroups ?? [], leadIds ?? []].map(ofColumn),
  ].join();
}

function columnPrint(of: object | null, field: string): string {
  if (!of) return "";
  const column = (of as Readonly<Record<string, ArrayLike<unknown> | undefined>>)[field];
  return column ? ofColumn(column) : "";
}

function ofColumn(column: ArrayLike<unknown>): string {
  let print = columns.get(column);
  if (print === undefined) {
    const hash = new Hash();
    hash.addAll(column);
    columns.set(column, (print = hash.text));
  }
  return print;
}

function ofJson(value: unknown): string {
  const hash = new Hash();
  hash.add(JSON.stringify(value) ?? "");
  return hash.text;
}

function withoutRows(records: readonly object[]): unknown {
  return records.map((record) => ({ ...record, sheetRow: 0 }));
}

/** FNV-1a over two lanes: quick, and a chance of one in 2^64 that a change goes unseen. */
class Hash {
  private low = 0x811c9dc5;
  private high = 0x01000193;
  private readonly word = new Float64Array(1);
  private readonly halves = new Uint32Array(this.word.buffer);

  private mix(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193);
    this.high = Math.imul(this.high ^ value, 0x85ebca6b) ^ (this.high >>> 13);
  }

  add(text: string): void {
    this.mix(text.length);
    for (let index = 0; index < text.length; index++) this.mix(text.charCodeAt(index));
  }

  addAll(column: ArrayLike<unknown>): void {
    this.mix(column.length);
    for (let index = 0; index < column.length; index++) {
      const value = column[index];
      if (typeof value === "number") {
        this.word[0] = value;
        this.mix(this.halves[0] as number);
        this.mix(this.halves[1] as number);
      } else this.add(String(value));
    }
  }

  get text(): string {
    return `${this.low >>> 0}.${this.high >>> 0}`;
  }
}
