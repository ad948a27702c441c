import type { Calibration, CalibrationRow } from "../../workbook/evidence/calibration";
import type { Look } from "../../workbook/look/look";
import type { Speech } from "../frame/speech";
import type { FigureStory } from "../parts/explaining";
import { contactPlaces } from "../plan/contactPlaces";
import { calibratedName, calibratedWords } from "./calibratedWords";

/** Where the measured and the blended value of a row come from, with the contacts behind them. */
export function calibrationStory(
  speech: Speech,
  row: CalibrationRow,
  { priorStrength, leastCases, asOf }: Calibration,
  look: Look,
): FigureStory {
  const { measured, n, successes } = row;
  const words = (value: number): string => calibratedWords(speech, row, value);
  const isCurve = row.input.startsWith("conversion:");
  const how = isCurve ? "curve" : row.unit;
  return {
    title: `${speech.say("pane.calibration.blended")} · ${calibratedName(speech, row.input)}`,
    value: words(row.blended),
    formula: measured
      ? [
          speech.say(`pane.calibration.how.${how}`),
          speech.say(isCurve ? "pane.calibration.howBlendedCurve" : "pane.calibration.howBlended", {
            plan: words(row.prior),
            strength: priorStrength,
            measured: words(measured.value),
            n,
            blended: words(row.blended),
          }),
        ].join(" ")
      : speech.say("pane.calibration.howPlan"),
    inputs: [
      { label: speech.say("pane.calibration.plan"), value: words(row.plan) },
      ...(row.accepted ? [{ label: speech.say("columns.planBefore"), value: words(row.prior) }] : []),
      { label: speech.say("sheets.calibration.column.n"), value: speech.number(n) },
      ...(successes === null
        ? []
        : [{ label: speech.say("sheets.calibration.column.successes"), value: speech.number(successes) }]),
      ...(measured
        ? [
            { label: speech.say("pane.calibration.measured"), value: words(measured.value) },
            { label: speech.say("sheets.calibration.column.low"), value: endWords(measured.low, words) },
            { label: speech.say("sheets.calibration.column.high"), value: endWords(measured.high, words) },
          ]
        : []),
      { label: speech.say("sheets.calibration.strength"), value: speech.number(priorStrength) },
      { label: speech.say("sheets.calibration.least"), value: speech.number(leastCases) },
      { label: speech.say("pane.plan.upTo"), value: speech.day(asOf) },
    ],
    rows: contactPlaces(look, row.records, "outcome"),
    rowCount: row.records.length,
  };
}

function endWords(value: number, words: (value: number) => string): string {
  return Number.isNaN(value) ? "–" : words(value);
}
