import { networkCadences, type NetworkCadences } from "../../method/cadence/cadences";
import { attemptsSince, triedInVain, type Attempts } from "../../method/cadence/attempts";
import { latestContacts, type LatestContacts } from "../../method/cadence/latest";
import { rankReminders, type Reminders } from "../../method/cadence/reminders";
import { activeSnoozes, type ActiveSnoozes } from "../../method/cadence/snoozes";
import { nextTasks, nextTaskDay } from "../../method/cadence/tasks";
import { bitOf, callBits, type ConsentMasks } from "../../method/consent/consentMasks";
import type { exampleInstrumentsWithheld } from "../../method/measures/grid";
import type { Instrument } from "../../method/measures/instruments";
import type { Measure } from "../../method/measures/measure";
import { networkMeasures } from "../../method/measures/networkMeasures";
import { networkInterests, networkPhases } from "../../method/measures/networkStanding";
import { droppedIndex, phaseIndex, phaseOf, type Phase } from "../../method/measures/phases";
import { pressureFrom, recentPressure, type RecentPressure } from "../../method/measures/pressure";
import { finished, type Steps } from "../../method/steps";
import { holidaysFor } from "../rules/holidaysFor";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { ContactColumns, CustomerColumns, Look } from "../look/look";
import type { PhaseChange, TaskRecord } from "../registers/registers";
import { instrumentOf } from "../words/instrumentWords";
import { consentMasksOf } from "./consentMasksOf";
import { frequencyGrid } from "./frequencyGrid";
import { networkClassesOf, type ReminderClasses } from "./networkClassesOf";
import { networksOfIds } from "./networksOfIds";

/** How every network stands as of a day, in columns; index = network as in `networksIn`. */
export interface Standings {
  readonly asOf: number;
  readonly classes: ReminderClasses;
  readonly cadences: NetworkCadences;
  readonly latest: LatestContacts;
  readonly attempts: Attempts;
  readonly reminders: Reminders;
  /** Index of the phase, -1 for none. */
  readonly phaseOf: Int8Array;
  /** 0..4, NaN for none. */
  readonly interests: Float64Array;
  readonly consents: ConsentMasks;
  readonly pressure: RecentPressure;
  readonly snoozes: ActiveSnoozes;
  /** Of the dropped the change of phase that says when to look again; undefined elsewhere. */
  readonly droppedBy: ReadonlyMap<number, PhaseChange>;
  /** Open tasks by network, the earliest first. */
  readonly tasks: ReadonlyMap<number, readonly { readonly due: number; readonly task: TaskRecord }[]>;
  readonly holidays: ReadonlySet<number>;
  /** undefined: the grid has no such cell. */
  readonly measureOf: (network: number) => Measure | undefined;
}

const known = new WeakMap<Look, Standings>();

/**
 * Computes how every network stands; once for a look and a day, whatever asks for it. Linear in customers and contacts.
 * @param asOf whole serial of the 1900 system
 */
export function standingsOf(look: Look, asOf: number): Standings {
  return finished(standingSteps(look, asOf));
}

/** The same in pieces; none where it is known already. */
export function* standingSteps(look: Look, asOf: number): Steps<Standings> {
  let standings = known.get(look);
  if (standings?.asOf !== asOf) {
    standings = yield* compute(look, asOf);
    known.set(look, standings);
  }
  return standings;
}

/** Due days reach no further; where they do no statutory holiday is known. */
export const daysAhead = 50 * 366;

