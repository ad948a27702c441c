/**
 * Reminders for 100,000 customers and 1,000,000 contacts, against a bare single pass that only takes the latest date per
 * customer: from the columns as a sheet gives them (ids are texts), and with the customers already numbered.
 */
import { exampleTargets } from "../src/method/cadence/frequencies";
import { latestContacts } from "../src/method/cadence/latest";
import { networkClasses } from "../src/method/cadence/networkClass";
import { networksOf, networksOfContacts } from "../src/method/cadence/networks";
import { isEffective } from "../src/method/cadence/outcome";
import { reminders, type Reminders } from "../src/method/cadence/reminders";
import { medianTimes, printRatio, seeded } from "./measuring/median";

const customerCount = 100_000;
const contactCount = 1_000_000;
const asOf = 46112;
const random = seeded(2);
const pick = (count: number): number => Math.floor(random() * count);

const ids = Array.from({ length: customerCount }, (_, index) => `K${100000 + index}`);
const classes = ids.map(() => "ABCD"[pick(4)] as string);
const advisers = ids.map(() => `Adviser ${pick(9)}`);
const blank: unknown[] = [];
const numbers = Int32Array.from({ length: contactCount }, () => pick(customerCount));
// Each cell its own text, as read from a sheet.
const contactIds = Array.from(numbers, (index) => `K${100000 + index}`);
const dates = Float64Array.from({ length: contactCount }, () => asOf - pick(730));
const outcomes = Array.from({ length: contactCount }, () => (random() < 0.2 ? "not reached" : "reached"));
const followUps = Float64Array.from(dates, (date) => (random() < 0.1 ? date + 20 + pick(60) : 0));
const holidays = new Set([asOf + 3, asOf + 6, asOf - 90]);

const effective = Uint8Array.from(outcomes, (outcome) => (isEffective(outcome) ? 1 : 0));
const networks = networksOf({ ids, networks: blank, advisers });
const { classOf } = networkClasses(networks.networkOf, networks.keys.length, classes, undefined, exampleTargets);

function numbered(): Reminders {
  const latest = latestContacts({ networks: numbers, dates, effective, followUps }, customerCount, asOf);
  return reminders({ latest, classOf, targets: exampleTargets, adviserOf: networks.adviserOf, holidays, asOf });
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

function fromCells(): Reminders {
  const joined = networksOf({ ids, networks: blank, advisers });
  const known = new Map<string, number>();
  const reached = new Uint8Array(contactCount);
  for (let row = 0; row < contactCount; row++) {
    const outcome = outcomes[row] as string;
    let is = known.get(outcome);
    if (is === undefined) known.set(outcome, (is = isEffective(outcome) ? 1 : 0));
    reached[row] = is;
  }
  const contacts = { networks: networksOfContacts(contactIds, joined), dates, effective: reached, followUps };
  const latest = latestContacts(contacts, joined.keys.length, asOf);
  const cast = networkClasses(joined.networkOf, joined.keys.length, classes, undefined, exampleTargets);
  return reminders({
    latest,
    classOf: cast.classOf,
    targets: exampleTargets,
    adviserOf: joined.adviserOf,
    holidays,
    asOf,
  });
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

if (numbered().listed.join() !== fromCells().listed.join()) throw new Error("the two lists differ");
const name = "reminders 100,000 customers, 1,000,000 contacts";
const [cells, bareCells] = medianTimes(7, [() => fromCells(), () => bareFromCells(contactIds, dates)]) as [
  number,
  number,
];
printRatio(`${name}, from cells`, cells, bareCells, "bare pass", 3);
const [ours, bare] = medianTimes(25, [() => numbered(), () => bareNumbered(numbers, dates, customerCount)]) as [
  number,
  number,
];
printRatio(`${name}, customers numbered`, ours, bare, "bare pass", 3);
