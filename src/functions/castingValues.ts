import { castingOf, type Casting } from "../method/casting/casting";
import { faultOf, notAssessed, notInScale, reader } from "../method/casting/points";
import type { CastingRule } from "../method/casting/rule";
import { isError, plain } from "./cell";
import { fail } from "./fail";

export interface CastRows {
  readonly casting: Casting;
  /** Errors by row: one of the sheet, or a value that a scale does not know. */
  readonly errors: ReadonlyMap<number, CustomFunctions.Error>;
}

/** Casts rows of cells, one column for each criterion. What is wrong in a row stays in it. */
export function castRows(rows: readonly (readonly unknown[])[], rule: CastingRule): CastRows {
  const criteria = rule.weights.length;
  const points = new Uint16Array(rows.length * criteria);
  const errors = new Map<number, CustomFunctions.Error>();
  const readers = rule.scales.map((scale) => {
    const read = reader(scale);
    return (cell: unknown): number => {
      const found = read(cell);
      // A blank cell arrives as 0 on some platforms; where 0 is no choice and there are no bands it is one.
      return found === notInScale && cell === 0 && !scale.steps ? notAssessed : found;
    };
  });
  for (let row = 0, at = 0; row < rows.length; row++) {
    const cells = rows[row] as readonly unknown[];
    for (let criterion = 0; criterion < criteria; criterion++, at++) {
      const given = cells[criterion];
      const cell = typeof given === "object" ? plain(given) : given;
      const found = (readers[criterion] as (cell: unknown) => number)(cell);
      points[at] = found;
      if (found === notInScale && !errors.has(row))
        errors.set(row, isError(cell) ? cell : unknownValue(cell, criterion, rule));
    }
  }
  return { casting: castingOf(rule, { records: rows.length, criteria, points }), errors };
}

function unknownValue(cell: unknown, criterion: number, rule: CastingRule): CustomFunctions.Error {
  const scale = rule.scales[criterion];
  const fault = scale ? faultOf(cell, scale).fault : "notValue";
  return fail("#N/A", `functions.casting.value.${fault}`, {
    criterion: rule.rules.criteria[criterion]?.name ?? "",
    value: typeof cell === "number" ? cell : String(cell),
  });
}
