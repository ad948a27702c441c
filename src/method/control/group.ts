import { attainmentOf, exampleLevel, jointAttainment, type Attainment } from "./attainment";

/**
 * Attainment of a group: the sums, tested as such, since a sum of Poisson counts is one. Capped and remaining are
 * joint: too many contacts with one network do not make up for too few with another.
 * @param target contacts a year of the whole group
 * @param parts the group's networks, each against its own target
 */
export function groupAttainment(
  target: number,
  share: number,
  parts: readonly Attainment[],
  level: number = exampleLevel,
): Attainment {
  let actual = 0;
  let remaining = 0;
  for (const part of parts) {
    actual += part.actual;
    remaining += part.remaining;
  }
  return { ...attainmentOf(target, share, actual, level), remaining, capped: jointAttainment(parts).capped };
}
