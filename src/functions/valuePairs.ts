import type { OpenParameter } from "./parameters";
import { nameOf } from "./argument";
import { listIn } from "./columns";
import { fail } from "./fail";
import { measuredListIn } from "./measuredCell";

/**
 * Two lists of numbers of one length, without the rows where one has none.
 * @throws #VALUE! for lists that differ in length and for what is no number
 */
export function valuePairs(
  first: unknown,
  second: unknown,
  [x, y]: readonly [OpenParameter, OpenParameter],
): readonly [number[], number[]] {
  const cells = listIn(first);
  const a = measuredListIn(cells, nameOf(x));
  const beside = listIn(second);
  if (beside.length !== cells.length) throw fail("#VALUE!", "functions.pairs.lengths");
  const b = measuredListIn(beside, nameOf(y));
  const rows = [...a.keys()].filter((row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]));
  return [rows.map((row) => a[row] as number), rows.map((row) => b[row] as number)];
}
