import type { BreakEven } from "../../method/plan/breakEven";
import type { VariableInput } from "../../method/plan/variation";
import { formatNumber, say, type Language } from "../../text/text";

/** That the target is reached, or that there is no solution, with the nearest that can be reached and where. */
export function breakEvenSentence(language: Language, input: VariableInput, found: BreakEven): string {
  if (found.outcome === "solved") return say(language, "sheets.sensitivity.solved");
  const contribution = formatNumber(language, found.contribution, { maximumFractionDigits: 2 });
  if (found.outcome === "outOfReach" && found.movesNothing)
    return say(language, "sheets.sensitivity.noEffect", { contribution });
  const value = input.endsWith("Rate")
    ? formatNumber(language, found.value, { style: "percent", maximumFractionDigits: 2 })
    : formatNumber(language, found.value, { maximumFractionDigits: 4 });
  return say(language, `sheets.sensitivity.${found.outcome}`, { contribution, value });
}
