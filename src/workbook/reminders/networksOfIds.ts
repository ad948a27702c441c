import { networksOfContacts } from "../../method/cadence/networks";
import { networksIn } from "../look/networksIn";
import type { Look } from "../look/look";

/** The network of each row of a register, -1 where no customer has its id. */
export function networksOfIds(look: Look, rows: readonly { readonly customerId: string }[]): Int32Array {
  return networksOfContacts(
    rows.map(({ customerId }) => customerId),
    networksIn(look),
  );
}
