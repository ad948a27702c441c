import { costNames } from "../../method/plan/costs";
import { curveInput, curveMonthOf, type ScenarioInput } from "../../method/plan/scenarios";
import { type Language, languages, say } from "../../text/text";
import { numberCell, userText } from "../excel/layout";
import { wordKey, wordList } from "../words/wordList";
import type { ScenarioValue } from "./furtherRules";
import { planExpected, planFormat, planRowWords } from "./plan";
import { type Expected, notNegative, rate, type RuleReader } from "./ruleReader";
import { money, percent, type RuleTableSheet } from "./ruleTable";

const costWords = wordList(costNames, (code) => `sheets.rules.planCosts.${code}`);

/** The input that a text names in either language; undefined when it names none. */
export function scenarioInputOf(text: string): ScenarioInput | undefined {
  const row = planRowWords.codeOf(text) ?? costWords.codeOf(text);
  if (row) return row;
  const month = /\d+/.exec(text)?.[0];
  if (month === undefined) return undefined;
  const isConversion = languages.some(
    (language) => wordKey(scenarioInputName(language, curveInput(Number(month)))) === wordKey(text),
  );
  return isConversion ? curveInput(Number(month)) : undefined;
}

/** As it is written and shown: "Conversion after month 6". */
export function scenarioInputName(language: Language, input: ScenarioInput): string {
  const month = curveMonthOf(input);
  if (month !== undefined) return say(language, "sheets.rules.scenarios.conversion", { month });
  const cost = costWords.codes.find((code) => code === input);
  return cost ? costWords.wordOf(language, cost) : planRowWords.wordOf(language, input as never);
}

/** The values of the scenarios, in the order of the table. */
export function judgeScenarios(
  reader: RuleReader | undefined,
  example: readonly ScenarioValue[],
): readonly ScenarioValue[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(3).flatMap(({ index }): ScenarioValue[] => {
    const scenario = reader.label(index, 0, "@scenarios");
    const text = reader.text(index, 1);
    const input = scenarioInputOf(text);
    if (!input) reader.unusable(index, 1, "@scenarios", "planInput");
    if (scenario === undefined || !input) return [];
    if (reader.isDoubled(seen, `${scenario}\n${input}`, index, "@scenarios")) return [];
    return [{ scenario, input, value: reader.number(index, 2, "@scenarios", expectedOf(input)) }];
  });
}

/** What the value of an input must be. */
export function expectedOf(input: ScenarioInput): Expected {
  if (curveMonthOf(input) !== undefined) return rate;
  return planExpected[input as keyof typeof planExpected] ?? notNegative;
}

export const scenariosRuleSheet: RuleTableSheet = {
  headers: ["scenario", "input", "value"],
  formats: [null, null, null],
  rows: ({ scenarios }, { language }) =>
    scenarios.map(({ scenario, input, value }) => [
      userText(scenario),
      scenarioInputName(language, input),
      numberCell(value),
    ]),
  cellFormats: (rows) =>
    rows.map((cells, row) => {
      const input = scenarioInputOf(String(cells[1])) ?? "advisers";
      const isCost = costWords.codes.some((code) => code === input);
      const format = curveMonthOf(input) !== undefined ? percent : isCost ? money : planFormat(input);
      return [row, 2, format] as const;
    }),
};
