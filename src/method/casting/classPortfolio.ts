import { Sums } from "../segment/portfolio";
import { minutesPerCasting, type ClassEffort } from "./effort";
import type { NetworkFigures } from "./networkFigures";

/** Figures of class x group (segment or adviser): cell = class x (groups + 1) + group; the last of each is "none". */
export interface ClassPortfolio {
  readonly classes: number;
  readonly groups: number;
  readonly networks: Int32Array;
  readonly potential: Float64Array;
  readonly revenue: Float64Array;
  readonly unusedPotential: Float64Array;
  /** Target contacts a year, and the minutes they take. */
  readonly contacts: Float64Array;
  readonly minutes: Float64Array;
  /** Minutes that casting these networks once takes. */
  readonly castingMinutes: Float64Array;
}

/**
 * Adds up networks by class and group in one pass.
 * @param classes per network, -1 for none; overrides are the caller's choice
 * @param groupOf per network, below 0 for none
 * @param efforts what each class asks for, in the order of the classes
 */
export function classPortfolio(
  classes: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groups: number,
  figures: Pick<NetworkFigures, "potential" | "revenue" | "unusedPotential">,
  efforts: readonly ClassEffort[],
): ClassPortfolio {
  const width = groups + 1;
  const cells = (efforts.length + 1) * width;
  const networks = new Int32Array(cells);
  const potential = new Sums(cells);
  const revenue = new Sums(cells);
  const unused = new Sums(cells);
  for (let network = 0; network < classes.length; network++) {
    const index = classes[network] as number;
    const group = groupOf[network] as number;
    const cell = (index < 0 ? efforts.length : index) * width + (group < 0 ? groups : group);
    networks[cell] = (networks[cell] as number) + 1;
    potential.add(cell, figures.potential[network] as number);
    revenue.add(cell, figures.revenue[network] as number);
    unused.add(cell, figures.unusedPotential[network] as number);
  }
  const contacts = Float64Array.from(
    networks,
    (count, cell) => count * (efforts[Math.floor(cell / width)]?.contactsPerYear ?? 0),
  );
  return {
    classes: efforts.length,
    groups,
    networks,
    potential: potential.totals(),
    revenue: revenue.totals(),
    unusedPotential: unused.totals(),
    contacts,
    minutes: contacts.map((each, cell) => each * (efforts[Math.floor(cell / width)]?.minutesPerContact ?? 0)),
    castingMinutes: Float64Array.from(networks, (count) => count * minutesPerCasting),
  };
}
