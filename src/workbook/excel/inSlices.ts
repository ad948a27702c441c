import type { Done, Steps } from "../../method/steps";
import { stopWhenCancelled } from "./excel";
import type { JobOptions, Progress } from "./written";

/** Milliseconds: shorter than what a person notices as standing still. */
const slice = 30;

/**
 * Does long computing in slices: between two of them the pane draws, answers, and may cancel.
 * @throws WorkbookError "cancelled"
 */
export async function inSlices<T>(
  steps: Steps<T>,
  { onProgress, signal }: Pick<JobOptions, "onProgress" | "signal">,
  step: Progress["step"] = "solving",
): Promise<T> {
  for (;;) {
    const end = performance.now() + slice;
    let told: Done | undefined;
    do {
      const next = steps.next();
      if (next.done) return next.value;
      told = next.value ?? told;
    } while (performance.now() < end);
    if (told) onProgress?.({ step, ...told });
    await new Promise((go) => setTimeout(go, 0));
    stopWhenCancelled(signal ? { signal } : {});
  }
}
