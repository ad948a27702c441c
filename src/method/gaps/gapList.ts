import { median } from "../orders/median";
import { exampleGaps, gapShare, type GapShare } from "./gap";

/** One row for each network: 1 where it has the product. */
export type Holdings = readonly ArrayLike<number>[];

export interface Gap extends GapShare {
  readonly network: number;
  readonly product: number;
  /** Low end x typical contribution, undefined where nothing typical is known. */
  readonly careful: number | undefined;
  /** Blended share x typical contribution. */
  readonly expected: number | undefined;
}

export interface GapInput {
  readonly holdings: Holdings;
  readonly products: number;
  /** Of each network, by which those are comparable that have the same; -1 for none. */
  readonly groups: ArrayLike<number>;
  /** Contribution a year that an owner has of a product; NaN where unknown. */
  readonly contribution?: ((network: number, product: number) => number) | undefined;
  readonly strength?: number;
  /** With fewer comparable networks all are taken. */
  readonly fewest?: number;
}

/**
 * The gaps of all networks, the largest careful value first; without a value the highest low end (docs/method.md, Product gaps).
 * Comparable are networks of the same group with at least one product, not itself; too few of them: all.
 */
export function gapList({ holdings, products, groups, contribution, strength, fewest }: GapInput): Gap[] {
  const least = fewest ?? exampleGaps.fewestComparable;
  const inAll = talliesOf(products);
  const byGroup = new Map<number, Tallies>();
  const hasAny = Uint8Array.from(holdings, (row) => (Array.prototype.some.call(row, (has) => has === 1) ? 1 : 0));
  holdings.forEach((row, network) => {
    if (hasAny[network] !== 1) return;
    add(inAll, row);
    const group = groups[network] as number;
    if (group < 0) return;
    let tallies = byGroup.get(group);
    if (!tallies) byGroup.set(group, (tallies = talliesOf(products)));
    add(tallies, row);
  });
  const typical = typicalOf(holdings, products, groups, contribution);
  // Networks of one group with the same gap have the same figures: they are computed and ordered once.
  const worths = new Map<number, Worth>();
  const worthOf = (group: number, own: number, product: number, among: Tallies): Worth => {
    const key = ((group + 1) * 2 + own) * products + product;
    let worth = worths.get(key);
    if (!worth) {
      const owners = among.owners[product] as number;
      const share = gapShare(owners, among.networks - own, inAll.owners[product] as number, inAll.networks, strength);
      const value = typical(group, product);
      worth = {
        share,
        careful: value === undefined ? undefined : share.low * value,
        expected: value === undefined ? undefined : share.blended * value,
        gaps: [],
      };
      worths.set(key, worth);
    }
    return worth;
  };
  holdings.forEach((row, network) => {
    const own = hasAny[network] as number;
    const group = groups[network] as number;
    const tallies = byGroup.get(group);
    const isOfGroup = tallies !== undefined && tallies.networks - own >= least;
    const among = isOfGroup ? tallies : inAll;
    // Itself is not compared with; it does not own what it lacks.
    if (among.networks - own < 1) return;
    for (let product = 0; product < products; product++) {
      if (row[product] === 1 || (among.owners[product] as number) < exampleGaps.fewestOwners) continue;
      worthOf(isOfGroup ? group : -1, own, product, among).gaps.push(network * products + product);
    }
  });
  const shown = [...worths.values()].filter(({ share }) => share.blended >= exampleGaps.leastBlended);
  const order = (a: Worth, b: Worth): number => (b.careful ?? -1) - (a.careful ?? -1) || b.share.low - a.share.low;
  shown.sort(order);
  const gaps: Gap[] = [];
  for (let from = 0; from < shown.length;) {
    let to = from + 1;
    while (to < shown.length && order(shown[from] as Worth, shown[to] as Worth) === 0) to++;
    const alike = shown.slice(from, to).flatMap((worth) => worth.gaps.map((at) => ({ at, worth })));
    if (to - from > 1) alike.sort((a, b) => a.at - b.at);
    for (const { at, worth } of alike)
      gaps.push({
        network: Math.floor(at / products),
        product: at % products,
        ...worth.share,
        careful: worth.careful,
        expected: worth.expected,
      });
    from = to;
  }
  return gaps;
}

interface Worth {
  readonly share: GapShare;
  readonly careful: number | undefined;
  readonly expected: number | undefined;
  /** network x products + product, rising. */
  readonly gaps: number[];
}

interface Tallies {
  networks: number;
  readonly owners: Int32Array;
}

function talliesOf(products: number): Tallies {
  return { networks: 0, owners: new Int32Array(products) };
}

function add(tallies: Tallies, row: ArrayLike<number>): void {
  tallies.networks++;
  for (let product = 0; product < tallies.owners.length; product++)
    if (row[product] === 1) tallies.owners[product] = (tallies.owners[product] as number) + 1;
}

/** Median contribution of owners in the group; from too few of them of all owners; from too few of those none. */
function typicalOf(
  holdings: Holdings,
  products: number,
  groups: ArrayLike<number>,
  contribution: GapInput["contribution"],
): (group: number, product: number) => number | undefined {
  if (!contribution) return () => undefined;
  const values = new Map<number, number[]>();
  const enter = (group: number, product: number, value: number): void => {
    const key = (group + 1) * products + product;
    const list = values.get(key);
    if (list) list.push(value);
    else values.set(key, [value]);
  };
  holdings.forEach((row, network) => {
    for (let product = 0; product < products; product++) {
      if (row[product] !== 1) continue;
      const value = contribution(network, product);
      if (Number.isNaN(value)) continue;
      enter(-1, product, value);
      if ((groups[network] as number) >= 0) enter(groups[network] as number, product, value);
    }
  });
  const medians = new Map<number, number | undefined>();
  return (group, product) => {
    const key = (group + 1) * products + product;
    if (medians.has(key)) return medians.get(key);
    const enough = [values.get(key), values.get(product)].find(
      (each) => (each?.length ?? 0) >= exampleGaps.fewestOwners,
    );
    const found = enough && median(enough);
    medians.set(key, found);
    return found;
  };
}
