import type { CastingRules } from "../../method/casting/criteria";
import type { CastingFault } from "../../method/casting/faults";
import { say, type Language } from "../../text/text";

/** What keeps rules from being used, for rules that are not in cells yet: a slider, a form. Rows count from 1. */
export function castingFaultSentence(language: Language, fault: CastingFault, { criteria }: CastingRules): string {
  const nameOf = (index: number): string => criteria[index]?.name ?? "";
  return say(language, `functions.casting.fault.${fault.fault}`, {
    criterion: "criterion" in fault ? nameOf(fault.criterion) : "",
    other: "other" in fault ? nameOf(fault.other) : "",
    row: "class" in fault ? fault.class + 1 : "step" in fault ? fault.step + 1 : "",
  });
}
