const inbound = new Set(["incoming", "inbound", "in", "eingehend", "eingang", "ein", "vom kunden", "from customer"]);

/** True when we contacted the customer. A blank, or a direction that nobody knows, counts as ours. */
export function isOutbound(direction: string): boolean {
  return !inbound.has(direction.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " "));
}
