import type { Look } from "../look/look";

/** Monday, 1 January 2024: where nothing else is known the days do not move with the as-of day. */
const fixedMonday = 45292;

/** The day from which fortnights are counted: that of the rules, else the last party held, else 1 January 2024. */
export function partyStart({ rules, registers }: Pick<Look, "rules" | "registers">): number {
  const { partyFrom } = rules.callParty;
  const lastHeld = registers.parties.reduce((last, { date }) => Math.max(last, date), 0);
  return partyFrom ?? (lastHeld > 0 ? lastHeld : fixedMonday);
}
