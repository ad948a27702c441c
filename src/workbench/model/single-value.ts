/** What "@" takes of several values: the one in the row or column of the asking cell. */
import {
  helpers,
  registries,
  type EngineRange,
  type EvaluationContext,
  type FunctionValue,
  type Position,
  type Zone,
} from "./library";
import { SINGLE } from "./implicit-intersection";

/** The only cell of an area that stands in the row or the column of the asking one; undefined when there is none. */
function ownCell(zone: Zone, at: Pick<Position, "row" | "col">): { row: number; col: number } | undefined {
  const { top, bottom, left, right } = zone;
  if (left === right && top === bottom) return { row: top, col: left };
  if (left === right) return at.row >= top && at.row <= bottom ? { row: at.row, col: left } : undefined;
  if (top === bottom) return at.col >= left && at.col <= right ? { row: top, col: at.col } : undefined;
  return undefined;
}

const NONE = { value: "#VALUE!", message: "The formula wants one value, and the area has none in its row or column." };

/** Of a range: its own cell, the others are not looked at. A whole column reaches below the rows that the sheet has. */
export function singleOfRange(
  range: EngineRange,
  at: Position | undefined,
  read: (range: EngineRange) => FunctionValue | FunctionValue[][],
): FunctionValue | FunctionValue[][] {
  if (!at || range.invalidXc || range.invalidSheetName) return read(range);
  const { top, left, bottom = Infinity, right = Infinity } = range.unboundedZone;
  const own = ownCell({ top, left, bottom, right }, at);
  if (!own) return NONE;
  const zone = { top: own.row, bottom: own.row, left: own.col, right: own.col };
  return read({ ...range, zone, unboundedZone: zone });
}

/** Of values: the own cell when they are those of a range, else the first. */
export function singleOfValues(
  given: FunctionValue | FunctionValue[][] | undefined,
  at: Position | undefined,
): FunctionValue {
  if (!Array.isArray(given)) return given ?? { value: 0 };
  const first = given[0]?.[0];
  const last = given.at(-1)?.at(-1);
  if (!first) return { value: "#VALUE!" };
  const [from, to] = [first.position, last?.position];
  const isRange =
    at && from && to && to.col - from.col === given.length - 1 && to.row - from.row === given[0]!.length - 1;
  if (!isRange) return first;
  const own = ownCell({ top: from.row, left: from.col, bottom: to.row, right: to.col }, at);
  return own ? given[own.col - from.col]![own.row - from.row]! : NONE;
}

/** Puts the function for "@" in place. */
export function installSingleValue(): void {
  registries.functionRegistry.replace(SINGLE, {
    description: "",
    args: [helpers.arg("value (any, range<any>)")],
    hidden: true,
    compute(this: EvaluationContext, given) {
      return singleOfValues(given, this.__originCellPosition);
    },
  });
}
