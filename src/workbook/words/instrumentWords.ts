import { byInstrument, instruments, type Instrument } from "../../method/measures/instruments";
import { wordList } from "./wordList";

export const instrumentWords = wordList<Instrument>(
  instruments,
  (code) => `words.instrument.${code}`,
  byInstrument("synonyms"),
);

/** The instrument that a text names in either language; undefined when it names none. */
export function instrumentOf(text: string): Instrument | undefined {
  return instrumentWords.codeOf(text);
}

/** An instrument, or all of them, in the consent register. */
export const consentInstrumentWords = wordList<Instrument | "all">(
  [...instruments, "all"],
  (code) => `words.instrument.${code}`,
  {
    ...byInstrument("synonyms"),
    all: ["every", "any", "jede", "alles"],
  },
);
