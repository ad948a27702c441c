/** Excel's limits of what stands in a formula, beyond which it does not take one. */
const longestText = 255;
const deepestNesting = 64;

/** True for a formula that Excel takes by its texts and by how deep its brackets stand in each other. */
export function isWithinLimits(formula: string): boolean {
  let depth = 0;
  for (const [part] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (part.startsWith('"') && part.slice(1, -1).replaceAll('""', '"').length > longestText) return false;
    if (part === "(" && ++depth > deepestNesting) return false;
    if (part === ")") depth--;
  }
  return true;
}
