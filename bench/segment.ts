/** SKM.SEGMENT over a million rows in one call, against a bare loop that makes the same comparisons on the same arrays. */
import "../test/functions/customFunctions";
import { segment } from "../src/functions/segment";
import { penetrationBands, potentialPresets } from "../src/method/segment/bands";
import { segmentColumn, segmentRule } from "../src/method/segment/segment";
import { medianTimes, printRatio, seeded } from "./measuring/median";

const rows = 1_000_000;
const random = seeded(1);
const potentials: number[][] = [];
const revenues: number[][] = [];
for (let row = 0; row < rows; row++) {
  const potential = Math.round(10 ** (2 + 4 * random()) * 100) / 100;
  potentials.push([potential]);
  revenues.push([random() < 0.3 ? 0 : Math.round(potential * random() * 100) / 100]);
}

function bareLoop(potential: number[][], revenue: number[][]): string[][] {
  const result: string[][] = [];
  for (let row = 0; row < potential.length; row++) {
    const p = (potential[row] as number[])[0] as number;
    const penetration = ((revenue[row] as number[])[0] as number) / p;
    const column = penetration > 0.5 ? "1" : penetration > 0 ? "2" : "3";
    result.push([p > 100000 ? "A" + column : p > 2000 ? "B" + column : "C" + column]);
  }
  return result;
}

/** Makes the comparisons and keeps a code per row, without the rows of text that Excel wants back. */
function bareComparisons(potential: number[][], revenue: number[][]): Int16Array {
  const codes = new Int16Array(potential.length);
  for (let row = 0; row < potential.length; row++) {
    const p = (potential[row] as number[])[0] as number;
    const penetration = ((revenue[row] as number[])[0] as number) / p;
    const column = penetration > 0.5 ? 0 : penetration > 0 ? 1 : 2;
    codes[row] = p > 100000 ? column : p > 2000 ? 3 + column : 6 + column;
  }
  return codes;
}

const flatPotentials = Float64Array.from(potentials, ([value]) => value as number);
const flatRevenues = Float64Array.from(revenues, ([value]) => value as number);

function bareColumns(potential: Float64Array, revenue: Float64Array): Int16Array {
  const codes = new Int16Array(potential.length);
  for (let row = 0; row < potential.length; row++) {
    const p = potential[row] as number;
    const penetration = (revenue[row] as number) / p;
    const column = penetration > 0.5 ? 0 : penetration > 0 ? 1 : 2;
    codes[row] = p > 100000 ? column : p > 2000 ? 3 + column : 6 + column;
  }
  return codes;
}

const rule = segmentRule(potentialPresets.wideB, penetrationBands);
for (let call = 0; call < 5; call++) segment(potentials, revenues);
// The peak of a process that holds the million rows and calculates them five times, before the bare loops leave theirs.
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`SKM.SEGMENT 1,000,000 rows: ${peak} MB of memory at most (limit 1024)`);
const spilled = segment(potentials, revenues);
bareLoop(potentials, revenues).forEach(([label], row) => {
  if (spilled[row]?.[0] !== label) throw new Error(`row ${row}: ${String(spilled[row]?.[0])} is not ${String(label)}`);
});

const [called, bare, comparisons, pass, barePass] = medianTimes(15, [
  () => segment(potentials, revenues),
  () => bareLoop(potentials, revenues),
  () => bareComparisons(potentials, revenues),
  () => segmentColumn(flatPotentials, flatRevenues, rule),
  () => bareColumns(flatPotentials, flatRevenues),
]) as [number, number, number, number, number];
printRatio("SKM.SEGMENT 1,000,000 rows in one call", called, bare, "bare loop to the same rows of text", 3);
printRatio("SKM.SEGMENT 1,000,000 rows in one call", called, comparisons, "bare loop of the comparisons alone", 3);
printRatio("segment 1,000,000 rows, columns without spill", pass, barePass, "bare loop of the comparisons alone", 3);
