import { idKey } from "../method/cadence/idKey";
import { rhythmOf } from "../method/orders/rhythm";
import { sayInCell } from "../text/functions/functionText";
import { oneNumber } from "./argument";
import { asOfIn } from "./asOf";
import { isError } from "./cell";
import { listBeside, listIn, namesIn } from "./columns";
import { serialForCell } from "./dateSystem";
import { dayIn } from "./dayCell";
import { fail, guarded, userLanguage } from "./fail";
import { headed } from "./headed";
import { parameters } from "./parameters";

/**
 * Own rhythm of each network: usual days between its orders, how long it has been silent, and whether that is unusual.
 * @customfunction RHYTHM
 * @param networks The networks to look up.
 * @param orderNetworks Networks of the orders; credit notes and cancelled orders left out.
 * @param orderDates Days of the same orders.
 * @param asOf The day to count from; orders after it do not count.
 * @param [factor] Silent after more than so many usual intervals; 2 if left out (an example).
 * @param [fewestGaps] Usual interval from so many gaps between orders on; 3 if left out (an example).
 * @returns A header row and one row for each network: order days, usual interval, silence, times, flag, p, next expected order.
 */
export function rhythm(
  networks: unknown[][],
  orderNetworks: unknown[][],
  orderDates: unknown[][],
  asOf: unknown,
  factor?: unknown[][],
  fewestGaps?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const until = asOfIn(asOf);
    if (until === undefined) throw fail("#N/A", "functions.status.noAsOf");
    const { factor: times, fewestGaps: fewest } = parameters.RHYTHM;
    const limits = {
      factor: oneNumber(factor, times),
      fewestGaps: oneNumber(fewestGaps, fewest),
      unusualLevel: 0.1,
    };
    const daysOf = daysByNetwork(orderNetworks, orderDates, until);
    const language = userLanguage();
    const rows = namesIn(listIn(networks)).map((cell) => {
      if (isError(cell)) return new Array<CustomFunctions.Error>(columns.length).fill(cell);
      const key = idKey(cell);
      if (key === "") return new Array<string>(columns.length).fill("");
      const found = rhythmOf(
        [...(daysOf.get(key) ?? [])].sort((a, b) => a - b),
        until,
        limits,
      );
      const flag = found.isUnusual ? "unusual" : found.isSilent ? "silent" : undefined;
      return [
        found.orderDays,
        found.usual,
        found.silence,
        found.times,
        flag && sayInCell(language, `functions.rhythm.${flag}`),
        found.p,
        found.next && serialForCell(found.next),
      ];
    });
    return headed(columns, rows);
  });
}

const columns = [
  "functions.rhythm.orderDays",
  "functions.rhythm.usual",
  "functions.rhythm.silence",
  "functions.rhythm.times",
  "functions.rhythm.flag",
  "functions.rhythm.p",
  "functions.rhythm.next",
] as const;

/** @throws #VALUE! for a day that is none: left out it would make a network silent */
function daysByNetwork(orderNetworks: unknown, orderDates: unknown, until: number): Map<string, Set<number>> {
  const ordered = namesIn(listIn(orderNetworks));
  const dates = listBeside(ordered, orderDates, "functions.rhythm.orderColumns") ?? [];
  const daysOf = new Map<string, Set<number>>();
  ordered.forEach((network, row) => {
    const day = dayIn(dates[row]);
    if (isError(network)) throw network;
    if (isError(day)) throw day;
    const key = idKey(network);
    if (key === "") return;
    if (day === "notDay") throw fail("#VALUE!", "functions.rhythm.notDay", { row: row + 1 });
    if (day === undefined || day > until) return;
    const days = daysOf.get(key);
    if (days) days.add(day);
    else daysOf.set(key, new Set([day]));
  });
  return daysOf;
}
