import { variableInputs, type VariableInput } from "../method/plan/variation";
import { say, type TextKey } from "../text/text";

/** Inputs go by the names of the arguments or by those on the sheets, in either language. */
export function inputsByName(): ReadonlyMap<string, VariableInput> {
  const keysOf = (input: VariableInput): TextKey[] =>
    input === "conversionLevel" || input === "conversionDelay"
      ? [`functions.breakEven.${input}`, `sheets.rules.plan.${input}`]
      : [`functions.FORECAST.${input}.name`, `sheets.rules.plan.${input}`];
  return new Map(
    variableInputs.flatMap((input) =>
      (["en", "de"] as const).flatMap((language) =>
        keysOf(input).map((key) => [say(language, key).toLowerCase(), input] as const),
      ),
    ),
  );
}
