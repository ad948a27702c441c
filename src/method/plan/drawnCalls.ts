import { converted } from "./conversion";
import { monthsPer, type Per, type PlanInputs } from "./inputs";
import { seeded } from "./latinHypercube";

/**
 * The orders of each period with the fate of every single call drawn: another way to what `orderCounts` computes exactly.
 * Calls are whole, as there.
 * @param inputs without faults (planFaults)
 * @param runs how often the whole plan is drawn
 * @returns per period the orders of each run
 */
export function drawnOrders(inputs: PlanInputs, years: number, per: Per, runs: number, seed: number): Int32Array[] {
  const months = years * 12;
  const length = monthsPer[per];
  const monthly = (inputs.advisers * inputs.daysPerYear * inputs.callsPerDay) / 12;
  const late = inputs.followUpRate * inputs.followUpSuccessRate;
  // The share of a month's calls that are orders so many months later; it rises, so a draw finds its month from below.
  const share = Float64Array.from(
    { length: months + 1 },
    (_, k) =>
      inputs.immediateRate * converted(inputs.conversionCurve, k) +
      late * converted(inputs.conversionCurve, k - inputs.followUpMonths),
  );
  const orders = Array.from({ length: months / length }, () => new Int32Array(runs));
  const draw = seeded(seed);
  for (let run = 0; run < runs; run++) {
    for (let month = 1; month <= months; month++) {
      const calls = Math.round(monthly * month) - Math.round(monthly * (month - 1));
      const inTime = share[months - month] as number;
      for (let call = 0; call < calls; call++) {
        const fate = draw();
        if (fate >= inTime) continue;
        let lag = 0;
        while (fate >= (share[lag] as number)) lag++;
        const counts = orders[Math.floor((month + lag - 1) / length)] as Int32Array;
        counts[run] = (counts[run] as number) + 1;
      }
    }
  }
  return orders;
}

/** Calls that a simulation of so many runs draws. */
export function callsDrawn(inputs: PlanInputs, years: number): number {
  return Math.round(inputs.advisers * inputs.daysPerYear * inputs.callsPerDay * years);
}
