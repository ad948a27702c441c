import { wilson } from "../plan/wilson";

/** A share with its 95 % interval and the number of cases it rests on; all NaN where there is no case. */
export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly cases: number;
}
