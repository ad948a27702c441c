import { segmentFaults, type SegmentFault, type SegmentRule } from "./segment";

/** Figures of the portfolio matrix; index = code of the segment. */
export interface Portfolio {
  readonly customers: Int32Array;
  readonly potential: Float64Array;
  readonly revenue: Float64Array;
  /** Potential not yet used: per customer potential - revenue, not below 0. */
  readonly unusedPotential: Float64Array;
  /** Customers without a segment, by reason. */
  readonly notClassifiable: Readonly<Record<SegmentFault, number>>;
}

/**
 * Adds up the portfolio per cell in one pass. A blank revenue is 0. Sums carry their rounding error along (Neumaier),
 * so that a million amounts in cents add up to the cent.
 * @param codes from segmentColumn over the same rows
 */
export function portfolio(
  codes: Int16Array,
  potentials: ArrayLike<unknown>,
  revenues: ArrayLike<unknown>,
  rule: SegmentRule,
): Portfolio {
  const cells = rule.potential.length * rule.penetration.length;
  const customers = new Int32Array(cells);
  const potential = new Sums(cells);
  const revenue = new Sums(cells);
  const unused = new Sums(cells);
  const faults = new Int32Array(8);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) {
      faults[-code] = (faults[-code] as number) + 1;
      continue;
    }
    const p = potentials[row] as number;
    const cell = revenues[row];
    const r = typeof cell === "number" && cell > 0 ? cell : 0;
    customers[code] = (customers[code] as number) + 1;
    potential.add(code, p);
    revenue.add(code, r);
    if (p > r) unused.add(code, p - r);
  }
  const notClassifiable = Object.fromEntries(
    Object.entries(segmentFaults).map(([fault, code]) => [fault, faults[-code] as number]),
  ) as Record<SegmentFault, number>;
  return {
    customers,
    potential: potential.totals(),
    revenue: revenue.totals(),
    unusedPotential: unused.totals(),
    notClassifiable,
  };
}

/** Sums that carry their rounding error along (Neumaier); one for each index. */
export class Sums {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  constructor(cells: number) {
    this.sums = new Float64Array(cells);
    this.lost = new Float64Array(cells);
  }

  add(cell: number, value: number): void {
    const sum = this.sums[cell] as number;
    const next = sum + value;
    const rounding = Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.lost[cell] = (this.lost[cell] as number) + rounding;
    this.sums[cell] = next;
  }

  totals(): Float64Array {
    return this.sums.map((sum, cell) => sum + (this.lost[cell] as number));
  }
}
