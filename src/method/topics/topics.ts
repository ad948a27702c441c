/** What gives reason to talk, the most urgent first (example). */
export const topicKinds = [
  "typed",
  "complaint",
  "satisfaction",
  "offer",
  "service",
  "silent",
  "demand",
  "competitor",
  "gap",
  "upSelling",
  "notAssessed",
  "referral",
  "anniversary",
] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Kinds that ask for something; none of them while a complaint is open. */
const selling: ReadonlySet<TopicKind> = new Set(["competitor", "gap", "upSelling", "referral"]);

/** Example: so many topics for each network. */
export const exampleMostTopics = 3;

export interface Topic {
  readonly kind: TopicKind;
  /** What of its kind it is, as a product: what was declined is not proposed again by kind and key. */
  readonly key: string;
  readonly daysLate: number;
  /** Currency; 0 for none. */
  readonly value: number;
}

/**
 * The topics of one network in the order in which to bring them up, at most one of a kind.
 * @param found in the order of the customers table
 * @param isResting true for what was used or declined lately
 */
export function topicsToRaise<T extends Topic>(
  found: readonly T[],
  most = exampleMostTopics,
  isResting: (topic: T) => boolean = () => false,
): T[] {
  const hasComplaint = found.some(({ kind }) => kind === "complaint");
  const place = (topic: T): number => topicKinds.indexOf(topic.kind);
  const raised: T[] = [];
  const sorted = [...found].sort((a, b) => place(a) - place(b) || b.daysLate - a.daysLate || b.value - a.value);
  for (const topic of sorted) {
    if (raised.length >= most) break;
    if (raised.at(-1)?.kind === topic.kind) continue;
    if ((hasComplaint && selling.has(topic.kind)) || isResting(topic)) continue;
    raised.push(topic);
  }
  return raised;
}
