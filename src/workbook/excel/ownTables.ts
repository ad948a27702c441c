/** The tables that every workbook with rules has, by what they hold. They are found by these names wherever they stand. */
const firstTables = {
  potentialBands: "SKM_PotentialBands",
  penetrationBands: "SKM_PenetrationBands",
  thrusts: "SKM_Thrusts",
  frequencies: "SKM_Frequencies",
  settings: "SKM_Settings",
  holidays: "SKM_Holidays",
  plan: "SKM_Plan",
  conversion: "SKM_Conversion",
} as const;

/** The tables that are made by the job that needs them. */
const furtherTables = {
  phaseFrequencies: "SKM_PhaseFrequencies",
  measures: "SKM_Measures",
  withheld: "SKM_Withheld",
  contactRules: "SKM_ContactRules",
  callParty: "SKM_CallParty",
  instrumentCosts: "SKM_InstrumentCosts",
  efforts: "SKM_Efforts",
  advisers: "SKM_Advisers",
  response: "SKM_Response",
  customerValue: "SKM_CustomerValue",
  planCosts: "SKM_PlanCosts",
  planRanges: "SKM_PlanRanges",
  planPriors: "SKM_PlanPriors",
  scenarios: "SKM_Scenarios",
  scenarioStates: "SKM_ScenarioStates",
  templates: "SKM_Templates",
} as const;

export const ruleTableNames = { ...firstTables, ...furtherTables } as const;

export type FirstTable = keyof typeof firstTables;
export type FurtherTable = keyof typeof furtherTables;
export type RuleTable = FirstTable | FurtherTable;

export const firstTableKeys = Object.keys(firstTables) as FirstTable[];
export const furtherTableKeys = Object.keys(furtherTables) as FurtherTable[];
const ruleTableKeys: readonly RuleTable[] = [...firstTableKeys, ...furtherTableKeys];

/** The rule table with a name, without case as Excel compares names. */
export function ruleTableOf(name: string): RuleTable | undefined {
  return ruleTableKeys.find((key) => ruleTableNames[key].toLowerCase() === name.toLowerCase());
}

/** The tables that hold the rules of the casting. They are found by these names wherever they stand. */
export const castingTableNames = {
  criteria: "SKM_Criteria",
  thresholds: "SKM_ClassThresholds",
  castingSettings: "SKM_CastingSettings",
  overrides: "SKM_Overrides",
} as const;

export type CastingTable = keyof typeof castingTableNames;

export const castingTableKeys = Object.keys(castingTableNames) as CastingTable[];

/** The table with the castings that were kept; it is no source and no rule. */
export const keptCastingsName = "SKM_Castings";

/** The casting table with a name, without case as Excel compares names. */
export function castingTableOf(name: string): CastingTable | undefined {
  return castingTableKeys.find((key) => castingTableNames[key].toLowerCase() === name.toLowerCase());
}

/** The tables that hold the registers. They are found by these names wherever they stand. */
export const registerNames = {
  consents: "SKM_Consents",
  tasks: "SKM_Tasks",
  snoozes: "SKM_Snoozes",
  phaseHistory: "SKM_PhaseHistory",
  parties: "SKM_Parties",
  campaigns: "SKM_Campaigns",
  campaignLists: "SKM_CampaignLists",
  careCalls: "SKM_CareCalls",
  calendarEntries: "SKM_Calendar",
} as const;

export type Register = keyof typeof registerNames;

export const registerKeys = Object.keys(registerNames) as Register[];

/** The register whose table has a name, without case as Excel compares names. */
export function registerOf(name: string): Register | undefined {
  return registerKeys.find((key) => registerNames[key].toLowerCase() === name.toLowerCase());
}
