const notReached = new Set(["not reached", "nicht erreicht"]);

const ordered = new Set(["order", "auftrag"]);

/** True for a contact that brought an order. Both languages, without case. */
export function isOrder(outcome: unknown): boolean {
  return typeof outcome === "string" && ordered.has(outcome.trim().toLowerCase());
}

/** False for a contact in which nobody was reached. A blank outcome counts as reached. Both languages, without case. */
export function isEffective(outcome: unknown): boolean {
  return typeof outcome !== "string" || !notReached.has(outcome.trim().toLowerCase().replace(/\s+/g, " "));
}
