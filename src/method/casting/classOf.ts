/**
 * The first class whose threshold a sum over a weight reaches; the last one takes the rest.
 * @param table where the thresholds of the record begin
 */
export function classOf(
  sum: number,
  weight: number,
  thresholds: Float64Array,
  table: number,
  classCount: number,
): number {
  for (let index = 0; index < classCount; index++)
    if (sum >= (thresholds[table + index] as number) * weight) return index;
  return classCount - 1;
}

/** Where the thresholds of a record begin, by its earlier class; the last table is for those without one. */
export function tableOf(earlier: ArrayLike<number> | undefined, record: number, classCount: number): number {
  const before = earlier?.[record] ?? -1;
  return (before >= 0 && before < classCount ? before : classCount) * classCount;
}
