/** Processes that work off jobs, each bounded in time and memory: a job that hangs or dies costs its process, not the run. */
import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Job } from "./worker";

export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

export class Pool {
  private readonly idle: ChildProcess[] = [];

  constructor(private readonly bounds: Bounds) {}

  /** What a process answers, or that it had to be ended. */
  async run(job: Job): Promise<Answer> {
    const child = this.idle.pop() ?? (await this.start());
    const answer = await new Promise<Answer>((done) => {
      const end = (said: Answer) => {
        clearInterval(timer);
        child.removeAllListeners("message").removeAllListeners("exit");
        done(said);
      };
      const { seconds } = this.bounds;
      const [from, started] = [processorSeconds(child), Date.now()];
      const timer = setInterval(() => {
        const passed = (Date.now() - started) / 1000;
        // On a busy machine a process waits more than it works.
        const used = processorSeconds(child) - from;
        if (Number.isNaN(used) ? passed < seconds : used < seconds && passed < PATIENCE * seconds) return;
        child.kill("SIGKILL");
        end({ failure: `not done after ${Math.round(Number.isNaN(used) ? passed : used)} s` });
      }, 500);
      child.once("message", (said: Answer) => end(said));
      child.once("exit", (code, signal) => end({ failure: `the process ended (${signal ?? code})` }));
      child.send(job);
    });
    if (child.exitCode === null && !child.killed) this.idle.push(child);
    return answer;
  }

  close(): void {
    for (const child of this.idle) child.kill();
  }

  /** Its time counts from when it has everything loaded. */
  private async start(): Promise<ChildProcess> {
    const child = fork(join(__dirname, "worker.ts"), {
      execArgv: ["--import", "tsx", `--max-old-space-size=${this.bounds.megabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await new Promise((ready) => child.once("message", ready));
    return child;
  }
}

/** How many times its bound a process may last when it is not told how much it worked. */
const PATIENCE = 30;

/** What a process has worked; NaN where the system does not tell. Counted in hundredths of a second on Linux. */
function processorSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

/** Works off all jobs of a source with several at a time. */
export async function inParallel<T>(
  source: Iterator<T>,
  count: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const one = async (): Promise<void> => {
    for (let next = source.next(); !next.done; next = source.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: count }, one));
}
