import { lastSerial } from "../../method/calendar/serial";
import type { ContactYear } from "../../method/control/contactYear";
import type { TalliedContacts } from "../../method/control/tally";
import { findingAt } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { Look } from "../look/look";
import { contactPlace } from "../look/sourcePlace";

/** The contacts of a look as they are counted: by network, negative minutes and those without a number as not given. */
export function talliedContacts(look: Look, networks: Int32Array): TalliedContacts {
  const columns = look.contactColumns;
  return {
    networks,
    dates: columns?.date ?? [],
    effective: columns?.effective,
    minutes: columns?.minutes,
  };
}

/** Contacts that cannot count, and the findings about those in the future. */
export function leftOutContacts(
  look: Look,
  networks: Int32Array,
  { from, to }: ContactYear,
  asOf: number,
): {
  readonly future: number;
  readonly unknown: number;
  readonly undated: number;
  readonly findings: readonly Finding[];
} {
  const columns = look.contactColumns;
  const at = contactPlace(look);
  const findings: Finding[] = [];
  let future = 0;
  let unknown = 0;
  let undated = 0;
  for (let record = 0; columns && record < columns.count; record++) {
    const date = columns.date[record] as number;
    if (!(date >= 1 && date <= lastSerial)) undated++;
    else if (date > asOf) {
      future++;
      if (at) {
        findings.push(
          findingAt(at, "dateInFuture", "warning", "date", (columns.sheetRow[record] as number) - at.firstRow),
        );
      }
    } else if (date >= from && date <= to && (networks[record] as number) < 0) unknown++;
  }
  return { future, unknown, undated, findings };
}
