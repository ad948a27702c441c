import { partyDays } from "../../method/callParty/days";
import { weekday } from "../../method/calendar/serial";
import { holidaysFor } from "../contacts/holidaysFor";
import type { Look } from "../look";
import type { CalendarYear } from "./calendarYear";

/** More than one a week there never is. */
const mostParties = 60;

/** How many call parties a calendar year has by the rhythm of the rules, counted back too from the first one. */
export function partiesOfYear(look: Pick<Look, "rules">, { from, to }: CalendarYear, asOf: number): number {
  const { partyFrom, rhythm, weekday: day, perAdviser } = look.rules.callParty;
  if (perAdviser === 0) return 0;
  const start = partyFrom ?? asOf;
  // Every second week stays every second week: the party of the year's first fortnight.
  const party = start + ((day - weekday(start) + 7) % 7);
  const first = rhythm === "fortnightly" ? from + ((((party - from) % 14) + 14) % 14) : from;
  return partyDays(first, mostParties, rhythm, day, holidaysFor(look, from, to)).filter((each) => each <= to).length;
}
