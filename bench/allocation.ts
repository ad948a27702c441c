/**
 * Contacts of 1,000 networks with 9 levels each: the exact optimum, beside the HiGHS library's solve of the same model
 * in the same run.
 */
import loadHighs from "highs";
import type { Choices } from "../src/method/allocation/choices";
import { choose } from "../src/method/allocation/choose";
import { response } from "../src/method/allocation/adbudg";
import { milpOf } from "../test/method/allocation/milp";
import { medianTimes, seeded } from "./measuring/median";

const networks = 1000;
const levels = Array.from({ length: 9 }, (_, contacts) => contacts);
const random = seeded(11);

/** Every network with its own curve, and networks of four classes that are alike. */
const kinds: Readonly<Record<string, readonly Choices[]>> = {
  "each network with a curve of its own": Array.from({ length: networks }, () => {
    const minutes = 10 + Math.floor(random() * 110);
    const exponent = 0.6 + random() * 3;
    return choicesOf(minutes, 200 * Math.exp(random() * 4), 1 + Math.floor(random() * 6), exponent, 0.5);
  }),
  "four classes of networks that are alike": Array.from({ length: networks }, (_, network) => {
    const of = network % 4;
    const [minutes, contribution, target, exponent] = (
      [
        [82, 6000, 6, 2.1],
        [50, 2500, 4, 1.6],
        [15, 800, 2, 1.2],
        [10, 200, 1, 0.9],
      ] as const
    )[of] as readonly [number, number, number, number];
    return choicesOf(minutes, contribution, target, exponent, 0.7);
  }),
};

function choicesOf(minutes: number, contribution: number, target: number, exponent: number, constant: number): Choices {
  const curve = { none: 0.2, saturation: 1.4, exponent, constant };
  return {
    weights: levels.map((contacts) => contacts * minutes),
    values: levels.map((contacts) => Math.round(contribution * response(curve, contacts / target) * 100)),
  };
}

void loadHighs().then((highs) => {
  for (const [kind, items] of Object.entries(kinds)) {
    const most = items.reduce((sum, { weights }) => sum + (weights.at(-1) ?? 0), 0);
    for (const share of [0.25, 0.5, 0.75]) {
      const minutes = Math.floor(most * share);
      const model = milpOf(items, minutes);
      const found = choose(items, minutes);
      if (!found) throw new Error("nothing fits");
      const [ours] = medianTimes(15, [() => choose(items, minutes)]) as [number];
      const start = performance.now();
      const solved = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0 });
      const theirs = performance.now() - start;
      // A difference of less than 1 in 10^9 is what a solver in floating point calls the same.
      const isSame = Math.abs(solved.ObjectiveValue - found.value) <= 1e-9 * found.value;
      if (solved.Status === "Optimal" && !isSame)
        throw new Error(`${kind}, ${share}: ${found.value} against ${solved.ObjectiveValue}`);
      console.log(
        `allocation of ${networks} x ${levels.length}, ${kind}, ${share * 100} % of the time: ${ours.toFixed(1)} ms, ` +
          `HiGHS ${theirs.toFixed(0)} ms (${solved.Status}); optimum ${(found.value / 100).toFixed(2)} proven over ` +
          `${found.states} states of ${found.open} open networks, ${((found.bound - found.value) / 100).toFixed(2)} below the relaxation`,
      );
    }
  }
});
