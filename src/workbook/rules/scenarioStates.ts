import { numberCell, userText } from "../excel/layout";
import type { ScenarioState } from "./furtherRules";
import { named, type Expected, type RuleReader } from "./ruleReader";
import { dayInLanguage, money, type RuleTableSheet } from "./ruleTable";

const amount: Expected = { word: "amount", isFine: Number.isFinite };

/** Who signed which scenario when, and what it said then. */
export function judgeScenarioStates(
  reader: RuleReader | undefined,
  example: readonly ScenarioState[],
): readonly ScenarioState[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(6).flatMap(({ index }): ScenarioState[] => {
    const scenario = reader.label(index, 0, "@scenarioStates");
    if (scenario === undefined || reader.isDoubled(seen, scenario, index, named(scenario))) return [];
    const of = named(scenario);
    return [
      {
        scenario,
        signedBy: reader.text(index, 1),
        signedOn: reader.optionalDay(index, 2, of),
        contributionYear1: reader.optionalNumber(index, 3, of, amount),
        contributionAll: reader.optionalNumber(index, 4, of, amount),
        fingerprint: reader.text(index, 5),
      },
    ];
  });
}

export const scenarioStatesSheet: RuleTableSheet = {
  headers: ["scenario", "signedBy", "signedOn", "contributionYear1", "contributionAll", "fingerprint"],
  formats: [null, null, dayInLanguage, money, money, null],
  rows: ({ scenarioStates }, write) =>
    scenarioStates.map((each) => [
      userText(each.scenario),
      userText(each.signedBy),
      write.day(each.signedOn),
      numberCell(each.contributionYear1),
      numberCell(each.contributionAll),
      userText(each.fingerprint),
    ]),
};
