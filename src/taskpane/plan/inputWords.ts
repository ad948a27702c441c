import type { VariableInput } from "../../method/plan/variation";
import type { Speech } from "../frame/speech";

/** A value of an input of the plan as a person reads it; `isExact` where every digit counts. */
export function inputWords(speech: Speech, input: VariableInput | "years", value: number, isExact = false): string {
  if (input.endsWith("Rate")) return speech.percent(value, isExact ? 2 : 1);
  if (input === "contributionPerOrder") return speech.number(value, isExact ? 2 : 0);
  return speech.number(value, isExact ? 4 : 2);
}
