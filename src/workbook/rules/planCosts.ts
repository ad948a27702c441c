import { say, type TextKey } from "../../text/text";
import { numberCell } from "../excel/layout";
import { readingWords } from "../words/ruleWords";
import type { PlanCostRules } from "./furtherRules";
import { KeyedReader } from "./keyedReader";
import { notNegative, whole, type RuleReader } from "./ruleReader";
import { dayInLanguage, money, type RuleTableSheet } from "./ruleTable";

export const planCostRows = [
  "reading",
  "planStart",
  "costPerCall",
  "costPerAppointment",
  "costPerAdviser",
  "priorStrength",
  "leastCases",
] as const satisfies readonly (keyof PlanCostRules)[];

const textOfRow = (row: (typeof planCostRows)[number]): TextKey => `sheets.rules.planCosts.${row}`;

/** How the plan's model is read, when it starts and what it costs. */
export function judgePlanCosts(reader: RuleReader | undefined, example: PlanCostRules): PlanCostRules {
  if (!reader) return example;
  const keyed = new KeyedReader<keyof PlanCostRules>(reader, planCostRows, textOfRow, false);
  return {
    reading: keyed.word("reading", readingWords, "reading", example.reading),
    planStart: keyed.optionalDay("planStart"),
    costPerCall: keyed.optionalNumber("costPerCall", notNegative),
    costPerAppointment: keyed.optionalNumber("costPerAppointment", notNegative),
    costPerAdviser: keyed.optionalNumber("costPerAdviser", notNegative),
    priorStrength: keyed.number("priorStrength", notNegative, example.priorStrength),
    leastCases: keyed.number("leastCases", whole, example.leastCases),
  };
}

export const planCostsSheet: RuleTableSheet = {
  headers: ["setting", "value"],
  formats: [null, null],
  rows: ({ planCosts: costs }, { language, day }) =>
    planCostRows.map((row) => [
      say(language, `sheets.rules.planCosts.${row}`),
      row === "reading"
        ? readingWords.wordOf(language, costs.reading)
        : row === "planStart"
          ? day(costs.planStart)
          : numberCell(costs[row]),
    ]),
  cellFormats: () => [
    [planCostRows.indexOf("planStart"), 1, dayInLanguage],
    ...(["costPerCall", "costPerAppointment", "costPerAdviser"] as const).map(
      (row) => [planCostRows.indexOf(row), 1, money] as const,
    ),
  ],
  named: { rows: planCostRows, textOfRow },
};
