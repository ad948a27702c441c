/** Ranks from 1 for the smallest on, equal values share their mean rank. */
export interface Midranks {
  readonly ranks: Float64Array;
  /** Sum of t^3 - t over groups of t equal values. */
  readonly tieCubes: number;
}

/** @param values numbers without NaN */
export function midranks(values: ArrayLike<number>): Midranks {
  const count = values.length;
  const order = orderByValue(values);
  const ranks = new Float64Array(count);
  let tieCubes = 0;
  for (let from = 0; from < count;) {
    const value = values[order[from] as number];
    let to = from + 1;
    while (to < count && values[order[to] as number] === value) to++;
    const size = to - from;
    tieCubes += size ** 3 - size;
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return { ranks, tieCubes };
}

/** Places of the values from the smallest on; equal ones in the order in which they stand. */
export function orderByValue(values: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: values.length }, (_, at) => at).sort(
    (a, b) => (values[a] as number) - (values[b] as number) || a - b,
  );
}
