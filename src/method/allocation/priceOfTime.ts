import { perMoney } from "./group";
import type { Optimiser } from "./optimum";

/** What more or less time is worth: differences of exact optima, since the optimum has steps and no one slope. */
export interface PriceOfTime {
  /** What the optimum gains with an hour more. */
  readonly oneHourMore: number;
  /** What it loses with an hour less; undefined where the least contacts no longer fit. */
  readonly oneHourLess: number | undefined;
  /** Minutes from which on the optimum is no worse than 1 % below the one at hand. */
  readonly leastMinutes: number;
  /** Minutes up to which it is no better than 1 % above; undefined where no time makes it better than that. */
  readonly mostMinutes: number | undefined;
}

/** So much change of the result counts as hardly any. */
export const hardlyAny = 0.01;

/**
 * @param optimiser of the groups
 * @returns undefined where the least contacts do not fit
 */
export function priceOfTime(optimiser: Optimiser, minutes: number): PriceOfTime | undefined {
  const { valueWith, enough } = optimiser;
  const now = valueWith(minutes);
  if (now === undefined) return undefined;
  const less = valueWith(minutes - 60);
  const worth = (time: number): number => valueWith(time) ?? -Infinity;
  return {
    oneHourMore: (worth(minutes + 60) - now) / perMoney,
    oneHourLess: less === undefined ? undefined : (now - less) / perMoney,
    leastMinutes: Math.min(
      minutes,
      firstMinute(0, Math.min(enough, Math.ceil(minutes)), (time) => worth(time) >= now * (1 - hardlyAny)),
    ),
    mostMinutes:
      worth(Math.max(enough, minutes)) <= now * (1 + hardlyAny)
        ? undefined
        : firstMinute(Math.floor(minutes), enough, (time) => worth(time) > now * (1 + hardlyAny)) - 1,
  };
}

/** The first whole minute for which something is true that is true from then on, and true at `to`. */
function firstMinute(from: number, to: number, isTrue: (minute: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
