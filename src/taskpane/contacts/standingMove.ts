import { lookAgainDay } from "../../method/measures/reRating";
import type { PhaseMove } from "../../workbook/contacts/movePhase";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Look } from "../../workbook/look/look";
import type { JobOptions } from "../../workbook/excel/written";
import type { Speech } from "../frame/speech";
import type { ContactPort } from "../session/contactPort";
import type { ReRated } from "./LogContactPage";

/** What is proposed, before it is taken along: "Re-rate: phase Qualified, interest 2". */
export function reRatedWords(speech: Speech, { phase, interest }: ReRated): string {
  const word = speech.say(`words.phase.${phase}`);
  return interest === null
    ? speech.say("pane.log.reRatePhase", { phase: word })
    : speech.say("pane.log.reRate", { phase: word, interest });
}

/** What came of it: "Hansen GmbH is now in the phase Qualified, interest 2". */
export function phaseWordsOf(speech: Speech, network: string, { phase, interest }: ReRated): string {
  const values = { network, phase: speech.say(`words.phase.${phase}`) };
  return interest === null
    ? speech.say("pane.phase.done", values)
    : speech.say("pane.phase.doneRated", { ...values, interest });
}

/**
 * The moves to the standing that a contact speaks for, with the reaction as their reason. A network is dropped when all of
 * its customers are; for any other phase its most advanced customer is enough.
 */
export function standingMoves(
  speech: Speech,
  { customerId, date, outcome }: Pick<NewContact, "customerId" | "date" | "outcome">,
  { phase, interest }: ReRated,
  customerIds: readonly string[],
): readonly PhaseMove[] {
  const isDropped = phase === "dropped";
  const reason = speech.say("pane.log.reRateReason", {
    outcome: outcome === "" ? "" : speech.say(`words.outcome.${outcome}`),
  });
  const lookAgain = isDropped ? (lookAgainDay(date) ?? null) : null;
  return (isDropped ? customerIds : [customerId]).map((each) => ({
    customerId: each,
    to: phase,
    day: date,
    interest,
    reason,
    lookAgain,
  }));
}

/** Moves them one after the other; how many were moved. */
export async function moveAll(
  contacts: Pick<ContactPort, "movePhase">,
  look: Look,
  moves: readonly PhaseMove[],
  options: JobOptions,
): Promise<number> {
  for (const move of moves) await contacts.movePhase(look, move, options);
  return moves.length;
}
