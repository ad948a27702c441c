import { weekday } from "../calendar/serial";
import { partyDays, type PartyRhythm } from "./days";

/**
 * The party days from the as-of day on, that day included. The rhythm is kept from a first day on: fortnights are counted
 * from there, however often the list is made.
 * @param first whole serial of the day from which the parties count; may lie before or after the as-of day
 */
export function upcomingPartyDays(
  asOf: number,
  first: number,
  count: number,
  rhythm: PartyRhythm,
  onWeekday: number,
  holidays: ReadonlySet<number>,
): readonly number[] {
  if (rhythm === "secondOfMonth" || first >= asOf)
    return partyDays(Math.max(first, asOf), count, rhythm, onWeekday, holidays);
  const start = first + ((onWeekday - weekday(first) + 7) % 7);
  const passed = Math.max(0, Math.ceil((asOf - start) / 14));
  return partyDays(start + passed * 14, count, rhythm, onWeekday, holidays);
}
