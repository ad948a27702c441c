/** What stands where there is no class, no segment or no adviser, so that formulas can compare and count it. */
export const none = "–";
