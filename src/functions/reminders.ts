import { networkCadences } from "../method/cadence/cadences";
import { exampleTargets, mostContactsPerYear, type ClassTarget } from "../method/cadence/frequencies";
import { idKey } from "../method/cadence/idKey";
import { latestContacts } from "../method/cadence/latest";
import { networkClasses } from "../method/cadence/networkClass";
import { attemptsSince, exampleAttemptsBeforeOther, triedInVain } from "../method/cadence/attempts";
import { networksOf, networksOfContacts, type Networks } from "../method/cadence/networks";
import { isEffective, isOrder } from "../method/cadence/outcome";
import { rankReminders as remind, reminderStates } from "../method/cadence/reminders";
import { bitOf, callBits, ConsentMasks, everyInstrument } from "../method/consent/consentMasks";
import { consentIn, saysYes } from "../method/consent/consentWords";
import { networkMeasures } from "../method/measures/networkMeasures";
import { networkInterests, networkPhases } from "../method/measures/networkStanding";
import { droppedIndex, highestInterest, phaseIndex, phaseOf } from "../method/measures/phases";
import { pressureFrom, recentPressure } from "../method/measures/pressure";
import { type ContactField, contactsSource } from "../method/tables/contacts";
import { type CustomerField, customersSource } from "../method/tables/customers";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { languages } from "../text/languages";
import { oneNumber, tableIn } from "./argument";
import { asOfIn } from "./asOf";
import { isBlank, isError, plain, type PlainCell } from "./cell";
import { namesIn } from "./columns";
import { serialForCell } from "./dateSystem";
import { contactDays } from "./dayCell";
import { fail, guarded, userLanguage } from "./fail";
import { daysIn } from "./holidayDays";
import { instrumentIn } from "./instrumentCell";
import { parameters } from "./parameters";
import { sourceRange, type SourceRange } from "./sourceRange";

type Customers = SourceRange<CustomerField>;
type Contacts = SourceRange<ContactField>;

/**
 * Reminder list: the networks overdue and due soon, per adviser, most urgent first, with what to do.
 * @customfunction REMINDERS
 * @param customers Customers with their header row, as Customers[#All].
 * @param contacts Contacts with their header row, as Contacts[#All]; blank: nobody was contacted.
 * @param asOf The day to count from; contacts after it do not count.
 * @param [frequencies] Class, contacts a year, weight; A 6, B 4, C 2, D 1 if left out (an example).
 * @param [holidays] Days that are no working days; Saturday and Sunday never are.
 * @param [soonDays] Due within so many days is due soon; 14 if left out.
 * @returns A header row and one row for each network: adviser, network, class, phone, last contact, due, days late, state, recommended instrument, topic.
 */
export function reminders(
  customers: unknown[][],
  contacts: unknown[][],
  asOf: unknown,
  frequencies?: unknown[][],
  holidays?: unknown[][],
  soonDays?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const base = sourceRange(customers, customersSource, ["customerId"], "functions.reminders.customerColumns");
    if (!base) throw fail("#VALUE!", "functions.reminders.customerColumns");
    const log = sourceRange(contacts, contactsSource, ["customerId", "date"], "functions.reminders.contactColumns");
    passErrors(base, ["customerId", "network", "class", "contactsPerYear", "phase"]);
    if (log) passErrors(log, ["customerId", "outcome"]);
    return listOf(base, log, {
      asOf: asOfDayIn(asOf),
      targets: targetsIn(frequencies),
      holidays: daysIn(holidays),
      soonDays: Math.floor(oneNumber(soonDays, parameters.REMINDERS.soonDays)),
    });
  });
}

/** What decides who is due when: an error of the sheet there would make the list look complete. */
function passErrors<Field extends string>(range: SourceRange<Field>, fields: readonly Field[]): void {
  for (const field of fields) {
    const error = range.cells(field)?.find(isError);
    if (error) throw error;
  }
}

interface Surroundings {
  readonly asOf: number;
  readonly targets: readonly ClassTarget[];
  readonly holidays: ReadonlySet<number>;
  readonly soonDays: number;
}

const columns = [
  "adviser",
  "network",
  "class",
  "phone",
  "lastContact",
  "due",
  "daysLate",
  "state",
  "recommended",
  "topic",
] as const;

