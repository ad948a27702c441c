import type { ClassTarget } from "../../method/cadence/frequencies";
import { phases } from "../../method/measures/phases";
import type { Rules } from "../rules/rules";

/** The contact-frequency grid by class and phase, in the order of the targets and of the phases; undefined or NaN: none. */
export function frequencyGrid(
  rules: Pick<Rules, "phaseFrequencies">,
  targets: readonly ClassTarget[],
): (number[] | undefined)[] {
  const rows = new Map(rules.phaseFrequencies.map((row) => [row.class.toUpperCase(), row.byPhase]));
  return targets.map(({ label }) => {
    const byPhase = rows.get(label.toUpperCase());
    return byPhase && phases.map((phase) => (phase === "dropped" ? NaN : (byPhase[phase] ?? NaN)));
  });
}
