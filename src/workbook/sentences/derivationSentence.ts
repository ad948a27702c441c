import { say, sayCount, type Language } from "../../text/text";
import type { DueDerivation } from "../reminders";
import { daySentence } from "./day";

/** How a due date came about: "last contact 12 Jan 2026 (visit) + 2 months = 12 Mar 2026". */
export function derivationSentence(language: Language, derivation: DueDerivation): string {
  const { rule, last, instrument, months, days, unmoved, due } = derivation;
  const moved = due === unmoved ? "" : say(language, "sheets.derivation.moved", { day: daySentence(language, due) });
  if (rule === "neverContacted")
    return say(language, "sheets.derivation.never", { day: daySentence(language, unmoved) }) + moved;
  const lastDay = last === null ? "" : daySentence(language, last);
  const lastContact =
    instrument === ""
      ? say(language, "sheets.derivation.last", { day: lastDay })
      : say(language, "sheets.derivation.lastWith", { day: lastDay, instrument });
  if (rule === "agreed") {
    const day = daySentence(language, unmoved);
    return last === null
      ? say(language, "sheets.derivation.agreed", { day }) + moved
      : say(language, "sheets.derivation.agreedIn", { day, last: lastContact }) + moved;
  }
  const step =
    months !== null
      ? sayCount(language, "sheets.derivation.months", months)
      : sayCount(language, "sheets.derivation.days", days ?? 0);
  return (
    lastContact + step + say(language, "sheets.derivation.equals", { day: daySentence(language, unmoved) }) + moved
  );
}
