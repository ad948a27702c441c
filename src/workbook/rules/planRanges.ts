import { numberCell } from "../excel/layout";
import { say } from "../../text/text";
import { variableInputs, type VariableInput } from "../../method/plan/variation";
import { wordList } from "../words/wordList";
import type { PlanRange } from "./furtherRules";
import { planExpected, planFormat } from "./plan";
import { named, notNegative, type Expected, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

const rangeWords = wordList<VariableInput>(variableInputs, (code) => `sheets.rules.plan.${code}`);

const rangeExpected: Readonly<Record<VariableInput, Expected>> = {
  ...planExpected,
  conversionLevel: notNegative,
  conversionDelay: { word: "whole", isFine: Number.isInteger },
};

/** What an input of the plan could be at worst and at best. */
export function judgePlanRanges(reader: RuleReader | undefined, example: readonly PlanRange[]): readonly PlanRange[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(3).flatMap(({ index }): PlanRange[] => {
    const input = reader.word(index, 0, "@planRanges", rangeWords, "planInput");
    if (!input || reader.isDoubled(seen, input, index, named(reader.text(index, 0)))) return [];
    const of = `@plan.${input}`;
    const low = reader.number(index, 1, of, rangeExpected[input]);
    const high = reader.number(index, 2, of, rangeExpected[input]);
    if (high < low) reader.fault(index, 2, { variant: "reversed", row: of });
    return [{ input, low, high }];
  });
}

export const planRangesSheet: RuleTableSheet = {
  headers: ["input", "lowest", "highest"],
  formats: [null, null, null],
  rows: ({ planRanges }, { language }) =>
    planRanges.map(({ input, low, high }) => [
      say(language, `sheets.rules.plan.${input}`),
      numberCell(low),
      numberCell(high),
    ]),
  cellFormats: (rows) =>
    rows.flatMap(([name], row) => {
      const format = planFormat(rangeWords.codeOf(String(name)) ?? "");
      return [[row, 1, format] as const, [row, 2, format] as const];
    }),
};
