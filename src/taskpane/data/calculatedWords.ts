import type { CalculatedAgain } from "../../workbook/excel/calculateAgain";
import type { Speech } from "../frame/speech";

/** "12 formulas were entered again and everything calculated. Not on protected sheets: Plan." */
export function calculatedWords(speech: Speech, { cells, protectedSheets }: CalculatedAgain): string {
  const done = speech.count("pane.calculate.done", cells);
  if (protectedSheets.length === 0) return done;
  return `${done} ${speech.say("pane.calculate.protected", { sheets: protectedSheets.join(", ") })}`;
}
