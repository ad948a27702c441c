import { explainCasting } from "../method/casting/explain";
import { sayInCell } from "../text/functions/functionText";
import { castingRuleIn } from "./castingArguments";
import { castRows } from "./castingValues";
import { isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf, type Grid } from "./grid";
import { parameters } from "./parameters";

const columns = ["criterion", "value", "points", "weight", "share", "gain", "lifting"] as const;

/**
 * Reasons for the class of one customer: points, weight and share of each criterion, and what would lift the class.
 * @customfunction EXPLAIN
 * @param values The values of one customer, one cell for each criterion in the order of the criteria.
 * @param criteria Rows of criterion, weight, over or choice, points and, if wanted, up to, as for CASTING.
 * @param [thresholds] Rows of class and the score from which it begins, as for CASTING.
 * @param [leastAssessed] Share of the weight that must be assessed for a class, as for CASTING.
 * @returns A header row, one row for each criterion, and a last row with class, score, distance and the next class.
 */
export function explain(
  values: unknown[][],
  criteria: unknown[][],
  thresholds?: unknown[][],
  leastAssessed?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const rule = castingRuleIn(criteria, thresholds, leastAssessed, parameters.EXPLAIN);
    const cells = oneRow(gridOf(values), rule.weights.length);
    const { casting, errors } = castRows([cells], rule);
    const reason = explainCasting(casting, 0);
    const error = errors.get(0);
    const language = userLanguage();
    const yes = sayInCell(language, "functions.explain.yes");
    const rows: unknown[][] = [columns.map((column) => sayInCell(language, `functions.explain.${column}`))];
    for (const { criterion, name, state, points, weight, share, gain, isInLiftingSet } of reason.criteria) {
      const value = plain(cells[criterion]);
      rows.push([
        name,
        state === "notAssessed" && !isError(value) ? "" : value,
        // The first value that no scale knows carries its sentence, a further one the same kind of error.
        state === "notInScale" ? (isError(value) ? value : error) : (points ?? ""),
        weight,
        share ?? "",
        gain ?? "",
        isInLiftingSet ? yes : "",
      ]);
    }
    rows.push([
      sayInCell(language, "functions.explain.total"),
      error ?? reason.label,
      Number.isNaN(reason.score) ? "" : reason.score,
      reason.criteria.reduce((sum, { state, weight }) => sum + (state === "assessed" ? weight : 0), 0),
      Number.isNaN(reason.score) ? "" : reason.score,
      reason.next?.distance ?? "",
      reason.next?.label ?? "",
    ]);
    return rows;
  });
}

/** A row or a column of as many cells as there are criteria. */
function oneRow(grid: Grid, criteria: number): readonly unknown[] {
  if (grid.rows === 1 && grid.columns === criteria) return grid.cells[0] as readonly unknown[];
  if (grid.columns === 1 && grid.rows === criteria) return grid.cells.map((row) => row[0]);
  throw fail("#VALUE!", "functions.explain.oneRow", { criteria });
}
