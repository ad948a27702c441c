import { addMonths } from "./serial";

/**
 * Months from one day to a later one, like EDATE: exactly 3 from 31 January to 30 April. What is left over counts as
 * its share of the month it lies in.
 * @param from a serial of at least 1
 * @param to not before `from`
 */
export function monthsBetween(from: number, to: number): number {
  let months = Math.max(0, Math.floor((to - from) / 31));
  let next = addMonths(from, months + 1);
  while (next !== undefined && next <= to) {
    months++;
    next = addMonths(from, months + 1);
  }
  const day = addMonths(from, months) ?? from;
  return next === undefined ? months : months + (to - day) / (next - day);
}
