import fc from "fast-check";
import { ladderStanding, rungs, type RungEvidence } from "../../../src/method/loyalty/ladder";
import {
  countAnswers,
  boundsOfSilent,
  recommendationChange,
  recommendationOf,
} from "../../../src/method/loyalty/recommendation";
import { referralValues } from "../../../src/method/loyalty/referrals";
import { seeded } from "../seeded";

const known = fc.constantFrom(true, false, undefined);
const evidence = fc.record({ relation: known, satisfaction: known, retention: known, loyalty: known });

test("the ladder's bracket contains every completion of what is not known, and both ends are reached", () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const unknown = rungs.filter((rung) => given[rung] === undefined);
      const heights = Array.from({ length: 2 ** unknown.length }, (_, bits) => {
        const complete: RungEvidence = {
          ...given,
          ...Object.fromEntries(unknown.map((rung, at) => [rung, (bits & (1 << at)) !== 0])),
        };
        return ladderStanding(complete).proven;
      });
      const { proven, couldBe, ask } = ladderStanding(given);
      expect([Math.min(...heights), Math.max(...heights)]).toEqual([proven, couldBe]);
      // Asking is worth it exactly where the answer could lift.
      expect(ask !== undefined).toBe(couldBe > proven);
      if (ask !== undefined) expect(rungs.indexOf(ask)).toBe(proven);
    }),
  );
});

test("answers: 9 and 10 recommend, 0 to 6 do not", () => {
  expect(countAnswers([0, 6, 7, 8, 9, 10])).toEqual({ promoters: 2, detractors: 2, answers: 6 });
  expect(recommendationOf(countAnswers([]))).toBeUndefined();
  expect(recommendationChange(countAnswers([]), countAnswers([9]))).toBeUndefined();
});

test("where all answer alike the error is 0 and the interval claims no certainty", () => {
  const found = recommendationOf(countAnswers([10, 10, 10]));
  expect(found).toMatchObject({ score: 1, standardError: 0, high: 1 });
  expect(found?.low).toBeLessThan(0.5);
});

test("who did not answer: between all detractors and all promoters", () => {
  expect(boundsOfSilent({ promoters: 2, detractors: 1, answers: 5 }, 10)).toEqual({ worst: -0.4, best: 0.6 });
});

test.each([
  [20, 0.945],
  [10, 0.93],
])("the interval of the score covers with %d answers", (n, least) => {
  const random = seeded(n);
  const runs = 6000;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const answers = { promoters: 0, detractors: 0, answers: n };
    for (let at = 0; at < n; at++) {
      const drawn = random();
      if (drawn < 0.45) answers.promoters++;
      else if (drawn < 0.65) answers.detractors++;
    }
    const found = recommendationOf(answers);
    if (found && found.low <= 0.25 && 0.25 <= found.high) covered++;
  }
  console.log(`recommendation, ${n} answers: ${((100 * covered) / runs).toFixed(1)}% of 95% intervals cover`);
  expect(covered / runs).toBeGreaterThan(least);
  expect(covered / runs).toBeLessThan(0.975);
});

test("referrals: nobody refers itself, longer circles are found, direct values add up", () => {
  const row = (
    day: number,
    referrer: string,
    referred: string,
  ): { day: number; referrer: string; referred: string } => ({
    day,
    referrer,
    referred,
  });
  const found = referralValues(
    [row(4, "C", "A"), row(1, "A", "B"), row(2, "B", "C"), row(3, "D", "D"), row(5, "E", "B")],
    () => 100,
  );
  expect(found.leftOut).toEqual([
    { row: 0, fault: "circle" },
    { row: 3, fault: "self" },
    { row: 4, fault: "secondReferrer" },
  ]);
  expect(Object.fromEntries(found.direct)).toEqual({ A: 100, B: 100, C: 0, D: 0, E: 0 });
  expect(Object.fromEntries(found.chain)).toEqual({ A: 200, B: 100 });
});

test("referrals: of two on one day the earlier row counts, else the order of the rows does not matter", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const list = pairs.map(([a, b], day) => ({ day, referrer: `N${a}`, referred: `N${b}` }));
      const sorted = (values: ReadonlyMap<string, number>): unknown => [...values].sort();
      const [there, back] = [referralValues(list, () => 1), referralValues([...list].reverse(), () => 1)];
      expect([sorted(back.direct), sorted(back.chain)]).toEqual([sorted(there.direct), sorted(there.chain)]);
      const counted = pairs.length - there.leftOut.length;
      expect([...there.direct.values()].reduce((sum, each) => sum + each, 0)).toBe(counted);
    }),
  );
});
