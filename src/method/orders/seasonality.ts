import { midranks } from "../evidence/midranks";

/** Chi-square of 11 degrees that chance exceeds in one of twenty cases. */
const critical = 19.675137572682495;

export interface Seasonality {
  /** Per month its mean share of a year x 12; 1 is the average month. */
  readonly index: readonly number[];
  /** Friedman's statistic with years as blocks, corrected for ties; undefined below two years or without differences. */
  readonly chiSquare: number | undefined;
  /** Kendall's agreement of the years, 0 to 1. */
  readonly agreement: number | undefined;
  /** Three years or more, and chance alone hardly gives it. */
  readonly isSeasonal: boolean;
}

/**
 * Months that differ in the same way every year. Undefined below two usable years.
 * @param years amounts of the twelve months of whole calendar years; a year that does not sum to more than 0 is left out
 */
export function seasonalityOf(years: readonly (readonly number[])[]): Seasonality | undefined {
  const usable = years.filter((months) => sumOf(months) > 0);
  const n = usable.length;
  if (n < 2) return undefined;
  const index = Array.from(
    { length: 12 },
    (_, month) => sumOf(usable.map((months) => (12 * (months[month] as number)) / sumOf(months))) / n,
  );
  const k = 12;
  const sums = new Array<number>(k).fill(0);
  let ties = 0;
  for (const months of usable) {
    const { ranks, tieCubes } = midranks(months);
    ties += tieCubes;
    for (let month = 0; month < k; month++) sums[month] = (sums[month] as number) + (ranks[month] as number);
  }
  const between = sumOf(sums.map((sum) => sum * sum));
  const correction = 1 - ties / (n * (k ** 3 - k));
  const raw = (12 / (n * k * (k + 1))) * between - 3 * n * (k + 1);
  const chiSquare = correction > 0 ? raw / correction : undefined;
  return {
    index,
    chiSquare,
    agreement: chiSquare === undefined ? undefined : chiSquare / (n * (k - 1)),
    isSeasonal: n >= 3 && chiSquare !== undefined && chiSquare > critical,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
