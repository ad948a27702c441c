import type { VariableInput } from "../../method/plan/variation";
import { say, type Language } from "../../text/text";

/** An input of the plan as a person reads it, the level and the delay of its curve among them. */
export function inputName(language: Language, input: VariableInput | "years"): string {
  return say(language, `sheets.rules.plan.${input}`);
}

/** Number format of an input's cells. */
export function inputFormat(input: VariableInput | "years"): string {
  if (input.endsWith("Rate")) return "0.0##%";
  if (input === "conversionLevel") return "0.00";
  return input === "contributionPerOrder" ? "#,##0.00" : "General";
}
