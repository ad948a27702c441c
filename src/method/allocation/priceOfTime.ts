import type { Steps } from "../steps";
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
const hardlyAny = 0.01;

/**
 * @param optimiser of the groups
 * @returns undefined where the least contacts do not fit, or an optimum that it rests on is not proven
 */
export function* priceOfTime(optimiser: Optimiser, minutes: number): Steps<PriceOfTime | undefined> {
  const { enough } = optimiser;
  const now = yield* optimiser.valueWith(minutes);
  if (!now?.isProven) return undefined;
  const less = yield* optimiser.valueWith(minutes - 60);
  const more = (yield* optimiser.valueWith(minutes + 60)) ?? now;
  let isProven = more.isProven && less?.isProven !== false;
  if (!isProven) return undefined;
  // Optima are whole hundredths.
  const little = Math.ceil(now.value * (1 - hardlyAny));
  const much = Math.floor(now.value * (1 + hardlyAny)) + 1;
  function* reaches(time: number, value: number): Steps<boolean> {
    const found = yield* optimiser.reaches(time, value);
    isProven &&= found.isProven;
    return found.isReached;
  }
  const leastMinutes = yield* firstMinute(0, Math.min(enough, Math.ceil(minutes)), (time) => reaches(time, little));
  const isEverMuch = yield* reaches(Math.max(enough, minutes), much);
  const mostMinutes = isEverMuch
    ? (yield* firstMinute(Math.floor(minutes), enough, (time) => reaches(time, much))) - 1
    : undefined;
  if (!isProven) return undefined;
  return {
    oneHourMore: (more.value - now.value) / perMoney,
    oneHourLess: less && (now.value - less.value) / perMoney,
    leastMinutes: Math.min(minutes, leastMinutes),
    mostMinutes,
  };
}

/** The first whole minute for which something is true that is true from then on, and true at `to`. */
function* firstMinute(from: number, to: number, isTrue: (minute: number) => Steps<boolean>): Steps<number> {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (yield* isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
