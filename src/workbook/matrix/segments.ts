import type { Band } from "../../method/segment/bands";
import { lintBands, type BandFinding } from "../../method/segment/lint";
import { portfolio } from "../../method/segment/portfolio";
import {
  segmentColumn,
  segmentFaultOf,
  segmentFaults,
  segmentLabels,
  segmentRule,
  type SegmentFault,
  type SegmentRule,
} from "../../method/segment/segment";
import type { Finding } from "../excel/finding";
import type { CustomerColumns, Look } from "../look/look";
import type { Rules } from "../rules/rules";

/** One cell of the potential x penetration matrix. Money in the workbook's currency. */
export interface PortfolioCell {
  readonly code: number;
  readonly segment: string;
  readonly potentialBand: Band;
  readonly penetrationBand: Band;
  readonly customers: number;
  readonly potential: number;
  readonly revenue: number;
  /** Potential not yet used, per customer not below 0. */
  readonly unused: number;
  readonly thrust: string;
}

/** A gap or an overlap of the bands, with the number of customers in it. */
export interface BandLint extends BandFinding {
  readonly axis: "potential" | "penetration";
  readonly customers: number;
}

/** The customers in their segments (docs/method.md, Segment). A record is an index into the look's customer columns. */
export interface Segments {
  readonly rule: SegmentRule;
  /** Per record the code of the segment, or of a fault (below 0). */
  readonly codes: Int16Array;
  /** Segments by code: "A1". */
  readonly labels: readonly string[];
  /** 1 where revenue exceeds potential. */
  readonly over100: Uint8Array;
  /** By code. */
  readonly cells: readonly PortfolioCell[];
  readonly totals: Readonly<Record<"customers" | "potential" | "revenue" | "unused", number>>;
  readonly notClassifiable: readonly { readonly record: number; readonly reason: SegmentFault }[];
  readonly lint: readonly BandLint[];
  /** Cells of the band tables that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
}

/** The casting of what was read; null when there is no customers table or Potential or Revenue has no column. */
export function segmentsOf(look: Look): Segments | null {
  const columns = look.customerColumns;
  if (!columns || !look.customers) return null;
  if (look.customers.missing.includes("potential") || look.customers.missing.includes("revenue")) return null;
  const { rules } = look;
  const before = known.get(columns);
  if (before?.rules === rules) return before.segments;
  const segments = segmentsUnder(rules, columns);
  known.set(columns, { rules, segments });
  return segments;
}

/** Of customers and rules that stay the same from look to look. */
const known = new WeakMap<CustomerColumns, { readonly rules: Rules; readonly segments: Segments }>();

function segmentsUnder(rules: Rules, columns: CustomerColumns): Segments {
  const rule = segmentRule(rules.potentialBands, rules.penetrationBands);
  const { codes, over100 } = segmentColumn(columns.potential, columns.revenue, rule);
  markUnusable(codes, columns);
  const labels = segmentLabels(rule);
  const sums = portfolio(codes, columns.potential, columns.revenue, rule);
  const width = rule.penetration.length;
  const cells = labels.map((segment, code) => ({
    code,
    segment,
    potentialBand: rule.potential[Math.floor(code / width)] as Band,
    penetrationBand: rule.penetration[code % width] as Band,
    customers: sums.customers[code] as number,
    potential: sums.potential[code] as number,
    revenue: sums.revenue[code] as number,
    unused: sums.unusedPotential[code] as number,
    thrust: rules.thrusts[segment] ?? "",
  }));
  const notClassifiable: { record: number; reason: SegmentFault }[] = [];
  codes.forEach((code, record) => {
    const reason = code < 0 ? segmentFaultOf(code) : undefined;
    if (reason) notClassifiable.push({ record, reason });
  });
  const total = (figure: "customers" | "potential" | "revenue" | "unused"): number =>
    cells.reduce((sum, cell) => sum + cell[figure], 0);
  return {
    rule,
    codes,
    labels,
    over100,
    cells,
    totals: {
      customers: total("customers"),
      potential: total("potential"),
      revenue: total("revenue"),
      unused: total("unused"),
    },
    notClassifiable,
    lint: lintOf(rule, columns),
    faults: (rules.faults ?? []).filter(
      ({ values }) => values["rule"] === "potentialBands" || values["rule"] === "penetrationBands",
    ),
  };
}

/** Records of a segment's code, or of a fault's. */
export function recordsOf(segments: Segments, code: number): number[] {
  const records: number[] = [];
  segments.codes.forEach((each, record) => {
    if (each === code) records.push(record);
  });
  return records;
}

/** The columns hold NaN for blank and for unusable cells alike; only a blank one is "missing". */
function markUnusable(codes: Int16Array, { unusable }: CustomerColumns): void {
  unusable?.forEach((flag, record) => {
    if (flag !== 0) codes[record] = segmentFaults.notNumber;
  });
}

function lintOf(rule: SegmentRule, columns: CustomerColumns): BandLint[] {
  const axes = [
    ["potential", lintBands(rule.potential, 0), (record: number) => columns.potential[record] as number],
    [
      "penetration",
      lintBands(rule.penetration, null),
      (record: number) => orZero(columns.revenue[record] as number) / (columns.potential[record] as number),
    ],
  ] as const;
  return axes.flatMap(([axis, findings, valueOf]) =>
    findings.map((finding) => {
      let customers = 0;
      for (let record = 0; record < columns.count; record++) {
        const value = valueOf(record);
        if (value > (finding.over ?? -Infinity) && value <= (finding.upTo ?? Infinity)) customers++;
      }
      return { ...finding, axis, customers };
    }),
  );
}

function orZero(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
