import { instruments, type Instrument } from "../../method/measures/instruments";
import { wordList } from "./wordList";

export const instrumentWords = wordList<Instrument>(instruments, "words.instrument", {
  email: ["mail (e-mail)", "electronic mail"],
  fax: ["telefax"],
  mail: ["letter", "post", "mailing", "direct mail"],
  phone: ["call", "phone call", "telephone", "anruf", "telefonat"],
  video: ["video call", "videokonferenz", "videoberatung", "online"],
  phoneFieldService: ["telephone field service", "tele field service"],
  visit: ["besuch", "field service", "field visit", "meeting", "termin vor ort"],
});

/** The instrument that a text names in either language; undefined when it names none. */
export function instrumentOf(text: string): Instrument | undefined {
  return instrumentWords.codeOf(text);
}

/** An instrument, or all of them, in the consent register. */
export const consentInstrumentWords = wordList<Instrument | "all">([...instruments, "all"], "words.instrument", {
  ...{ visit: ["besuch"], mail: ["letter", "post"], phone: ["telephone", "anruf"] },
  all: ["every", "any", "jede", "alles"],
});
