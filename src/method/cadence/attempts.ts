import type { LoggedContacts, LatestContacts } from "./latest";
import { lastSerial } from "../calendar/serial";

/** Example: after so many attempts that reached nobody another instrument is proposed. */
export const exampleAttemptsBeforeOther = 3;

/** Contacts that reached nobody since the latest effective one, per network; index = network. */
export interface Attempts {
  readonly counts: Int32Array;
  /** Row of the latest of them, -1 for none. */
  readonly rows: Int32Array;
  /** Day of the next try as the latest attempt that says one has it, 0 for none. */
  readonly retries: Int32Array;
  /** Row of the attempt that says it, -1 for none. */
  readonly retryRows: Int32Array;
  /** Day of that attempt, 0 for none. */
  readonly retrySetOn: Int32Array;
  /** The instruments of the attempts, in bits. */
  readonly tried: Int32Array;
}

/**
 * The attempts of each network since its latest effective contact, up to the as-of day, in any order of rows; on one day
 * the later row counts as the later one (docs/method.md, Not reached). A day of the next try may be the attempt's own day;
 * one before it is none.
 * @param bitsOf the instrument of a row, in bits; asked for attempts alone
 */
export function attemptsSince(
  contacts: Pick<LoggedContacts, "networks" | "dates" | "effective" | "followUps">,
  latest: Pick<LatestContacts, "days" | "rows">,
  asOf: number,
  bitsOf: (row: number) => number = () => 0,
): Attempts {
  const { networks, dates, effective, followUps } = contacts;
  const count = latest.days.length;
  const counts = new Int32Array(count);
  const rows = new Int32Array(count).fill(-1);
  const days = new Int32Array(count);
  const retries = new Int32Array(count);
  const retryRows = new Int32Array(count).fill(-1);
  const retrySetOn = new Int32Array(count);
  const tried = new Int32Array(count);
  const end = Math.floor(asOf) + 1;
  for (let row = 0; effective !== undefined && row < networks.length; row++) {
    if (effective[row] !== 0) continue;
    const network = networks[row] as number;
    const date = dates[row] as number;
    // NaN compares false.
    if (network < 0 || !(date >= 1 && date < end)) continue;
    const day = Math.floor(date);
    const last = latest.days[network] as number;
    if (day < last || (day === last && row < (latest.rows[network] as number))) continue;
    counts[network] = (counts[network] as number) + 1;
    tried[network] = (tried[network] as number) | bitsOf(row);
    if (day >= (days[network] as number)) {
      days[network] = day;
      rows[network] = row;
    }
    const next = followUps === undefined ? NaN : (followUps[row] as number);
    if (next >= day && next < lastSerial + 1 && day >= (retrySetOn[network] as number)) {
      retries[network] = Math.floor(next);
      retryRows[network] = row;
      retrySetOn[network] = day;
    }
  }
  return { counts, rows, retries, retryRows, retrySetOn, tried };
}

/**
 * The instruments to be left for another one, in bits by network: those of its attempts once there are so many of them.
 * @param enough attempts before another instrument is proposed; 0 for never
 */
export function triedInVain(
  { counts, tried }: Pick<Attempts, "counts" | "tried">,
  enough: number,
): (network: number) => number {
  return (network) => (enough > 0 && (counts[network] as number) >= enough ? (tried[network] as number) : 0);
}
