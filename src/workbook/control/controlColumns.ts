import { columnLetters } from "../excel/address";

/** Columns of the groups, and below them of the networks, from the first one on. */
export const groupKeys = [
  "name",
  "networks",
  "target",
  "proRata",
  "actual",
  "remaining",
  "uncapped",
  "capped",
  "under",
  "asAsked",
  "over",
  "flagged",
  "notChance",
  "notReached",
  "minutes",
  "withoutMinutes",
] as const;
export const networkKeys = [
  "network",
  "adviser",
  "target",
  "proRata",
  "actual",
  "remaining",
  "uncapped",
  "capped",
  "served",
  "notChance",
  "counted",
  "state",
  "class",
  "notReached",
  "minutes",
  "withoutMinutes",
  "lastContact",
  "calledIn",
  "missing",
] as const;
export type NetworkColumn = (typeof networkKeys)[number];

/** By key of the networks the column's letters. Target, pro rata and actual are C, D and E with the groups too. */
export const letterOf = Object.fromEntries(networkKeys.map((key, index) => [key, columnLetters(index)])) as Record<
  NetworkColumn,
  string
>;
/** What stands in a cell where the difference is not chance. */
export const mark = "x";
/** Share of the year gone, and the level of the test. */
export const shareCell = "$B$5";
const levelCell = "$B$6";

/** The exact Poisson test of the pro-rata target in D and the contacts in E. */
export function notChanceFormula(line: number): string {
  const more = `IF(E${line}=0,1,1-POISSON.DIST(E${line}-1,D${line},TRUE))`;
  return `=IF(D${line}>0,IF(MIN(POISSON.DIST(E${line},D${line},TRUE),${more})<=${levelCell}/2,"${mark}",""),"")`;
}
