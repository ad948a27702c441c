import type { NetworkRule } from "./criteria";
import { leaveOutOtherGroups, mostPoints, notAssessed, notInScale, reader, type PointMatrix } from "./points";
import type { CastingRule, PreparedScale } from "./rule";

export interface Members {
  /** Per customer row the index of its network, -1 for none. */
  readonly networkOf: Int32Array;
  readonly networkCount: number;
  /** Per network the row of its lead member. */
  readonly leads: Int32Array;
  /** Per customer row; without it every criterion applies to everybody. A network is in its lead member's group. */
  readonly targetGroups?: ArrayLike<unknown> | undefined;
}

/**
 * The points of networks: members are cast together, each criterion by its network rule. A value of a member that the
 * scale does not know stays unknown to the network too, unless the criterion asks the lead member and it is another's.
 * @param customers points of the members, made without target groups
 * @param columns cells of each criterion, for sums; as in pointsOf
 */
export function networkPoints(
  rule: CastingRule,
  customers: PointMatrix,
  columns: readonly ArrayLike<unknown>[],
  members: Members,
): PointMatrix {
  const { criteria } = customers;
  const { networkCount: records } = members;
  const matrix = { records, criteria, points: new Uint16Array(records * criteria).fill(notAssessed) };
  const fill: Readonly<Record<NetworkRule, (criterion: number) => void>> = {
    best: (criterion) => best(criterion, customers, matrix, members),
    lead: (criterion) => lead(criterion, customers, matrix, members),
    sum: (criterion) => summed(criterion, customers, matrix, members, columns, rule),
  };
  rule.rules.criteria.forEach(({ networkRule }, criterion) => fill[networkRule](criterion));
  const groups = members.targetGroups;
  if (groups)
    leaveOutOtherGroups(
      matrix,
      rule,
      Array.from(members.leads, (row) => groups[row]),
    );
  return matrix;
}

function best(criterion: number, customers: PointMatrix, networks: PointMatrix, { networkOf }: Members): void {
  const { criteria } = customers;
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    if (network < 0) continue;
    const points = customers.points[row * criteria + criterion] as number;
    const at = network * criteria + criterion;
    const known = networks.points[at] as number;
    // What is not in the scale is above all points, so it stays.
    if (points !== notAssessed && (known === notAssessed || points > known)) networks.points[at] = points;
  }
}

function lead(criterion: number, customers: PointMatrix, networks: PointMatrix, { leads }: Members): void {
  const { criteria } = customers;
  for (let network = 0; network < leads.length; network++) {
    const row = leads[network] as number;
    if (row >= 0)
      networks.points[network * criteria + criterion] = customers.points[row * criteria + criterion] as number;
  }
}

function summed(
  criterion: number,
  customers: PointMatrix,
  networks: PointMatrix,
  { networkOf, networkCount }: Members,
  columns: readonly ArrayLike<unknown>[],
  rule: CastingRule,
): void {
  const { criteria } = customers;
  const cells = columns[criterion] as ArrayLike<unknown>;
  const sums = new Float64Array(networkCount).fill(NaN);
  const isUnusable = new Uint8Array(networkCount);
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    if (network < 0) continue;
    const cell = cells[row];
    const points = customers.points[row * criteria + criterion] as number;
    // A member's number may lie in a gap that the sum does not; a text may not be added.
    if (typeof cell === "number" && Number.isFinite(cell)) sums[network] = (sums[network] || 0) + cell;
    else if (points === notInScale || points <= mostPoints) isUnusable[network] = 1;
  }
  const read = reader(rule.scales[criterion] as PreparedScale);
  for (let network = 0; network < networkCount; network++)
    networks.points[network * criteria + criterion] = isUnusable[network] ? notInScale : read(sums[network]);
}
