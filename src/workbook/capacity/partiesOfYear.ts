import { partyDays } from "../../method/callParty/days";
import { weekday } from "../../method/calendar/serial";
import { partyStart } from "../callParty/partyStart";
import { holidaysFor } from "../rules/holidaysFor";
import type { Look } from "../look/look";
import type { CalendarYear } from "./calendarYear";

/** More than one a week there never is. */
const mostParties = 60;

/** How many call parties a calendar year has by the rhythm of the rules, counted back too from where fortnights start. */
export function partiesOfYear(look: Look, { from, to }: CalendarYear): number {
  const { rhythm, weekday: day, perAdviser } = look.rules.callParty;
  if (perAdviser === 0) return 0;
  const start = partyStart(look);
  if (!Number.isInteger(start) || start < 1) return 0;
  // Every second week stays every second week: the party of the year's first fortnight.
  const party = start + ((day - weekday(start) + 7) % 7);
  const first = rhythm === "fortnightly" ? from + ((((party - from) % 14) + 14) % 14) : from;
  return partyDays(first, mostParties, rhythm, day, holidaysFor(look, from, to)).filter((each) => each <= to).length;
}
