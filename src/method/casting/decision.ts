import { mostPoints, type PointMatrix } from "./points";
import type { CastingRule } from "./rule";

export const talkFormats = [
  "annualTalk",
  "adviceTalk",
  "strategyTalk",
  "ratingTalk",
  "callParty",
  "afterSales",
  "careCall",
] as const;
export type TalkFormat = (typeof talkFormats)[number];

/** Talks that take too much preparation for the lower classes. */
const demanding: ReadonlySet<TalkFormat> = new Set<TalkFormat>(["strategyTalk", "ratingTalk"]);

/** Example: every format for A and B; no strategy talk and no rating talk for C and D, nor without a class. */
export function exampleFormats(label: string): readonly TalkFormat[] {
  const isHigh = ["a", "b"].includes(label.trim().toLowerCase());
  return talkFormats.filter((format) => isHigh || !demanding.has(format));
}

/** Example: a criterion calls its departments in from this many points. */
const exampleCallInFrom = 50;

/**
 * The departments to involve in a record, in the order of the criteria and each once: those of every assessed
 * criterion that has enough points.
 */
export function departmentsOf(
  rule: CastingRule,
  matrix: PointMatrix,
  record: number,
  callInFrom = exampleCallInFrom,
): readonly string[] {
  const called = new Set<string>();
  rule.rules.criteria.forEach(({ departments }, criterion) => {
    const points = matrix.points[record * matrix.criteria + criterion] as number;
    if (points <= mostPoints && points >= callInFrom * 100) for (const each of departments) called.add(each);
  });
  return [...called];
}
