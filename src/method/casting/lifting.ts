/**
 * The smallest set of criteria whose gains add up to what is needed: exact, since gains add. The fewest criteria are
 * as many as the largest gains need. Among the sets of that size it is the one with the heaviest criterion, then the
 * next heaviest; where weights are equal the order of the criteria decides.
 *
 * Call lift with gains already in order of weight. It holds its scratch memory, so one finder serves a whole pass.
 */
export function liftingFinder(criteria: number): (gains: Float64Array, needed: number) => number {
  const order = new Int32Array(criteria);

  /** Bits of the positions in `gains`; 0 where all of them together do not suffice. */
  return (gains, needed) => {
    const size = fewest(gains, needed, order);
    if (size === 0) return 0;
    let set = 0;
    let missing = needed;
    let open = size;
    for (let at = 0; at < criteria && open > 0; at++) {
      const rest = missing - (gains[at] as number);
      if (bestAfter(at, open - 1, gains, order) < rest) continue;
      set |= 1 << at;
      missing = rest;
      open--;
    }
    return set;
  };
}

/** How many of the largest gains reach what is needed; 0 when all do not. Leaves the positions by falling gain. */
function fewest(gains: Float64Array, needed: number, order: Int32Array): number {
  for (let at = 0; at < order.length; at++) {
    const gain = gains[at] as number;
    let place = at;
    while (place > 0 && (gains[order[place - 1] as number] as number) < gain) {
      order[place] = order[place - 1] as number;
      place--;
    }
    order[place] = at;
  }
  let sum = 0;
  for (let taken = 0; taken < order.length; taken++) {
    const gain = gains[order[taken] as number] as number;
    if (gain <= 0) return 0;
    sum += gain;
    if (sum >= needed) return taken + 1;
  }
  return 0;
}

/** The most that `count` positions behind `at` can add. */
function bestAfter(at: number, count: number, gains: Float64Array, order: Int32Array): number {
  let sum = 0;
  for (let place = 0; place < order.length && count > 0; place++) {
    const position = order[place] as number;
    if (position <= at) continue;
    sum += gains[position] as number;
    count--;
  }
  return sum;
}
