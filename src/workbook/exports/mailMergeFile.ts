import { idKey } from "../../method/cadence/idKey";
import { isoDate } from "../../method/calendar/serial";
import { phaseOf } from "../../method/measures/phases";
import { customersSource } from "../../method/tables/customers";
import { personsSource } from "../../method/tables/persons";
import { fieldsWith } from "../../method/tables/source";
import { say } from "../../text/text";
import { networksIn } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { CustomerColumns, Look } from "../look/look";
import { type Person, personsOf, phoneOf } from "../look/personsIn";
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
 * The addresses of a mail merge as CSV (docs/method.md, Consent): one row for each person who may be written to by mail or
 * e-mail, where no persons are known for each row of the customers; who may not, or cannot, is counted by reason.
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
  const shown = new Map(further.map(({ header, texts }) => [header, texts]));
  const own = new Map(columns.map((field) => [field, headerIn(look, field)]));
  const added = further.filter(({ header }) => ![...own.values()].includes(header));
  const ofPersons = look.personColumns ? fieldsWith(personsSource, "isMerged") : [];
  const rows: string[][] = [];
  if (customers) {
    const permissions = permissionFor(look, asOf);
    const { networkOf } = networksIn(look);
    const seen = new Set<string>();
    const { records, unknown } = chosen(look, customerIds);
    for (const customerId of unknown) leave("unknownCustomer", { customerId, customer: "", place: null });
    for (const record of records)
      for (const person of recipientsOf(look, record)) {
        const reason = reasonAgainst(record, person, customers);
        if (reason === null) continue;
        if (reason === undefined) rows.push(rowOf(record, person, customers));
        else
          leave(reason, {
            customerId: customers.customerId[record] as string,
            customer: [
              person?.name ?? (reason === "customerDoubled" ? customers.contactPerson[record] : ""),
              customers.customer[record],
            ]
              .filter(Boolean)
              .join(", "),
            place: person?.place ?? customerPlaceOf(look, record),
          });
      }

    /** @returns null for a person who stands in the file already, by another row of the same customer */
    function reasonAgainst(
      record: number,
      person: Person | null,
      of: CustomerColumns,
    ): MailMergeReason | null | undefined {
      const address = person ? person.email : (of.email[record] ?? "");
      const who = person ? person.name : (of.contactPerson[record] ?? "");
      const id = of.customerId[record] as string;
      if (isDoubled(person && person.record >= 0 ? `person ${person.record}` : "")) return null;
      if (isDoubled(`${id}\n${who}\n${address}`.toLowerCase())) return "customerDoubled";
      if (phaseOf(of.phase[record] ?? "") === "dropped") return "dropped";
      const permitted = person
        ? permissions.ofPerson(person, instrument)
        : customerPermission(permissions, networkOf[record] as number, record, instrument);
      if (!permitted.isPermitted) return permitted.reason === "objection" ? "objection" : "expressConsentMissing";
      if (instrument === "mail") return undefined;
      if (address === "") return "addressMissing";
      if (!usableAddress.test(address)) return "addressUnusable";
      return isDoubled(`@${address.toLowerCase()}`) ? "addressDoubled" : undefined;
    }

    function isDoubled(key: string): boolean {
      if (key === "") return false;
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    }
  }
  const header = [
    ...columns.map((key) => say(language, `columns.${key}`)),
    ...ofPersons.map((key) => say(language, `columns.${key}`)),
    ...added.map((each) => each.header),
  ];
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

  function rowOf(record: number, person: Person | null, of: CustomerColumns): string[] {
    const ofThem = person && { contactPerson: person.name, phone: phoneOf(person), email: person.email };
    return [
      ...columns.map((field) =>
        ofThem && field in ofThem
          ? ofThem[field as keyof typeof ofThem]
          : (shown.get(own.get(field) ?? "")?.[record] ?? of[field][record] ?? ""),
      ),
      ...ofPersons.map((field) => person?.[field] ?? ""),
      ...added.map((each) => each.texts[record] ?? ""),
    ];
  }
}

/** The persons of a customer where the workbook has a table of them; where nobody is named the customer itself. */
function recipientsOf(look: Look, record: number): readonly (Person | null)[] {
  if (!look.personColumns) return [null];
  const persons = personsOf(look, record);
  const named = persons.filter(({ name, email }) => name !== "" || email !== "");
  return named.length > 0 ? named : persons.length > 0 ? persons : [null];
}

/** The headers of the columns that every mail merge has, as the customers table calls them. */
export function mergedHeaders(look: Look): readonly string[] {
  return columns.flatMap((field) => headerIn(look, field) ?? []);
}

function headerIn({ customers }: Look, field: (typeof columns)[number]): string | undefined {
  const position = customers?.columns[field];
  return position === undefined ? undefined : customers?.choice.headers[position];
}

/** The records asked for in the order of the table, all rows of a customer; and the ids that nobody has. */
function chosen(
  look: Look,
  customerIds: readonly string[] | null,
): { readonly records: readonly number[]; readonly unknown: readonly string[] } {
  const { customerRows } = networksIn(look);
  const ids = look.customerColumns?.customerId ?? [];
  const keys = customerIds && new Set(customerIds.map(idKey));
  return {
    records: ids.flatMap((id, record) => (id === "" || (keys && !keys.has(idKey(id))) ? [] : [record])),
    unknown: keys ? [...keys].filter((key) => !customerRows.has(key)) : [],
  };
}
