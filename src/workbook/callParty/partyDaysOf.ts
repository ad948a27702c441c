import { upcomingPartyDays } from "../../method/callParty/upcoming";
import { holidaysFor } from "../rules/holidaysFor";
import type { Look } from "../look/look";
import { partyStart } from "./partyStart";

/**
 * The next days of the call party, the as-of day included; none where the rules cannot be used.
 * @param asOf whole serial of the 1900 system
 */
export function partyDaysOf(look: Look, asOf: number, count: number): readonly number[] {
  const { rhythm, weekday } = look.rules.callParty;
  const first = partyStart(look);
  if (!Number.isInteger(first) || first < 1 || !(weekday >= 1 && weekday <= 7)) return [];
  return upcomingPartyDays(asOf, first, count, rhythm, weekday, holidaysFor(look, asOf, asOf + 31 * (count + 1)));
}
