import { usualThresholds, type CastingRules, type ClassThreshold } from "../method/casting/criteria";
import { criteriaFromCells, type CriteriaTable } from "../method/casting/criteriaTable";
import { castingFaults, type CastingFault } from "../method/casting/faults";
import { castingRule, type CastingRule } from "../method/casting/rule";
import { oneNumber, tableIn } from "./argument";
import { isError, plain } from "./cell";
import { fail } from "./fail";
import { gridOf, type Grid } from "./grid";
import type { parameters, TableParameter } from "./parameters";

/** The rules of the arguments, prepared. A table that cannot be used fails the whole call, and the sentence says where. */
export function castingRuleIn(
  criteria: unknown,
  thresholds: unknown,
  leastAssessed: unknown,
  of: (typeof parameters)["CASTING" | "EXPLAIN"],
): CastingRule {
  const grid = gridOf(criteria);
  if (grid.columns < 4) throw fail("#VALUE!", "functions.casting.criteriaColumns");
  const table = criteriaFromCells(plainCells(grid));
  const finding = table.findings[0];
  if (finding) throw fail("#VALUE!", `functions.casting.row.${finding.fault}`, { row: finding.row + 1 });
  const rules: CastingRules = {
    criteria: table.criteria,
    thresholds: thresholdsIn(thresholds, of.thresholds),
    leastAssessed: oneNumber(leastAssessed, of.leastAssessed),
    hysteresis: 0,
  };
  const fault = castingFaults(rules)[0];
  if (fault) throw failOf(fault, table);
  return castingRule(rules);
}

function plainCells(grid: Grid): unknown[][] {
  const cells = grid.cells.map((row) => row.map(plain));
  const error = cells.flat().find(isError);
  if (error) throw error;
  return cells;
}

function thresholdsIn(argument: unknown, parameter: TableParameter): readonly ClassThreshold[] {
  const grid = tableIn(argument, parameter);
  if (!grid) return usualThresholds;
  if (grid.columns !== 2) throw fail("#VALUE!", "functions.casting.thresholdColumns");
  return plainCells(grid)
    .map(([label, from], row) => ({ label, from, row }))
    .filter(({ label, from }) => (label !== "" && label !== 0) || (from !== "" && from !== 0))
    .map(({ label, from, row }) => {
      if (from !== "" && typeof from !== "number")
        throw fail("#VALUE!", "functions.casting.thresholdNotNumber", { row: row + 1 });
      return { label: typeof label === "boolean" ? "" : String(label), from: from === "" ? null : from };
    });
}

function failOf(fault: CastingFault, { criteria, rows }: CriteriaTable): CustomFunctions.Error {
  const key = `functions.casting.fault.${fault.fault}` as const;
  const nameOf = (criterion: number): string => criteria[criterion]?.name ?? "";
  if ("of" in fault) {
    const row = (rows[fault.criterion]?.[fault.of][fault.step] ?? 0) + 1;
    return fail("#VALUE!", key, { criterion: nameOf(fault.criterion), row });
  }
  if ("other" in fault) return fail("#VALUE!", key, { criterion: nameOf(fault.criterion), other: nameOf(fault.other) });
  if ("criterion" in fault) return fail("#VALUE!", key, { criterion: nameOf(fault.criterion) });
  if ("class" in fault) return fail("#VALUE!", key, { row: fault.class + 1 });
  return fail("#VALUE!", key);
}
