import type { RuleTable } from "../excel/ownTables";
import { advisersSheet } from "./advisers";
import { penetrationBandsSheet, potentialBandsSheet } from "./bands";
import { callPartyRuleSheet } from "./callParty";
import { contactRulesSheet } from "./contactRules";
import { conversionSheet } from "./conversion";
import { customerValueSheet } from "./customerValue";
import { effortsSheet } from "./efforts";
import { frequenciesSheet } from "./frequencies";
import { holidaysSheet } from "./holidays";
import { instrumentCostsSheet } from "./instrumentCosts";
import { measuresSheet } from "./measures";
import { phaseFrequenciesSheet } from "./phaseFrequencies";
import { planRuleSheet } from "./plan";
import { planCostsSheet } from "./planCosts";
import { planPriorsSheet } from "./planPriors";
import { planRangesSheet } from "./planRanges";
import { responseSheet } from "./response";
import type { RuleTableSheet } from "./ruleTable";
import { scenariosRuleSheet } from "./scenarios";
import { scenarioStatesSheet } from "./scenarioStates";
import { settingsSheet } from "./settings";
import { templatesSheet } from "./templates";
import { thrustsSheet } from "./thrusts";
import { withheldSheet } from "./withheld";

/** How each rule table is written. */
export const ruleTableSheets: Readonly<Record<RuleTable, RuleTableSheet>> = {
  potentialBands: potentialBandsSheet,
  penetrationBands: penetrationBandsSheet,
  thrusts: thrustsSheet,
  frequencies: frequenciesSheet,
  settings: settingsSheet,
  holidays: holidaysSheet,
  plan: planRuleSheet,
  conversion: conversionSheet,
  phaseFrequencies: phaseFrequenciesSheet,
  measures: measuresSheet,
  withheld: withheldSheet,
  contactRules: contactRulesSheet,
  callParty: callPartyRuleSheet,
  instrumentCosts: instrumentCostsSheet,
  efforts: effortsSheet,
  advisers: advisersSheet,
  response: responseSheet,
  customerValue: customerValueSheet,
  planCosts: planCostsSheet,
  planRanges: planRangesSheet,
  planPriors: planPriorsSheet,
  scenarios: scenariosRuleSheet,
  scenarioStates: scenarioStatesSheet,
  templates: templatesSheet,
};
