import type { Classes } from "../../workbook/casting/classes";

/** A network in the chart of the portfolio. */
export interface Bubble {
  readonly key: string;
  readonly name: string;
  readonly potential: number;
  /** Revenue / potential; above 1 where somebody buys more than is thought possible. */
  readonly penetration: number;
  readonly unused: number;
  /** Place of the class among the labels, best first; -1 for none. */
  readonly place: number;
  readonly label: string;
  readonly isHere: boolean;
}

/** More bubbles than this lie on each other, and nobody sees one: the largest are drawn, and how many that is, is said. */
const mostBubbles = 400;

/**
 * The networks of the chart, those with the most unused potential first; networks without a potential have no place.
 * @param here the network that is marked, and is always among them
 */
export function bubblesOf(
  { networks, labels }: Pick<Classes, "networks" | "labels">,
  here: string | undefined,
): { readonly shown: readonly Bubble[]; readonly all: number } {
  const all = networks.filter(({ potential }) => potential > 0);
  const sorted = all.length > mostBubbles ? [...all].sort((a, b) => b.unusedPotential - a.unusedPotential) : all;
  const shown = sorted.slice(0, mostBubbles);
  const own = all.find(({ key }) => key === here);
  if (own && !shown.includes(own)) shown[shown.length - 1] = own;
  return {
    all: all.length,
    shown: shown
      .map((network) => ({
        key: network.key,
        name: network.network,
        potential: network.potential,
        penetration: network.revenue / network.potential,
        unused: network.unusedPotential,
        place: labels.indexOf(network.effectiveClass),
        label: network.effectiveClass,
        isHere: network.key === here,
      }))
      // Small ones lie on large ones, so that each can be clicked.
      .sort((a, b) => b.unused - a.unused),
  };
}
