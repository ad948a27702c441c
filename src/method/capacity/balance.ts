/** An adviser's time and what stands in it. */
export interface AdviserLoad {
  readonly minutes: number;
  readonly load: number;
  readonly networks: number;
  /** Infinity: no limit. */
  readonly mostNetworks: number;
}

export interface MovableNetwork {
  /** Index of the adviser. */
  readonly adviser: number;
  /** Of its target contacts a year. */
  readonly minutes: number;
}

interface Move {
  /** Index in the networks. */
  readonly network: number;
  readonly from: number;
  readonly to: number;
  /** Utilisation of both after this and the moves before it. */
  readonly fromUtilisation: number;
  readonly toUtilisation: number;
}

/** Utilisations this close to that of the team are balanced. */
export const balancedWithin = 0.05;
export const mostMoves = 20;

/**
 * Proposals that even out the utilisation, at most 20. Each moves the one network to the one adviser that brings the
 * utilisations nearest to that of the team; the first that comes is taken where two do so alike. Nobody gets more
 * networks than the span allows, and nobody who has less to do than the team on average gives one away.
 */
export function balancingMoves(advisers: readonly AdviserLoad[], networks: readonly MovableNetwork[]): readonly Move[] {
  const loads = advisers.map(({ load }) => load);
  const counts = advisers.map((adviser) => adviser.networks);
  const moved = new Set<number>();
  const total = advisers.reduce((sum, { minutes }) => sum + minutes, 0);
  const team = total > 0 ? loads.reduce((sum, load) => sum + load, 0) / total : 0;
  const moves: Move[] = [];
  if (total === 0) return moves;
  // Without time any load is too much: it counts as a load on one minute.
  const timeOf = (adviser: number): number => Math.max(1, (advisers[adviser] as AdviserLoad).minutes);
  const excess = (adviser: number, change = 0): number => (loads[adviser] as number) + change - team * timeOf(adviser);
  const unevenness = (adviser: number, change: number): number => excess(adviser, change) ** 2 / timeOf(adviser);
  while (moves.length < mostMoves) {
    if (advisers.every((_, adviser) => Math.abs(excess(adviser)) <= balancedWithin * timeOf(adviser))) break;
    let best: { readonly network: number; readonly to: number; readonly gain: number } | undefined;
    const tried = new Set<string>();
    for (const [network, { adviser: from, minutes }] of networks.entries()) {
      // Networks alike make the same difference.
      if (minutes <= 0 || excess(from) <= 0 || moved.has(network) || tried.has(`${from} ${minutes}`)) continue;
      tried.add(`${from} ${minutes}`);
      advisers.forEach(({ mostNetworks, minutes: time }, to) => {
        if (to === from || time <= 0 || (counts[to] as number) >= mostNetworks || excess(to) >= 0) return;
        const gain = unevenness(from, 0) + unevenness(to, 0) - unevenness(from, -minutes) - unevenness(to, minutes);
        if (gain > (best?.gain ?? 1e-9)) best = { network, to, gain };
      });
    }
    if (!best) break;
    const { network, to } = best as { readonly network: number; readonly to: number };
    const { adviser: from, minutes } = networks[network] as MovableNetwork;
    moved.add(network);
    loads[from] = (loads[from] as number) - minutes;
    loads[to] = (loads[to] as number) + minutes;
    counts[from] = (counts[from] as number) - 1;
    counts[to] = (counts[to] as number) + 1;
    moves.push({
      network,
      from,
      to,
      fromUtilisation: (loads[from] as number) / timeOf(from),
      toUtilisation: (loads[to] as number) / timeOf(to),
    });
  }
  return moves;
}
