import { choose, type Choices } from "./choose";
import { capacityOf, choicesOf, perMoney, type ResponseGroup } from "./group";

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
 * @param groups without a fault (groupFault)
 * @returns undefined where the least contacts do not fit
 */
export function priceOfTime(groups: readonly ResponseGroup[], minutes: number): PriceOfTime | undefined {
  const choices = groups.map(choicesOf);
  const items = groups.flatMap((group, index) => new Array<Choices>(group.networks).fill(choices[index] as Choices));
  const optimum = (time: number): number | undefined => (time < 0 ? undefined : choose(items, capacityOf(time))?.value);
  const now = optimum(minutes);
  if (now === undefined) return undefined;
  const less = optimum(minutes - 60);
  const enough = Math.ceil(heaviest(items));
  const worth = (time: number): number => optimum(time) ?? -Infinity;
  return {
    oneHourMore: (worth(minutes + 60) - now) / perMoney,
    oneHourLess: less === undefined ? undefined : (now - less) / perMoney,
    leastMinutes: Math.min(
      minutes,
      firstMinute(0, Math.ceil(minutes), (time) => worth(time) >= now * (1 - hardlyAny)),
    ),
    mostMinutes:
      worth(Math.max(enough, minutes)) <= now * (1 + hardlyAny)
        ? undefined
        : firstMinute(Math.floor(minutes), enough, (time) => worth(time) > now * (1 + hardlyAny)) - 1,
  };
}

/** Minutes in which everybody gets the most contacts. */
function heaviest(items: readonly Choices[]): number {
  return items.reduce((sum, { weights }) => sum + (weights.at(-1) ?? 0), 0) / 1000;
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
