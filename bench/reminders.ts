/**
 * Reminders for 100,000 customers and 1,000,000 contacts, against a bare single pass that only takes the latest date per
 * customer: from the columns as a sheet gives them (ids are texts), and with the customers already numbered. Everything
 * that decides about a reminder is in it: own frequencies, phases, orders, tasks, snoozes, consents, contact pressure,
 * and the recommended instrument of every network that is listed.
 */
import { networkCadences } from "../src/method/cadence/cadences";
import { exampleTargets } from "../src/method/cadence/frequencies";
import { latestContacts, type LatestContacts } from "../src/method/cadence/latest";
import { networkClasses } from "../src/method/cadence/networkClass";
import { networksOf, networksOfContacts, type Networks } from "../src/method/cadence/networks";
import { isEffective } from "../src/method/cadence/outcome";
import { rankReminders, type Reminders } from "../src/method/cadence/reminders";
import { activeSnoozes } from "../src/method/cadence/snoozes";
import { nextTasks } from "../src/method/cadence/tasks";
import { bitOf, callBits, ConsentMasks, everyInstrument } from "../src/method/consent/consentMasks";
import { networkMeasures } from "../src/method/measures/networkMeasures";
import { networkInterests, networkPhases } from "../src/method/measures/networkStanding";
import { droppedIndex, phaseIndex, phaseOf, phases } from "../src/method/measures/phases";
import { pressureFrom, recentPressure } from "../src/method/measures/pressure";
import { medianTimes, printRatio, seeded } from "./measuring/median";

const customerCount = 100_000;
const contactCount = 1_000_000;
const asOf = 46112;
const random = seeded(2);
const pick = (count: number): number => Math.floor(random() * count);
const some = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

const ids = Array.from({ length: customerCount }, (_, index) => `K${100000 + index}`);
const classes = ids.map(() => "ABCD"[pick(4)] as string);
const advisers = ids.map(() => `Adviser ${pick(9)}`);
const phaseCells = ids.map(() => phases[pick(phases.length)] as string);
const interestCells = Float64Array.from(ids, () => pick(5));
const ownNumbers = Float64Array.from(ids, () => (random() < 0.02 ? pick(13) : NaN));
const consentCells = ids.map(() => (["express", "presumed", "objection", "none"] as const)[pick(4)] as string);
const blank: unknown[] = [];
const numbers = Int32Array.from({ length: contactCount }, () => pick(customerCount));
// Each cell its own text, as read from a sheet.
const contactIds = Array.from(numbers, (index) => `K${100000 + index}`);
const dates = Float64Array.from({ length: contactCount }, () => asOf - pick(730));
const outcomes = Array.from({ length: contactCount }, () =>
  random() < 0.2 ? "not reached" : random() < 0.1 ? "order" : "reached",
);
const followUps = Float64Array.from(dates, (date) => (random() < 0.1 ? date + 20 + pick(60) : 0));
const interestsAfter = Int8Array.from(dates, () => (random() < 0.5 ? pick(5) : -1));
const holidays = new Set([asOf + 3, asOf + 6, asOf - 90]);
const grid = exampleTargets.map(({ contactsPerYear }) => phases.map((_, at) => (at === 1 ? contactsPerYear + 2 : NaN)));
const taskCount = 10_000;
const tasks = {
  ids: some(taskCount, () => ids[pick(customerCount)] as string),
  due: some(taskCount, () => asOf - 200 + pick(400)),
  everyMonths: some(taskCount, () => (random() < 0.5 ? 6 : NaN)),
  done: some(taskCount, () => (random() < 0.5 ? asOf - pick(400) : NaN)),
};
const snoozes = {
  ids: some(taskCount, () => ids[pick(customerCount)] as string),
  until: some(taskCount, () => asOf - 20 + pick(60)),
  entered: some(taskCount, () => asOf - pick(60)),
};

const outcomesKnown = (): { effective: Uint8Array; orders: Uint8Array } => {
  const known = new Map<string, number>();
  const effective = new Uint8Array(contactCount);
  const orders = new Uint8Array(contactCount);
  for (let row = 0; row < contactCount; row++) {
    const outcome = outcomes[row] as string;
    let is = known.get(outcome);
    if (is === undefined) known.set(outcome, (is = (isEffective(outcome) ? 1 : 0) + (outcome === "order" ? 2 : 0)));
    effective[row] = is & 1;
    orders[row] = is >> 1;
  }
  return { effective, orders };
};

interface Listed {
  readonly list: Reminders;
  readonly latest: LatestContacts;
  readonly phaseOfNetwork: Int8Array;
}

/** What the workbook's columns say of each network, once they are joined. */
interface Prepared {
  readonly networks: Networks;
  readonly contactNetworks: Int32Array;
  readonly effective: Uint8Array;
  readonly orders: Uint8Array;
  readonly phaseOfCustomer: Int8Array;
  readonly classOf: Int32Array;
  readonly taskNetworks: Int32Array;
  readonly snoozeNetworks: Int32Array;
  readonly consents: ConsentMasks;
}

