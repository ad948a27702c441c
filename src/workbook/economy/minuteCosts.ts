import { dateOf, serialOf } from "../../method/calendar/serial";
import { workingDaysBetween } from "../../method/capacity/time";
import { costPerMinute } from "../../method/economy/timeCost";
import { contactNetworks, networksIn } from "../look/networksIn";
import { holidaysFor } from "../rules/holidaysFor";
import type { ContactColumns, Look } from "../look/look";

/** What the minutes of contacts cost. */
export interface MinuteCosts {
  /** 0 where the adviser, the cost or the minutes are not known. */
  readonly costOf: (row: number, minutes: number) => number;
  readonly hasCost: (row: number) => boolean;
  /** Advisers of contacts whose cost the advisers table does not give; 0 while it gives none at all. */
  readonly advisersWithoutCost: number;
}

/**
 * Minutes x what a minute of the contact's adviser costs in that year; without one the adviser of the network counts.
 * A year's minutes are those left for customers: days at work x hours x net market time.
 */
export function minuteCosts(look: Look, columns: ContactColumns): MinuteCosts {
  const { advisers } = look.rules;
  const byName = new Map(advisers.map((adviser) => [adviser.adviser.trim().toLowerCase(), adviser]));
  if (!advisers.some(({ costPerYear }) => costPerYear !== null)) {
    return { costOf: () => 0, hasCost: () => false, advisersWithoutCost: 0 };
  }
  const networks = networksIn(look);
  const ofContact = contactNetworks(look);
  const adviserAt = (row: number): string => {
    const own = columns.adviser[row];
    if (own) return own;
    const adviser = networks.adviserOf[ofContact[row] as number];
    return adviser === undefined || adviser < 0 ? "" : (networks.advisers[adviser] ?? "");
  };
  const known = new Map<string, Map<number, number | undefined>>();
  const rateAt = (row: number): number | undefined => {
    const name = adviserAt(row);
    const year = dateOf(columns.date[row] as number)?.year ?? 0;
    let rates = known.get(name);
    if (!rates) known.set(name, (rates = new Map()));
    if (!rates.has(year)) rates.set(year, rateOf(name.trim().toLowerCase(), year));
    return rates.get(year);
  };
  const rateOf = (name: string, year: number): number | undefined => {
    const adviser = byName.get(name);
    const from = serialOf(year, 1, 1);
    const to = serialOf(year, 12, 31);
    if (!adviser || from === undefined || to === undefined) return undefined;
    const holidays = holidaysFor(look, from, to, adviser.region || look.rules.contactRules.region);
    return costPerMinute(adviser.costPerYear, { ...adviser, workingDays: workingDaysBetween(from, to, holidays) });
  };
  const named = new Set<string>();
  for (let row = 0; row < columns.count; row++) named.add(adviserAt(row));
  const without = new Set([...named].map((name) => name.trim().toLowerCase()).filter(isWithoutCost));
  return {
    costOf: (row, minutes) => (minutes >= 0 && minutes < Infinity ? minutes * (rateAt(row) ?? 0) : 0),
    hasCost: (row) => rateAt(row) !== undefined,
    advisersWithoutCost: without.size,
  };

  function isWithoutCost(name: string): boolean {
    return name !== "" && (byName.get(name)?.costPerYear ?? null) === null;
  }
}
