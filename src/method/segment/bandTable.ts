import type { Band } from "./bands";

export type BandRowFault = "labelMissing" | "labelDoubled" | "limitNotNumber" | "limitsReversed" | "restDoubled";

export interface BandRowFinding {
  readonly fault: BandRowFault;
  /** Index of the row in the table as it was given, blank rows counted. */
  readonly row: number;
}

export interface BandTable {
  readonly bands: readonly Band[];
  /** For each band the index of its row in the table as given. */
  readonly rows: readonly number[];
  /** Rows that are no band; with any of them the table is not usable as it stands. */
  readonly findings: readonly BandRowFinding[];
}

/**
 * Reads bands from the cells of a table, in any order of rows: (label, over), where a band reaches up to the next
 * higher over, or (label, over, up to). A blank over is "the rest", a blank up to is open. Rows that are wholly blank
 * are skipped. Blank is null, undefined or "".
 */
export function bandsFromCells(cells: ArrayLike<ArrayLike<unknown>>): BandTable {
  const findings: BandRowFinding[] = [];
  const read: { label: string; over: number | null; upTo: number | null; row: number }[] = [];
  const threeColumns = cells.length > 0 && (cells[0] as ArrayLike<unknown>).length >= 3;
  const labels = new Set<string>();
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row] as ArrayLike<unknown>;
    const over = limit(line[1]);
    const upTo = threeColumns ? limit(line[2]) : null;
    const label = labelOf(line[0]);
    if (label === "" && over === null && upTo === null) continue;
    const fault: BandRowFault | undefined =
      label === ""
        ? "labelMissing"
        : labels.has(label.toUpperCase())
          ? "labelDoubled"
          : over === undefined || upTo === undefined
            ? "limitNotNumber"
            : over !== null && upTo !== null && over >= upTo
              ? "limitsReversed"
              : over === null && upTo === null && read.some((band) => band.over === null && band.upTo === null)
                ? "restDoubled"
                : undefined;
    labels.add(label.toUpperCase());
    if (fault) findings.push({ fault, row });
    else read.push({ label, over: over as number | null, upTo: upTo as number | null, row });
  }
  const bands = threeColumns ? read : read.map((band) => ({ ...band, upTo: nextHigher(read, band.over) }));
  return {
    bands: bands.map(({ label, over, upTo }) => ({ label, over, upTo })),
    rows: read.map((band) => band.row),
    findings,
  };
}

function nextHigher(bands: readonly { readonly over: number | null }[], over: number | null): number | null {
  let next: number | null = null;
  for (const band of bands) {
    if (band.over === null || (over !== null && band.over <= over)) continue;
    if (next === null || band.over < next) next = band.over;
  }
  return next;
}

function labelOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : "";
}

function limit(cell: unknown): number | null | undefined {
  if (cell === null || cell === undefined || cell === "") return null;
  return typeof cell === "number" && Number.isFinite(cell) ? cell : undefined;
}
