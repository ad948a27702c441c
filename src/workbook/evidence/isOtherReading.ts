import type { Rules } from "../rules/rules";

/** Bands and sensitivity are those of the reading that gives the literature's figures (docs/method.md, Readings). */
export function isOtherReading({ planCosts }: Pick<Rules, "planCosts">): boolean {
  return planCosts.reading !== "exceeds";
}
