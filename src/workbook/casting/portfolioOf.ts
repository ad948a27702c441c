import { classPortfolio, type ClassPortfolio } from "../../method/casting/classPortfolio";
import type { Classes, ClassedNetwork } from "./classes";

export interface GroupedPortfolio {
  readonly portfolio: ClassPortfolio;
  /** Segments or advisers, in the order of the portfolio's groups. */
  readonly groups: readonly string[];
}

/** The networks by effective class and segment, or by effective class and adviser. */
export function portfolioOf(
  { networks, effective, figures, efforts }: Classes,
  by: "segment" | "adviser",
  segments: readonly string[] = [],
): GroupedPortfolio {
  const groupOf = (network: ClassedNetwork): string => network[by];
  const found = [...new Set(networks.map(groupOf))].filter((group) => group !== "");
  if (by === "segment") found.sort();
  const groups = [...segments, ...found.filter((group) => !segments.includes(group))];
  const indexes = new Map(groups.map((group, index) => [group, index]));
  const groupIndexes = networks.map((network) => indexes.get(groupOf(network)) ?? -1);
  return { portfolio: classPortfolio(effective, groupIndexes, groups.length, figures, efforts), groups };
}
