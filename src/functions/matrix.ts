import { penetrationBands as usualPenetrationBands, potentialPresets } from "../method/segment/bands";
import { portfolio } from "../method/segment/portfolio";
import { segmentColumn, segmentRule } from "../method/segment/segment";
import { sayInCell } from "../text/functions/functionText";
import { oneWord } from "./argument";
import { bandsIn } from "./bandArgument";
import { plain } from "./cell";
import { guarded, userLanguage } from "./fail";
import { extentOf, gridOf, rowOf, type Grid } from "./grid";
import { parameters } from "./parameters";

/**
 * Portfolio matrix, labelled: potential bands down, penetration bands across, with totals.
 * @customfunction MATRIX
 * @param potential What each customer could buy in a year from anybody.
 * @param revenue What each customer buys from you in a year; blank is 0.
 * @param [measure] "customers", "potential", "revenue" or "unused" (unused potential); customers if left out.
 * @param [potentialBands] Rows of label, over and, if wanted, up to, as for SEGMENT.
 * @param [penetrationBands] Rows of label, over and, if wanted, up to, as for SEGMENT.
 * @returns A header row, one row for each potential band, a row of totals, and the number of customers without a segment.
 */
export function matrix(
  potential: unknown[][],
  revenue: unknown[][],
  measure?: unknown[][],
  potentialBands?: unknown[][],
  penetrationBands?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const rule = segmentRule(
      bandsIn(potentialBands, potentialPresets.wideB, parameters.MATRIX.potentialBands),
      bandsIn(penetrationBands, usualPenetrationBands, parameters.MATRIX.penetrationBands),
    );
    const measured = oneWord(measure, parameters.MATRIX.measure);
    const [potentials, revenues] = customersOf(gridOf(potential), gridOf(revenue));
    const figures = portfolio(segmentColumn(potentials, revenues, rule).codes, potentials, revenues, rule);
    const cells = Array.from(figures[measured] as ArrayLike<number>);
    const width = rule.penetration.length;
    const language = userLanguage();
    const total = sayInCell(language, "functions.matrix.total");
    const rows: unknown[][] = [
      [sayInCell(language, `functions.matrix.${measured}`), ...rule.penetration.map(({ label }) => label), total],
    ];
    rule.potential.forEach(({ label }, line) => {
      const amounts = cells.slice(line * width, (line + 1) * width);
      rows.push([label, ...amounts, sumOf(amounts)]);
    });
    const columnTotals = rule.penetration.map((_, at) => sumOf(cells.filter((__, cell) => cell % width === at)));
    rows.push([total, ...columnTotals, sumOf(cells)]);
    const without = sumOf(Object.values(figures.notClassifiable));
    rows.push([sayInCell(language, "functions.matrix.withoutSegment"), ...rule.penetration.map(() => ""), without]);
    return rows;
  });
}

/**
 * The customers as two columns. Where both cells are blank or 0 there is none: the blank rows of a whole column are no
 * customers, and a blank arrives as either. A cell that an argument lacks is no amount.
 */
function customersOf(potential: Grid, revenue: Grid): readonly [unknown[], unknown[]] {
  const extent = extentOf([potential, revenue]);
  const potentials: unknown[] = [];
  const revenues: unknown[] = [];
  for (let row = 0; row < extent.rows; row++) {
    const isInside = row < extent.rowLimit;
    const potentialRow = isInside ? rowOf(potential, row) : [];
    const revenueRow = isInside ? rowOf(revenue, row) : [];
    for (let column = 0; column < extent.columns; column++) {
      const isCell = isInside && column < extent.columnLimit;
      const p = isCell ? plain(potentialRow[potential.columns === 1 ? 0 : column]) : "#";
      const r = isCell ? plain(revenueRow[revenue.columns === 1 ? 0 : column]) : "#";
      if ((p === "" || p === 0) && (r === "" || r === 0)) continue;
      potentials.push(p);
      revenues.push(r);
    }
  }
  return [potentials, revenues];
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
