import type { CastingRules } from "../../method/casting/criteria";
import { fingerprint } from "../../method/fingerprint";

/** A short text that is the same for the same rules of the casting. */
export function rulesVersion(rules: CastingRules): string {
  return fingerprint([rules.criteria, rules.thresholds, rules.leastAssessed, rules.hysteresis]);
}
