import { idCell } from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import type { WithheldInstrument } from "./furtherRules";
import type { RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** The instruments that a class does not get. */
export function judgeWithheld(
  reader: RuleReader | undefined,
  example: readonly WithheldInstrument[],
): readonly WithheldInstrument[] {
  if (!reader) return example;
  return reader.rows(2).flatMap(({ index }) => {
    const label = reader.label(index, 0, "@withheld");
    const instrument = reader.word(index, 1, "@withheld", instrumentWords, "instrument");
    return label === undefined || !instrument ? [] : [{ class: label, instrument }];
  });
}

export const withheldSheet: RuleTableSheet = {
  headers: ["class", "instrument"],
  formats: [null, null],
  rows: ({ withheld }, { language }) =>
    withheld.map((each) => [idCell(each.class), instrumentWords.wordOf(language, each.instrument)]),
};
