import type { Band } from "./bands";
import { exceeds, nearLimit } from "./isAbove";
import { inNoBand, inSeveralBands, stepOf, stepOfRatio, bandStepsOf, type BandSteps } from "./steps";

/** Why a customer has no segment; the codes are negative, the codes of segments are not. */
export const segmentFaults = {
  /** Potential is blank or 0. */
  potentialMissing: -1,
  potentialInNoBand: -2,
  penetrationInNoBand: -3,
  potentialInSeveralBands: -4,
  penetrationInSeveralBands: -5,
  /** Potential or revenue is below 0. */
  negative: -6,
  /** Potential or revenue is a text, a truth value or an error. */
  notNumber: -7,
} as const;

export type SegmentFault = keyof typeof segmentFaults;

/** Two band tables, prepared for a pass over many rows. */
export interface SegmentRule {
  readonly potential: readonly Band[];
  readonly penetration: readonly Band[];
  readonly potentialSteps: BandSteps;
  readonly penetrationSteps: BandSteps;
}

/** The bands of both dimensions, with the steps that find the band of an amount. */
export function segmentRule(potential: readonly Band[], penetration: readonly Band[]): SegmentRule {
  return { potential, penetration, potentialSteps: bandStepsOf(potential), penetrationSteps: bandStepsOf(penetration) };
}

export interface SegmentColumn {
  /** Per row potential band x number of penetration bands + penetration band, or a fault. */
  readonly codes: Int16Array;
  /** 1 where revenue exceeds potential: worth a look, though it has a segment. */
  readonly over100: Uint8Array;
}

/**
 * The segment of each row (docs/method.md, Segment). Cells as they come from a sheet: numbers, or null, undefined, ""
 * or NaN for blank; anything else is a fault. A blank revenue is 0. One pass, no object per row.
 */
export function segmentColumn(
  potentials: ArrayLike<unknown>,
  revenues: ArrayLike<unknown>,
  rule: SegmentRule,
): SegmentColumn {
  const count = potentials.length;
  const codes = new Int16Array(count);
  const over100 = new Uint8Array(count);
  const code = coder(rule);
  for (let row = 0; row < count; row++) {
    const potential = potentials[row];
    const revenue = revenues[row];
    codes[row] = code(potential, revenue);
    if (typeof potential === "number" && typeof revenue === "number" && revenue > potential && potential > 0)
      over100[row] = 1;
  }
  return { codes, over100 };
}

/**
 * The function (potential, revenue) -> code of a rule, for callers that walk their own rows.
 * The tables of the rule are flattened once, so that a row costs its comparisons and a look-up.
 */
export function coder(rule: SegmentRule): (potential: unknown, revenue: unknown) => number {
  const potentialLimits = rule.potentialSteps.limits;
  const penetrationLimits = rule.penetrationSteps.limits;
  const width = penetrationLimits.length + 1;
  const table = codeTable(rule);
  // Between the two, where hardly a row is, exact arithmetic tells. Above 0 is above 0 in any arithmetic.
  const below = penetrationLimits.map((limit) => (limit === 0 ? 0 : limit - nearLimit));
  const above = penetrationLimits.map((limit) => (limit === 0 ? 0 : limit + nearLimit));
  return (potential, revenue) => {
    if (
      typeof potential === "number" &&
      typeof revenue === "number" &&
      potential > 0 &&
      revenue >= 0 &&
      potential !== Infinity
    ) {
      const penetration = revenue / potential;
      let column = 0;
      while (column < width - 1 && penetration > (above[column] as number)) column++;
      while (
        column < width - 1 &&
        penetration > (below[column] as number) &&
        exceeds(revenue, potential, penetrationLimits[column] as number)
      )
        column++;
      let line = 0;
      while (line < potentialLimits.length && potential > (potentialLimits[line] as number)) line++;
      return table[line * width + column] as number;
    }
    return rareCode(potential, revenue, rule, table);
  };
}

/** The rows that are not two proper numbers: blanks, faults. */
function rareCode(potential: unknown, revenue: unknown, rule: SegmentRule, table: Int16Array): number {
  const p = isBlank(potential) ? 0 : potential;
  const r = isBlank(revenue) ? 0 : revenue;
  if (typeof p !== "number" || typeof r !== "number" || !Number.isFinite(p) || !Number.isFinite(r))
    return segmentFaults.notNumber;
  if (p < 0 || r < 0) return segmentFaults.negative;
  if (p === 0) return segmentFaults.potentialMissing;
  const width = rule.penetrationSteps.limits.length + 1;
  const line = stepOf(rule.potentialSteps.limits, p);
  return table[line * width + stepOfRatio(rule.penetrationSteps.limits, r, p)] as number;
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "" || Number.isNaN(cell);
}

/** The code for each pair of steps: step of the potential x number of penetration steps + step of the penetration. */
export function codeTable(rule: SegmentRule): Int16Array {
  const { takers: lines } = rule.potentialSteps;
  const { takers: columns } = rule.penetrationSteps;
  const table = new Int16Array(lines.length * columns.length);
  lines.forEach((line, i) => {
    columns.forEach((column, j) => {
      table[i * columns.length + j] =
        line === inNoBand
          ? segmentFaults.potentialInNoBand
          : line === inSeveralBands
            ? segmentFaults.potentialInSeveralBands
            : column === inNoBand
              ? segmentFaults.penetrationInNoBand
              : column === inSeveralBands
                ? segmentFaults.penetrationInSeveralBands
                : line * rule.penetration.length + column;
    });
  });
  return table;
}

/** "A1" for a code that is not a fault, "" for a fault. */
export function segmentLabel(code: number, rule: SegmentRule): string {
  if (code < 0) return "";
  const width = rule.penetration.length;
  return (rule.potential[Math.floor(code / width)] as Band).label + (rule.penetration[code % width] as Band).label;
}

/** The labels of all codes 0..n-1, for a table look-up. */
export function segmentLabels(rule: SegmentRule): string[] {
  return Array.from({ length: rule.potential.length * rule.penetration.length }, (_, code) => segmentLabel(code, rule));
}

/** The name of a fault code, undefined for the code of a segment. */
export function segmentFaultOf(code: number): SegmentFault | undefined {
  return (Object.keys(segmentFaults) as SegmentFault[]).find((fault) => segmentFaults[fault] === code);
}
