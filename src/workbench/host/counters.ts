/** What passed between the add-in and the host. Bytes are UTF-8. */
export interface Traffic {
  syncs: number;
  requests: number;
  bytesUp: number;
  bytesDown: number;
  /** The largest single message in either direction. */
  largest: number;
}

export interface Counters extends Traffic {
  /** By number of the Excel.run, in order; requests of an unknown run only count in the total. */
  readonly runs: Map<number, Traffic>;
  /** Cells whose values, texts or formulas were read. */
  cells: number;
  /** Requests that only released references at the end of an Excel.run: not syncs of the add-in. */
  cleanups: number;
}

const none = (): Traffic => ({ syncs: 0, requests: 0, bytesUp: 0, bytesDown: 0, largest: 0 });

export function createCounters(): Counters {
  return { ...none(), cells: 0, cleanups: 0, runs: new Map() };
}

/** Sets everything back to 0, to measure what comes next. */
export function resetCounters(counters: Counters): void {
  Object.assign(counters, none(), { cells: 0, cleanups: 0 });
  counters.runs.clear();
}

/** Adds one request and its answer. */
export function count(counters: Counters, run: number, up: number, down: number, isCleanup: boolean): void {
  if (isCleanup) counters.cleanups += 1;
  let ofRun = counters.runs.get(run);
  if (!ofRun && run > 0) counters.runs.set(run, (ofRun = none()));
  for (const traffic of ofRun ? [counters, ofRun] : [counters]) {
    traffic.requests += 1;
    if (!isCleanup) traffic.syncs += 1;
    traffic.bytesUp += up;
    traffic.bytesDown += down;
    traffic.largest = Math.max(traffic.largest, up, down);
  }
}

/** Length in UTF-8, without copying the text. */
export function byteLength(text: string): number {
  if (typeof Buffer !== "undefined" && typeof Buffer.byteLength === "function") return Buffer.byteLength(text, "utf8");
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate pair is 2 units and 4 bytes: 1 more for each half.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
