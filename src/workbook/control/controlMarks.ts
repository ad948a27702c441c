import type { ConditionalStyle } from "../excel/layout";
import { letterOf, mark, networkKeys } from "./controlColumns";

const underColor = "#A4262C";
const overColor = "#0B5A8A";

/**
 * Colours of the networks whose difference is not chance, by its direction, and of departments that are missing.
 * @param first row of the first network, from 0
 */
export function controlMarks(first: number, count: number): ConditionalStyle[] {
  const body = (column: number, columns: number): ConditionalStyle["area"] => ({
    row: first,
    column,
    rows: count,
    columns,
  });
  const attained = body(networkKeys.indexOf("uncapped"), 4);
  const isFlagged = `$${letterOf.notChance}${first + 1}="${mark}"`;
  return [
    {
      area: attained,
      formula: `=AND(${isFlagged},$E${first + 1}<$D${first + 1})`,
      color: underColor,
      bold: true,
    },
    {
      area: attained,
      formula: `=AND(${isFlagged},$E${first + 1}>$D${first + 1})`,
      color: overColor,
      bold: true,
    },
    {
      area: body(networkKeys.indexOf("missing"), 1),
      formula: `=$${letterOf.missing}${first + 1}<>""`,
      color: underColor,
      bold: false,
    },
  ];
}
