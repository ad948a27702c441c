import type { SegmentRule } from "./segment";

/** What to do with a cell of the portfolio matrix. An example: the text in the workbook is the user's. */
export type Thrust = "extend" | "bind" | "cutCost";

/**
 * The example thrust of a segment: bind whom we have (highest penetration), extend where there is more to win,
 * cut cost in the lowest potential band unless the customer is bound already.
 */
export function exampleThrust(code: number, rule: SegmentRule): Thrust {
  const width = rule.penetration.length;
  if (code % width === highest(rule.penetration)) return "bind";
  const line = Math.floor(code / width);
  return rule.potential.length > 1 && line === lowest(rule.potential) ? "cutCost" : "extend";
}

interface Limits {
  readonly over: number | null;
  readonly upTo: number | null;
}

function highest(bands: readonly Limits[]): number {
  return extreme(bands, (a, b) => (a.over ?? -Infinity) > (b.over ?? -Infinity));
}

function lowest(bands: readonly Limits[]): number {
  return extreme(bands, (a, b) => (a.over ?? -Infinity) < (b.over ?? -Infinity));
}

function extreme(bands: readonly Limits[], isFurther: (a: Limits, b: Limits) => boolean): number {
  let best = 0;
  bands.forEach((band, index) => {
    if (isFurther(band, bands[best] as Limits)) best = index;
  });
  return best;
}
