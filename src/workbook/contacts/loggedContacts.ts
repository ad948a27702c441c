import { instrumentFacts } from "../../method/measures/instruments";
import type { ContactLog } from "../../method/plan/callLog";
import type { Look } from "../look/look";
import { contactNetworks } from "../look/networksIn";
import { isOutbound } from "../words/directionWords";
import { instrumentOf } from "../words/instrumentWords";

/**
 * The contacts of a look as calls, appointments and orders are read from them. A call is an outgoing contact by phone or
 * by phone field service. Where the table has no column for the instrument every contact is one; without a direction it
 * is outgoing.
 */
export function loggedContacts(look: Look): ContactLog {
  const columns = look.contactColumns;
  const count = columns?.count ?? 0;
  const isCall = new Uint8Array(count);
  const hasInstrument = look.contacts?.columns.instrument !== undefined;
  const phones = new Map<string, boolean>();
  for (let record = 0; columns && record < count; record++) {
    const text = columns.instrument[record] as string;
    let isPhone = phones.get(text);
    if (isPhone === undefined) {
      const instrument = instrumentOf(text);
      isPhone = !hasInstrument || (instrument !== undefined && instrumentFacts[instrument].isPlanCall);
      phones.set(text, isPhone);
    }
    isCall[record] = isPhone && isOutbound(columns.direction[record] as string) ? 1 : 0;
  }
  return {
    networks: contactNetworks(look),
    dates: columns?.date ?? new Float64Array(0),
    outcomes: columns?.outcome ?? [],
    isCall,
    contributions: columns?.contribution ?? new Float64Array(0),
  };
}
