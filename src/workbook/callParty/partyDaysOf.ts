import { upcomingPartyDays } from "../../method/callParty/upcoming";
import { holidaysFor } from "../contacts/holidaysFor";
import type { Look } from "../look";

/**
 * Monday, 1 January 2024. Fortnights are counted from the day in the rules, else from the last party held; where there is
 * neither they are counted from here, so that the days do not move with the as-of day.
 */
const fixedMonday = 45292;

/**
 * The next days of the call party, the as-of day included; none where the rules cannot be used.
 * @param asOf whole serial of the 1900 system
 */
export function partyDaysOf(look: Look, asOf: number, count: number): readonly number[] {
  const { partyFrom, rhythm, weekday } = look.rules.callParty;
  const lastHeld = look.registers.parties.reduce((last, { date }) => Math.max(last, date), 0);
  const first = partyFrom ?? (lastHeld > 0 ? lastHeld : fixedMonday);
  if (!Number.isInteger(first) || first < 1 || !(weekday >= 1 && weekday <= 7)) return [];
  return upcomingPartyDays(asOf, first, count, rhythm, weekday, holidaysFor(look, asOf, asOf + 31 * (count + 1)));
}
