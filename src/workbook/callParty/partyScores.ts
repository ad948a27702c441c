import { hitRate } from "../../method/callParty/hitRate";
import type { PartyRecord } from "../registers/registers";
import type { PartyScore } from "./callParty";

/**
 * Hit rates of the parties in the register: first over all, then per adviser, then per party (latest first) with its
 * advisers. A hit is an appointment or an order; the cases are the networks that were called, reached or not. A row
 * without a result was not called. None without a party.
 */
export function partyScores(parties: readonly PartyRecord[]): readonly PartyScore[] {
  const called = parties.filter(({ result }) => result !== "");
  if (called.length === 0) return [];
  const advisers = [...new Set(called.map(({ adviser }) => adviser))].filter((adviser) => adviser !== "").sort();
  const days = [...new Set(called.map(({ date }) => date))].sort((a, b) => b - a);
  const scores: PartyScore[] = [];
  for (const day of [null, ...days]) {
    const held = day === null ? called : called.filter(({ date }) => date === day);
    scores.push(scoreOf(day, "", held));
    for (const adviser of advisers) {
      const own = held.filter((each) => each.adviser === adviser);
      if (own.length > 0) scores.push(scoreOf(day, adviser, own));
    }
  }
  return scores;
}

function scoreOf(day: number | null, adviser: string, rows: readonly PartyRecord[]): PartyScore {
  const count = (result: PartyRecord["result"]): number => rows.filter((row) => row.result === result).length;
  const appointments = count("appointment");
  const orders = count("order");
  return {
    day,
    adviser,
    called: rows.length,
    reached: rows.length - count("notReached"),
    appointments,
    orders,
    ...hitRate(appointments + orders, rows.length),
  };
}
