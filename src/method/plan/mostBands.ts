/** More would take longer than a person waits; beyond so many calls a year chance no longer matters. */
export const mostBands = { calls: 50_000, periods: 60 } as const;
