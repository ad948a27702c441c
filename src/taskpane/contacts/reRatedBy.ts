import { reRated } from "../../method/measures/reRating";
import { contactNetworks } from "../../workbook/look/networksIn";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Look } from "../../workbook/look/look";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import type { ReRated } from "./LogContactPage";

/** The standing that a contact speaks for; null where it leaves phase and interest as they are, or there is no phase. */
export function reRatedBy(
  look: Look,
  asOf: number,
  entry: NetworkReminder,
  contact: Pick<NewContact, "outcome" | "interestAfter">,
): ReRated | null {
  const { contactColumns } = look;
  let orders = contact.outcome === "order" ? 1 : 0;
  if (orders > 0 && contactColumns)
    contactNetworks(look).forEach((network, record) => {
      const day = contactColumns.date[record] as number;
      if (network === entry.index && contactColumns.outcome[record] === "order" && day <= asOf) orders++;
    });
  const before = { phase: entry.phase ?? undefined, interest: entry.interest ?? undefined };
  const after = reRated(before, {
    outcome: contact.outcome,
    interestAfter: contact.interestAfter ?? undefined,
    orders,
  });
  if (after.because === "unchanged" || after.phase === undefined) return null;
  const isSameInterest = after.interest === before.interest;
  if (after.phase === before.phase && isSameInterest) return null;
  return { phase: after.phase, interest: isSameInterest ? null : (after.interest ?? null) };
}
