import { curveMonthOf, type ScenarioInput } from "../../method/plan/scenarios";
import { numberCell } from "../excel/layout";
import type { CalibratedInput, PlanPrior } from "./furtherRules";
import { named, whole, type RuleReader } from "./ruleReader";
import { dayInLanguage, type RuleTableSheet } from "./ruleTable";
import { expectedOf, scenarioInputName, scenarioInputOf } from "./scenarios";

const measured: readonly ScenarioInput[] = [
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "contributionPerOrder",
];

/** The blended values in the plan with what the plan said before (docs/method.md, Calibration). */
export function judgePlanPriors(reader: RuleReader | undefined, example: readonly PlanPrior[]): readonly PlanPrior[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(5).flatMap(({ index }): PlanPrior[] => {
    const text = reader.text(index, 0);
    const input = calibratedInputOf(text);
    if (!input) reader.unusable(index, 0, "@planPriors", "calibratedInput");
    const of = named(text);
    if (!input || reader.isDoubled(seen, input, index, of)) return [];
    const accepted = reader.number(index, 1, of, expectedOf(input));
    const before = reader.number(index, 2, of, expectedOf(input));
    const n = known(reader.optionalNumber(index, 3, of, whole));
    const asOf = known(reader.optionalDay(index, 4, of));
    return Number.isNaN(accepted) || Number.isNaN(before) ? [] : [{ input, accepted, before, n, asOf }];
  });
}

function calibratedInputOf(text: string): CalibratedInput | undefined {
  const input = scenarioInputOf(text);
  if (input === undefined) return undefined;
  return measured.includes(input) || curveMonthOf(input) !== undefined ? (input as CalibratedInput) : undefined;
}

function known(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : value;
}

export const planPriorsSheet: RuleTableSheet = {
  headers: ["input", "acceptedValue", "planBefore", "cases", "contactsUpTo"],
  formats: [null, null, null, null, dayInLanguage],
  rows: ({ planPriors }, write) =>
    planPriors.map(({ input, accepted, before, n, asOf }) => [
      scenarioInputName(write.language, input),
      numberCell(accepted),
      numberCell(before),
      numberCell(n),
      write.day(asOf),
    ]),
  cellFormats: (rows) =>
    rows.flatMap(([name], row) => {
      const input = calibratedInputOf(String(name)) ?? "";
      // As exact as it was accepted: rates to 0.01 %, contribution to the cent.
      const format = input === "contributionPerOrder" ? "#,##0.00" : input === "followUpMonths" ? "0" : "0.00%";
      return [[row, 1, format] as const, [row, 2, format] as const, [row, 4, dayInLanguage] as const];
    }),
};
