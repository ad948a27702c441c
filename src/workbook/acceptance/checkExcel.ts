import { hostCodeOf } from "../excel/workbookError";
import { openScratch } from "./scratch";
import { automaticSteps, type Observation, type Question } from "./steps";

export type Verdict = "passed" | "failed" | "leftOut" | "yes" | "no" | "unknown";

/** What came of one step. Holds nothing of the user's: what is expected and seen is the check's own. */
export interface StepResult extends Observation {
  readonly key: string;
  readonly verdict: Verdict;
  /** Milliseconds; null for a question. */
  readonly took: number | null;
}

/** Which Excel was checked. */
export interface CheckedExcel {
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Highest version of each set that it says it has. */
  readonly sets: Readonly<Record<string, string>>;
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

const knownSets: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 25 }, (_, minor) => `1.${minor + 1}`),
  CustomFunctionsRuntime: ["1.1", "1.2", "1.3", "1.4", "1.5"],
  SharedRuntime: ["1.1", "1.2"],
};

/** What Office says of itself. */
export function checkedExcel(): CheckedExcel {
  const { context } = Office;
  return {
    platform: String(context.platform),
    version: context.diagnostics.version,
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    sets: Object.fromEntries(
      Object.entries(knownSets).map(([name, versions]) => [
        name,
        versions.filter((version) => context.requirements.isSetSupported(name, version)).at(-1) ?? "none",
      ]),
    ),
  };
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
export function answered(key: Question, verdict: "yes" | "no" | "unknown"): StepResult {
  return { key, verdict, expected: "yes", seen: verdict, took: null };
}
