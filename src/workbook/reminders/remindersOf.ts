import { reminderStates, type ReminderState } from "../../method/cadence/reminders";
import { findingAt } from "../excel/cell";
import { networksIn } from "../look/networksIn";
import type { Finding } from "../excel/finding";
import type { ContactColumns, Look } from "../look/look";
import { contactPlace } from "../look/sourcePlace";
import { entryOf } from "./entryOf";
import type { ReminderEntry, ReminderList } from "./reminderEntry";
import { standingsOf } from "./standingsOf";

const rulesUsed = [
  "frequencies",
  "settings",
  "holidays",
  "phaseFrequencies",
  "measures",
  "withheld",
  "contactRules",
] as const;

/**
 * The reminder list of what was read, as of a day (docs/method.md, Reminders). Without a contacts table every network
 * counts as never contacted.
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table or Customer ID has no column
 */
export function remindersOf(look: Look, asOf: number): ReminderList | null {
  if (!look.customerColumns || !look.customers || look.customers.missing.includes("customerId")) return null;
  const { rules, contactColumns: contacts } = look;
  const networks = networksIn(look);
  const standings = standingsOf(look, asOf);
  const { reminders, classes } = standings;
  const counts = Object.fromEntries(reminderStates.map((state) => [state, 0])) as Record<ReminderState, number>;
  reminders.states.forEach((state) => counts[reminderStates[state] as ReminderState]++);
  const used = new Set<string>([...rulesUsed, ...(classes.usesBands ? ["potentialBands", "penetrationBands"] : [])]);
  return {
    asOf,
    soonDays: rules.soonDays,
    // Listed are only those with a due day; the states say so.
    listed: Array.from(reminders.listed, (network) => entryOf(look, standings, network) as ReminderEntry),
    counts,
    advisers: networks.advisers,
    classFromSegment: networks.keys.filter((_, network) => classes.from(network) === "segment").length,
    findings: contacts ? futureContacts(look, contacts, asOf) : [],
    faults: (rules.faults ?? []).filter(({ values }) => used.has(String(values["rule"]))),
  };
}

function futureContacts(look: Look, contacts: ContactColumns, asOf: number): Finding[] {
  const at = contactPlace(look);
  const findings: Finding[] = [];
  if (!at) return findings;
  contacts.date.forEach((date, record) => {
    if (date > asOf) {
      findings.push(
        findingAt(at, "dateInFuture", "warning", "date", (contacts.sheetRow[record] as number) - at.firstRow),
      );
    }
  });
  return findings;
}
