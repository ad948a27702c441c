/** The tables that hold the rules, by what they hold. They are found by these names wherever they stand. */
export const ruleTableNames = {
  potentialBands: "SKM_PotentialBands",
  penetrationBands: "SKM_PenetrationBands",
  thrusts: "SKM_Thrusts",
  frequencies: "SKM_Frequencies",
  settings: "SKM_Settings",
  holidays: "SKM_Holidays",
  plan: "SKM_Plan",
  conversion: "SKM_Conversion",
} as const;

export type RuleTable = keyof typeof ruleTableNames;

export const ruleTableKeys = Object.keys(ruleTableNames) as RuleTable[];

/** The rule table with a name, without case as Excel compares names. */
export function ruleTableOf(name: string): RuleTable | undefined {
  return ruleTableKeys.find((key) => ruleTableNames[key].toLowerCase() === name.toLowerCase());
}
