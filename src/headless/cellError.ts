import { type HeadlessTextKey, sayInTerminal } from "../text/headless/headlessText";
import type { Language } from "../text/languages";
import type { CellValue } from "../workbench/model/workbook";

const sentences: Readonly<Record<string, HeadlessTextKey>> = {
  "#NUM!": "headless.cellError.num",
  "#DIV/0!": "headless.cellError.div",
  "#NAME?": "headless.cellError.name",
  "#REF!": "headless.cellError.ref",
  "#VALUE!": "headless.cellError.value",
  "#N/A": "headless.cellError.na",
  "#NULL!": "headless.cellError.null",
  "#SPILL!": "headless.cellError.spill",
  "#CALC!": "headless.cellError.calc",
  "#BUSY!": "headless.cellError.busy",
};

/** An error with a sentence: its own where Excel shows one (#VALUE! and #N/A), else what the error means. */
export function explained(value: CellValue, language: Language): CellValue {
  if (typeof value !== "object") return value;
  const key = sentences[value.error];
  const keepsText = value.error === "#VALUE!" || value.error === "#N/A";
  if (!key || (keepsText && value.message)) return value;
  return { error: value.error, message: sayInTerminal(language, key) };
}
