import { balancingMoves } from "../../method/capacity/balance";
import { daysAtWork, minutesForCustomers, workingDaysBetween } from "../../method/capacity/time";
import { finished, type Steps } from "../../method/steps";
import { holidaysFor } from "../rules/holidaysFor";
import type { Look } from "../look/look";
import type { AdviserRule } from "../rules/furtherRules";
import { adviserRulesOf } from "../look/adviserRulesOf";
import { calendarYearOf, type CalendarYear } from "./calendarYear";
import type {
  AdviserCapacity,
  Capacity,
  CapacityRemark,
  ClassLoad,
  Loads,
  NetworkMove,
  TeamCapacity,
} from "./capacity";
import { minutesOfCall, minutesOfClasses } from "./minutesOfClass";
import { networkTargets, type NetworkTarget } from "./networkTargets";
import { partiesOfYear } from "./partiesOfYear";
import { remediesOf } from "./remediesOf";

/** The rule tables that capacity and remedies rest on. */
const capacityRules = new Set([
  "frequencies",
  "phaseFrequencies",
  "potentialBands",
  "penetrationBands",
  "settings",
  "holidays",
  "contactRules",
  "callParty",
  "efforts",
  "advisers",
  "response",
  "plan",
]);

/**
 * Capacity of the advisers in the calendar year of a day against the target contacts of their networks, with the call
 * parties and the plan's follow-up calls on top; remedies side by side and moves that would balance the utilisation
 * (docs/method.md, Capacity). Changes nothing.
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table, Customer ID has no column, or the day is none of Excel's calendar
 */
export function capacityOf(look: Look, asOf: number): Capacity | null {
  return finished(capacitySteps(look, asOf));
}

/** The same in steps, since exact optima may take long: one for each adviser and one for the team. */
export function* capacitySteps(look: Look, asOf: number): Steps<Capacity | null> {
  const year = calendarYearOf(asOf);
  const networks = networkTargets(look, asOf);
  if (!year || !networks) return null;
  const { rules } = look;
  const faults = (rules.faults ?? []).filter(({ values }) => capacityRules.has(String(values["rule"])));
  const remarks: CapacityRemark[] = [];
  const minutesOf = minutesOfClasses(rules.efforts);
  const loads = sharedLoads(look, year);
  // Without a table the advisers are those of the customers, where one name may be spelled in two ways.
  const table = [...grouped(adviserRulesOf(look), ({ adviser }) => adviser.toLowerCase()).values()].flatMap((rules) =>
    rules.slice(0, 1),
  );
  const byAdviser = grouped(networks, (network) => network.adviser.toLowerCase());
  const known = new Set(table.map(({ adviser }) => adviser.toLowerCase()));
  const others = [...byAdviser.keys()].filter((name) => name !== "" && !known.has(name));
  const advisers = [
    ...table.map((rule) => adviserCapacity(look, year, rule, byAdviser, minutesOf, loads)),
    ...others.map((name) => {
      const own = byAdviser.get(name) as readonly NetworkTarget[];
      return withoutTime((own[0] as NetworkTarget).adviser, own, minutesOf);
    }),
    ...(byAdviser.has("") ? [withoutTime("", byAdviser.get("") as readonly NetworkTarget[], minutesOf)] : []),
  ];

  if (table.length === 0) remarks.push({ remark: "noAdvisers" });
  for (const each of advisers) {
    if (each.adviser === "") {
      if (each.contacts > 0)
        remarks.push({ remark: "withoutAdviser", networks: each.networks, minutes: each.load.contacts });
    } else if (!each.isInTable) {
      remarks.push({ remark: "notInTable", adviser: each.adviser, networks: each.networks });
    } else if (!(each.minutes > 0)) remarks.push({ remark: "noTime", adviser: each.adviser });
  }
  for (const [label, own] of grouped(networks, (network) => network.class.toUpperCase())) {
    const wanting = own.filter(({ contactsPerYear }) => contactsPerYear > 0);
    if (wanting.length > 0 && !minutesOf.has(label))
      remarks.push({ remark: "noEffort", class: wanting[0]?.class ?? "", networks: wanting.length });
  }
  const found = faults.length > 0 ? undefined : yield* remediesOf(rules, advisers);
  return {
    asOf,
    year: year.year,
    from: year.from,
    to: year.to,
    parties: loads.parties,
    followUpCalls: loads.followUpCalls,
    minutesPerCall: loads.minutesPerCall,
    advisers,
    team: teamOf(advisers),
    remedies: found?.remedies ?? null,
    moves: faults.length > 0 ? [] : movesOf(advisers, networks, minutesOf),
    faults,
    remarks: [...remarks, ...(found?.remarks ?? [])],
  };
}

interface SharedLoads {
  /** Call parties of the year. */
  readonly parties: number;
  readonly minutesPerParty: number;
  /** Of each adviser a year by the plan. */
  readonly followUpCalls: number;
  readonly minutesPerCall: number;
}

/** What every adviser has to do besides the target contacts. */
function sharedLoads(look: Look, year: CalendarYear): SharedLoads {
  const { plan, efforts, callParty } = look.rules;
  return {
    parties: partiesOfYear(look, year),
    minutesPerParty: callParty.minutes,
    followUpCalls: plan.daysPerYear * plan.callsPerDay * plan.followUpRate,
    minutesPerCall: minutesOfCall(efforts),
  };
}