function listOf(customers: Customers, log: Contacts | undefined, around: Surroundings): unknown[][] {
  const { asOf, targets, holidays, soonDays } = around;
  const language = userLanguage();
  const networks = networksOf({
    ids: customers.cells("customerId") ?? [],
    networks: knownNames(customers.cells("network")),
    advisers: knownNames(customers.cells("adviser")),
  });
  const count = networks.keys.length;
  const contacts = contactsIn(log, networks);
  const latest = latestContacts(contacts, count, asOf, pressureFrom(asOf));
  const attempts = attemptsSince(contacts, latest, asOf, triedBits(log));
  const classCells = customers.cells("class")?.map((cell) => (isBlank(cell) ? "" : cell));
  const { classOf } = networkClasses(networks.networkOf, count, classCells, undefined, targets);
  const phases = Int8Array.from({ length: customers.count }, (_, row) =>
    phaseIndex(phaseOf(String(customers.cells("phase")?.[row] ?? ""))),
  );
  const phaseOfNetwork = networkPhases(networks.networkOf, phases, count);
  const own = highest(customers.cells("contactsPerYear"), networks, mostContactsPerYear);
  const { cadenceOf, cadences } = networkCadences(classOf, targets, undefined, undefined, own);
  const consents = consentsOf(customers, networks, asOf);
  const dropped = Uint8Array.from(phaseOfNetwork, (phase) => (phase === droppedIndex ? 1 : 0));
  const { listed, due, states } = remind({
    latest,
    attempts,
    cadenceOf,
    cadences,
    blocked: consents.blocked(),
    dropped,
    adviserOf: networks.adviserOf,
    holidays,
    asOf,
    soonDays,
  });
  const interests = networkInterests(
    highest(customers.cells("interest"), networks, highestInterest),
    latest.ratings,
    { networks: [], dates: [], interests: [] },
    asOf,
  );
  const { freeFrom } = recentPressure(contacts, latest.recentRows, count, asOf);
  const labels = targets.map(({ label }) => label);
  const isPressed = (network: number): boolean => (freeFrom[network] as number) > asOf;
  const measureOf = networkMeasures(
    consents,
    {
      phaseOf: phaseOfNetwork,
      interests,
      classOf,
      isPressed,
      triedInVain: triedInVain(attempts, exampleAttemptsBeforeOther),
    },
    labels,
  );
  const members = membersOf(networks, count);
  const first = (network: number, field: CustomerField): PlainCell => {
    const cells = customers.cells(field);
    return members[network]?.map((row) => cells?.[row] ?? "").find((cell) => !isError(cell) && !isBlank(cell)) ?? "";
  };
  const named = customers.cells("network");
  const rows = Array.from(listed, (network): unknown[] => {
    const day = due[network] as number;
    const last = latest.days[network] as number;
    const adviser = networks.advisers[networks.adviserOf[network] as number];
    const row = networks.firstCustomer[network] as number;
    const key = networks.keys[network] as string;
    const measure = measureOf(network);
    return [
      adviser ?? "",
      isBlank(named?.[row] ?? "") ? String(customers.cells("customer")?.[row] || key) : key,
      labels[classOf[network] as number] ?? "",
      first(network, "phone"),
      last > 0 ? serialForCell(last) : "",
      serialForCell(day),
      Math.max(0, asOf - day),
      sayInCell(language, `columns.state.${reminderStates[states[network] as number] ?? "current"}`),
      measure?.instrument ? sayInCell(language, `functions.measure.instrument.${measure.instrument}`) : "",
      first(network, "topic"),
    ];
  });
  const header = columns.map((column) => sayInCell(language, `columns.${column}`));
  return [header, ...rows];
}

function contactsIn(
  log: Contacts | undefined,
  networks: Networks,
): {
  readonly networks: Int32Array;
  readonly dates: Float64Array;
  readonly effective: Uint8Array;
  readonly followUps: Float64Array;
  readonly orders: Uint8Array;
  readonly interests: Int8Array;
} {
  const outcomes = log?.cells("outcome");
  const networkOf = networksOfContacts(log?.cells("customerId") ?? [], networks);
  const of = (field: ContactField): Float64Array => {
    const { days, faults } = contactDays(log?.cells(field) ?? new Array<string>(log?.count ?? 0).fill(""));
    // Without such a day nobody knows where its network belongs in the list. Contacts of nobody's are left out anyway.
    const [fault] = faults.filter(({ row }) => (networkOf[row] as number) >= 0);
    if (fault) throw fault.error;
    return days;
  };
  return {
    networks: networkOf,
    dates: of("date"),
    effective: Uint8Array.from({ length: log?.count ?? 0 }, (_, row) => (isEffective(outcomes?.[row]) ? 1 : 0)),
    followUps: of("followUp"),
    orders: Uint8Array.from({ length: log?.count ?? 0 }, (_, row) => (isOrder(outcomes?.[row]) ? 1 : 0)),
    interests: Int8Array.from({ length: log?.count ?? 0 }, (_, row) => {
      const interest = numberIn(log?.cells("interestAfter")?.[row] ?? "", highestInterest);
      return Number.isNaN(interest) ? -1 : interest;
    }),
  };
}

