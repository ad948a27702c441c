import { addMonths, lastSerial } from "../calendar/serial";
import { minutesPerCasting } from "./effort";

/** Example: a casting is due again after twelve months. */
const monthsPerCasting = 12;

export interface CastingDue {
  /** Per network the day its casting is due again; the as-of day where it was never cast. */
  readonly due: Int32Array;
  /** Networks due on or before the as-of day: never cast first, then the longest due; else in their order. */
  readonly listed: Int32Array;
  readonly minutes: number;
}

/**
 * Which networks are to be cast again.
 * @param castOn day of each network's latest casting, a serial; 0 or NaN for never
 */
export function castingDue(castOn: ArrayLike<number>, asOf: number, months = monthsPerCasting): CastingDue {
  const due = Int32Array.from(castOn, (day) => (day > 0 ? (addMonths(day, months) ?? lastSerial) : asOf));
  const isNever = (network: number): number => ((castOn[network] as number) > 0 ? 1 : 0);
  const listed = Int32Array.from(due.keys())
    .filter((network) => (due[network] as number) <= asOf)
    .sort((a, b) => isNever(a) - isNever(b) || (due[a] as number) - (due[b] as number) || a - b);
  return { due, listed, minutes: listed.length * minutesPerCasting };
}
