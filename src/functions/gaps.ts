import { idKey } from "../method/cadence/idKey";
import { gapList } from "../method/gaps/gapList";
import { oneNumber } from "./argument";
import { isBlank, isError, plain } from "./cell";
import { listBeside, listIn, namesIn } from "./columns";
import { fail, guarded } from "./fail";
import { gridOf, isMissing, type Grid } from "./grid";
import { headed } from "./headed";
import { parameters } from "./parameters";

/**
 * Products that a network has not and comparable ones have, the largest careful value first.
 * @customfunction GAPS
 * @param networks The networks, one row each.
 * @param products The products, one column each.
 * @param owned One row for each network, one column for each product: x, 1, yes or ja where it has it.
 * @param groups By what networks are comparable, as class and target group; blank: with all.
 * @param [contribution] Contribution a year of each network with each product, as owned; blank where unknown.
 * @param [strength] How much the share of all networks weighs; 10 if left out (an example).
 * @param [fewest] With fewer comparable networks all are taken; 10 if left out (an example).
 * @returns A header row and one row for each gap: network, product, owners, comparable, share, low end, blended share, careful and expected value. A share of owners is no likelihood of buying.
 */
export function gaps(
  networks: unknown[][],
  products: unknown[][],
  owned: unknown[][],
  groups: unknown[][],
  contribution?: unknown[][],
  strength?: unknown[][],
  fewest?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const names = listIn(networks);
    const wares = listIn(products);
    const has = tableOf(owned, names.length, wares.length);
    const values = isMissing(gridOf(contribution)) ? undefined : tableOf(contribution, names.length, wares.length);
    const indexes = new Map<string, number>();
    const groupOf = (namesIn(listBeside(names, groups, "functions.gaps.groupRows")) ?? names.map(() => "")).map(
      (cell) => {
        if (isError(cell)) throw cell;
        const key = idKey(cell);
        if (key === "") return -1;
        const index = indexes.get(key) ?? indexes.size;
        indexes.set(key, index);
        return index;
      },
    );
    const found = gapList({
      holdings: has.cells.map((row) => row.map((cell) => (owns(cell) ? 1 : 0))),
      products: wares.length,
      groups: groupOf,
      contribution: values && ((network, product) => amountIn(values.cells[network]?.[product])),
      strength: oneNumber(strength, parameters.GAPS.strength),
      fewest: oneNumber(fewest, parameters.GAPS.fewest),
    });
    const named = (cell: unknown): string => (isError(cell) ? "" : String(cell));
    const rows = found.map(({ network, product, owners, comparable, share, low, blended, careful, expected }) => [
      named(names[network]),
      named(wares[product]),
      owners,
      comparable,
      share,
      low,
      blended,
      careful,
      expected,
    ]);
    return headed(columns, rows);
  });
}

const columns = [
  "functions.gaps.network",
  "functions.gaps.product",
  "functions.gaps.owners",
  "functions.gaps.comparable",
  "functions.gaps.share",
  "functions.low",
  "functions.gaps.blended",
  "functions.gaps.careful",
  "functions.gaps.expected",
] as const;

const marks = new Set(["x", "1", "yes", "ja", "true", "wahr"]);

/** @throws an error in the cell */
function owns(cell: unknown): boolean {
  const value = plain(cell);
  if (isError(value)) throw value;
  return marks.has(String(value).trim().toLowerCase());
}

/** NaN for none: a blank, which may arrive as 0, and anything that is no amount. */
function amountIn(cell: unknown): number {
  const value = plain(cell);
  if (isError(value)) throw value;
  return typeof value === "number" && !isBlank(value) ? value : NaN;
}

function tableOf(argument: unknown, rows: number, columns: number): Grid {
  const grid = gridOf(argument);
  if (grid.rows !== rows || grid.columns !== columns) throw fail("#VALUE!", "functions.gaps.size", { rows, columns });
  return grid;
}
