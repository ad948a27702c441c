import { lookAgainDay } from "../../method/measures/reRating";
import type { PhaseMove } from "../../workbook/contacts/movePhase";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Speech } from "../frame/speech";
import type { ReRated } from "./LogContactPage";

/** What is proposed, before it is taken along: "Re-rate: phase Qualified, interest 2". */
export function reRatedWords(speech: Speech, { phase, interest }: ReRated): string {
  const word = speech.say(`words.phase.${phase}`);
  return interest === null
    ? speech.say("pane.log.reRatePhase", { phase: word })
    : speech.say("pane.log.reRate", { phase: word, interest });
}

/** The move to the standing that a contact speaks for, with the reaction as its reason. */
export function standingMove(
  speech: Speech,
  { customerId, date, outcome }: Pick<NewContact, "customerId" | "date" | "outcome">,
  { phase, interest }: ReRated,
): PhaseMove {
  return {
    customerId,
    to: phase,
    day: date,
    interest,
    reason: speech.say("pane.log.reRateReason", {
      outcome: outcome === "" ? "" : speech.say(`words.outcome.${outcome}`),
    }),
    lookAgain: phase === "dropped" ? (lookAgainDay(date) ?? null) : null,
  };
}
