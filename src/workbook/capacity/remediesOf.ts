import { fitCurve, type CurveFit } from "../../method/allocation/adbudg";
import type { Allocation } from "../../method/allocation/allocation";
import type { ResponseGroup } from "../../method/allocation/group";
import { optimiserOf, type Optimum } from "../../method/allocation/optimum";
import { priceOfTime } from "../../method/allocation/priceOfTime";
import {
  missingTime,
  priorityAllocation,
  stretchedAllocation,
  targetAllocation,
} from "../../method/allocation/remedies";
import type { Steps } from "../../method/steps";
import type { Rules } from "../rules/rules";
import type {
  AdviserCapacity,
  AdviserRemedies,
  Allocated,
  AllocatedClass,
  CapacityRemark,
  ClassLoad,
  Remedies,
  RemediesOf,
} from "./capacity";

/** A fit this far from a judgement is told: five points in a hundred. */
const badFit = 0.05;

type Group = ResponseGroup & { readonly class: string };

/**
 * The remedies of every adviser with time, side by side. Classes without a response row keep their targets: their minutes
 * are set aside.
 * @param rules without faults in what the remedies rest on
 */
export function* remediesOf(
  rules: Rules,
  advisers: readonly AdviserCapacity[],
): Steps<{ readonly remedies: Remedies | null; readonly remarks: readonly CapacityRemark[] }> {
  const curves = new Map<string, { readonly fit: CurveFit; readonly row: Rules["response"][number] }>();
  for (const row of rules.response) {
    curves.set(row.class.toUpperCase(), {
      row,
      fit: fitCurve({
        none: row.atNone,
        half: row.atHalf,
        target: row.atTarget,
        oneAndAHalf: row.atOneAndAHalf,
        saturation: row.atSaturation,
      }),
    });
  }
  const remarks: CapacityRemark[] = [];
  const timed = advisers.filter(({ isInTable }) => isInTable);
  const loads = timed.flatMap(({ classes }) => classes);
  const used = new Set(loads.map(({ class: label }) => label.toUpperCase()));
  for (const label of used) {
    const networks = loads
      .filter((load) => load.class.toUpperCase() === label)
      .reduce((sum, each) => sum + each.networks, 0);
    const curve = curves.get(label);
    const name = loads.find((load) => load.class.toUpperCase() === label)?.class ?? "";
    if (!curve) remarks.push({ remark: "noResponse", class: name, networks });
    else {
      if (curve.fit.error > badFit)
        remarks.push({ remark: "curveFitsBadly", class: curve.row.class, error: curve.fit.error });
      if (loads.some((load) => load.class.toUpperCase() === label && curve.row.leastContacts > load.contactsPerYear))
        remarks.push({ remark: "leastAboveTarget", class: curve.row.class });
    }
  }
  const order = new Map(rules.frequencies.map(({ class: label, weight }) => [label.toUpperCase(), weight]));
  const weightOf = (label: string): number => order.get(label.toUpperCase()) ?? 0;
  const groupsOf = (classes: readonly ClassLoad[]): Group[] =>
    classes
      .flatMap((load): Group[] => {
        const curve = curves.get(load.class.toUpperCase());
        if (!curve) return [];
        const { row, fit } = curve;
        return [
          {
            class: load.class,
            networks: load.networks,
            target: load.contactsPerYear,
            // Whole contacts within what was entered.
            least: Math.ceil(row.leastContacts),
            most: Math.max(Math.ceil(row.leastContacts), Math.floor(row.mostContacts)),
            minutesPerContact: load.minutesPerContact,
            contribution: row.contributionAtTarget,
            curve: fit.curve,
          },
        ];
      })
      .sort((a, b) => weightOf(b.class) - weightOf(a.class) || b.target - a.target);

  const found: AdviserRemedies[] = [];
  const all: Group[] = [];
  // The team as a whole is one step more.
  const total = timed.length + 1;
  const tellUnproven = (optimum: Optimum | undefined, adviser: string): void => {
    if (optimum?.isProven !== false) return;
    const most = cents(optimum.bound - optimum.allocation.contribution);
    remarks.push({ remark: "notProven", adviser, most });
  };
  for (const [done, adviser] of timed.entries()) {
    yield { done, total };
    const groups = groupsOf(adviser.classes);
    if (groups.length === 0) continue;
    const setAside = adviser.classes
      .filter(({ class: label }) => !curves.has(label.toUpperCase()))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    const { callParties, followUps } = adviser.load;
    const minutes = Math.max(0, adviser.minutes - callParties - followUps - setAside);
    const { remedies, optimum } = yield* adviserRemedies(adviser.adviser, groups, minutes);
    tellUnproven(optimum, adviser.adviser);
    found.push(remedies);
    all.push(...groups);
  }
  if (found.length === 0) return { remedies: null, remarks };
  yield { done: timed.length, total };
  const time = found.reduce((sum, { minutes }) => sum + minutes, 0);
  const pooled = yield* optimiserOf(mergedGroups(all)).with(time);
  tellUnproven(pooled, "");
  return {
    remedies: {
      fits: [...curves].filter(([label]) => used.has(label)).map(([, { row, fit }]) => ({ class: row.class, fit })),
      advisers: found,
      team: teamRemedies(found),
      pooledContribution: pooled?.allocation.contribution ?? null,
    },
    remarks,
  };
}

