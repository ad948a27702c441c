/**
 * Letters to change, add or take away, two neighbours that changed places counting once; undefined above the limit.
 * Words that differ more in length are told without counting.
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_none, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, (before[column - 2] as number) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return undefined;
    before = previous;
    previous = current;
  }
  const distance = previous[b.length] as number;
  return distance <= limit ? distance : undefined;
}