/** The instrument of a contact in bits; one that nobody knows counts as a call, since nobody was reached. */
function triedBits(log: Contacts | undefined): (row: number) => number {
  const cells = log?.cells("instrument");
  return (row) => {
    const instrument = instrumentIn(String(cells?.[row] ?? ""));
    return instrument === undefined ? callBits : bitOf(instrument);
  };
}

/** A name that cannot be read is none. */
function knownNames(cells: readonly PlainCell[] | undefined): readonly PlainCell[] | undefined {
  return namesIn(cells)?.map((cell) => (isError(cell) ? "" : cell));
}

function numberIn(cell: PlainCell, most: number): number {
  return typeof cell === "number" && cell >= 0 && cell <= most ? cell : NaN;
}

function highest(cells: readonly PlainCell[] | undefined, { networkOf, keys }: Networks, most: number): Float64Array {
  const numbers = new Float64Array(keys.length).fill(NaN);
  cells?.forEach((cell, row) => {
    const network = networkOf[row] as number;
    const number = numberIn(cell, most);
    if (network >= 0 && !(number <= (numbers[network] as number)) && !Number.isNaN(number)) numbers[network] = number;
  });
  return numbers;
}

function consentsOf(customers: Customers, { networkOf, keys }: Networks, asOf: number): ConsentMasks {
  const masks = new ConsentMasks(keys.length, asOf);
  for (const [field, bits] of [
    ["objection", everyInstrument],
    ["consentEmail", bitOf("email")],
    ["consentPhone", callBits],
  ] as const) {
    customers.cells(field)?.forEach((cell, row) => {
      const network = networkOf[row] as number;
      if (field === "objection") {
        if (!isError(cell) && saysYes(cell)) masks.enter(network, bits, "objection");
        return;
      }
      const said = consentIn(cell);
      if (said !== undefined && said !== "unknown") masks.enter(network, bits, said);
    });
  }
  const types = customers.cells("customerType");
  types?.forEach((cell, row) => {
    if (typeof cell === "string" && consumerWords.has(cell.trim().toLowerCase()))
      masks.markConsumer(networkOf[row] as number);
  });
  return masks;
}

const consumerWords = new Set(languages.map((language) => sayInCell(language, "words.party.consumer").toLowerCase()));

function membersOf({ networkOf }: Networks, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  networkOf.forEach((network, row) => members[network]?.push(row));
  return members;
}

function targetsIn(argument: unknown): readonly ClassTarget[] {
  const grid = tableIn(argument, parameters.REMINDERS.frequencies);
  if (!grid) return exampleTargets;
  if (grid.columns < 2) throw fail("#VALUE!", "functions.reminders.frequencyColumns");
  const targets = grid.cells.flatMap((cells, index): ClassTarget[] => {
    const [label, contactsPerYear, weight] = cells.slice(0, 3).map(plain);
    for (const cell of [label, contactsPerYear, weight]) if (isError(cell)) throw cell;
    const key = idKey(label);
    // The header row of a whole table, and blank rows.
    if (key === "" || key === "0" || (index === 0 && typeof contactsPerYear === "string" && contactsPerYear !== ""))
      return [];
    const contacts = contactsPerYear === "" ? 0 : numberIn(contactsPerYear as PlainCell, mostContactsPerYear);
    if (Number.isNaN(contacts)) throw fail("#VALUE!", "functions.reminders.frequencyNotNumber", { row: index + 1 });
    return [{ label: key, contactsPerYear: contacts, weight: typeof weight === "number" && weight > 0 ? weight : 1 }];
  });
  if (targets.length === 0) throw fail("#VALUE!", "functions.reminders.frequencyColumns");
  return targets;
}

function asOfDayIn(argument: unknown): number {
  const day = asOfIn(argument);
  if (day === undefined) throw fail("#N/A", "functions.status.noAsOf" satisfies FunctionTextKey);
  return day;
}