function prepared(contactNetworks: (networks: Networks) => Int32Array): Prepared {
  const networks = networksOf({ ids, networks: blank, advisers });
  const consents = new ConsentMasks(networks.keys.length, asOf);
  consentCells.forEach((cell, row) => {
    if (cell === "express" || cell === "presumed")
      consents.enter(networks.networkOf[row] as number, callBits | bitOf("email"), cell);
    else if (cell === "objection" && row % 10 === 0)
      consents.enter(networks.networkOf[row] as number, everyInstrument, cell);
  });
  const known = new Map(phases.map((phase) => [phase as string, phaseIndex(phaseOf(phase) ?? phase)]));
  const phaseOfCustomer = Int8Array.from(phaseCells, (cell) => known.get(cell) ?? -1);
  return {
    networks,
    contactNetworks: contactNetworks(networks),
    ...outcomesKnown(),
    phaseOfCustomer,
    classOf: networkClasses(networks.networkOf, networks.keys.length, classes, undefined, exampleTargets).classOf,
    taskNetworks: networksOfContacts(tasks.ids, networks),
    snoozeNetworks: networksOfContacts(snoozes.ids, networks),
    consents,
  };
}

/** Due days, states, priorities and the ordered list. */
function listed({ networks, contactNetworks, classOf, phaseOfCustomer, ...given }: Prepared): Listed {
  const count = networks.keys.length;
  const { effective, orders } = given;
  const contacts = { networks: contactNetworks, dates, effective, followUps, orders, interests: interestsAfter };
  const latest = latestContacts(contacts, count, asOf, pressureFrom(asOf));
  const phaseOfNetwork = networkPhases(networks.networkOf, phaseOfCustomer, count);
  const { cadenceOf, cadences } = networkCadences(classOf, exampleTargets, phaseOfNetwork, grid, ownNumbers);
  const dropped = new Uint8Array(count);
  // An import is a call in what tsx makes of it, though none in the bundle.
  const phase = droppedIndex;
  for (let network = 0; network < count; network++) if (phaseOfNetwork[network] === phase) dropped[network] = 1;
  const list = rankReminders({
    latest,
    cadenceOf,
    cadences,
    blocked: given.consents.blocked(),
    dropped,
    snoozed: activeSnoozes({ ...snoozes, networks: given.snoozeNetworks }, latest.days, asOf).until,
    tasks: nextTasks({ ...tasks, networks: given.taskNetworks }, count).days,
    adviserOf: networks.adviserOf,
    holidays,
    asOf,
  });
  return { list, latest, phaseOfNetwork };
}

/** The same with interest, contact pressure and the recommended instrument of every network on the list. */
function everything(given: Prepared): Reminders {
  const { list, latest, phaseOfNetwork } = listed(given);
  const { contactNetworks, classOf, consents } = given;
  const count = given.networks.keys.length;
  const interests = networkInterests(interestCells, latest.ratings, { networks: [], dates: [], interests: [] }, asOf);
  const { freeFrom } = recentPressure({ networks: contactNetworks, dates }, latest.recentRows, count, asOf);
  const measureOf = networkMeasures(
    consents,
    {
      phaseOf: phaseOfNetwork,
      interests,
      classOf,
      isPressed: (network) => (freeFrom[network] as number) > asOf,
    },
    exampleTargets.map(({ label }) => label),
  );
  for (const network of list.listed) measureOf(network);
  return list;
}

function bareNumbered(contacts: Int32Array, days: Float64Array, customers: number): Float64Array {
  const latest = new Float64Array(customers);
  for (let row = 0; row < contacts.length; row++) {
    const customer = contacts[row] as number;
    const day = days[row] as number;
    if (day > (latest[customer] as number)) latest[customer] = day;
  }
  return latest;
}

function bareFromCells(contacts: readonly string[], days: Float64Array): Map<string, number> {
  const latest = new Map<string, number>();
  for (let row = 0; row < contacts.length; row++) {
    const customer = contacts[row] as string;
    const day = days[row] as number;
    const before = latest.get(customer);
    if (before === undefined || day > before) latest.set(customer, day);
  }
  return latest;
}

const fromCells = (): Reminders => everything(prepared((networks) => networksOfContacts(contactIds, networks)));
const joined = prepared(() => numbers);

if (everything(joined).listed.join() !== fromCells().listed.join()) throw new Error("the two lists differ");
const name = "reminders 100,000 customers, 1,000,000 contacts";
const bareIds = (): unknown => bareFromCells(contactIds, dates);
const bareNumbers = (): unknown => bareNumbered(numbers, dates, customerCount);
const [cells, bareCells] = medianTimes(7, [fromCells, bareIds]) as [number, number];
printRatio(`${name}, from cells, measures included`, cells, bareCells, "bare pass", 5);
const [ours, all, bare] = medianTimes(25, [() => listed(joined), () => everything(joined), bareNumbers]) as [
  number,
  number,
  number,
];
printRatio(`${name}, customers numbered, the list`, ours, bare, "bare pass", 5);
printRatio(`${name}, customers numbered, measures included`, all, bare, "bare pass", 5);
