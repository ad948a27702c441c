import type { LoggedContact } from "../../workbook/contacts/logContact";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Speech } from "../frame/speech";

/**
 * What is said of a contact that was logged. A day is announced only where it will be used.
 * @param isUsed the day of the next contact counts (isFollowUpUsed)
 */
export function loggedSentence(
  speech: Speech,
  network: string,
  { contact, place, leftOut, isFirst }: Pick<LoggedContact, "contact" | "place" | "leftOut" | "isFirst">,
  isUsed: boolean,
): string {
  const { followUp, outcome } = contact;
  const isRetry = outcome === "notReached";
  const logged = speech.say("pane.log.logged", { network, cell: `${place.sheet}!${place.cell}` });
  const next = leftOut.includes("followUp")
    ? ""
    : followUp === null
      ? speech.say(isRetry ? "pane.log.staysAsItIs" : "pane.log.nothingAgreed")
      : speech.say(!isUsed ? "pane.log.dayNotUsed" : isRetry ? "pane.log.nextTry" : "pane.log.nextContact", {
          day: speech.day(followUp),
        });
  const lost =
    leftOut.length === 0
      ? ""
      : speech.say("pane.log.noColumns", {
          columns: leftOut.map((field) => speech.say(`columns.${field}`)).join(", "),
        });
  const made = isFirst ? speech.say("pane.log.made", { sheet: place.sheet }) : "";
  return [logged, made, next, lost].filter((part) => part !== "").join(" ");
}

/** The same in one line: "Hansen: appointment · 2 Apr 2026". */
export function briefSentence(speech: Speech, network: string, { outcome, followUp }: NewContact): string {
  const said = outcome === "" ? "" : speech.say(`words.outcome.${outcome}`);
  return `${network}: ${said}${followUp === null ? "" : ` · ${speech.day(followUp)}`}`;
}
