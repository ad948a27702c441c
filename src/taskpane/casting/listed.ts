import { oneAnswerMargins } from "../../method/casting/oneAnswer";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";

export const orders = ["score", "potential", "unused", "border", "network", "rows"] as const;
export type Order = (typeof orders)[number];

/** Which networks stand in a list or in the queue of a workshop, and in which order. */
export interface NetworkChoice {
  /** null: all. "" is "no class". */
  readonly class: string | null;
  /** null: all. "" is "no adviser". */
  readonly adviser: string | null;
  /** null: all. "" is "no target group". */
  readonly targetGroup: string | null;
  /** Only networks in which something is not assessed. */
  readonly isOpen: boolean;
  readonly order: Order;
}

export const everyNetwork: NetworkChoice = {
  class: null,
  adviser: null,
  targetGroup: null,
  isOpen: false,
  order: "score",
};

/**
 * The networks of a choice in its order; equal ones stay in the order of the customers table. "border": first those that
 * one answer can lift, the nearest to the border first, then the others by the points missing to the next class.
 */
export function listed(
  { networks, casting, earlier }: Pick<Classes, "networks" | "casting" | "earlier">,
  { class: label, adviser, targetGroup, isOpen, order }: NetworkChoice,
): readonly ClassedNetwork[] {
  const chosen = networks.filter(
    (each) =>
      (label === null || each.effectiveClass === label) &&
      (adviser === null || each.adviser === adviser) &&
      (targetGroup === null || each.targetGroup === targetGroup) &&
      (!isOpen || each.pointStates.includes("notAssessed")),
  );
  if (order === "rows") return chosen;
  if (order === "network") {
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    return chosen.sort((a, b) => compare(a.network, b.network));
  }
  if (order === "border") {
    const margins = casting ? oneAnswerMargins(casting, earlier) : new Float64Array(0);
    // Beyond every margin: those that no single answer lifts.
    const far = 1000;
    const keys = new Map(
      chosen.map((each) => {
        const margin = margins[each.index] ?? NaN;
        const distance = casting?.distances[each.index] ?? NaN;
        return [each, Number.isNaN(margin) ? far + (Number.isNaN(distance) ? far : distance) : margin] as const;
      }),
    );
    return chosen.sort((a, b) => (keys.get(a) as number) - (keys.get(b) as number));
  }
  const valueOf: Readonly<Record<"score" | "potential" | "unused", (network: ClassedNetwork) => number>> = {
    score: ({ score }) => score ?? -1,
    potential: ({ potential }) => potential,
    unused: ({ unusedPotential }) => unusedPotential,
  };
  const value = valueOf[order];
  return chosen.sort((a, b) => value(b) - value(a));
}

/** How many of the networks one answer can lift. */
export function countLifted({ casting, earlier }: Pick<Classes, "casting" | "earlier">): number {
  return casting ? oneAnswerMargins(casting, earlier).reduce((sum, margin) => sum + (margin >= 0 ? 1 : 0), 0) : 0;
}

/** Advisers of the networks, each once, in the order of the alphabet; "" for none at the end. */
export function advisersOf(networks: readonly ClassedNetwork[]): readonly string[] {
  return eachOnce(networks.map(({ adviser }) => adviser));
}

/** Target groups of the networks' lead members, likewise. */
export function targetGroupsOf(networks: readonly ClassedNetwork[]): readonly string[] {
  return eachOnce(networks.map(({ targetGroup }) => targetGroup));
}

function eachOnce(names: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator();
  return [...new Set(names)].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : compare(a, b)));
}
