import type { TextKey } from "../../text/text";
import type { Speech } from "../frame/speech";
import type { LogTarget, Whom } from "./LogContactPage";

/** What is chosen: a person, or a customer where no persons are known. */
export function whomLabel({ whom }: LogTarget): TextKey {
  return whom.some(({ person }) => person?.name) ? "pane.log.person" : "pane.log.customer";
}

/** Somebody as a choice: name and role, the customer where the network has several, and that somebody has objected. */
export function whomWords(speech: Speech, { person, customer, customerId }: Whom): string {
  const parts = person?.name ? [person.name, person.role, customer] : [customer || customerId];
  if (person?.hasObjected) parts.push(speech.say("sheets.cockpit.objected"));
  return parts.filter(Boolean).join(" · ");
}
