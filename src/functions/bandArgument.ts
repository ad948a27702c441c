import type { Band } from "../method/segment/bands";
import { bandsFromCells, type BandRowFault } from "../method/segment/bandTable";
import type { FunctionTextKey } from "../text/functions/functionText";
import { isError, plain } from "./cell";
import { fail } from "./fail";
import { gridOf, isMissing } from "./grid";

const sentences: Readonly<Record<BandRowFault, FunctionTextKey>> = {
  labelMissing: "functions.bandLabelMissing",
  labelDoubled: "functions.bandLabelDoubled",
  limitNotNumber: "functions.bandLimitNotNumber",
  limitsReversed: "functions.bandLimitsReversed",
  restDoubled: "functions.bandRestDoubled",
};

/** The bands of an argument, or the usual ones when it was left out. A table that is none fails the whole call. */
export function bandsIn(argument: unknown, usual: readonly Band[]): readonly Band[] {
  const grid = gridOf(argument);
  if (isMissing(grid)) return usual;
  const cells = grid.cells.map((row) => row.map(plain));
  const error = cells.flat().find(isError);
  if (error) throw error;
  if (grid.columns < 2 || grid.columns > 3) throw fail("#VALUE!", "functions.bandColumns");
  const { bands, findings } = bandsFromCells(cells as unknown[][]);
  const finding = findings[0];
  if (finding) throw fail("#VALUE!", sentences[finding.fault], { row: finding.row + 1 });
  if (bands.length === 0) throw fail("#VALUE!", "functions.bandsEmpty");
  return bands;
}
