import { latestContacts } from "../method/cadence/latest";
import { networkClasses } from "../method/cadence/networkClass";
import { networksOf, networksOfContacts, type Networks } from "../method/cadence/networks";
import { dueRules, reminders, reminderStates, type DueRule, type ReminderState } from "../method/cadence/reminders";
import { intervalOf } from "../method/cadence/frequencies";
import { columnLetters } from "./address";
import { castingOf } from "./casting";
import { classesOf } from "./casting/classesOf";
import type { CellPlace, Finding } from "./finding";
import type { ContactColumns, CustomerColumns, Look } from "./look";
import { contactPlace, customerPlace } from "./sourcePlace";
import { findingAt } from "./cell";

/** How a due date came about; `derivationSentence` says it. Serials of the 1900 system. */
export interface DueDerivation {
  readonly rule: Exclude<DueRule, "none">;
  readonly last: number | null;
  /** Of the last contact; "" where none is given. */
  readonly instrument: string;
  readonly months: number | null;
  readonly days: number | null;
  /** Before it was moved to a working day. */
  readonly unmoved: number;
  readonly due: number;
}

export interface ReminderEntry {
  /** The network's name, or the id of the customer that is its own network. */
  readonly key: string;
  /** For a person: the network's name, or the name of the customer that is its own. */
  readonly network: string;
  readonly adviser: string;
  readonly customerIds: readonly string[];
  /** "" where there is neither a class nor a casting or segment that stands in. */
  readonly class: string;
  readonly classFrom: "class" | "casting" | "segment" | "none";
  /** Target contacts a year; 0 for none. */
  readonly contactsPerYear: number;
  readonly due: number;
  readonly state: "overdue" | "dueSoon";
  /** Due day before the as-of day; 0 when due soon. */
  readonly daysLate: number;
  readonly priority: number;
  readonly derivation: DueDerivation;
  readonly contactPerson: string;
  readonly phone: string;
  readonly topic: string;
  readonly lastContact: number | null;
  readonly instrument: string;
  /** Day agreed in the last contact. */
  readonly agreed: number | null;
  /** The network's first customer. */
  readonly place: CellPlace;
}

export interface ReminderList {
  readonly asOf: number;
  readonly soonDays: number;
  /** Overdue and due soon: per adviser, most urgent first. */
  readonly listed: readonly ReminderEntry[];
  /** All networks by state. */
  readonly counts: Readonly<Record<ReminderState, number>>;
  readonly advisers: readonly string[];
  /** Networks whose class is the letter of their segment. */
  readonly classFromSegment: number;
  /** Contacts after the as-of day: they do not count. */
  readonly findings: readonly Finding[];
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
}

/**
 * The reminder list of what was read, as of a day (docs/method.md, Reminders). Without a contacts table every network
 * counts as never contacted.
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table or Customer ID has no column
 */
