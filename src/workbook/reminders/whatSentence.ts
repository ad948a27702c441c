import { say, type Language } from "../../text/text";
import type { WhatToDo } from "./reminderEntry";
import { daySentence } from "../sentences/day";

/** The recommended instrument as a word: "Phone", "none". */
export function instrumentWord(language: Language, { instrument }: Pick<WhatToDo, "instrument">): string {
  return instrument === null
    ? say(language, "sheets.what.none")
    : say(language, `functions.measure.instrument.${instrument}`);
}

/** Why an instrument is recommended, or none: "Visit: not for this class. The next best is recommended." */
export function whatSentence(language: Language, { because, vetoed, freeFrom }: WhatToDo): string {
  const vetoes = vetoed.map(({ instrument, veto }) =>
    say(language, "functions.measure.vetoed", {
      instrument: say(language, `functions.measure.instrument.${instrument}`),
      reason: say(language, `functions.measure.veto.${veto}`),
    }),
  );
  return [...vetoes, reason()].join(" ");

  function reason(): string {
    if (because === "noMeasure") return say(language, "sheets.what.noMeasure");
    if (because !== "pressed") return say(language, `functions.measure.because.${because}`);
    return freeFrom === null
      ? say(language, "sheets.what.neverFree")
      : say(language, "sheets.what.freeFrom", { day: daySentence(language, freeFrom) });
  }
}
