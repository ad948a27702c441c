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

/** Rows of the settings table, in the order in which they are written. */
export const castingSettingRows = ["leastAssessed", "hysteresis"] as const;
