import { reminderStates, type ReminderState } from "../../method/cadence/reminders";
import { finished, type Steps } from "../../method/steps";
import { findingAt } from "../excel/cell";
import type { Finding } from "../excel/finding";
import { changedParts, fingerprintOf } from "../look/fingerprint";
import { sameRecords } from "../look/judgedBefore";
import type { ContactColumns, Look } from "../look/look";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { Reads } from "../look/sheetRecord";
import { contactPlace } from "../look/sourcePlace";
import { entryOf } from "./entryOf";
import type { ReminderEntry, ReminderList } from "./reminderEntry";
import { standingSteps } from "./standingsOf";

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
  return finished(reminderSteps(look, asOf));
}

const known = new WeakMap<Look, ReminderList>();
const casting: Reads = { casting: true };
/** So many entries are made between two pauses. */
const entriesAtOnce = 500;

/**
 * The same in pieces; none where it is known already.
 * @param earlier look whose list may be known: what a contact does not concern is taken over from it
 */
export function* reminderSteps(look: Look, asOf: number, earlier: Look | null = null): Steps<ReminderList | null> {
  if (!look.customerColumns || !look.customers || look.customers.missing.includes("customerId")) return null;
  const before = known.get(look);
  if (before?.asOf === asOf) return before;
  const { rules, contactColumns: contacts } = look;
  const networks = networksIn(look);
  const standings = yield* standingSteps(look, asOf);
  const { reminders, classes } = standings;
  const counts = Object.fromEntries(reminderStates.map((state) => [state, 0])) as Record<ReminderState, number>;
  reminders.states.forEach((state) => counts[reminderStates[state] as ReminderState]++);
  const used = new Set<string>([...rulesUsed, ...(classes.usesBands ? ["potentialBands", "penetrationBands"] : [])]);
  const total = reminders.listed.length;
  const listed: ReminderEntry[] = [];
  const entries = earlier ? unconcerned(look, earlier, asOf) : undefined;
  for (let at = 0; at < total; at++) {
    if (at % entriesAtOnce === 0) yield { done: at, total };
    // Listed are only those with a due day; the states say so.
    const network = reminders.listed[at] as number;
    listed.push(entries?.get(network) ?? (entryOf(look, standings, network) as ReminderEntry));
  }
  const list: ReminderList = {
    asOf,
    soonDays: rules.soonDays,
    listed,
    counts,
    advisers: networks.advisers,
    classFromSegment: networks.keys.filter((_, network) => classes.from(network) === "segment").length,
    findings: contacts ? futureContacts(look, contacts, asOf) : [],
    faults: (rules.faults ?? []).filter(({ values }) => used.has(String(values["rule"]))),
  };
  known.set(look, list);
  return list;
}

/**
 * Entries of an earlier list that are as they were, by network: where nothing but contacts was added, those of the
 * networks that had none of them. Undefined where anything else may differ.
 */
function unconcerned(look: Look, earlier: Look, asOf: number): ReadonlyMap<number, ReminderEntry> | undefined {
  const list = known.get(earlier);
  const { customerColumns: customers, contactColumns: contacts, rules, registers } = look;
  if (list?.asOf !== asOf || !contacts || !earlier.contactColumns) return undefined;
  const from = sameRecords(contacts, earlier.contactColumns);
  const isOtherwiseSame =
    customers === earlier.customerColumns &&
    look.personColumns === earlier.personColumns &&
    rules === earlier.rules &&
    (look.castingInput === undefined) === (earlier.castingInput === undefined) &&
    changedParts(fingerprintOf(earlier, casting), fingerprintOf(look, casting)).length === 0 &&
    JSON.stringify(registers) === JSON.stringify(earlier.registers);
  if (from === undefined || !isOtherwiseSame) return undefined;
  const concerned = new Set(contactNetworks(look).subarray(from));
  return new Map(list.listed.flatMap((entry) => (concerned.has(entry.index) ? [] : [[entry.index, entry] as const])));
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
