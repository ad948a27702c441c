import { numberCell } from "../sheets/layout";
import { say } from "../../text/text";
import type { PlanRange } from "./furtherRules";
import { planExpected, planFormat, planRowWords } from "./plan";
import { named, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** What an input of the plan could be at worst and at best. */
export function judgePlanRanges(reader: RuleReader | undefined, example: readonly PlanRange[]): readonly PlanRange[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(3).flatMap(({ index }): PlanRange[] => {
    const input = reader.word(index, 0, "@planRanges", planRowWords, "planInput");
    if (!input || reader.isDoubled(seen, input, index, named(reader.text(index, 0)))) return [];
    const of = `@plan.${input}`;
    const low = reader.number(index, 1, of, planExpected[input]);
    const high = reader.number(index, 2, of, planExpected[input]);
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
      const format = planFormat(planRowWords.codeOf(String(name)) ?? "");
      return [[row, 1, format] as const, [row, 2, format] as const];
    }),
};
