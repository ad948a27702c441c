import type { Rules } from "../rules/rules";

/** What an average contact costs by class (upper case): the instruments' costs, weighed by their shares. */
export function costsOfClasses({ efforts, instrumentCosts }: Rules): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const { class: label, instrument, share } of efforts) {
    const key = label.toUpperCase();
    costs.set(key, (costs.get(key) ?? 0) + share * instrumentCosts[instrument]);
  }
  return costs;
}
