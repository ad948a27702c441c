import { idKey } from "../../method/cadence/idKey";
import { isFarAhead, isLongPast } from "../../method/calendar/farYears";
import { lastSerial } from "../../method/calendar/serial";
import { highestInterest } from "../../method/measures/phases";
import { quoted } from "../excel/cell";
import type { Finding, FindingKind } from "../excel/finding";
import type { ContactField, Look } from "../look/look";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { NewContact } from "./newContact";

/**
 * What is odd about a contact before it is logged. Errors keep it from being logged; warnings and notes do not.
 * @param asOf whole serial of the 1900 system
 */
export function judgeNewContact(look: Look, contact: NewContact, asOf: number): readonly Finding[] {
  const findings: Finding[] = [];
  const find = (
    kind: FindingKind,
    severity: Finding["severity"],
    field: ContactField,
    values: Finding["values"] = {},
  ): void => {
    const position = look.contacts?.columns[field];
    const header = position === undefined ? undefined : look.contacts?.choice.headers[position];
    findings.push({
      kind,
      severity,
      table: "contacts",
      place: null,
      values: { column: header ?? `@${field}`, ...values },
    });
  };
  const { customerId, date, followUp, interestAfter, minutes, contribution } = contact;
  const customer = networksIn(look).customerRows.get(idKey(customerId));
  if (idKey(customerId) === "") find("idMissing", "error", "customerId");
  else if (customer === undefined) find("customerUnknown", "error", "customerId", { id: quoted(customerId) });
  if (!isDay(date)) find("dateInvalid", "error", "date", { value: String(date) });
  else if (date > asOf) find("dateInFuture", "warning", "date");
  // The next try may be on the same day.
  const first = contact.outcome === "notReached" ? date : date + 1;
  if (followUp !== null && (!isDay(followUp) || followUp < first)) find("followUpNotAfterContact", "error", "followUp");
  if (isDay(date) && isLongPast(date)) find("yearFar", "warning", "date", { day: date });
  if (followUp !== null && isDay(date) && isFarAhead(followUp, date))
    find("yearFar", "warning", "followUp", { day: followUp });
  if (
    interestAfter !== null &&
    !(Number.isInteger(interestAfter) && interestAfter >= 0 && interestAfter <= highestInterest)
  )
    find("interestUnusable", "error", "interestAfter", { value: interestAfter });
  if (minutes !== null && !(minutes >= 0)) find("minutesUnusable", "error", "minutes", { value: minutes });
  if (contribution !== null && !Number.isFinite(contribution))
    find("contributionUnusable", "error", "contribution", { value: String(contribution) });
  const latest = customer === undefined ? 0 : latestOf(look, customer, asOf);
  if (isDay(date) && contact.outcome !== "notReached" && latest > date)
    find("contactLate", "note", "date", { day: latest });
  return findings;
}

function isDay(serial: number): boolean {
  return Number.isInteger(serial) && serial >= 1 && serial <= lastSerial;
}

/**
 * True where the day noted with a contact for the next one will be used: no effective contact of the network is later, and
 * the contact itself is not after the as-of day. It is asked before the contact is logged, which makes it the latest of
 * its day.
 */
export function isFollowUpUsed(look: Look, { customerId, date }: NewContact, asOf: number): boolean {
  const customer = networksIn(look).customerRows.get(idKey(customerId));
  return customer !== undefined && date <= asOf && latestOf(look, customer, asOf) <= date;
}

/** Day of the latest effective contact of a customer's network, 0 for none. */
function latestOf(look: Look, customer: number, asOf: number): number {
  const contacts = look.contactColumns;
  const network = networksIn(look).networkOf[customer];
  let latest = 0;
  if (!contacts) return latest;
  contactNetworks(look).forEach((each, record) => {
    const date = contacts.date[record] as number;
    if (each === network && contacts.effective[record] === 1 && date > latest && date <= asOf) latest = date;
  });
  return latest;
}