function* adviserRemedies(
  adviser: string,
  groups: readonly Group[],
  minutes: number,
): Steps<{ readonly remedies: AdviserRemedies; readonly optimum: Optimum | undefined }> {
  const optimiser = optimiserOf(groups);
  const optimum = yield* optimiser.with(minutes);
  const best = optimum?.allocation;
  const stretched = stretchedAllocation(groups, minutes);
  const byPriority = priorityAllocation(groups, minutes);
  const price = yield* priceOfTime(optimiser, minutes);
  const missing = missingTime(groups, minutes);
  const target = targetAllocation(groups);
  const allocated = (allocation: Allocation | undefined): Allocated | null =>
    allocation
      ? {
          contacts: allocation.contacts,
          minutes: allocation.minutes,
          contribution: allocation.contribution,
          loss: best && allocation.minutes <= minutes ? cents(best.contribution - allocation.contribution) : null,
          classes: byClass(groups, allocation),
        }
      : null;
  const remedies: AdviserRemedies = {
    adviser,
    minutes,
    target: allocated(target) as Allocated,
    stretch: allocated(stretched?.allocation),
    priority: allocated(byPriority),
    optimum: allocated(best),
    stretchFactor: stretched?.factor ?? null,
    oneHourMore: price?.oneHourMore ?? null,
    oneHourLess: price?.oneHourLess ?? null,
    flat: price
      ? { least: price.leastMinutes / 60, most: price.mostMinutes === undefined ? null : price.mostMinutes / 60 }
      : null,
    infeasible: missing
      ? {
          missingMinutes: missing.minutes,
          classes: groups.flatMap(({ class: label }, index) => {
            const { minutes: wanted, missing: without } = missing.groups[index] as (typeof missing.groups)[number];
            return wanted > 0 ? [{ class: label, minutes: wanted, missingMinutes: without }] : [];
          }),
        }
      : null,
  };
  return { remedies, optimum };
}

/** Groups of one class with different targets are one row. */
function byClass(groups: readonly Group[], allocation: Allocation): AllocatedClass[] {
  const rows = new Map<string, AllocatedClass>();
  groups.forEach((group, index) => {
    const own = allocation.groups[index] as Allocation["groups"][number];
    add(rows, { class: group.class, networks: group.networks, ...own });
  });
  return [...rows.values()];
}

function add(rows: Map<string, AllocatedClass>, row: AllocatedClass): void {
  const key = row.class.toUpperCase();
  const before = rows.get(key);
  if (!before) {
    rows.set(key, row);
    return;
  }
  const levels = new Map<number, number>();
  for (const { contacts, networks } of [...before.levels, ...row.levels])
    levels.set(contacts, (levels.get(contacts) ?? 0) + networks);
  rows.set(key, {
    class: before.class,
    networks: before.networks + row.networks,
    contacts: before.contacts + row.contacts,
    minutes: before.minutes + row.minutes,
    contribution: cents(before.contribution + row.contribution),
    levels: [...levels].map(([contacts, networks]) => ({ contacts, networks })).sort((a, b) => a.contacts - b.contacts),
  });
}

/** Sums over the advisers; a remedy that one of them does not have the team does not have. */
function teamRemedies(advisers: readonly AdviserRemedies[]): RemediesOf {
  const sum = (of: keyof RemediesOf): Allocated | null => {
    const rows = new Map<string, AllocatedClass>();
    let [contacts, minutes, contribution] = [0, 0, 0];
    let loss: number | null = 0;
    for (const each of advisers) {
      const own = each[of];
      if (!own) return null;
      contacts += own.contacts;
      minutes += own.minutes;
      contribution = cents(contribution + own.contribution);
      loss = loss === null || own.loss === null ? null : cents(loss + own.loss);
      for (const row of own.classes) add(rows, row);
    }
    return { contacts, minutes, contribution, loss, classes: [...rows.values()] };
  };
  return {
    target: sum("target") as Allocated,
    stretch: sum("stretch"),
    priority: sum("priority"),
    optimum: sum("optimum"),
  };
}

function mergedGroups(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const key = `${group.class.toUpperCase()}\n${group.target}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, networks: before.networks + group.networks } : group);
  }
  return [...merged.values()];
}

/** Money is counted in hundredths: sums and differences of it are whole hundredths again. */
function cents(money: number): number {
  return Math.round(money * 100) / 100;
}
