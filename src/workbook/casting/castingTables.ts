/** Rows of the settings table, in the order in which they are written. */
export const castingSettingRows = ["leastAssessed", "hysteresis"] as const;
