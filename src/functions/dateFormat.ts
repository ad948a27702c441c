/** Above this a spill of formatted numbers costs more of Excel's 5 MB per answer than the format is worth. */
const mostFormatted = 1000;

let format: string | undefined;

/**
 * Lets results that are days suggest a number format ("yyyy-mm-dd"). Excel before CustomFunctionsRuntime 1.4 does not
 * know formatted numbers, so the add-in asks first; without a call results are plain serials.
 */
export function suggestDateFormat(numberFormat: string | undefined): void {
  format = numberFormat;
}

/** The rows of a result, its numbers formatted as days when a format was suggested and the result is small. */
export function asDays(rows: unknown[][]): unknown[][] {
  if (format === undefined || rows.length * (rows[0]?.length ?? 0) > mostFormatted) return rows;
  const numberFormat = format;
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? { type: "Double", basicValue: cell, numberFormat } : cell)),
  );
}
