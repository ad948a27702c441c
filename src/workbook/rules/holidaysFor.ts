import { dateOf } from "../../method/calendar/serial";
import { holidaysOf } from "../../method/calendar/holidays";
import type { Region } from "../../method/calendar/regions";
import type { Rules } from "./rules";

/**
 * Days without work: the closing days of the table and the statutory holidays of the region.
 * @param from whole serial; the holidays of its year and of every year up to that of `to` are in it
 * @param to whole serial; years outside 1995..9999 have none
 * @param region of an adviser; the one of the contact rules unless given
 */
export function holidaysFor(
  look: { readonly rules: Rules },
  from: number,
  to: number,
  region: Region | "" = look.rules.contactRules.region,
): ReadonlySet<number> {
  const { holidays, contactRules } = look.rules;
  const days = new Set(holidays);
  const first = dateOf(from)?.year;
  const last = dateOf(to)?.year;
  if (region === "" || first === undefined || last === undefined) return days;
  for (let year = first; year <= last; year++) {
    for (const { day } of holidaysOf(year, region, contactRules.bavarianAssumption)) days.add(day);
  }
  return days;
}
