import { variableInputs, type VariableInput } from "../method/plan/variation";
import { say, type TextKey } from "../text/text";

/** Inputs go by the names of the arguments, in either language. */
export function inputsByName(): ReadonlyMap<string, VariableInput> {
  const keyOf = (input: VariableInput): TextKey =>
    input === "conversionLevel" || input === "conversionDelay"
      ? `functions.breakEven.${input}`
      : `functions.FORECAST.${input}.name`;
  return new Map(
    variableInputs.flatMap((input) =>
      (["en", "de"] as const).map((language) => [say(language, keyOf(input)).toLowerCase(), input] as const),
    ),
  );
}
