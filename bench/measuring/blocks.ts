import type { Workbench } from "../../src/workbench/headless";

/** What a job did to the thread that it shares with the grid and the pane. Times are processor time of this process. */
export interface Blocks {
  /** Milliseconds of our own computing: without what the workbench took in Excel's place. */
  readonly own: number;
  /** The longest stretch of it without a pause in which the pane could draw or be cancelled. */
  readonly longest: number;
  /** Progress calls, and the longest stretch of own computing without one. */
  readonly told: number;
  readonly silent: number;
}

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs a job and measures its blocks; the workbench's answers are taken out. */
export async function blocksOf(
  workbench: Workbench,
  job: (onProgress: () => void) => Promise<unknown>,
): Promise<Blocks> {
  const { host } = workbench as { host: { process: Workbench["host"]["process"] } };
  const process = host.process;
  let inHost = 0;
  host.process = (...request) => {
    const from = processor();
    return process(...request).then(async (answer) => {
      inHost += processor() - from;
      // Excel answers later; here it does so in the same breath unless it is made to wait.
      await new Promise((go) => setImmediate(go));
      return answer;
    });
  };
  const own = (): number => processor() - inHost;
  const start = own();
  let [tick, longest, told, silent] = [start, 0, 0, 0];
  let lastTold = start;
  let isRunning = true;
  const watch = (): void => {
    const now = own();
    longest = Math.max(longest, now - tick);
    tick = now;
    if (isRunning) setImmediate(watch);
  };
  setImmediate(watch);
  await job(() => {
    told++;
    silent = Math.max(silent, own() - lastTold);
    lastTold = own();
  });
  const end = own();
  longest = Math.max(longest, end - tick);
  silent = Math.max(silent, end - lastTold);
  isRunning = false;
  host.process = process;
  await new Promise((go) => setImmediate(go));
  return { own: end - start, longest, told, silent };
}
