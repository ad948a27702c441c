import { finished } from "../steps";
import { allocationOf, evenly, type Allocation } from "./allocation";
import { wholeCapacity, perMinute, weightOf, type ResponseGroup } from "./group";
import { optimiserOf, type Optimum } from "./optimum";

/**
 * Three ways to make targets fit into the time there is (docs/method.md, Capacity). All of them give whole contacts to
 * each network, within the group's least and most, in no more than the minutes. Groups are without a fault (groupFault).
 */

/** The targets as they are, in whole contacts over each group, whether or not they fit. */
export function targetAllocation(groups: readonly ResponseGroup[]): Allocation {
  return allocationOf(
    groups,
    groups.map((group) => evenly(wholeContacts(group, 1), group.networks)),
  );
}

export interface Stretched {
  /** Every interval is multiplied by it, 1 where the targets fit. */
  readonly factor: number;
  readonly allocation: Allocation;
}

/**
 * Every interval longer by the same factor, down to the least contacts. Of the contacts of a group that come out broken
 * the whole ones are dealt out.
 * @returns undefined where the least contacts do not fit
 */
export function stretchedAllocation(groups: readonly ResponseGroup[], minutes: number): Stretched | undefined {
  const capacity = wholeCapacity(minutes);
  if (leastWeight(groups) > capacity) return undefined;
  const factor = stretchFactor(groups, capacity);
  return {
    factor,
    allocation: allocationOf(
      groups,
      groups.map((group) => evenly(wholeContacts(group, factor), group.networks)),
    ),
  };
}

/**
 * The least contacts for all, then the targets of the first group, of the second, and so on as long as there is time.
 * @param groups the most important first
 * @returns undefined where the least contacts do not fit
 */
export function priorityAllocation(groups: readonly ResponseGroup[], minutes: number): Allocation | undefined {
  let left = wholeCapacity(minutes) - leastWeight(groups);
  if (left < 0) return undefined;
  return allocationOf(
    groups,
    groups.map((group) => {
      const least = group.networks * group.least;
      const wanted = wholeContacts(group, 1) - least;
      const weight = weightOf(group);
      const more = weight === 0 ? wanted : Math.min(wanted, Math.floor(left / weight));
      left -= more * weight;
      return evenly(least + more, group.networks);
    }),
  );
}

/**
 * The allocation with the most contribution, proven unless there is more to look at than room for it.
 * @returns undefined where the least contacts do not fit
 */
export function bestAllocation(
  groups: readonly ResponseGroup[],
  minutes: number,
  roomFor?: number,
): Optimum | undefined {
  return finished(optimiserOf(groups, roomFor).with(minutes));
}

/** What the least contacts take, in whole thousandths of a minute. */
export function leastWeight(groups: readonly ResponseGroup[]): number {
  return groups.reduce((sum, group) => sum + group.networks * group.least * weightOf(group), 0);
}

export interface MissingTime {
  readonly minutes: number;
  /** By group: what its least contacts take, and how much of it is without time once the groups before are served. */
  readonly groups: readonly { readonly minutes: number; readonly missing: number }[];
}

/**
 * Which least contacts do not fit, and by how much; undefined where all of them fit.
 * @param groups the most important first
 */
export function missingTime(groups: readonly ResponseGroup[], minutes: number): MissingTime | undefined {
  const capacity = wholeCapacity(minutes);
  const missing = leastWeight(groups) - capacity;
  if (missing <= 0) return undefined;
  let left = capacity;
  return {
    minutes: missing / perMinute,
    groups: groups.map((group) => {
      const weight = group.networks * group.least * weightOf(group);
      const served = Math.min(left, weight);
      left -= served;
      return { minutes: weight / perMinute, missing: (weight - served) / perMinute };
    }),
  };
}

/** Target contacts of the group with intervals longer by a factor, within least and most. */
function contactsOf({ networks, target, least, most }: ResponseGroup, factor: number): number {
  return networks * Math.min(most, Math.max(least, target / factor));
}

function wholeContacts(group: ResponseGroup, factor: number): number {
  // 6 contacts that went through a factor may come out as 5.9999999999.
  return Math.floor(contactsOf(group, factor) + 1e-9);
}

/** The smallest factor from 1 on with which the broken contacts fit, as the weight falls when it grows. */
function stretchFactor(groups: readonly ResponseGroup[], capacity: number): number {
  const weightWith = (factor: number): number =>
    groups.reduce((sum, group) => sum + contactsOf(group, factor) * weightOf(group), 0);
  if (weightWith(1) <= capacity) return 1;
  // Between the factors where one more group reaches its most or its least, the weight is held + free / factor.
  const turns = groups.flatMap(({ target, least, most }) => [target / most, target / least]);
  const factors = [...new Set(turns)].filter((factor) => factor > 1 && Number.isFinite(factor)).sort((a, b) => a - b);
  let low = 1;
  for (const high of [...factors, Infinity]) {
    if (weightWith(high) > capacity) {
      low = high;
      continue;
    }
    const middle = high === Infinity ? low * 2 : (low + high) / 2;
    const isFree = ({ target, least, most }: ResponseGroup): boolean =>
      target / middle > least && target / middle < most;
    // Of whole contacts, so exact: as a difference it came out above a capacity that it only reaches.
    const held = groups
      .filter((group) => !isFree(group))
      .reduce((sum, group) => sum + contactsOf(group, middle) * weightOf(group), 0);
    if (held >= capacity) return high;
    const perFactor = groups
      .filter(isFree)
      .reduce((sum, group) => sum + group.networks * group.target * weightOf(group), 0);
    return Math.max(low, Math.min(high, perFactor / (capacity - held)));
  }
  return low;
}
