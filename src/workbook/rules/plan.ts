import { mostYears } from "../../method/plan/inputs";
import { say, type TextKey } from "../../text/text";
import type { PlanRules } from "./rules";
import { numberCell } from "../excel/layout";
import { wordList } from "../words/wordList";
import type { PlanRow } from "./furtherRules";
import { KeyedReader } from "./keyedReader";
import { planRows } from "./planRows";
import { notNegative, rate, whole, type Expected, type RuleReader } from "./ruleReader";
import { general, money, percent, type RuleTableSheet } from "./ruleTable";

const textOfRow = (row: PlanRow): TextKey => `sheets.rules.plan.${row}`;

/** What each input of the plan must be. */
export const planExpected: Readonly<Record<PlanRow, Expected>> = {
  advisers: notNegative,
  daysPerYear: notNegative,
  callsPerDay: notNegative,
  contributionPerOrder: notNegative,
  immediateRate: rate,
  followUpRate: rate,
  followUpSuccessRate: rate,
  followUpMonths: whole,
  years: { word: "years", isFine: (value) => value >= 1 && value <= mostYears && Number.isInteger(value) },
};

/** The inputs by the names that their rows have. */
export const planRowWords = wordList<PlanRow>(planRows, (code) => `sheets.rules.plan.${code}`);

/** The inputs of the success plan without its conversion curve (docs/method.md, Success plan). */
export function judgePlan(reader: RuleReader | undefined, example: PlanRules): Omit<PlanRules, "conversionCurve"> {
  if (!reader) return example;
  const keyed = new KeyedReader<PlanRow>(reader, planRows, textOfRow, true);
  return Object.fromEntries(
    planRows.map((row) => [row, keyed.number(row, planExpected[row], example[row])]),
  ) as unknown as Record<PlanRow, number>;
}

/** The number format of an input. */
export function planFormat(row: string): string {
  return row.endsWith("Rate") ? percent : row === "contributionPerOrder" ? money : general;
}

export const planRuleSheet: RuleTableSheet = {
  headers: ["input", "value"],
  formats: [null, null],
  rows: ({ plan }, { language }) =>
    planRows.map((row) => [say(language, `sheets.rules.plan.${row}`), numberCell(plan[row])]),
  cellFormats: () => planRows.map((row, index) => [index, 1, planFormat(row)] as const),
  named: { rows: planRows, textOfRow },
};
