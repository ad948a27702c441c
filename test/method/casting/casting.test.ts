import { explainCasting } from "../../../src/method/casting/explain";
import { cast, criterion, rulesOf } from "./rules";

const classes = (casting: { classes: Int8Array }): string[] =>
  Array.from(casting.classes, (index) => "ABCD"[index] ?? "-");

test("classes begin at their thresholds, exactly, whatever the weights' fractions", () => {
  const rules = rulesOf([criterion("one", 1)]);
  expect(classes(cast(rules, [[100], [75], [74.99], [50], [49.99], [25], [24.99], [0]]))).toEqual([
    "A",
    "A",
    "B",
    "B",
    "C",
    "C",
    "D",
    "D",
  ]);
  // In binary fractions 0.1 x 75 + 0.7 x 75 + 0.2 x 75 is not 75 x (0.1 + 0.7 + 0.2).
  const tenths = rulesOf([criterion("a", 0.1), criterion("b", 0.7), criterion("c", 0.2)]);
  const casting = cast(tenths, [[75, 75, 75]]);
  expect([classes(casting), casting.scores[0]]).toEqual([["A"], 75]);
});

test("what is not assessed leaves the score and widens the interval", () => {
  const rules = rulesOf([criterion("a", 2), criterion("succession", 1), criterion("c", 1, [20, 60])]);
  const reason = explainCasting(cast(rules, [[50, null, null]]), 0);
  expect(reason).toMatchObject({
    label: "B",
    score: 50,
    low: 30,
    high: 65,
    lowLabel: "C",
    highLabel: "B",
    assessed: 0.5,
  });
  expect(rules.criteria[reason.ask ?? -1]?.name).toBe("succession");
});

test("of two questions with the same effect the heavier is asked first, then the earlier; one without effect never", () => {
  const rules = rulesOf([criterion("a", 2, [0, 50]), criterion("b", 1), criterion("c", 1), criterion("d", 5, [70])]);
  expect(
    cast(rules, [
      [null, null, null, null],
      [0, null, null, null],
      [0, 0, 0, null],
    ]).asks,
  ).toEqual(Int8Array.of(0, 1, -1));
  expect(cast(rulesOf([...rules.criteria].reverse()), [[null, null, null, null]]).asks).toEqual(Int8Array.of(3));
});

test("too little assessed weight gives no class, at the limit it does; nothing assessed never does", () => {
  const rules = rulesOf([criterion("a", 1), criterion("b", 1)], { leastAssessed: 0.5 });
  const casting = cast(rules, [
    [100, null],
    [null, null],
  ]);
  expect(classes(casting)).toEqual(["A", "-"]);
  expect(classes(cast({ ...rules, leastAssessed: 0.5001 }, [[100, null]]))).toEqual(["-"]);
  expect(classes(cast({ ...rules, leastAssessed: 0 }, [[null, null]]))).toEqual(["-"]);
  const [score, low, high] = [casting.scores[1], casting.lows[1], casting.highs[1]];
  expect([score, low, high]).toEqual([NaN, 0, 100]);
  expect(explainCasting(casting, 1)).toMatchObject({
    state: "tooLittleAssessed",
    label: "",
    next: undefined,
    lifting: [],
  });
});

test("the reasons of a class: shares add up to the score, gain, distance, lifting set, weights that flip", () => {
  const rules = rulesOf([criterion("a", 3), criterion("b", 2), criterion("c", 5)]);
  const reason = explainCasting(cast(rules, [[100, 50, 65]]), 0);
  expect(reason).toMatchObject({ label: "B", score: 72.5, next: { label: "A", distance: 2.5 }, lifting: [2] });
  expect(reason.criteria.map(({ share }) => share)).toEqual([30, 10, 32.5]);
  expect(reason.criteria.map(({ gain }) => gain)).toEqual([0, 10, 17.5]);
  expect(reason.criteria.map(({ flips }) => flips)).toEqual([[], [], []]);
  // 74.8: 5 % more weight on the best criterion or less on the worst is enough; c is too near to the bar to matter.
  expect(explainCasting(cast(rules, [[100, 50, 69.6]]), 0).criteria.map(({ flips }) => flips)).toEqual([[5], [-5], []]);
});

test("two criteria that together reach the next class exactly are enough", () => {
  const rules = rulesOf([criterion("a", 1), criterion("b", 1), criterion("c", 1), criterion("d", 1)]);
  expect(explainCasting(cast(rules, [[50, 50, 50, 50]]), 0).lifting).toEqual([0, 1]);
});

test("where even the best of everything does not reach the next class there is no lifting set", () => {
  const rules = rulesOf([criterion("a", 1, [0, 40]), criterion("b", 1)]);
  const reason = explainCasting(cast(rules, [[40, null]]), 0);
  expect(reason).toMatchObject({ label: "C", next: { label: "B", distance: 10 }, lifting: [] });
});

test("the best class has neither a next class nor a lifting set, though the score may rise", () => {
  const casting = cast(rulesOf([criterion("a", 1)]), [[80]]);
  expect(explainCasting(casting, 0)).toMatchObject({ label: "A", next: undefined, lifting: [] });
  expect(casting.distances[0]).toBe(NaN);
});

test("hysteresis: a record at the border keeps its class in both directions", () => {
  const rules = rulesOf([criterion("a", 1)], { hysteresis: 2 });
  const scores = [[76], [77], [73], [72.99], [74]];
  expect(classes(cast(rules, scores, [1, 1, 0, 0, -1]))).toEqual(["B", "A", "A", "B", "B"]);
  const reason = explainCasting(cast(rules, [[76]], [1]), 0);
  expect(reason).toMatchObject({ label: "B", next: { label: "A", distance: 1 } });
});
