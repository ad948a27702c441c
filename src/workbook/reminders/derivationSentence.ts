import { say, sayCount, type Language } from "../../text/text";
import type { DueDerivation } from "./reminderEntry";
import { daySentence } from "../sentences/day";

/** How a due date came about: "last contact 12 Jan 2026 (visit) + 2 months = 12 Mar 2026". */
export function derivationSentence(language: Language, derivation: DueDerivation): string {
  const { unmoved, due, snooze } = derivation;
  const day = (serial: number): string => daySentence(language, serial);
  const moved = due === unmoved ? "" : say(language, "sheets.derivation.moved", { day: day(due) });
  const put = snooze
    ? say(language, "sheets.derivation.snoozed", { day: day(snooze.until) }) + because(language, snooze.reason)
    : "";
  return ruleSentence(language, derivation) + moved + put;
}

function ruleSentence(language: Language, derivation: DueDerivation): string {
  const { rule, last, instrument, unmoved } = derivation;
  const day = daySentence(language, unmoved);
  const lastDay = last === null ? "" : daySentence(language, last);
  const lastContact =
    instrument === ""
      ? say(language, "sheets.derivation.last", { day: lastDay })
      : say(language, "sheets.derivation.lastWith", { day: lastDay, instrument });
  switch (rule) {
    case "neverContacted":
      return say(language, "sheets.derivation.never", { day });
    case "agreed":
      return last === null
        ? say(language, "sheets.derivation.agreed", { day })
        : say(language, "sheets.derivation.agreedIn", { day, last: lastContact });
    case "retry":
      return sayCount(language, "sheets.derivation.retry", derivation.attempts?.count ?? 1, {
        last: derivation.attempts ? daySentence(language, derivation.attempts.last) : "",
        day,
      });
    case "afterSales":
      return sayCount(language, "sheets.derivation.afterSales", derivation.afterSalesDays ?? 0, {
        day: lastDay,
        due: day,
      });
    case "task":
      return taskSentence(language, derivation.task, day);
    case "lookAgain":
      return say(language, "sheets.derivation.lookAgain", { day }) + because(language, derivation.reason ?? "");
    case "cadence": {
      const { months, days } = derivation;
      const step =
        months !== null
          ? sayCount(language, "sheets.derivation.months", months)
          : sayCount(language, "sheets.derivation.days", days ?? 0);
      const equals = say(language, "sheets.derivation.equals", { day });
      return lastContact + step + frequencySentence(language, derivation) + equals;
    }
  }
}

/** " (the customer's own frequency)", " (phase buyer)", "" where the class decides. */
export function frequencySentence(language: Language, { from, phase }: Pick<DueDerivation, "from" | "phase">): string {
  if (from === "own") return say(language, "sheets.derivation.own");
  return from === "phase" && phase
    ? say(language, "sheets.derivation.phase", { phase: say(language, `words.phase.${phase}`) })
    : "";
}

/** "offer to resubmit on 3 Mar 2026, every 6 months: ask for the drawings". */
export function taskSentence(language: Language, task: DueDerivation["task"], day: string): string {
  const { kind = "other", everyMonths = null, note = "" } = task ?? {};
  const every = everyMonths === null ? "" : sayCount(language, "sheets.derivation.every", everyMonths);
  return say(language, `sheets.derivation.task.${kind}`, { day }) + every + because(language, note);
}

function because(language: Language, reason: string): string {
  return reason === "" ? "" : say(language, "sheets.derivation.because", { reason });
}
