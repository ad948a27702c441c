import { poissonTails } from "./poisson";

/** Below this likelihood in either direction a difference is not put down to chance (example: 5 %, two-sided). */
export const exampleLevel = 0.05;

/** Target and actual contacts of one network, adviser, class or format up to the as-of day. */
export interface Attainment {
  /** The part of the yearly target that falls to the days gone. */
  readonly proRata: number;
  readonly actual: number;
  /** Contacts of the yearly target still to make; not below 0. */
  readonly remaining: number;
  /** actual / pro rata; undefined where nothing was asked for. */
  readonly uncapped: number | undefined;
  /** The same, not above 1: too many contacts here do not make up for too few there. */
  readonly capped: number | undefined;
  readonly served: "under" | "asAsked" | "over";
  /** True when the exact Poisson test finds that chance does not explain the difference. */
  readonly isNotChance: boolean;
}

/**
 * Target against actual (docs/method.md, Target and actual).
 * @param target contacts a year, 0 or more
 * @param share the share of the year gone, 0..1
 * @param actual effective contacts, a whole number
 */
export function attainmentOf(target: number, share: number, actual: number, level: number = exampleLevel): Attainment {
  const proRata = target * share;
  const uncapped = proRata > 0 ? actual / proRata : undefined;
  const tails = poissonTails(actual, proRata);
  return {
    proRata,
    actual,
    remaining: Math.max(target - actual, 0),
    uncapped,
    capped: uncapped === undefined ? undefined : Math.min(uncapped, 1),
    served: actual < proRata ? "under" : actual > proRata ? "over" : "asAsked",
    isNotChance: Math.min(tails.atMost, tails.atLeast) <= level / 2,
  };
}

/**
 * Attainment of several together, in contacts: uncapped = all actual / all pro rata; capped counts of each no more than
 * its own pro-rata target. Undefined where nothing was asked for.
 */
export function jointAttainment(parts: readonly Attainment[]): {
  readonly uncapped: number | undefined;
  readonly capped: number | undefined;
} {
  let asked = 0;
  let actual = 0;
  let counted = 0;
  for (const part of parts) {
    asked += part.proRata;
    actual += part.actual;
    counted += Math.min(part.actual, part.proRata);
  }
  return asked > 0 ? { uncapped: actual / asked, capped: counted / asked } : { uncapped: undefined, capped: undefined };
}
