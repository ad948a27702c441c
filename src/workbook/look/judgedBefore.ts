import type { Steps } from "../../method/steps";
import { readFieldsOf } from "../../method/tables/source";
import type { SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import type { ReadSource, SeenSource } from "./sources";

type Columns = SeenSource["columns"];
type Cells = Parameters<ReadSource["judge"]>[0];

interface Judged {
  readonly columns: Columns;
  readonly findings: readonly Finding[];
}

/** What columns were judged from. Most of its texts are those of the columns; comparing takes a tenth of judging. */
interface Origin {
  readonly rows: number;
  readonly place: string;
  readonly judge: ReadSource["judge"];
  readonly cells: Cells;
  readonly findings: readonly Finding[];
}

const origins = new WeakMap<object, Origin>();
const numbers = new WeakMap<object, number>();
/** By number, so that columns do not keep those alive from which they grew. */
const grown = new WeakMap<object, { readonly from: number; readonly count: number }>();
let next = 0;

/**
 * Judges the cells of a source, and only those that an earlier look has not judged: where all are the same its columns
 * are given back themselves, and where rows were added below they alone are judged and joined to them.
 * @param before columns of an earlier look at the same source
 */
export function* judgeWhatChanged(
  read: ReadSource,
  cells: Cells,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
  before: Columns | undefined,
): Steps<Judged> {
  const known = before && origins.get(before);
  const place = JSON.stringify([at, dateSystem]);
  const fields = readFieldsOf(read.source);
  const first = known?.rows ?? 0;
  let isSame = known?.place === place && known.judge === read.judge && first <= rows;
  for (const field of fields) {
    if (!isSame || !known) break;
    yield;
    isSame = beginsAlike(cells[field], known.cells[field], first);
  }
  if (isSame && before && known?.rows === rows) {
    return { columns: before, findings: known.findings };
  }
  let judged: Judged | undefined;
  if (isSame && before && known && read.isRowByRow === true && before.count === first) {
    const added = Object.fromEntries(fields.map((field) => [field, cells[field]?.slice(first)]));
    const more = yield* read.judge(
      Object.fromEntries(Object.entries(added).filter(([, column]) => column)) as Cells,
      rows - first,
      { ...at, firstRow: at.firstRow + first },
      dateSystem,
    );
    // A finding may count what an earlier one counts, and a blank row is told with the others.
    if (more.findings.length === 0 && more.columns.count === rows - first) {
      const columns = joined(before, more.columns, first) as Columns;
      grown.set(columns, { from: numberOf(before), count: first });
      judged = { columns, findings: known.findings };
    }
  }
  judged ??= yield* read.judge(cells, rows, at, dateSystem);
  origins.set(judged.columns, { rows, place, judge: read.judge, cells, findings: judged.findings });
  return judged;
}

function beginsAlike(now: readonly unknown[] | undefined, then: readonly unknown[] | undefined, rows: number): boolean {
  if (!now || !then) return now === then;
  for (let row = 0; row < rows; row++) if (now[row] !== then[row]) return false;
  return true;
}

/** How many first records of columns are those of earlier ones; undefined where they were judged apart. */
export function sameRecords(columns: object, earlier: object): number | undefined {
  if (columns === earlier) return Infinity;
  const from = grown.get(columns);
  return from !== undefined && from.from === numbers.get(earlier) ? from.count : undefined;
}

function numberOf(columns: object): number {
  let number = numbers.get(columns);
  if (number === undefined) numbers.set(columns, (number = next++));
  return number;
}

/** The columns of records one below the other; what is by record in a map moves with it. */
function joined(above: object, below: object, count: number): object {
  const added = below as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(above).map(([field, column]: [string, unknown]) => [
      field,
      joinedColumn(column, added[field], count),
    ]),
  );
}

function joinedColumn(above: unknown, below: unknown, count: number): unknown {
  if (typeof above === "number") return above + (below as number);
  if (Array.isArray(above)) return (above as unknown[]).concat(below);
  if (above instanceof Map) {
    const map = new Map(above);
    for (const [record, value] of below as ReadonlyMap<number, unknown>) map.set(record + count, value);
    return map;
  }
  const [old, more] = [above, below] as [Int32Array, Int32Array];
  const column = new (old.constructor as Int32ArrayConstructor)(old.length + more.length);
  column.set(old);
  column.set(more, old.length);
  return column;
}
