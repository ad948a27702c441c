import { idKey } from "../../method/cadence/idKey";
import type { Look } from "../../workbook/look/look";
import type { Speech } from "../frame/speech";

/** The moves of phase of a network's customers as sentences, the latest first. */
export function phaseHistoryOf(speech: Speech, look: Look, customerIds: readonly string[]): readonly string[] {
  return own(look.registers.phaseHistory, customerIds)
    .sort((a, b) => b.date - a.date || b.sheetRow - a.sheetRow)
    .map(({ date, from, to, interest, reason, lookAgain }) =>
      [
        `${speech.day(date)}: ${from === null ? "–" : speech.say(`words.phase.${from}`)} → ${speech.say(`words.phase.${to}`)}`,
        interest !== null && speech.say("pane.phase.rated", { interest }),
        reason,
        lookAgain !== null && speech.say("pane.phase.lookAgainOn", { day: speech.day(lookAgain) }),
      ]
        .filter(Boolean)
        .join(" · "),
    );
}

/** The rows of the consent register of a network's customers as sentences, the latest first. */
export function consentsOf(speech: Speech, look: Look, customerIds: readonly string[]): readonly string[] {
  return own(look.registers.consents, customerIds)
    .sort((a, b) => (b.date ?? 0) - (a.date ?? 0) || b.sheetRow - a.sheetRow)
    .map(({ instrument, says, date, proof }) =>
      [
        `${speech.say(`words.instrument.${instrument}`)}: ${speech.say(`words.basis.${says}`)}`,
        date !== null && speech.day(date),
        proof,
      ]
        .filter(Boolean)
        .join(" · "),
    );
}

function own<T extends { readonly customerId: string }>(rows: readonly T[], customerIds: readonly string[]): T[] {
  const ids = new Set(customerIds.map(idKey));
  return rows.filter(({ customerId }) => ids.has(idKey(customerId)));
}
