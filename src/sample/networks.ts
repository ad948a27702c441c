import type { Random } from "./random";
import type { SamplePhase } from "./words";

export type Letter = "A" | "B" | "C" | "D";

/** Where a network stands on the as-of day; its contacts are laid out so that the method comes to the same. */
type Standing = "overdue" | "dueSoon" | "planned" | "current" | "never" | "dropped" | "objection";

export interface SampleCustomer {
  readonly band: "A" | "B" | "C";
  /** 1 more than half of the potential is bought, 2 some of it, 3 nothing. */
  readonly penetration: 1 | 2 | 3;
  readonly potential: number;
  readonly revenue: number;
  readonly phase: SamplePhase;
  readonly firm: number;
}

export interface SampleNetwork {
  readonly surname: number;
  /** False: a customer on its own, whose Network cell stays blank. */
  readonly named: boolean;
  readonly adviser: number;
  /** What stands in the Class column of every member; blank: the segment's letter stands in. */
  readonly classGiven: Letter | "";
  /** The class by which the network is due. */
  readonly class: Letter;
  readonly standing: Standing;
  readonly members: readonly SampleCustomer[];
  /** Single, with a class of its own and nothing due: a place where a fault does no further harm. */
  readonly takesFault: boolean;
}

const memberCounts = [...Array<number>(10).fill(2), ...Array<number>(8).fill(3), ...Array<number>(4).fill(4)];
const singles = 59;
const faultPlaces = 6;

/** How many customers each cell of the matrix gets; 119 in all, the 120th row is an entry made twice. */
const cells: readonly (readonly [band: "A" | "B" | "C", penetration: 1 | 2 | 3, customers: number])[] = [
  ["A", 1, 7],
  ["A", 2, 13],
  ["A", 3, 8],
  ["B", 1, 15],
  ["B", 2, 24],
  ["B", 3, 14],
  ["C", 1, 11],
  ["C", 2, 15],
  ["C", 3, 12],
];

/** Networks with something due by their number; the remaining ones are current. */
const standings: readonly (readonly [Standing, number])[] = [
  ["overdue", 12],
  ["dueSoon", 9],
  ["planned", 8],
];

/**
 * The sample's 81 networks: 22 of two to four customers and 59 customers on their own, spread over the advisers.
 * @param advisers how many advisers there are
 * @param firms how many kinds of firm the names know
 * @param surnames how many surnames the names know
 */
export function layNetworks(random: Random, advisers: number, firms: number, surnames: number): SampleNetwork[] {
  const deck = random.shuffle(cells.flatMap(([band, penetration, n]) => Array(n).fill([band, penetration] as const)));
  const sizes = [...memberCounts, ...Array<number>(singles).fill(1)];
  const surnameDeck = random.shuffle([...Array(surnames).keys()]);
  const firmDeck = random.shuffle([...Array(firms).keys()]);
  let dealt = 0;
  const named = new Set<string>();
  /** The next kind of firm that does not yet go with this surname, so that no name comes twice. */
  const freeFirm = (surname: number): number => {
    let turn = dealt;
    while (named.has(`${surname}/${firmDeck[turn % firms]!}`)) turn++;
    named.add(`${surname}/${firmDeck[turn % firms]!}`);
    return firmDeck[turn % firms]!;
  };
  const groups = sizes.map((size, index) => ({
    surname: surnameDeck[index % surnames]!,
    members: Array.from({ length: size }, () => {
      const [band, penetration] = deck[dealt]!;
      dealt++;
      return layCustomer(random, band, penetration, freeFirm(index % surnames));
    }),
  }));
  const standingOf = dealStandings(random, groups);
  const faulty = new Set(
    random
      .shuffle(groups.flatMap((g, i) => (g.members.length === 1 && !standingOf.has(i) ? [i] : [])))
      .slice(0, faultPlaces),
  );
  const due = random.shuffle(groups.flatMap((_, i) => (standingOf.has(i) || faulty.has(i) ? [] : [i])));
  for (const [standing, count] of standings) due.splice(0, count).forEach((i) => standingOf.set(i, standing));
  const adviserDeck = random.shuffle(groups.map((_, i) => i % advisers));
  return groups.map((group, i) => {
    const best = group.members.map((m) => m.band).sort()[0]!;
    const classGiven = faulty.has(i) || random.chance(0.68) ? castClass(random, best) : "";
    const standing = standingOf.get(i) ?? "current";
    return {
      surname: group.surname,
      named: group.members.length > 1,
      adviser: adviserDeck[i]!,
      classGiven,
      class: classGiven === "" ? best : classGiven,
      standing,
      members: standing === "dropped" ? group.members.map((m) => ({ ...m, phase: "dropped" as const })) : group.members,
      takesFault: faulty.has(i),
    };
  });
}

/** Prospects that were never contacted or were dropped, and customers that object to contact: single ones. */
function dealStandings(
  random: Random,
  groups: readonly { readonly members: readonly SampleCustomer[] }[],
): Map<number, Standing> {
  const alone = random.shuffle(groups.flatMap((g, i) => (g.members.length === 1 ? [i] : [])));
  const prospects = alone.filter((i) => groups[i]!.members[0]!.penetration === 3);
  const buyers = alone.filter((i) => groups[i]!.members[0]!.penetration !== 3);
  return new Map<number, Standing>([
    ...prospects.slice(0, 3).map((i) => [i, "never"] as const),
    ...prospects.slice(3, 5).map((i) => [i, "dropped"] as const),
    ...buyers.slice(0, 2).map((i) => [i, "objection"] as const),
  ]);
}

function layCustomer(random: Random, band: "A" | "B" | "C", penetration: 1 | 2 | 3, firm: number): SampleCustomer {
  const [low, high, step] = { A: [105_000, 480_000, 1000], B: [2_300, 98_000, 100], C: [300, 2_000, 50] }[band] as [
    number,
    number,
    number,
  ];
  const potential = Math.round((low * (high / low) ** random.next()) / step) * step;
  const share = { 1: 0.54 + 0.4 * random.next(), 2: 0.05 + 0.42 * random.next(), 3: 0 }[penetration];
  const revenue = Math.round((potential * share) / 10) * 10;
  const phase = random.weigh<SamplePhase>(
    (
      {
        1: [
          ["customer", 4],
          ["regular", 6],
        ],
        2: [
          ["buyer", 4],
          ["customer", 6],
        ],
        3: [
          ["prospect", 6],
          ["qualified", 4],
        ],
      } as const
    )[penetration],
  );
  return { band, penetration, potential, revenue, phase, firm };
}

/** A class as a casting might give it: near the potential's letter, but not always the same. */
function castClass(random: Random, letter: "A" | "B" | "C"): Letter {
  return random.weigh<Letter>(
    (
      {
        A: [
          ["A", 72],
          ["B", 28],
        ],
        B: [
          ["A", 15],
          ["B", 60],
          ["C", 25],
        ],
        C: [
          ["B", 15],
          ["C", 50],
          ["D", 35],
        ],
      } as const
    )[letter],
  );
}
