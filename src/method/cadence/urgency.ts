import { weightWithoutClass } from "./frequencies";

interface Urgency {
  /** Per network. */
  readonly due: Int32Array;
  /** Per network; the same for networks of one cadence with one due day. */
  readonly priority: Float64Array;
  readonly cadenceOf: Int32Array;
  readonly weights: readonly number[];
  /** Per network, -1 for none. */
  readonly adviserOf: Int32Array | undefined;
}

/**
 * Orders networks by adviser (those without one last), then priority falling, then due day, then class weight falling,
 * then as they came. Priority depends on due day and cadence alone, so only the few pairs that occur are compared; the
 * networks are then dealt out in linear time.
 */
export function urgencyOrder(networks: Int32Array, by: Urgency): Int32Array {
  const [ranks, rankCount] = pairRanks(networks, by);
  const ranked = dealt(networks, ranks, rankCount);
  if (!by.adviserOf) return ranked;
  const adviserRanks = new Int32Array(networks.length);
  let none = 0;
  for (let i = 0; i < ranked.length; i++) {
    const adviser = by.adviserOf[ranked[i] as number] as number;
    adviserRanks[i] = adviser;
    if (adviser >= none) none = adviser + 1;
  }
  for (let i = 0; i < adviserRanks.length; i++) if ((adviserRanks[i] as number) < 0) adviserRanks[i] = none;
  return dealt(ranked, adviserRanks, none + 1);
}

/** 16 MB of places. */
const mostPairs = 4_000_000;

/** The rank of the pair of due day and cadence for each of the networks, in their order, and the number of ranks. */
function pairRanks(networks: Int32Array, { due, priority, cadenceOf, weights }: Urgency): [Int32Array, number] {
  const width = weights.length + 1;
  const count = networks.length;
  const ranks = new Int32Array(count);
  if (count === 0) return [ranks, 0];
  const weight = (network: number): number => weights[cadenceOf[network] as number] ?? weightWithoutClass;
  const compare = (a: number, b: number): number => {
    const first = priority[a] as number;
    const second = priority[b] as number;
    // A difference would be a number on the heap for each comparison.
    if (first !== second) return first > second ? -1 : 1;
    return (due[a] as number) - (due[b] as number) || weight(b) - weight(a);
  };
  let first = due[networks[0] as number] as number;
  let last = first;
  for (let i = 1; i < count; i++) {
    const day = due[networks[i] as number] as number;
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  if ((last - first + 1) * width > mostPairs) return sortedRanks(networks, compare);
  const rankOfPair = new Int32Array((last - first + 1) * width).fill(-1);
  const pairs = new Int32Array(Math.min(count, rankOfPair.length));
  let pairCount = 0;
  for (let i = 0; i < count; i++) {
    const network = networks[i] as number;
    const pair = ((due[network] as number) - first) * width + (cadenceOf[network] as number) + 1;
    ranks[i] = pair;
    if (rankOfPair[pair] === -1) {
      rankOfPair[pair] = 0;
      pairs[pairCount++] = network;
    }
  }
  const sorted = pairs.subarray(0, pairCount).sort(compare);
  let rank = 0;
  let previous = sorted[0] as number;
  for (let i = 0; i < pairCount; i++) {
    const network = sorted[i] as number;
    if (compare(previous, network) !== 0) rank++;
    rankOfPair[((due[network] as number) - first) * width + (cadenceOf[network] as number) + 1] = rank;
    previous = network;
  }
  for (let i = 0; i < count; i++) ranks[i] = rankOfPair[ranks[i] as number] as number;
  return [ranks, rank + 1];
}

/** Ranks by a plain sort of all networks: for due days so far apart that a place for each pair would fill the memory. */
function sortedRanks(networks: Int32Array, compare: (a: number, b: number) => number): [Int32Array, number] {
  const order = Array.from(networks.keys()).sort((a, b) => compare(networks[a] as number, networks[b] as number));
  const ranks = new Int32Array(networks.length);
  let rank = 0;
  order.forEach((at, place) => {
    const before = order[place - 1];
    if (before !== undefined && compare(networks[before] as number, networks[at] as number) !== 0) rank++;
    ranks[at] = rank;
  });
  return [ranks, rank + 1];
}

/**
 * Stable counting sort.
 * @param ranks of the networks, in their order
 */
function dealt(networks: Int32Array, ranks: Int32Array, rankCount: number): Int32Array {
  const places = new Int32Array(rankCount + 1);
  for (let i = 0; i < ranks.length; i++) {
    const next = (ranks[i] as number) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let rank = 1; rank <= rankCount; rank++) places[rank] = (places[rank] as number) + (places[rank - 1] as number);
  const ordered = new Int32Array(networks.length);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    const place = places[rank] as number;
    ordered[place] = networks[i] as number;
    places[rank] = place + 1;
  }
  return ordered;
}
