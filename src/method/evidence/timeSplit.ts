import { addMonths } from "../calendar/serial";

/** Example: a casting is judged by what came in so many months after it. */
const exampleEvidenceMonths = 12;

export interface TimeSplit {
  /** Day of the latest casting whose months are over; undefined: it cannot be judged yet. */
  readonly used: number | undefined;
  readonly outcomeFrom: number | undefined;
  readonly outcomeTo: number | undefined;
  /** Later castings, whose months are not over. */
  readonly leftOut: readonly number[];
  /** The first day on which it can be judged, where it cannot yet; undefined where no casting was ever kept. */
  readonly judgedFrom: number | undefined;
}

/** Which kept casting speaks of what came after it. */
export function timeSplit(castings: readonly number[], asOf: number, months = exampleEvidenceMonths): TimeSplit {
  const rising = [...castings].filter((day) => day <= asOf).sort((a, b) => a - b);
  const end = (day: number): number => addMonths(day, months) ?? Infinity;
  const used = rising.filter((day) => end(day) <= asOf).at(-1);
  const [first] = rising;
  return {
    used,
    outcomeFrom: used === undefined ? undefined : used + 1,
    outcomeTo: used === undefined ? undefined : end(used),
    leftOut: rising.filter((day) => end(day) > asOf),
    judgedFrom: used === undefined && first !== undefined ? end(first) : undefined,
  };
}
