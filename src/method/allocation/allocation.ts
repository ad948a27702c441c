import { perMinute, perMoney, valueOf, weightOf, type ResponseGroup } from "./group";

/** How many networks of a group get how many contacts a year. */
export interface Level {
  readonly contacts: number;
  readonly networks: number;
}

export interface GroupAllocation {
  /** From the fewest contacts on. */
  readonly levels: readonly Level[];
  readonly contacts: number;
  readonly minutes: number;
  readonly contribution: number;
}

/** Whole contacts for each network of each group. */
export interface Allocation {
  readonly groups: readonly GroupAllocation[];
  readonly contacts: number;
  readonly minutes: number;
  readonly contribution: number;
}

/** Minutes and contribution of an allocation, summed in whole thousandths and hundredths. */
export function allocationOf(groups: readonly ResponseGroup[], levels: readonly (readonly Level[])[]): Allocation {
  const totals = { contacts: 0, weight: 0, value: 0 };
  const allocated = groups.map((group, index): GroupAllocation => {
    const own = (levels[index] ?? []).filter(({ networks }) => networks > 0);
    const contacts = own.reduce((sum, level) => sum + level.contacts * level.networks, 0);
    const weight = contacts * weightOf(group);
    const value = own.reduce((sum, level) => sum + valueOf(group, level.contacts) * level.networks, 0);
    totals.contacts += contacts;
    totals.weight += weight;
    totals.value += value;
    return { levels: own, contacts, minutes: weight / perMinute, contribution: value / perMoney };
  });
  return {
    groups: allocated,
    contacts: totals.contacts,
    minutes: totals.weight / perMinute,
    contribution: totals.value / perMoney,
  };
}

/** So many contacts dealt out to the networks as evenly as whole contacts can be. */
export function evenly(contacts: number, networks: number): readonly Level[] {
  if (networks === 0) return [];
  const fewer = Math.floor(contacts / networks);
  const more = contacts - fewer * networks;
  return [
    { contacts: fewer, networks: networks - more },
    { contacts: fewer + 1, networks: more },
  ];
}
