export interface Referral {
  /** Whole serial. */
  readonly day: number;
  readonly referrer: string;
  readonly referred: string;
}

export type ReferralFault = "self" | "secondReferrer" | "circle";

export interface ReferralValues {
  /** Per referrer the contribution of those referred, in the 12 months from their first order. They add up. */
  readonly direct: ReadonlyMap<string, number>;
  /** Per referrer the direct values of all below. They overlap and are never summed. */
  readonly chain: ReadonlyMap<string, number>;
  /** Rows that do not count. */
  readonly leftOut: readonly { readonly row: number; readonly fault: ReferralFault }[];
}

/**
 * What referrals brought. Of two referrers the earlier counts; nobody refers itself; a row that
 * closes a circle is left out, of its rows the later one.
 */
export function referralValues(
  referrals: readonly Referral[],
  contributionOf: (network: string) => number,
): ReferralValues {
  const referrerOf = new Map<string, string>();
  const referredBy = new Map<string, string[]>();
  const direct = new Map<string, number>();
  const leftOut: { row: number; fault: ReferralFault }[] = [];
  const order = referrals.map((_, row) => row);
  order.sort((a, b) => (referrals[a] as Referral).day - (referrals[b] as Referral).day || a - b);
  for (const row of order) {
    const { referrer, referred } = referrals[row] as Referral;
    if (!direct.has(referrer)) direct.set(referrer, 0);
    const fault = faultOf(referrer, referred, referrerOf);
    if (fault) {
      leftOut.push({ row, fault });
      continue;
    }
    referrerOf.set(referred, referrer);
    referredBy.set(referrer, [...(referredBy.get(referrer) ?? []), referred]);
    direct.set(referrer, (direct.get(referrer) as number) + contributionOf(referred));
  }
  const chain = new Map<string, number>();
  // What was referred is summed before who referred it; the queue goes from those without a referrer down.
  const queue = [...referredBy.keys()].filter((network) => !referrerOf.has(network));
  for (let at = 0; at < queue.length; at++) queue.push(...(referredBy.get(queue[at] as string) ?? []));
  for (const network of queue.reverse()) {
    const below = referredBy.get(network);
    if (!below) continue;
    const sum = below.reduce((all, each) => all + (chain.get(each) ?? 0), direct.get(network) as number);
    chain.set(network, sum);
  }
  return { direct, chain, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

function faultOf(
  referrer: string,
  referred: string,
  referrerOf: ReadonlyMap<string, string>,
): ReferralFault | undefined {
  if (referrer === referred) return "self";
  if (referrerOf.has(referred)) return "secondReferrer";
  for (let above = referrerOf.get(referrer); above !== undefined; above = referrerOf.get(above))
    if (above === referred) return "circle";
  return undefined;
}
