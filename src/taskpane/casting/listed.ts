import type { ClassedNetwork } from "../../workbook/casting/classes";

export const orders = ["score", "potential", "unused", "network"] as const;
export type Order = (typeof orders)[number];

export interface Choice {
  /** null: all. "" is "no class". */
  readonly class: string | null;
  /** null: all. "" is "no adviser". */
  readonly adviser: string | null;
  readonly order: Order;
}

/** The networks of a choice in its order; equal ones stay in the order of the customers table. */
export function listed(
  networks: readonly ClassedNetwork[],
  { class: label, adviser, order }: Choice,
): readonly ClassedNetwork[] {
  const chosen = networks.filter(
    (each) => (label === null || each.effectiveClass === label) && (adviser === null || each.adviser === adviser),
  );
  if (order === "network") {
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    return chosen.sort((a, b) => compare(a.network, b.network));
  }
  const valueOf: Readonly<Record<Exclude<Order, "network">, (network: ClassedNetwork) => number>> = {
    score: ({ score }) => score ?? -1,
    potential: ({ potential }) => potential,
    unused: ({ unusedPotential }) => unusedPotential,
  };
  const value = valueOf[order];
  return chosen.sort((a, b) => value(b) - value(a));
}

/** Advisers of the networks, each once, in the order of the alphabet; "" for none at the end. */
export function advisersOf(networks: readonly ClassedNetwork[]): readonly string[] {
  const { compare } = new Intl.Collator();
  return [...new Set(networks.map(({ adviser }) => adviser))].sort((a, b) =>
    a === "" ? 1 : b === "" ? -1 : compare(a, b),
  );
}
