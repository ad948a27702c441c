import type { PlanRules } from "./rules";
import { numberCell } from "../excel/layout";
import { notNegative, rate, type RuleReader } from "./ruleReader";
import { percent, type RuleTableSheet } from "./ruleTable";

/** The conversion curve of the success plan: months and cumulative rates. */
export function judgeConversion(
  reader: RuleReader | undefined,
  example: PlanRules["conversionCurve"],
): PlanRules["conversionCurve"] {
  if (!reader) return example;
  return reader
    .rows(2)
    .map(
      ({ index }) =>
        [reader.number(index, 0, "@conversion", notNegative), reader.number(index, 1, "@conversion", rate)] as const,
    );
}

export const conversionSheet: RuleTableSheet = {
  headers: ["afterMonths", "rate"],
  formats: [null, percent],
  rows: ({ plan }) => plan.conversionCurve.map(([month, share]) => [numberCell(month), numberCell(share)]),
};
