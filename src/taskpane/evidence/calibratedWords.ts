import type { CalibratedInput, CalibrationRow } from "../../workbook/evidence/calibration";
import { inputName } from "../../workbook/evidence/inputName";
import type { Speech } from "../frame/speech";

/** A row of the calibration as a person reads it. */
export function calibratedName(speech: Speech, input: CalibratedInput): string {
  return input.startsWith("conversion:")
    ? speech.say("pane.calibration.conversion", { month: Number(input.slice("conversion:".length)) })
    : inputName(speech.language, input as Exclude<CalibratedInput, `conversion:${number}`>);
}

/** A value of a row with its unit: a share, months, an amount. */
export function calibratedWords(speech: Speech, { unit }: Pick<CalibrationRow, "unit">, value: number): string {
  if (unit === "rate") return speech.percent(value);
  return unit === "months"
    ? speech.count("pane.calibration.months", value, { months: speech.number(value, 1) })
    : speech.number(value);
}