function* compute(look: Look, asOf: number): Steps<Standings> {
  const { rules, registers } = look;
  const networks = networksIn(look);
  const count = networks.keys.length;
  const customers = look.customerColumns;
  const contacts = look.contactColumns;
  yield;
  const cap = { mostContacts: rules.contactRules.pressureContacts, days: rules.contactRules.pressureDays };
  const contactsOf = contacts && {
    networks: contactNetworks(look),
    dates: contacts.date,
    effective: contacts.effective,
    followUps: contacts.followUp,
    orders: ordersIn(contacts),
    interests: ratingsIn(contacts),
  };
  yield;
  const latest = latestContacts(
    contactsOf ?? { networks: new Int32Array(0), dates: [] },
    count,
    asOf,
    pressureFrom(asOf, cap),
  );
  yield;
  const attempts = attemptsSince(
    contactsOf ?? { networks: new Int32Array(0), dates: [] },
    latest,
    asOf,
    contacts ? triedBits(contacts) : undefined,
  );
  yield;
  const classes = networkClassesOf(look, asOf);
  const phaseOfNetwork = networkPhases(networks.networkOf, customers ? phasesIn(customers) : [], count);
  yield;
  const cadences = networkCadences(
    classes.classOf,
    classes.targets,
    phaseOfNetwork,
    frequencyGrid(rules, classes.targets),
    highestOf(customers?.contactsPerYear, networks.networkOf, count),
  );
  const interests = networkInterests(
    highestOf(customers?.interest, networks.networkOf, count),
    latest.ratings,
    {
      networks: networksOfIds(look, registers.phaseHistory),
      dates: registers.phaseHistory.map(({ date }) => date),
      interests: registers.phaseHistory.map(({ interest }) => interest ?? NaN),
    },
    asOf,
  );
  yield;
  const consents = consentMasksOf(look, asOf);
  yield;
  const snoozes = activeSnoozes(
    {
      networks: networksOfIds(look, registers.snoozes),
      until: registers.snoozes.map(({ until }) => until),
      entered: registers.snoozes.map(({ entered }) => entered ?? NaN),
    },
    latest.days,
    asOf,
    attempts.retrySetOn,
  );
  const taskNetworks = networksOfIds(look, registers.tasks);
  const droppedBy = lastDrops(look, phaseOfNetwork, asOf);
  const dropped = new Uint8Array(count);
  for (let network = 0; network < count; network++) if (phaseOfNetwork[network] === droppedIndex) dropped[network] = 1;
  const lookAgain = new Int32Array(count);
  for (const [network, change] of droppedBy) lookAgain[network] = change.lookAgain ?? 0;
  const nextTask = nextTasks(
    {
      networks: taskNetworks,
      due: registers.tasks.map(({ due }) => due),
      everyMonths: registers.tasks.map(({ everyMonths }) => everyMonths ?? NaN),
      done: registers.tasks.map(({ done }) => done ?? NaN),
    },
    count,
  );
  const from = earliest(asOf, latest.days, attempts.retries, nextTask.days, lookAgain);
  const holidays = holidaysFor(look, from, asOf + daysAhead);
  yield;
  const found = rankReminders({
    latest,
    attempts,
    ...cadences,
    blocked: consents.blocked(),
    dropped,
    lookAgain,
    snoozed: snoozes.until,
    tasks: nextTask.days,
    adviserOf: networks.adviserOf,
    holidays,
    asOf,
    soonDays: rules.soonDays,
    afterSalesDays: rules.contactRules.afterSalesDays,
  });
  yield;
  const pressure = contactsOf
    ? recentPressure(contactsOf, latest.recentRows, count, asOf, cap)
    : recentPressure({ networks: [], dates: [] }, [], count, asOf, cap);
  const measureOf = networkMeasures(
    consents,
    {
      phaseOf: phaseOfNetwork,
      interests,
      classOf: classes.classOf,
      isPressed: (network) => pressure.freeFrom[network] !== Math.floor(asOf),
      triedInVain: triedInVain(attempts, rules.contactRules.attemptsBeforeOther),
    },
    classes.targets.map(({ label }) => label),
    { grid: rules.measures, withheld: withheldBy(look) },
  );
  return {
    asOf,
    classes,
    cadences,
    latest,
    attempts,
    reminders: found,
    phaseOf: phaseOfNetwork,
    interests,
    consents,
    pressure,
    snoozes,
    droppedBy,
    tasks: openTasks(registers.tasks, taskNetworks),
    holidays,
    measureOf,
  };
}

