import { networksIn } from "./networksIn";
import type { Look } from "./look";
import { exampleAdviser } from "../rules/advisers";
import type { AdviserRule } from "../rules/furtherRules";

/** The advisers of the table; without one those that the customers table names, with the example's days and hours. */
export function adviserRulesOf(look: Pick<Look, "rules" | "customerColumns">): readonly AdviserRule[] {
  const { advisers, contactRules } = look.rules;
  if (advisers.length > 0) return advisers;
  return networksIn(look).advisers.map((adviser) => ({ adviser, region: contactRules.region, ...exampleAdviser }));
}
