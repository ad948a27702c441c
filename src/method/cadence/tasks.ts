import { addMonths, dateOf, lastSerial } from "../calendar/serial";

/** What is to be resubmitted on a day (Wiedervorlage). */
export interface DatedTask {
  /** Serial. */
  readonly due: number;
  /** Repeats every so many months; 0 or NaN: once. */
  readonly everyMonths: number;
  /** Serial of the day it was last done; NaN or 0: not yet. */
  readonly done: number;
}

/**
 * The day on which a task is due next (docs/method.md, Tasks): its day until it is done; then, where it repeats, the first
 * of its days after the one that it was done for. What is done within half an interval before a day is done for that day:
 * the list shows tasks ahead, and who does one early must not be asked for it again. Days are counted in months from the first one, so that the 31st stays the
 * month's end. Undefined when it is done for good, is no day, or the calendar ends.
 */
export function nextTaskDay({ due, everyMonths, done }: DatedTask): number | undefined {
  return taskDay(due, everyMonths, done);
}

function taskDay(due: number, everyMonths: number, done: number): number | undefined {
  const first = Math.floor(due);
  if (!(first >= 1 && first <= lastSerial)) return undefined;
  if (!(done >= 1)) return first;
  const every = Math.floor(everyMonths);
  if (!(every >= 1)) return undefined;
  const start = dateOf(first);
  const last = dateOf(done);
  if (!start || !last || done < first) return addMonths(first, every);
  const gone = (last.year - start.year) * 12 + last.month - start.month;
  let step = Math.max(1, Math.floor(gone / every));
  let before = addMonths(first, (step - 1) * every);
  for (;;) {
    const day = addMonths(first, step * every);
    if (day === undefined || before === undefined) return day;
    if (2 * (day - Math.floor(done)) > day - before) return day;
    before = day;
    step++;
  }
}

/** Tasks as columns; index = row of the register. */
export interface TaskColumns {
  /** Index of the network, below 0 where the customer is unknown: such rows do not count. */
  readonly networks: ArrayLike<number>;
  readonly due: ArrayLike<number>;
  readonly everyMonths: ArrayLike<number>;
  readonly done: ArrayLike<number>;
}

/** Per network; index = network. */
export interface NextTasks {
  /** Day of the network's earliest open task, 0 for none. */
  readonly days: Int32Array;
  /** Its row in the register, -1 for none. */
  readonly rows: Int32Array;
}

/** The earliest open task of each network; of several on one day the one in the earlier row. */
export function nextTasks(tasks: TaskColumns, networkCount: number): NextTasks {
  const days = new Int32Array(networkCount);
  const rows = new Int32Array(networkCount).fill(-1);
  for (let row = 0; row < tasks.networks.length; row++) {
    const network = tasks.networks[row] as number;
    if (!(network >= 0 && network < networkCount)) continue;
    const day = taskDay(tasks.due[row] as number, tasks.everyMonths[row] as number, tasks.done[row] as number);
    const best = days[network] as number;
    if (day === undefined || (best > 0 && best <= day)) continue;
    days[network] = day;
    rows[network] = row;
  }
  return { days, rows };
}
