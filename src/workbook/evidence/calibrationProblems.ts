import { say, type Language } from "../../text/text";
import { planFaultSentence } from "../sentences/planSentences";
import type { Calibration } from "./calibration";

/** What stands in the way of a measurement, in sentences. */
export function calibrationProblems(language: Language, { problems, blendedFaults }: Calibration): string[] {
  return problems.map((problem) => {
    const [fault] = blendedFaults;
    return say(language, `sheets.calibration.problem.${problem}`, {
      fault: fault ? planFaultSentence(language, fault) : "",
    });
  });
}