/** The instrument of a contact in bits; one that nobody knows counts as a call, since nobody was reached. */
function triedBits({ instrument }: ContactColumns): (row: number) => number {
  const known = new Map<string, number>();
  return (row) => {
    const word = instrument[row] as string;
    let bits = known.get(word);
    if (bits === undefined) {
      const found = instrumentOf(word);
      bits = found ? bitOf(found) : callBits;
      known.set(word, bits);
    }
    return bits;
  };
}

/** Ratings in one byte each, -1 for none. */
function ratingsIn({ interestAfter }: ContactColumns): Int8Array {
  const ratings = new Int8Array(interestAfter.length);
  for (let row = 0; row < ratings.length; row++) {
    const interest = interestAfter[row] as number;
    ratings[row] = interest >= 0 ? interest : -1;
  }
  return ratings;
}

function ordersIn(contacts: ContactColumns): Uint8Array {
  const orders = new Uint8Array(contacts.count);
  for (let record = 0; record < orders.length; record++) if (contacts.outcome[record] === "order") orders[record] = 1;
  return orders;
}

/** The phase of each customer, read once for each word. */
function phasesIn(customers: CustomerColumns): Int8Array {
  const indexes = new Map<string, number>();
  return Int8Array.from(customers.phase, (text) => {
    let index = indexes.get(text);
    if (index === undefined) indexes.set(text, (index = phaseIndex(phaseOf(text))));
    return index;
  });
}

/** Per network the highest number among its customers, NaN where none has one. */
function highestOf(numbers: Float64Array | undefined, networkOf: Int32Array, count: number): Float64Array {
  const highest = new Float64Array(count).fill(NaN);
  if (!numbers) return highest;
  for (let record = 0; record < numbers.length; record++) {
    const network = networkOf[record] as number;
    const number = numbers[record] as number;
    if (network >= 0 && number >= 0 && !(number <= (highest[network] as number))) highest[network] = number;
  }
  return highest;
}

function withheldBy({ rules }: Look): typeof exampleInstrumentsWithheld {
  const lists = new Map<string, Instrument[]>();
  for (const { class: label, instrument } of rules.withheld) {
    const key = label.toUpperCase();
    lists.set(key, [...(lists.get(key) ?? []), instrument]);
  }
  return (label) => lists.get(label.toUpperCase()) ?? [];
}

/** Of each dropped network the latest change into "dropped"; of several on one day the later row. */
function lastDrops(look: Look, phaseOfNetwork: Int8Array, asOf: number): Map<number, PhaseChange> {
  const changes = look.registers.phaseHistory;
  const drops = new Map<number, PhaseChange>();
  const dropped: Phase = "dropped";
  networksOfIds(look, changes).forEach((network, row) => {
    const change = changes[row] as PhaseChange;
    if (phaseOfNetwork[network] !== droppedIndex || change.to !== dropped || change.date > asOf) return;
    const before = drops.get(network);
    if (!before || change.date >= before.date) drops.set(network, change);
  });
  return drops;
}

function openTasks(tasks: readonly TaskRecord[], networks: Int32Array): Standings["tasks"] {
  const open = new Map<number, { readonly due: number; readonly task: TaskRecord }[]>();
  tasks.forEach((task, row) => {
    const network = networks[row] as number;
    const { due: first, everyMonths, done } = task;
    const due = nextTaskDay({ due: first, everyMonths: everyMonths ?? NaN, done: done ?? NaN });
    if (network < 0 || due === undefined) return;
    const list = open.get(network);
    if (list) list.push({ due, task });
    else open.set(network, [{ due, task }]);
  });
  for (const list of open.values()) list.sort((a, b) => a.due - b.due);
  return open;
}

/** The earliest of days that may have to be moved; 0 is none. */
function earliest(asOf: number, ...columns: readonly Int32Array[]): number {
  let first = asOf;
  for (const days of columns)
    for (let network = 0; network < days.length; network++) {
      const day = days[network] as number;
      if (day > 0 && day < first) first = day;
    }
  return first;
}
