import { instrumentFacts, instruments, type Instrument } from "../method/measures/instruments";
import { sayInCell } from "../text/functions/functionText";
import { languages } from "../text/languages";

const keyOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const known = new Map<string, Instrument>();
for (const instrument of instruments) {
  const words = languages.map((language) => sayInCell(language, `words.instrument.${instrument}`));
  for (const word of [...words, ...instrumentFacts[instrument].synonyms])
    if (!known.has(keyOf(word))) known.set(keyOf(word), instrument);
}

/** The instrument that a cell names in either language; undefined when it names none. */
export function instrumentIn(text: string): Instrument | undefined {
  return known.get(keyOf(text));
}
