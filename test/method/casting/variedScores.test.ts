import { variedScores } from "../../../src/method/casting/whatIf";
import { cast, criterion, rulesOf } from "./rules";

test("scores under varied weights are those of a casting with these weights; thresholds alone leave them", () => {
  const criteria = [criterion("a", 1), criterion("b", 1), criterion("c", 2)];
  const rows = [
    [100, 0, null],
    [50, 100, 0],
    [null, null, null],
  ];
  const casting = cast(rulesOf(criteria), rows);
  const weights = [3, 1, 0];
  const varied = cast(rulesOf(criteria.map((each, at) => ({ ...each, weight: weights[at]! }))), rows);
  expect([...variedScores(casting, { weights })]).toEqual([...varied.scores]);
  expect(varied.scores[0]).toBe(75);
  const thresholds = [
    { label: "A", from: 40 },
    { label: "B", from: null },
  ];
  expect([...variedScores(casting, { thresholds })]).toEqual([...casting.scores]);
});
