import type { Band } from "../method/segment/bands";
import { bandsFromCells, type BandRowFault } from "../method/segment/bandTable";
import type { FunctionTextKey } from "../text/functions/functionText";
import { tableIn } from "./argument";
import { isError, plain, type PlainCell } from "./cell";
import { fail } from "./fail";
import type { TableParameter } from "./parameters";

const sentences: Readonly<Record<BandRowFault, FunctionTextKey>> = {
  labelMissing: "functions.bandLabelMissing",
  labelDoubled: "functions.bandLabelDoubled",
  limitNotNumber: "functions.bandLimitNotNumber",
  limitsReversed: "functions.bandLimitsReversed",
  restDoubled: "functions.bandRestDoubled",
};

/** The bands of an argument, or the usual ones when it was left out. A table that is none fails the whole call. */
export function bandsIn(argument: unknown, usual: readonly Band[], parameter: TableParameter): readonly Band[] {
  const grid = tableIn(argument, parameter);
  if (!grid) return usual;
  const cells = withoutZeros(grid.cells.map((row) => row.map(plain)));
  const error = cells.flat().find(isError);
  if (error) throw error;
  if (grid.columns < 2 || grid.columns > 3) throw fail("#VALUE!", "functions.bandColumns");
  const { bands, findings } = bandsFromCells(cells as unknown[][]);
  const finding = findings[0];
  if (finding) throw fail("#VALUE!", sentences[finding.fault], { row: finding.row + 1 });
  if (bands.length === 0) throw fail("#VALUE!", "functions.bandsEmpty");
  return bands;
}

/**
 * Blank limits that arrive as 0: an upper limit of 0 that does not lie above its lower one is none, and of two rows over
 * 0 the later one is the rest.
 */
function withoutZeros(rows: readonly PlainCell[][]): PlainCell[][] {
  let isOverZeroTaken = false;
  return rows.map(([label = "", over = "", ...upTo]) => {
    const isOpen = upTo[0] === 0 && typeof over === "number" && over >= 0;
    const isRest = over === 0 && (isOpen || (upTo.length === 0 && isOverZeroTaken));
    isOverZeroTaken ||= over === 0;
    const isBlankRow = label === 0 && (over === 0 || over === "");
    return [isBlankRow ? "" : label, isRest || isBlankRow ? "" : over, ...(isOpen ? [""] : upTo)];
  });
}
