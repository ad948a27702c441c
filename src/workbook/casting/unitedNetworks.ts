import { networksOf, type Networks } from "../../method/cadence/networks";
import { leadsOf, type Leads } from "../../method/casting/leads";
import type { Look } from "../look/look";

/** The networks of a look with their lead members. Rows are records of the look's customers. */
export function unitedNetworks(look: Look): { readonly networks: Networks; readonly leads: Leads } {
  const { customerColumns: columns, castingInput: input } = look;
  const networks = networksOf({
    ids: columns?.customerId ?? [],
    networks: columns?.network,
    advisers: columns?.adviser,
  });
  return { networks, leads: leadsOf(networks, input?.leadIds ?? undefined, columns?.potential) };
}
