import type { CalibratedInput, PlanPrior } from "../rules/furtherRules";

/** Digits to which a blended value is taken into the plan: rates to 0.01 %, months whole, contribution to the cent. */
export function acceptedDecimals(input: CalibratedInput): 0 | 2 | 4 {
  if (input === "followUpMonths") return 0;
  return input === "contributionPerOrder" ? 2 : 4;
}

/**
 * The accepted blend that the plan still holds; null where none was accepted or somebody has changed the plan's value
 * since, which makes that value the prior (docs/method.md, Calibration).
 */
export function acceptedPrior(priors: readonly PlanPrior[], input: CalibratedInput, planned: number): PlanPrior | null {
  const found = priors.find((each) => each.input === input);
  return found && isSameValue(input, planned, found.accepted) ? found : null;
}

/** Half of the last digit: closer than that, two values are the same. */
export function halfStep(input: CalibratedInput): number {
  return 0.5 / 10 ** acceptedDecimals(input);
}

/** To the digits to which values are taken into the plan. */
export function isSameValue(input: CalibratedInput, one: number, other: number): boolean {
  return Math.abs(one - other) < halfStep(input);
}
