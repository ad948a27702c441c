import type { VariableInput } from "../../method/plan/variation";
import { say, type Language, type TextKey } from "../../text/text";

/** An input of the plan as a person reads it, the level and the delay of its curve among them. */
export function inputName(language: Language, input: VariableInput | "years"): string {
  const isCurve = input === "conversionLevel" || input === "conversionDelay";
  return say(language, (isCurve ? `sheets.evidence.input.${input}` : `sheets.rules.plan.${input}`) as TextKey);
}

/** Number format of an input's cells. */
export function inputFormat(input: VariableInput | "years"): string {
  if (input.endsWith("Rate")) return "0.0%";
  if (input === "conversionLevel") return "0.00";
  return input === "contributionPerOrder" ? "#,##0" : "General";
}
