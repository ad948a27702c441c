import { idKey } from "../../method/cadence/idKey";
import { isoDate } from "../../method/calendar/serial";
import { phaseOf } from "../../method/measures/phases";
import { customersSource } from "../../method/tables/customers";
import { fieldsWith } from "../../method/tables/source";
import { say } from "../../text/text";
import { networksIn } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { CustomerColumns, Look } from "../look/look";
import { customerPlaceOf } from "../look/sourcePlace";
import { instrumentWords } from "../words/instrumentWords";
import { csvText } from "./csvText";
import { customerPermission } from "../contacts/customerPermission";
import { inFileName } from "./fileName";
import {
  mailMergeReasons,
  type LeftOut,
  type MailMerge,
  type MailMergeOptions,
  type MailMergeReason,
} from "./mailMerge";

/** Good enough to send to: one @ between two parts without blanks and separators, a dot behind it. */
const usableAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;

const columns = fieldsWith(customersSource, "isMerged");

/**
 * The addresses of a mail merge as CSV (docs/method.md, Consent): one row per customer who may be written to by mail or
 * e-mail; who may not, or cannot, is counted by reason. The row holds the contact person as it stands in the workbook and
 * no form of address, since the table does not say which one is right.
 * @param asOf whole serial of the 1900 system
 */
export function mailMergeFile(look: Look, asOf: number, options: MailMergeOptions): MailMerge {
  const { language, instrument, customerIds, further = [] } = options;
  const customers = look.customerColumns;
  const leftOut = new Map<MailMergeReason, LeftOut["customers"][number][]>();
  const leave = (reason: MailMergeReason, who: LeftOut["customers"][number]): void => {
    const list = leftOut.get(reason);
    if (list) list.push(who);
    else leftOut.set(reason, [who]);
  };
  const rows: string[][] = [];
  if (customers) {
    const permissions = permissionFor(look, asOf);
    const { networkOf } = networksIn(look);
    const addresses = new Set<string>();
    const { records, unknown } = chosen(look, customerIds);
    for (const customerId of unknown) leave("unknownCustomer", { customerId, customer: "", place: null });
    for (const record of records) {
      const reason = reasonAgainst(record, customers);
      if (reason) {
        leave(reason, {
          customerId: customers.customerId[record] as string,
          customer: customers.customer[record] as string,
          place: customerPlaceOf(look, record),
        });
        continue;
      }
      if (instrument === "email") addresses.add(addressKey(customers.email[record] as string));
      rows.push(rowOf(record, customers));
    }

    function reasonAgainst(record: number, of: CustomerColumns): MailMergeReason | undefined {
      if (phaseOf(of.phase[record] ?? "") === "dropped") return "dropped";
      const permitted = customerPermission(permissions, networkOf[record] as number, record, instrument);
      if (!permitted.isPermitted) return permitted.reason === "objection" ? "objection" : "expressConsentMissing";
      if (instrument === "mail") return undefined;
      const address = of.email[record] ?? "";
      if (address === "") return "addressMissing";
      if (!usableAddress.test(address)) return "addressUnusable";
      return addresses.has(addressKey(address)) ? "addressDoubled" : undefined;
    }
  }
  const header = [...columns.map((key) => say(language, `columns.${key}`)), ...further.map((each) => each.header)];
  const word = instrumentWords.wordOf(language, instrument);
  const name = say(language, "exports.mailMerge.fileName", { instrument: word, day: isoDate(asOf) ?? "" });
  return {
    fileName: `${inFileName(name)}.csv`,
    text: csvText(language, [header, ...rows]),
    mediaType: "text/csv;charset=utf-8",
    instrument,
    included: rows.length,
    leftOut: mailMergeReasons.flatMap((reason) => {
      const who = leftOut.get(reason);
      return who ? [{ reason, count: who.length, customers: who }] : [];
    }),
  };

  function rowOf(record: number, of: CustomerColumns): string[] {
    return [...columns.map((field) => of[field][record] ?? ""), ...further.map((each) => each.texts[record] ?? "")];
  }
}

/** The records asked for, each customer once and in the order of the table; and the ids that nobody has. */
function chosen(
  look: Look,
  customerIds: readonly string[] | null,
): { readonly records: readonly number[]; readonly unknown: readonly string[] } {
  const { customerRows, doubledIds } = networksIn(look);
  if (customerIds === null) {
    const doubled = new Set(doubledIds);
    const ids = look.customerColumns?.customerId ?? [];
    return {
      records: ids.flatMap((id, record) => (id === "" || doubled.has(record) ? [] : [record])),
      unknown: [],
    };
  }
  const keys = [...new Set(customerIds.map(idKey))];
  return {
    records: keys.flatMap((key) => customerRows.get(key) ?? []).sort((a, b) => a - b),
    unknown: keys.filter((key) => !customerRows.has(key)),
  };
}

function addressKey(address: string): string {
  return address.toLowerCase();
}
