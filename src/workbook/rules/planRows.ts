import type { TextKey, TextUnder } from "../../text/text";

/** Rows of the plan table, in the order in which they are written. */
export const planRows = [
  "advisers",
  "daysPerYear",
  "callsPerDay",
  "contributionPerOrder",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "years",
] as const;

type PlanInputName = (typeof planRows)[number];

const isPlanRow = (name: string): name is PlanInputName => planRows.some((row) => row === name);

/** The name of an input or a cost of the plan, as the rules sheet has it. */
export function planInputKey(
  name: PlanInputName | Exclude<TextUnder<"sheets.rules.planCosts">, PlanInputName>,
): TextKey {
  return isPlanRow(name) ? `sheets.rules.plan.${name}` : `sheets.rules.planCosts.${name}`;
}

/** Rows of the settings table. */
export const settingRows = ["asOf", "soonDays"] as const;
