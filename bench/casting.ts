/** Casting 100,000 customers x 10 criteria with explanations in one call, against a bare loop to the weighted score. */
import { castingOf } from "../src/method/casting/casting";
import { usualThresholds, type CastingRules, type Criterion } from "../src/method/casting/criteria";
import { exampleEffort } from "../src/method/casting/effort";
import { liftingFinder } from "../src/method/casting/lifting";
import { migration } from "../src/method/casting/migration";
import { pointsOf } from "../src/method/casting/points";
import { castingRule } from "../src/method/casting/rule";
import { variedClasses } from "../src/method/casting/whatIf";
import { makeSpeech } from "../src/taskpane/frame/speech";
import { wallViewOf } from "../src/taskpane/casting/wallView";
import { beginWorkshop, firstOpen, reduceWorkshop } from "../src/taskpane/casting/workshopState";
import "../src/text/everyText";
import type { Classes } from "../src/workbook/casting/classes";
import type { Look } from "../src/workbook/look/look";
import { medianTimes, printRatio, seeded } from "./measuring/median";

const rows = 100_000;
const random = seeded(3);
const grades = ["low", "medium", "high"];
const criteria: Criterion[] = Array.from({ length: 10 }, (_, index) => ({
  name: `criterion ${index + 1}`,
  column: `column ${index + 1}`,
  weight: 1 + (index % 4),
  departments: [],
  networkRule: "best",
  scale:
    index < 5
      ? {
          bands: [
            { over: null, upTo: 1000, points: 0 },
            { over: 1000, upTo: 5000, points: 33 },
            { over: 5000, upTo: 20000, points: 67 },
            { over: 20000, upTo: null, points: 100 },
          ],
          choices: [],
        }
      : { bands: [], choices: grades.map((choice, grade) => ({ choice, points: grade * 50 })) },
}));
const rules: CastingRules = { criteria, thresholds: usualThresholds, leastAssessed: 0.5, hysteresis: 0 };
const rule = castingRule(rules);
const columns = criteria.map((_, index) =>
  Array.from({ length: rows }, () =>
    random() < 0.1 ? null : index < 5 ? Math.round(10 ** (2 + 3 * random())) : grades[Math.floor(random() * 3)],
  ),
);

const choicePoints = new Map(grades.map((grade, index) => [grade, index * 50]));

/** From the same cells to the score and no further. */
function bareFromCells(): Float64Array {
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let known = 0;
    for (let k = 0; k < 10; k++) {
      const cell = (columns[k] as unknown[])[row];
      if (cell === null) continue;
      const weight = (criteria[k] as Criterion).weight;
      const points =
        typeof cell === "number"
          ? cell > 20000
            ? 100
            : cell > 5000
              ? 67
              : cell > 1000
                ? 33
                : 0
          : (choicePoints.get(cell as string) as number);
      sum += weight * points;
      known += weight;
    }
    scores[row] = sum / known;
  }
  return scores;
}

const { matrix } = pointsOf(rule, columns);
const flat = Float64Array.from(matrix.points, (points) => (points <= 10000 ? points / 100 : NaN));
const weights = Float64Array.from(criteria, ({ weight }) => weight);

/** From points that are there already to the score and no further. */
function bareFromPoints(): Float64Array {
  const scores = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    let known = 0;
    for (let k = 0; k < 10; k++, at++) {
      const points = flat[at] as number;
      if (points !== points) continue;
      sum += (weights[k] as number) * points;
      known += weights[k] as number;
    }
    scores[row] = sum / known;
  }
  return scores;
}

const casting = castingOf(rule, matrix);
bareFromCells().forEach((score, row) => {
  if (Math.abs(score - (casting.scores[row] as number)) > 1e-9) throw new Error(`row ${row}: ${score}`);
});
const [called, bare, pass, barePass] = medianTimes(15, [
  () => castingOf(rule, pointsOf(rule, columns).matrix),
  bareFromCells,
  () => castingOf(rule, matrix),
  bareFromPoints,
]) as [number, number, number, number];
printRatio("casting 100,000 x 10 with explanations in one call", called, bare, "bare loop from cells to the score", 6);
console.log(
  `casting 100,000 x 10 with explanations, both from points that are there already: ${(pass / barePass).toFixed(2)}x ` +
    `(${pass.toFixed(2)} ms against ${barePass.toFixed(2)} ms)`,
);

