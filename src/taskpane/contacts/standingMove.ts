import { lookAgainDay } from "../../method/measures/reRating";
import type { PhaseMove } from "../../workbook/contacts/movePhase";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Speech } from "../frame/speech";
import type { ReRated } from "./LogContactPage";

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
