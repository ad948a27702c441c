import { castingRuleIn } from "./castingArguments";
import { castRows } from "./castingValues";
import { fail, guarded } from "./fail";
import { gridOf } from "./grid";
import { parameters } from "./parameters";

/**
 * Class of each row by criteria: class, score, and the score at worst and at best of what is not assessed.
 * @customfunction CASTING
 * @param values One row for each customer, one column for each criterion in the order of the criteria; blank or "-" is not assessed.
 * @param criteria Rows of criterion, weight, over or choice, points and, if wanted, up to; one row for each step of a scale.
 * @param [thresholds] Rows of class and the score from which it begins, falling, the last one blank. Without it: A 75, B 50, C 25, D.
 * @param [leastAssessed] Share of the weight that must be assessed for a class; 50% if left out (an example).
 * @returns Four columns: class, score, lowest and highest score.
 */
export function casting(
  values: unknown[][],
  criteria: unknown[][],
  thresholds?: unknown[][],
  leastAssessed?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const rule = castingRuleIn(criteria, thresholds, leastAssessed, parameters.CASTING);
    const grid = gridOf(values);
    if (grid.columns !== rule.weights.length)
      throw fail("#VALUE!", "functions.casting.valueColumns", { columns: grid.columns, criteria: rule.weights.length });
    const { casting: cast, errors } = castRows(grid.cells, rule);
    const labels = rule.rules.thresholds.map(({ label }) => label);
    const { classes, scores, lows, highs } = cast;
    const result = new Array<unknown[]>(grid.rows);
    for (let row = 0; row < grid.rows; row++) {
      const score = scores[row] as number;
      result[row] = [labels[classes[row] as number] ?? "", Number.isNaN(score) ? "" : score, lows[row], highs[row]];
    }
    for (const [row, error] of errors) result[row] = [error, error, error, error];
    return result;
  });
}
