import { normal95, type Interval } from "../plan/wilson";
import { midranks, orderByValue } from "./midranks";

/** Kendall's tau-b of two columns, with what a jackknife needs. */
export interface TauB extends Interval {
  readonly tau: number;
  readonly standardError: number;
  readonly n: number;
}

/** What tau-b is made of; one entry for each case. */
interface Agreement {
  /** Concordant less discordant partners. */
  readonly differences: Float64Array;
  /** Cases with the same x, with the same y, itself included. */
  readonly tiesX: Float64Array;
  readonly tiesY: Float64Array;
}

/**
 * Rank agreement with its 95 % interval (standard error in the contingency form: Brown and Benedetti, 1977). A tree of
 * counts over the ranks instead of all pairs: n log n. Undefined where one of them has a single value.
 * @param x numbers without NaN, of the same length as y
 */
export function tauB(x: ArrayLike<number>, y: ArrayLike<number>): TauB | undefined {
  const n = x.length;
  const { differences, tiesX, tiesY } = agreementOf(x, y);
  const free = (ties: Float64Array): number => n * n - ties.reduce((sum, each) => sum + each, 0);
  const [wr, wc] = [free(tiesX), free(tiesY)];
  if (!(wr > 0 && wc > 0)) return undefined;
  const w = Math.sqrt(wr * wc);
  const tau = differences.reduce((sum, each) => sum + each, 0) / w;
  let squares = 0;
  for (let at = 0; at < n; at++) {
    const v = (tiesX[at] as number) * wc + (tiesY[at] as number) * wr;
    squares += (2 * w * (differences[at] as number) + tau * v) ** 2;
  }
  const standardError = Math.sqrt(Math.max(0, squares - n ** 3 * tau ** 2 * (wr + wc) ** 2)) / w ** 2;
  const reach = normal95 * standardError;
  return { tau, standardError, n, low: Math.max(-1, tau - reach), high: Math.min(1, tau + reach) };
}

/** Tau-b without each case in turn; NaN where there is none. */
export function tauWithoutEach(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const n = x.length;
  const { differences, tiesX, tiesY } = agreementOf(x, y);
  const sum = (values: Float64Array): number => values.reduce((all, each) => all + each, 0);
  const [all, squaresX, squaresY] = [sum(differences), sum(tiesX), sum(tiesY)];
  return Float64Array.from(differences, (difference, at) => {
    // Of a group of t one is gone: t squared becomes (t - 1) squared.
    const wr = (n - 1) ** 2 - (squaresX - 2 * (tiesX[at] as number) + 1);
    const wc = (n - 1) ** 2 - (squaresY - 2 * (tiesY[at] as number) + 1);
    return wr > 0 && wc > 0 ? (all - 2 * difference) / Math.sqrt(wr * wc) : NaN;
  });
}

export interface Spearman extends Interval {
  readonly rho: number;
}

/** Spearman's correlation of midranks; interval by Fisher's z with Bonett and Wright's error (2000), from 4 cases on. */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): Spearman | undefined {
  const n = x.length;
  const [a, b] = [midranks(x).ranks, midranks(y).ranks];
  const mean = (n + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < n; at++) {
    const [dx, dy] = [(a[at] as number) - mean, (b[at] as number) - mean];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  if (!(xx > 0 && yy > 0)) return undefined;
  const rho = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  if (n < 4) return { rho, low: -1, high: 1 };
  const reach = normal95 * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  const z = Math.atanh(rho);
  return { rho, low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
}

/** What so many networks can show at all. */
export function whatCanBeShown(n: number): { readonly halfWidth: number; readonly detectable: number } {
  const error = Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
  // 0.8416: four times in five.
  return { halfWidth: normal95 * error, detectable: (normal95 + 0.8416212335729143) * error };
}

function agreementOf(x: ArrayLike<number>, y: ArrayLike<number>): Agreement {
  const n = x.length;
  const order = orderByValue(x);
  const rankY = new Int32Array(n);
  const tiesY = new Float64Array(n);
  const orderY = orderByValue(y);
  let ranks = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && y[orderY[to] as number] === y[orderY[from] as number]) to++;
    ranks++;
    for (let at = from; at < to; at++) {
      rankY[orderY[at] as number] = ranks;
      tiesY[orderY[at] as number] = to - from;
    }
    from = to;
  }
  const differences = new Float64Array(n);
  const tiesX = new Float64Array(n);
  // Once from the smallest x up, once from the largest down: each case meets every other that differs in x.
  for (const isUp of [true, false]) {
    const tree = new Int32Array(ranks + 1);
    const upTo = (rank: number): number => {
      let sum = 0;
      for (let at = rank; at > 0; at -= at & -at) sum += tree[at] as number;
      return sum;
    };
    for (let met = 0; met < n;) {
      const place = (at: number): number => order[isUp ? at : n - 1 - at] as number;
      let to = met + 1;
      while (to < n && x[place(to)] === x[place(met)]) to++;
      for (let at = met; at < to; at++) {
        const each = place(at);
        const below = upTo((rankY[each] as number) - 1);
        const above = met - upTo(rankY[each] as number);
        differences[each] = (differences[each] as number) + (isUp ? below - above : above - below);
        tiesX[each] = to - met;
      }
      for (let at = met; at < to; at++)
        for (let rank = rankY[place(at)] as number; rank <= ranks; rank += rank & -rank)
          tree[rank] = (tree[rank] as number) + 1;
      met = to;
    }
  }
  return { differences, tiesX, tiesY };
}
