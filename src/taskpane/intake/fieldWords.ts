import type { Field } from "../../intake/words/headers";
import type { Speech } from "../frame/speech";

/** Fields that only lists have and the product's own tables do not. */
const own = [
  ...(["customerName", "consent", "mobile", "firstName", "lastName", "fullName"] as const),
  ...(["role", "birthday", "name", "amount", "stage", "subject", "due", "doneOn", "done"] as const),
] as const satisfies readonly Field[];
const isOwn = (field: Field): field is (typeof own)[number] => (own as readonly Field[]).includes(field);

/** The name of a field, as the sheets have it. */
export function fieldWords(speech: Speech, field: Field): string {
  return speech.say(isOwn(field) ? `intake.field.${field}` : `columns.${field}`);
}
