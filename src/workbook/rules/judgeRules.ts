import type { Language } from "../../text/text";
import { exampleRules, exampleThrusts, presetOf } from "./exampleRules";
import type { Finding } from "../excel/finding";
import { judgeAdvisers } from "./advisers";
import { judgeBands } from "./bands";
import { judgeCallParty } from "./callParty";
import { judgeContactRules } from "./contactRules";
import { judgeConversion } from "./conversion";
import { judgeEfforts } from "./efforts";
import { judgeFrequencies } from "./frequencies";
import { judgeHolidays } from "./holidays";
import { judgeInstrumentCosts } from "./instrumentCosts";
import { judgeMeasures } from "./measures";
import { judgePhaseFrequencies } from "./phaseFrequencies";
import { judgePlan } from "./plan";
import { judgeCustomerValue } from "./customerValue";
import { judgePlanCosts } from "./planCosts";
import { judgePlanPriors } from "./planPriors";
import { judgePlanRanges } from "./planRanges";
import { planRows, settingRows } from "./planRows";
import { judgeResponse } from "./response";
import { RuleReader, rowPlaces } from "./ruleReader";
import { judgeScenarios } from "./scenarios";
import { judgeScenarioStates } from "./scenarioStates";
import { judgeSettings } from "./settings";
import { judgeTemplates } from "./templates";
import { judgeThrusts } from "./thrusts";
import { judgeWithheld } from "./withheld";
import type { Rules } from "./rules";
import type { RuleTable } from "../excel/ownTables";
import type { Survey, SurveyedRuleTable } from "../excel/survey";

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
    templates: judgeTemplates(read("templates")),
    ...(faults.length > 0 ? { faults } : {}),
  };
}
