import { spearman, tauB } from "../method/evidence/rankAgreement";
import { fail, guarded } from "./fail";
import { headed } from "./headed";
import { parameters } from "./parameters";
import { valuePairs } from "./valuePairs";

/**
 * Rank agreement of two columns: Kendall's tau-b and Spearman's correlation with 95% intervals.
 * @customfunction RANKCORR
 * @param x Numbers, as scores; classes as numbers, the best the highest. Blank or "-" leaves the row out. In Excel for Mac refer to them as B2:B50&"".
 * @param y What it is compared with, as the contribution that came afterwards; 0 is a value.
 * @returns A header row and one row: tau-b, low, high, Spearman, low, high, number of rows.
 */
export function rankCorr(x: unknown[][], y: unknown[][]): unknown[][] {
  return guarded(() => {
    const [first, second] = valuePairs(x, y, [parameters.RANKCORR.x, parameters.RANKCORR.y]);
    const tau = tauB(first, second);
    const rho = spearman(first, second);
    if (!tau || !rho) throw fail("#N/A", "functions.rankCorr.oneValue");
    return headed(columns, [[tau.tau, tau.low, tau.high, rho.rho, rho.low, rho.high, tau.n]]);
  });
}

const columns = [
  "functions.rankCorr.tau",
  "functions.low",
  "functions.high",
  "functions.rankCorr.spearman",
  "functions.low",
  "functions.high",
  "functions.n",
] as const;
