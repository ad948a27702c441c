import { castingOf } from "../../../src/method/casting/casting";
import { oneAnswerMargins } from "../../../src/method/casting/oneAnswer";
import { castingRule } from "../../../src/method/casting/rule";
import { criterion, matrixOf, rulesOf } from "./rules";

test("one answer lifts where its best points alone give a better class; the margin is what is left beyond the border", () => {
  const rule = castingRule(rulesOf([criterion("a", 2), criterion("b", 1), criterion("c", 1)], { leastAssessed: 0.5 }));
  const casting = castingOf(
    rule,
    matrixOf([
      // 60 over weight 2; with b at 100 it is 73.3 (still B), with c the same: two answers, not one.
      [60, null, null],
      // 70 over weight 2; with b at 100 it is 80, five points beyond A.
      [70, null, null],
      // All is assessed.
      [60, 60, 60],
      // Too little is assessed; one answer gives a class: 100 over weight 2 of 4.
      [null, 100, null],
      // An A cannot be lifted.
      [100, null, null],
    ]),
  );
  const margins = [...oneAnswerMargins(casting)].map((margin) => Math.round(margin * 10) / 10);
  expect(margins).toEqual([NaN, 5, NaN, 25, NaN]);
});

test("brute force agrees on castings of chance", () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 40; turn++) {
    const count = 2 + next(4);
    const weights = Array.from({ length: count }, () => 1 + next(4));
    const rule = castingRule(
      rulesOf(
        weights.map((weight, at) => criterion(`c${at}`, weight)),
        { leastAssessed: 0.5 },
      ),
    );
    const rows = Array.from({ length: 20 }, () =>
      Array.from({ length: count }, () => (next(3) === 0 ? null : next(101))),
    );
    const casting = castingOf(rule, matrixOf(rows));
    const margins = oneAnswerMargins(casting);
    rows.forEach((row, record) => {
      const own = casting.classes[record]!;
      const lifts = row.some((value, at) => {
        if (value !== null) return false;
        const answered = row.map((each, k) => (k === at ? 100 : each));
        const reached = castingOf(rule, matrixOf([answered])).classes[0]!;
        return reached >= 0 && (own < 0 || reached < own);
      });
      expect([turn, record, !Number.isNaN(margins[record]!)]).toEqual([turn, record, lifts]);
    });
  }
});
