import { inNoBand, stepOf } from "../segment/steps";
import { groupKey } from "./faults";
import type { CastingRule, PreparedScale } from "./rule";
import { isNotAssessed, valueKey } from "./valueKey";

/** What stands in the place of points, which are 0 to 10,000 hundredths. */
export const notAssessed = 65535;
/** There is a value, and the scale does not know it. The record is not cast before it does. */
export const notInScale = 65534;
/** The criterion is meant for another target group. */
export const notApplicable = 65533;
export const mostPoints = 10000;

/** Points of each record and criterion: criterion k of record r at r x criteria + k, in hundredths. */
export interface PointMatrix {
  readonly records: number;
  readonly criteria: number;
  readonly points: Uint16Array;
}

export type ValueFault = "choiceMissing" | "numberInNoBand" | "numberInSeveralBands" | "notValue";

/** Values that the scale of a criterion does not know; texts one finding each, numbers one finding a kind. */
export interface ValueFinding {
  readonly criterion: number;
  readonly fault: ValueFault;
  /** The text or number as it stands in its first row; for choiceMissing alone. */
  readonly value: string | number | boolean | undefined;
  readonly rows: readonly number[];
}

/**
 * The points of a table, one column of cells for each criterion, in the order of the rule. Cells as they come from
 * the sheet: numbers, texts, truth values; blank or "-" is not assessed.
 * @param targetGroups per record; without them every criterion applies to everybody
 */
export function pointsOf(
  rule: CastingRule,
  columns: readonly ArrayLike<unknown>[],
  targetGroups?: ArrayLike<unknown>,
): { readonly matrix: PointMatrix; readonly findings: readonly ValueFinding[] } {
  const records = columns[0]?.length ?? 0;
  const criteria = rule.weights.length;
  const points = new Uint16Array(records * criteria);
  const findings: ValueFinding[] = [];
  for (let criterion = 0; criterion < criteria; criterion++) {
    const cells = columns[criterion] as ArrayLike<unknown>;
    const scale = rule.scales[criterion] as PreparedScale;
    const read = reader(scale);
    const unusable = notInScale;
    const unknown = new Map<string, { fault: ValueFault; value: ValueFinding["value"]; rows: number[] }>();
    for (let row = 0, at = criterion; row < records; row++, at += criteria) {
      const found = read(cells[row]);
      points[at] = found;
      if (found === unusable) {
        const { fault, value } = faultOf(cells[row], scale);
        const key = fault === "choiceMissing" ? fault + valueKey(value) : fault;
        const known = unknown.get(key) ?? { fault, value, rows: [] };
        known.rows.push(row);
        unknown.set(key, known);
      }
    }
    for (const each of unknown.values()) findings.push({ criterion, ...each });
  }
  const matrix = { records, criteria, points };
  if (targetGroups) leaveOutOtherGroups(matrix, rule, targetGroups);
  return { matrix, findings };
}

/** Marks the criteria that are meant for another target group than the record's. */
export function leaveOutOtherGroups(matrix: PointMatrix, rule: CastingRule, targetGroups: ArrayLike<unknown>): void {
  const { records, criteria, points } = matrix;
  for (let criterion = 0; criterion < criteria; criterion++) {
    const group = rule.groups[criterion] as string;
    if (group === "") continue;
    for (let record = 0, at = criterion; record < records; record++, at += criteria)
      if (groupKey(targetGroups[record]) !== group) points[at] = notApplicable;
  }
}

/** The function cell -> points, notAssessed or notInScale of a scale. Texts are looked up once each. */
export function reader(scale: PreparedScale): (cell: unknown) => number {
  const texts = new Map<unknown, number>();
  const blank = notAssessed;
  const { steps, bandPoints } = scale;
  const limits = steps?.limits;
  const takers = steps?.takers;
  return (cell) => {
    if (typeof cell === "string") {
      let found = texts.get(cell);
      if (found === undefined) texts.set(cell, (found = byKey(cell, scale)));
      return found;
    }
    if (typeof cell === "number" && limits && takers && Number.isFinite(cell)) {
      let step = 0;
      while (step < limits.length && cell > (limits[step] as number)) step++;
      const taker = takers[step] as number;
      if (taker >= 0) return bandPoints[taker] as number;
    }
    return cell === null ? blank : byKey(cell, scale);
  };
}

function byKey(cell: unknown, { choicePoints }: PreparedScale): number {
  const key = valueKey(cell);
  if (key === undefined) return notInScale;
  return choicePoints.get(key) ?? (isNotAssessed(key) ? notAssessed : notInScale);
}

/** Why a cell is not in the scale. */
export function faultOf(cell: unknown, { steps }: PreparedScale): Pick<ValueFinding, "fault" | "value"> {
  if (typeof cell === "number" && steps) {
    const taker = Number.isFinite(cell) ? steps.takers[stepOf(steps.limits, cell)] : inNoBand;
    return { fault: taker === inNoBand ? "numberInNoBand" : "numberInSeveralBands", value: undefined };
  }
  if (typeof cell === "string") return { fault: "choiceMissing", value: cell.trim() };
  if (typeof cell === "boolean" || (typeof cell === "number" && Number.isFinite(cell)))
    return { fault: "choiceMissing", value: cell };
  return { fault: "notValue", value: undefined };
}
