// Taken once: millions of draws each look it up, and a global is slow to reach where the realm is not the engine's own.
const { imul } = Math;

/** Whole-number arithmetic alone: the same draws on every platform. 0 up to, not including, 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A Latin hypercube: in each dimension every one of `count` equal parts of 0..1 is drawn exactly once.
 * @returns one column of draws for each dimension
 */
export function latinHypercube(count: number, dimensions: number, seed: number): Float64Array[] {
  const draw = seeded(seed);
  return Array.from({ length: dimensions }, () => {
    const column = Float64Array.from({ length: count }, (_, part) => part);
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(draw() * (last + 1));
      [column[last], column[other]] = [column[other] as number, column[last] as number];
    }
    return column.map((part) => (part + draw()) / count);
  });
}

/**
 * The value of a triangular distribution below which the share lies. Only + - x / and square roots, which every platform
 * rounds alike.
 */
export function triangular(low: number, likely: number, high: number, share: number): number {
  const width = high - low;
  if (width === 0) return low;
  const turn = (likely - low) / width;
  return share < turn
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely));
}