const sets = 20_000;
const gains = Array.from({ length: sets }, () => Float64Array.from({ length: 12 }, () => Math.floor(random() * 1000)));
const lift = liftingFinder(12);
const [lifting] = medianTimes(15, [
  () => gains.forEach((each) => lift(each, each.reduce((sum, gain) => sum + gain, 0) / 2)),
]) as [number];
console.log(
  `smallest lifting set of 12 criteria, half of all gains needed: ${((lifting / sets) * 1000).toFixed(2)} µs each`,
);

const networks = 10_000;
const wall = castingOf(rule, {
  records: networks,
  criteria: 10,
  points: matrix.points.slice(0, networks * 10),
});
const potentials = Float64Array.from({ length: networks }, () => Math.round(10 ** (3 + 3 * random())));
const frames: number[] = [];
for (let frame = 0; frame < 300; frame++) {
  const from = 60 + frame / 10;
  const thresholds = usualThresholds.map((each, index) => (index === 0 ? { ...each, from } : each));
  // Every other frame turns a weight as well.
  const turned =
    frame % 2 === 1 ? criteria.map(({ weight }, index) => (index === 0 ? 1 + frame / 100 : weight)) : undefined;
  const start = performance.now();
  migration(wall.classes, variedClasses(wall, { thresholds, weights: turned }), potentials, exampleEffort);
  frames.push(performance.now() - start);
}
frames.sort((a, b) => a - b);
const within = frames.filter((time) => time < 100).length / frames.length;
console.log(
  `threshold and weight slider over 10,000 networks: ${(within * 100).toFixed(1)} % of ${frames.length} frames under ` +
    `100 ms (median ${(frames[150] as number).toFixed(2)} ms, slowest ${(frames.at(-1) as number).toFixed(2)} ms)`,
);

// The wall goes to the next network: the state, and everything that stands on it then.
const speech = makeSpeech("en", "en-US");
const record = (index: number) => ({ record: index, id: String(index), customer: `customer ${index}` });
const cast = Array.from({ length: networks }, (_, index) => ({
  ...{ index, key: String(index), network: `network ${index}`, adviser: "", segment: "A1", override: null },
  ...{ members: [record(index)], lead: record(index), potential: potentials[index], unusedPotential: 0, revenue: 0 },
  pointStates: criteria.map((_, at) =>
    (wall.matrix.points[index * 10 + at] as number) > 10000 ? "notAssessed" : "assessed",
  ),
  ...{ state: "cast", score: wall.scores[index], low: wall.lows[index], high: wall.highs[index], effectiveClass: "B" },
  ...{ class: "B", couldBe: "A", worstClass: "", ask: 0, values: [], points: [], assessed: 0.9 },
}));
const classes = { networks: cast, rules, labels: ["A", "B", "C", "D"], casting: wall } as unknown as Classes;
const look = {
  customers: null,
  castingInput: { rule, rules: { rules, positions: criteria.map(() => -1) }, cells: columns },
} as unknown as Look;
let state = beginWorkshop(classes.networks, { has: () => true }, null, new Set());
const byKey = new Map(classes.networks.map((network) => [network.key, network]));
const steps: number[] = [];
for (let at = 1; at <= 300; at++) {
  const start = performance.now();
  const next = byKey.get(state.order[at] as string);
  state = reduceWorkshop(state, { type: "done", network: state.order[at - 1] as string });
  state = reduceWorkshop(state, { type: "go", to: at, criterion: firstOpen(next, new Set()) });
  wallViewOf(speech, look, classes, state, next, new Set());
  steps.push(performance.now() - start);
}
steps.sort((a, b) => a - b);
const quick = steps.filter((time) => time < 50).length / steps.length;
console.log(
  `next network on the wall, 10,000 networks x 10: ${(quick * 100).toFixed(1)} % of ${steps.length} under 50 ms ` +
    `(median ${(steps[150] as number).toFixed(2)} ms, slowest ${(steps.at(-1) as number).toFixed(2)} ms)`,
);