function adviserCapacity(
  look: Look,
  { from, to }: CalendarYear,
  rule: AdviserRule,
  byAdviser: ReadonlyMap<string, readonly NetworkTarget[]>,
  minutesOf: ReadonlyMap<string, number>,
  shared: SharedLoads,
): AdviserCapacity {
  const networks = byAdviser.get(rule.adviser.toLowerCase()) ?? [];
  const region = rule.region === "" ? look.rules.contactRules.region : rule.region;
  const time = { ...rule, workingDays: workingDaysBetween(from, to, holidaysFor(look, from, to, region)) };
  const minutes = minutesForCustomers(time);
  const classes = classLoads(networks, minutesOf);
  const load = loadsOf(classes, shared.parties * shared.minutesPerParty, shared.followUpCalls * shared.minutesPerCall);
  return {
    adviser: rule.adviser,
    isInTable: true,
    region,
    workingDays: time.workingDays,
    leaveDays: rule.leaveDays,
    trainingDays: rule.trainingDays,
    sicknessDays: rule.sicknessDays,
    days: daysAtWork(time),
    hoursADay: rule.hoursADay,
    netMarketTime: rule.netMarketTime,
    mostNetworks: rule.mostNetworks,
    isOverSpan: rule.mostNetworks !== null && networks.length > rule.mostNetworks,
    classes,
    networks: networks.length,
    contacts: contactsOf(classes),
    minutes,
    load,
    utilisation: utilisationOf(load, minutes),
    costPerYear: rule.costPerYear,
  };
}

/** Networks of somebody whose time is not known, or of nobody: only what they ask for. */
function withoutTime(
  adviser: string,
  networks: readonly NetworkTarget[],
  minutesOf: ReadonlyMap<string, number>,
): AdviserCapacity {
  const classes = classLoads(networks, minutesOf);
  return {
    adviser,
    isInTable: false,
    region: "",
    workingDays: 0,
    leaveDays: 0,
    trainingDays: 0,
    sicknessDays: 0,
    days: 0,
    hoursADay: 0,
    netMarketTime: 0,
    mostNetworks: null,
    isOverSpan: false,
    classes,
    networks: networks.length,
    contacts: contactsOf(classes),
    minutes: 0,
    load: loadsOf(classes, 0, 0),
    utilisation: null,
    costPerYear: null,
  };
}

function classLoads(networks: readonly NetworkTarget[], minutesOf: ReadonlyMap<string, number>): ClassLoad[] {
  const wanting = networks.filter(({ contactsPerYear }) => contactsPerYear > 0);
  const groups = grouped(wanting, ({ class: label, contactsPerYear }) => `${label.toUpperCase()}\n${contactsPerYear}`);
  return [...groups.values()]
    .map((own): ClassLoad => {
      const { class: label, contactsPerYear } = own[0] as NetworkTarget;
      const minutesPerContact = minutesOf.get(label.toUpperCase()) ?? 0;
      const contacts = own.length * contactsPerYear;
      return {
        class: label,
        contactsPerYear,
        networks: own.length,
        contacts,
        minutesPerContact,
        minutes: contacts * minutesPerContact,
        keys: own.map(({ key }) => key),
      };
    })
    .sort((a, b) => (a.class < b.class ? -1 : a.class > b.class ? 1 : b.contactsPerYear - a.contactsPerYear));
}

function loadsOf(classes: readonly ClassLoad[], callParties: number, followUps: number): Loads {
  const contacts = classes.reduce((sum, { minutes }) => sum + minutes, 0);
  return { contacts, callParties, followUps, total: contacts + callParties + followUps };
}

function contactsOf(classes: readonly ClassLoad[]): number {
  return classes.reduce((sum, { contacts }) => sum + contacts, 0);
}

function utilisationOf(load: Loads, minutes: number): number | null {
  return minutes > 0 ? load.total / minutes : null;
}

function teamOf(advisers: readonly AdviserCapacity[]): TeamCapacity {
  const sum = (of: (each: AdviserCapacity) => number): number => advisers.reduce((total, each) => total + of(each), 0);
  const load: Loads = {
    contacts: sum((each) => each.load.contacts),
    callParties: sum((each) => each.load.callParties),
    followUps: sum((each) => each.load.followUps),
    total: sum((each) => each.load.total),
  };
  const minutes = sum((each) => each.minutes);
  return {
    networks: sum((each) => each.networks),
    contacts: sum((each) => each.contacts),
    minutes,
    load,
    utilisation: utilisationOf(load, minutes),
  };
}

function movesOf(
  advisers: readonly AdviserCapacity[],
  networks: readonly NetworkTarget[],
  minutesOf: ReadonlyMap<string, number>,
): NetworkMove[] {
  const timed = advisers.filter(({ isInTable }) => isInTable);
  const indexes = new Map(timed.map(({ adviser }, index) => [adviser.toLowerCase(), index]));
  const movable = networks.flatMap((network) => {
    const adviser = indexes.get(network.adviser.toLowerCase());
    const minutes = network.contactsPerYear * (minutesOf.get(network.class.toUpperCase()) ?? 0);
    return adviser === undefined ? [] : [{ network, adviser, minutes }];
  });
  const moves = balancingMoves(
    timed.map(({ minutes, load, networks: count, mostNetworks }) => ({
      minutes,
      load: load.total,
      networks: count,
      mostNetworks: mostNetworks ?? Infinity,
    })),
    movable,
  );
  return moves.map(({ network: index, from, to, fromUtilisation, toUtilisation }) => {
    const { network, minutes } = movable[index] as (typeof movable)[number];
    return {
      key: network.key,
      network: network.network,
      class: network.class,
      from: (timed[from] as AdviserCapacity).adviser,
      to: (timed[to] as AdviserCapacity).adviser,
      minutes,
      fromUtilisation,
      toUtilisation,
      place: network.place,
    };
  });
}

function grouped<T>(each: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of each) {
    const key = keyOf(one);
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
