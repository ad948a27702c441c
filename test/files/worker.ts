/** A process that takes files through the steps, one after the other; whoever started it bounds its time and memory. */
import { readFileSync } from "node:fs";
import "../../src/text/everyText";
import { fuzzCase } from "./fuzzCase";
import { throughSteps, type Outcome } from "./steps";

export type Job = { readonly file: string } | { readonly seed: number; readonly keep?: readonly number[] };

export interface Answer {
  readonly outcome?: Outcome;
  readonly failure?: string;
  /** Of a case of the fuzzer: what was done to the file. */
  readonly mutations?: readonly string[];
}

process.on("message", (job: Job) => void answer(job).then((said) => process.send!(said)));

async function answer(job: Job): Promise<Answer> {
  let mutations: readonly string[] | undefined;
  try {
    let bytes: Uint8Array;
    if ("file" in job) bytes = new Uint8Array(readFileSync(job.file));
    else ({ bytes, mutations } = await fuzzCase(job.seed, job.keep));
    const isReported = "file" in job || job.seed % 8 === 0;
    return { outcome: await throughSteps(bytes, { report: isReported }), ...(mutations && { mutations }) };
  } catch (error) {
    const { name, message, stack = "" } = error as Error;
    const place =
      stack
        .split("\n")
        .find((line) => line.includes("/src/"))
        ?.trim() ?? "";
    return { failure: `${name}: ${message} ${place}`, ...(mutations && { mutations }) };
  }
}

// Whoever started it is gone.
process.on("disconnect", () => process.exit());
process.send!("ready");
