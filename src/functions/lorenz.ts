import { concentrationOf } from "../method/evidence/concentration";
import { fail, guarded } from "./fail";
import { headed } from "./headed";
import { parameters } from "./parameters";
import { valuePairs } from "./valuePairs";

/**
 * Concentration curve: which share of the outcome the highest scores hold, with Gini coefficient and accuracy ratio.
 * @customfunction LORENZ
 * @param score Numbers that order, the best the highest; blank or "-" leaves the row out. In Excel for Mac refer to them as B2:B50&"".
 * @param outcome What came of it, as the contribution; 0 is a value, below 0 counts as 0.
 * @returns A header row and the curve: share of networks, share of the outcome; in its first row area, Gini, accuracy ratio with low and high end.
 */
export function lorenz(score: unknown[][], outcome: unknown[][]): unknown[][] {
  return guarded(() => {
    const [scores, outcomes] = valuePairs(score, outcome, [parameters.LORENZ.score, parameters.LORENZ.outcome]);
    const found = concentrationOf(scores, outcomes);
    if (!found) throw fail("#N/A", "functions.lorenz.equal");
    const { area, gini, accuracyRatio, low, high } = found;
    const none = new Array<undefined>(5).fill(undefined);
    const rows = found.curve.map(({ share, held }, at) => [
      share,
      held,
      ...(at === 0 ? [area, gini, accuracyRatio, low, high] : none),
    ]);
    return headed(columns, rows);
  });
}

const columns = [
  "functions.lorenz.share",
  "functions.lorenz.held",
  "functions.lorenz.area",
  "functions.lorenz.gini",
  "functions.lorenz.accuracyRatio",
  "functions.low",
  "functions.high",
] as const;