export function remindersOf(look: Look, asOf: number): ReminderList | null {
  const customers = look.customerColumns;
  if (!customers || !look.customers || look.customers.missing.includes("customerId")) return null;
  const { rules } = look;
  const networks = networksOf({ ids: customers.id, networks: customers.network, advisers: customers.adviser });
  const count = networks.keys.length;
  const contacts = look.contactColumns;
  const latest = latestContacts(
    {
      networks: contacts ? networksOfContacts(contacts.customerId, networks) : new Int32Array(0),
      dates: contacts?.date ?? [],
      effective: contacts?.effective,
      followUps: contacts?.followUp,
    },
    count,
    asOf,
  );
  const targets = rules.frequencies.map((frequency) => ({ ...frequency, label: frequency.class }));
  const letters = lettersOf(look);
  const cast = castClassesOf(look, asOf, new Set(targets.map(({ label }) => label.toUpperCase())));
  const standIns = letters || cast ? customers.id.map((_, record) => cast?.[record] || letters?.[record]) : undefined;
  const { classOf, fromSegment: standsIn } = networkClasses(
    networks.networkOf,
    count,
    customers.class,
    standIns,
    targets,
  );
  const fromCasting = marked(
    networks,
    count,
    customers.id.map((_, record) => Boolean(cast?.[record])),
  );
  const classFrom = (network: number): ReminderEntry["classFrom"] =>
    classOf[network] === -1
      ? "none"
      : standsIn[network] !== 1
        ? "class"
        : fromCasting[network] === 1
          ? "casting"
          : "segment";
  const {
    due,
    unmoved,
    rules: dueRule,
    states,
    priority,
    listed,
  } = reminders({
    latest,
    classOf,
    targets,
    blocked: marked(networks, count, customers.objection),
    dropped: droppedNetworks(networks, count, customers.phase),
    adviserOf: networks.adviserOf,
    holidays: new Set(rules.holidays),
    asOf,
    soonDays: rules.soonDays,
  });
  const members = membersOf(networks, listed, count);
  const at = customerPlace(look);
  const idColumn = at?.columns["customerId"]?.column ?? 0;
  const entries = Array.from(listed, (network): ReminderEntry => {
    const rows = members[network] as readonly number[];
    const first = rows[0] as number;
    const key = networks.keys[network] as string;
    const day = latest.days[network] as number;
    const contact = latest.rows[network] as number;
    const instrument = contact >= 0 && contacts ? (contacts.instrument[contact] ?? "") : "";
    const target = targets[classOf[network] as number];
    const interval = target && intervalOf(target.contactsPerYear);
    const dueDay = due[network] as number;
    const rule = dueRules[dueRule[network] as number] as DueDerivation["rule"];
    const adviser = networks.adviserOf[network] as number;
    return {
      key,
      network: customers.network[first] !== "" ? key : (customers.customer[first] as string) || key,
      adviser: adviser < 0 ? "" : (networks.advisers[adviser] as string),
      customerIds: rows.map((row) => customers.id[row] as string),
      class: target?.class ?? "",
      classFrom: classFrom(network),
      contactsPerYear: target?.contactsPerYear ?? 0,
      due: dueDay,
      state: states[network] === 0 ? "overdue" : "dueSoon",
      daysLate: Math.max(0, Math.floor(asOf) - dueDay),
      priority: priority[network] as number,
      derivation: {
        rule,
        last: day > 0 ? day : null,
        instrument,
        months: rule === "cadence" && interval && "months" in interval ? interval.months : null,
        days: rule === "cadence" && interval && "days" in interval ? interval.days : null,
        unmoved: unmoved[network] as number,
        due: dueDay,
      },
      contactPerson: firstText(rows, customers.contactPerson),
      phone: firstText(rows, customers.phone),
      topic: firstText(rows, customers.topic),
      lastContact: day > 0 ? day : null,
      instrument,
      agreed: (latest.followUps[network] as number) > 0 ? (latest.followUps[network] as number) : null,
      place: { sheet: at?.sheet ?? "", cell: `${columnLetters(idColumn)}${customers.sheetRow[first]}` },
    };
  });
  const counts = Object.fromEntries(reminderStates.map((state) => [state, 0])) as Record<ReminderState, number>;
  states.forEach((state) => counts[reminderStates[state] as ReminderState]++);
  return {
    asOf,
    soonDays: rules.soonDays,
    listed: entries,
    counts,
    advisers: networks.advisers,
    classFromSegment: networks.keys.filter((_, network) => classFrom(network) === "segment").length,
    findings: contacts ? futureContacts(look, contacts, asOf) : [],
    faults: (rules.faults ?? []).filter(({ values }) =>
      ["frequencies", "settings", "holidays", ...(letters ? ["potentialBands", "penetrationBands"] : [])].includes(
        String(values["rule"]),
      ),
    ),
  };
}

/** The class of each customer's network by the casting, overrides included; "" where it gives none of the targets'. */
function castClassesOf(look: Look, asOf: number, known: ReadonlySet<string>): readonly string[] | undefined {
  const classes = classesOf(look, asOf);
  if (!classes?.casting || !look.customerColumns) return undefined;
  const byRecord: string[] = look.customerColumns.id.map(() => "");
  for (const { effectiveClass, members } of classes.networks) {
    if (known.has(effectiveClass.toUpperCase())) for (const { record } of members) byRecord[record] = effectiveClass;
  }
  return byRecord;
}

/** The label of each customer's potential band, which stands in for a missing class. */
function lettersOf(look: Look): string[] | undefined {
  const casting = castingOf(look);
  if (!casting) return undefined;
  const width = casting.rule.penetration.length;
  return Array.from(casting.codes, (code) =>
    code < 0 ? "" : (casting.rule.potential[Math.floor(code / width)]?.label ?? ""),
  );
}

/** An objection of one customer binds the network: they share the contact person. */
function marked(networks: Networks, count: number, flags: readonly boolean[]): Uint8Array {
  const result = new Uint8Array(count);
  flags.forEach((flag, row) => {
    const network = networks.networkOf[row] as number;
    if (flag && network >= 0) result[network] = 1;
  });
  return result;
}

const droppedPhases = new Set(["dropped", "blindgänger", "blindgaenger"]);

/** A network is dropped when all of its customers are. */
function droppedNetworks(networks: Networks, count: number, phases: CustomerColumns["phase"]): Uint8Array {
  const result = new Uint8Array(count).fill(1);
  phases.forEach((phase, row) => {
    const network = networks.networkOf[row] as number;
    if (network >= 0 && !droppedPhases.has(phase.toLowerCase())) result[network] = 0;
  });
  return result;
}

function membersOf(networks: Networks, listed: Int32Array, count: number): readonly (readonly number[] | undefined)[] {
  const members: (number[] | undefined)[] = new Array<number[] | undefined>(count);
  for (const network of listed) members[network] = [];
  networks.networkOf.forEach((network, row) => members[network]?.push(row));
  return members;
}

function firstText(rows: readonly number[], texts: readonly string[]): string {
  for (const row of rows) if (texts[row]) return texts[row];
  return "";
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
