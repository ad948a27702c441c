import { variableInputs, type VariableInput } from "../method/plan/variation";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { languages } from "../text/languages";

/** Inputs go by the names of the arguments or by those on the sheets, in either language. */
export function inputsByName(): ReadonlyMap<string, VariableInput> {
  const keysOf = (input: VariableInput): FunctionTextKey[] =>
    input === "conversionLevel" || input === "conversionDelay"
      ? [`functions.breakEven.${input}`, `sheets.rules.plan.${input}`]
      : [`functions.FORECAST.${input}.name`, `sheets.rules.plan.${input}`];
  return new Map(
    variableInputs.flatMap((input) =>
      languages.flatMap((language) =>
        keysOf(input).map((key) => [sayInCell(language, key).toLowerCase(), input] as const),
      ),
    ),
  );
}
