/** A band is the half-open interval (over, up to]; null is "no limit on this side". */
export interface Band {
  readonly label: string;
  readonly over: number | null;
  readonly upTo: number | null;
}

export type PotentialPreset = "wideB" | "wideA" | "literal";

/** The three readings of the matrix as printed, which leaves 10,000 to 100,000 and exactly 2,000 open (docs/method.md). */
export const potentialPresets: Readonly<Record<PotentialPreset, readonly Band[]>> = {
  wideB: [
    { label: "A", over: 100000, upTo: null },
    { label: "B", over: 2000, upTo: 100000 },
    { label: "C", over: null, upTo: 2000 },
  ],
  wideA: [
    { label: "A", over: 10000, upTo: null },
    { label: "B", over: 2000, upTo: 10000 },
    { label: "C", over: null, upTo: 2000 },
  ],
  // "below 2,000" as an interval that contains its upper end: up to the last cent below.
  literal: [
    { label: "A", over: 100000, upTo: null },
    { label: "B", over: 2000, upTo: 10000 },
    { label: "C", over: null, upTo: 1999.99 },
  ],
};

/** 1 over 50 %, 2 over 0 up to 50 %, 3 non-customer. */
export const penetrationBands: readonly Band[] = [
  { label: "1", over: 0.5, upTo: null },
  { label: "2", over: 0, upTo: 0.5 },
  { label: "3", over: null, upTo: 0 },
];

/** Takes whatever no other band takes: a row with a label and neither limit beside rows that have limits. */
export function isRest(band: Band): boolean {
  return band.over === null && band.upTo === null;
}
