import { addMonths } from "./serial";

/** 1 January 1995: nobody keeps contacts of an earlier year in a list that is called from. */
const firstUsualDay = 34700;

/** A contact of this day is more likely a slip of the pen ("1926"). */
export function isLongPast(day: number): boolean {
  return day < firstUsualDay;
}

/** More than two years after another day: a next contact so far away is more likely a slip of the pen ("2062"). */
export function isFarAhead(day: number, from: number): boolean {
  const last = addMonths(Math.floor(from), 24);
  return last !== undefined && day > last;
}
