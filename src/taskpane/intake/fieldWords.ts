import type { Field } from "../../intake/words/headers";
import type { TextKey } from "../../text/text";
import type { Speech } from "../frame/speech";

/** Fields that only lists have and the product's own tables do not. */
const own: ReadonlySet<Field> = new Set<Field>([
  ...(["customerName", "consent", "mobile", "firstName", "lastName", "fullName"] as const),
  ...(["role", "birthday", "name", "amount", "stage", "subject", "due", "doneOn", "done"] as const),
]);

/** The name of a field, as the sheets have it. */
export function fieldWords(speech: Speech, field: Field): string {
  return speech.say((own.has(field) ? `intake.field.${field}` : `columns.${field}`) as TextKey);
}
