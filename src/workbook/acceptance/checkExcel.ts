import { hostCodeOf } from "../excel/workbookError";
import type { CheckedExcel } from "./checkedExcel";
import { openScratch } from "./scratch";
import { automaticSteps, type Observation, type CheckQuestion } from "./steps";

export type Verdict = "passed" | "failed" | "leftOut" | "yes" | "no" | "unknown";

/** What came of one step. Holds nothing of the user's: what is expected and seen is the check's own. */
export interface StepResult extends Observation {
  readonly key: string;
  readonly verdict: Verdict;
  /** Milliseconds; null for a question. */
  readonly took: number | null;
}

/** The evidence of a check, as it is saved. */
export interface Evidence {
  readonly product: string;
  /** ISO 8601. */
  readonly at: string;
  readonly excel: CheckedExcel;
  readonly steps: readonly StepResult[];
  /** False where the check's own sheet could not be removed again. */
  readonly isClean: boolean;
}

/**
 * Takes all automatic steps, one after the other, on a sheet of the check's own that is removed again. A step that fails
 * is told with Excel's code and stops none of the others.
 * @param onStep called after each step
 */
export async function checkExcel(
  onStep: (result: StepResult) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Pick<Evidence, "steps" | "isClean">> {
  const steps: StepResult[] = [];
  let isClean = true;
  for (const { key, needs, run } of automaticSteps) {
    signal?.throwIfAborted();
    const begin = performance.now();
    let result: StepResult;
    if (needs && !Office.context.requirements.isSetSupported(...needs))
      result = { key, verdict: "leftOut", expected: needs.join(" "), seen: "", took: null };
    else {
      let observation: Observation;
      const scratch = await openScratch().catch(() => null);
      try {
        if (!scratch) throw new Error("no sheet");
        observation = await run(scratch);
      } catch (error) {
        observation = { expected: "no error", seen: hostCodeOf(error) || String(error) };
      }
      if (scratch && !(await scratch.remove())) isClean = false;
      const verdict = observation.expected === observation.seen ? "passed" : "failed";
      result = { key, verdict, ...observation, took: Math.round(performance.now() - begin) };
    }
    steps.push(result);
    onStep(result);
  }
  return { steps, isClean };
}

/** The answer to a question as a step. */
export function answered(key: CheckQuestion, verdict: "yes" | "no" | "unknown"): StepResult {
  return { key, verdict, expected: "yes", seen: verdict, took: null };
}
