import { dateOf, lastSerial, serialOf } from "../calendar/serial";

export interface Quarter {
  readonly year: number;
  /** 1 to 4 */
  readonly quarter: number;
  /** First and last day. */
  readonly from: number;
  readonly to: number;
}

/** The calendar quarters from the one of `from` to the one of `to`, the last one ending on `to`; none when reversed. */
export function quartersBetween(from: number, to: number): readonly Quarter[] {
  const first = dateOf(from);
  const last = dateOf(to);
  if (!first || !last || from > to) return [];
  const quarters: Quarter[] = [];
  const end = last.year * 4 + Math.floor((last.month - 1) / 3);
  for (let at = first.year * 4 + Math.floor((first.month - 1) / 3); at <= end; at++) {
    const startOf = (index: number): number | undefined => serialOf(Math.floor(index / 4), (index % 4) * 3 + 1, 1);
    quarters.push({
      year: Math.floor(at / 4),
      quarter: (at % 4) + 1,
      from: startOf(at) ?? 1,
      to: Math.min((startOf(at + 1) ?? lastSerial + 1) - 1, Math.floor(to)),
    });
  }
  return quarters;
}
