import { membersIn, networksIn } from "./networksIn";
import type { Look } from "./look";

/** A network for a person: its name, or the name of the customer that is its own; "" for none. */
export function networkName(look: Look, network: number): string {
  const key = networksIn(look).keys[network];
  const first = membersIn(look)[network]?.[0];
  const columns = look.customerColumns;
  if (key === undefined || first === undefined || !columns) return "";
  return columns.network[first] === "" ? columns.customer[first] || key : key;
}
