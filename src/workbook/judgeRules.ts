import type { Language } from "../text/text";
import { exampleRules, exampleThrusts, presetOf } from "./exampleRules";
import type { Finding } from "./finding";
import { judgeAdvisers } from "./rulebook/advisers";
import { judgeBands } from "./rulebook/bands";
import { judgeCallParty } from "./rulebook/callParty";
import { judgeContactRules } from "./rulebook/contactRules";
import { judgeConversion } from "./rulebook/conversion";
import { judgeEfforts } from "./rulebook/efforts";
import { judgeFrequencies } from "./rulebook/frequencies";
import { judgeHolidays } from "./rulebook/holidays";
import { judgeInstrumentCosts } from "./rulebook/instrumentCosts";
import { judgeMeasures } from "./rulebook/measures";
import { judgePhaseFrequencies } from "./rulebook/phaseFrequencies";
import { judgePlan } from "./rulebook/plan";
import { judgeCustomerValue } from "./rulebook/customerValue";
import { judgePlanCosts } from "./rulebook/planCosts";
import { judgePlanPriors } from "./rulebook/planPriors";
import { judgePlanRanges } from "./rulebook/planRanges";
import { planRows, settingRows } from "./rulebook/planRows";
import { judgeResponse } from "./rulebook/response";
import { RuleReader, rowPlaces } from "./rulebook/ruleReader";
import { judgeScenarios } from "./rulebook/scenarios";
import { judgeScenarioStates } from "./rulebook/scenarioStates";
import { judgeSettings } from "./rulebook/settings";
import { judgeThrusts } from "./rulebook/thrusts";
import { judgeWithheld } from "./rulebook/withheld";
import type { Rules } from "./rules";
import type { RuleTable } from "./ruleTables";
import type { Survey, SurveyedRuleTable } from "./survey";

export { planRows, rowPlaces, settingRows };

/**
 * The rules as the tables in the workbook hold them. A table that is missing altogether stands for the method's example;
 * a cell that cannot be used is a fault with its place and never replaced by an example.
 */
export function judgeRules(survey: Survey, language: Language): Rules {
  const example = exampleRules(language);
  const faults: Finding[] = [];
  const { ruleTables, dateSystem } = survey;
  if (ruleTables.size === 0) return example;
  const read = (name: RuleTable): RuleReader | undefined => {
    const table = ruleTables.get(name);
    return table && new RuleReader(name, table, faults, dateSystem);
  };

  const potentialBands = judgeBands(read("potentialBands"), example.potentialBands);
  const penetrationBands = judgeBands(read("penetrationBands"), example.penetrationBands);
  const contactRules = judgeContactRules(read("contactRules"), example.contactRules);
  return {
    inWorkbook: true,
    sheet: (ruleTables.values().next().value as SurveyedRuleTable).sheet,
    potentialBands,
    penetrationBands,
    preset: presetOf(potentialBands),
    thrusts: judgeThrusts(read("thrusts"), exampleThrusts(language, potentialBands, penetrationBands)),
    frequencies: judgeFrequencies(read("frequencies"), example.frequencies),
    ...judgeSettings(read("settings"), example),
    holidays: judgeHolidays(read("holidays")),
    plan: {
      ...judgePlan(read("plan"), example.plan),
      conversionCurve: judgeConversion(read("conversion"), example.plan.conversionCurve),
    },
    phaseFrequencies: judgePhaseFrequencies(read("phaseFrequencies"), example.phaseFrequencies),
    measures: judgeMeasures(read("measures"), example.measures),
    withheld: judgeWithheld(read("withheld"), example.withheld),
    contactRules,
    callParty: judgeCallParty(read("callParty"), example.callParty),
    instrumentCosts: judgeInstrumentCosts(read("instrumentCosts"), example.instrumentCosts),
    efforts: judgeEfforts(read("efforts"), example.efforts),
    advisers: judgeAdvisers(read("advisers"), contactRules.region),
    response: judgeResponse(read("response"), example.response),
    customerValue: judgeCustomerValue(read("customerValue"), example.customerValue),
    planCosts: judgePlanCosts(read("planCosts"), example.planCosts),
    planRanges: judgePlanRanges(read("planRanges"), example.planRanges),
    planPriors: judgePlanPriors(read("planPriors"), example.planPriors),
    scenarios: judgeScenarios(read("scenarios"), example.scenarios),
    scenarioStates: judgeScenarioStates(read("scenarioStates"), example.scenarioStates),
    ...(faults.length > 0 ? { faults } : {}),
  };
}
