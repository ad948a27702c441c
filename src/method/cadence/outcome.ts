const notReached = new Set(["not reached", "nicht erreicht"]);

/** False for a contact in which nobody was reached. A blank outcome counts as reached. Both languages, without case. */
export function isEffective(outcome: unknown): boolean {
  return typeof outcome !== "string" || !notReached.has(outcome.trim().toLowerCase().replace(/\s+/g, " "));
}
