import { penetrationBands as usualPenetrationBands, potentialPresets } from "../method/segment/bands";
import { explainSegment } from "../method/segment/explain";
import { coder, segmentLabels, segmentRule, type SegmentRule } from "../method/segment/segment";
import { bandsIn } from "./bandArgument";
import { isError, plain } from "./cell";
import { fail, guarded } from "./fail";
import { extentOf, gridOf, noCell, rowOf, type Extent, type Grid } from "./grid";
import { parameters } from "./parameters";

/**
 * Segment of each customer by potential and penetration: A1 to C3.
 * @customfunction SEGMENT
 * @param potential What the customer could buy in a year from anybody.
 * @param revenue What the customer buys from you in a year; blank is 0.
 * @param [potentialBands] Rows of label, over and, if wanted, up to. Without it: A over 100,000, B over 2,000, C up to 2,000.
 * @param [penetrationBands] Rows of label, over and, if wanted, up to. Without it: 1 over 50%, 2 over 0, 3 non-customer.
 * @returns The label of the potential band followed by the label of the penetration band.
 */
export function segment(
  potential: unknown[][],
  revenue: unknown[][],
  potentialBands?: unknown[][],
  penetrationBands?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const rule = segmentRule(
      bandsIn(potentialBands, potentialPresets.wideB, parameters.SEGMENT.potentialBands),
      bandsIn(penetrationBands, usualPenetrationBands, parameters.SEGMENT.penetrationBands),
    );
    return segmentsOf(potential, revenue, rule);
  });
}

function segmentsOf(potential: unknown, revenue: unknown, rule: SegmentRule): unknown[][] {
  const grids: Pair = [gridOf(potential), gridOf(revenue)];
  const extent = extentOf(grids);
  const result = extent.columns === 1 ? oneColumn(grids, extent, rule) : severalColumns(grids, extent, rule);
  if (extent.rowLimit < extent.rows || extent.columnLimit < extent.columns) {
    const outside = noCell();
    for (const line of result) while (line.length < extent.columns) line.push(outside);
    while (result.length < extent.rows) result.push(new Array<unknown>(extent.columns).fill(outside));
  }
  return result;
}

type Pair = readonly [potentials: Grid, revenues: Grid];

/** A column of a million rows has a handful of different results: its rows share them. */
function oneColumn([potentials, revenues]: Pair, { rowLimit }: Extent, rule: SegmentRule): unknown[][] {
  const code = coder(rule);
  const faultOf = faults(rule);
  const labelRows = segmentLabels(rule).map((label) => Object.freeze([label]) as unknown[]);
  const [potentialStep, revenueStep] = [potentials.rows === 1 ? 0 : 1, revenues.rows === 1 ? 0 : 1];
  // Allocated at once: growing to a million rows costs more than filling them.
  const result = new Array<unknown[]>(rowLimit);
  for (let row = 0; row < rowLimit; row++) {
    const potential = (potentials.cells[row * potentialStep] as readonly unknown[])[0];
    const revenue = (revenues.cells[row * revenueStep] as readonly unknown[])[0];
    const found = code(potential, revenue);
    result[row] = found >= 0 ? (labelRows[found] as unknown[]) : [faultOf(potential, revenue)];
  }
  return result;
}

function severalColumns([potentials, revenues]: Pair, extent: Extent, rule: SegmentRule): unknown[][] {
  const code = coder(rule);
  const faultOf = faults(rule);
  const labels = segmentLabels(rule);
  const result: unknown[][] = [];
  for (let row = 0; row < extent.rowLimit; row++) {
    const potentialRow = rowOf(potentials, row);
    const revenueRow = rowOf(revenues, row);
    const line: unknown[] = [];
    for (let column = 0; column < extent.columnLimit; column++) {
      const potential = potentialRow[potentials.columns === 1 ? 0 : column];
      const revenue = revenueRow[revenues.columns === 1 ? 0 : column];
      const found = code(potential, revenue);
      line.push(found >= 0 ? labels[found] : faultOf(potential, revenue));
    }
    result.push(line);
  }
  return result;
}

/** What stands in a cell that has no segment: an error, or a segment after all once the cells are unwrapped. */
function faults(rule: SegmentRule): (potential: unknown, revenue: unknown) => unknown {
  const constant = new Map<number, CustomFunctions.Error>();
  const once = (found: number, make: () => CustomFunctions.Error): CustomFunctions.Error => {
    const known = constant.get(found) ?? make();
    constant.set(found, known);
    return known;
  };
  return (potentialCell, revenueCell) => {
    const potential = plain(potentialCell);
    const revenue = plain(revenueCell);
    if (isError(potential)) return potential;
    if (isError(revenue)) return revenue;
    const reason = explainSegment(potential, revenue, rule);
    const bands = (reason.stretch?.labels ?? []).join(", ");
    switch (reason.fault) {
      case undefined:
        return reason.label;
      case "potentialMissing":
        return once(reason.code, () => fail("#N/A", "functions.potentialMissing"));
      case "negative":
        return once(reason.code, () => fail("#VALUE!", "functions.negative"));
      case "notNumber":
        return once(reason.code, () => fail("#VALUE!", "functions.notNumber"));
      case "potentialInNoBand":
        return fail("#N/A", "functions.potentialInNoBand", { potential: potential as number });
      case "penetrationInNoBand":
        return fail("#N/A", "functions.penetrationInNoBand", { penetration: percent(reason.penetration) });
      case "potentialInSeveralBands":
        return fail("#N/A", "functions.potentialInSeveralBands", { potential: potential as number, bands });
      case "penetrationInSeveralBands":
        return fail("#N/A", "functions.penetrationInSeveralBands", {
          penetration: percent(reason.penetration),
          bands,
        });
    }
  };
}

function percent(penetration: number | undefined): number {
  return (penetration ?? 0) * 100;
}
