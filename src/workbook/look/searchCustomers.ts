import { idKey } from "../../method/cadence/idKey";
import type { CustomerColumns, Look, PersonColumns } from "./look";
import { networksIn } from "./networksIn";
import { type Person, personsOf } from "./personsIn";

/** A customer that was found, and by what. */
export interface FoundCustomer {
  readonly customerId: string;
  /** Its name, else that of its network, else its id. */
  readonly name: string;
  readonly network: string;
  readonly adviser: string;
  /** Whose name, number or address was meant; null where the customer was. */
  readonly person: Person | null;
  /** The text that was found, where it is neither a name nor an id. */
  readonly by: string;
}

/** Texts of the customers that the look does not hold, by record: places for instance. */
export type FurtherTexts = readonly { readonly texts: readonly string[] }[];

/** What is known of a customer, as it is compared. */
interface Entry {
  readonly record: number;
  readonly names: string;
  readonly persons: readonly { readonly person: Person; readonly text: string; readonly digits: string }[];
  readonly topic: string;
  readonly digits: string;
}

interface Entries {
  readonly persons: PersonColumns | null;
  readonly list: readonly Entry[];
}

const entries = new WeakMap<CustomerColumns, Entries>();

/**
 * Customers by a part of their name, network or id, of a person, a phone number, an e-mail address, a topic or a place: all
 * words have to be found. Names that begin with the text come first. A number is compared by its digits, with and without
 * the country's.
 * @param most so many are looked for
 * @param further texts beside those of the look, by record
 */
export function searchCustomers(
  look: Look,
  text: string,
  most: number,
  further: FurtherTexts = [],
): readonly FoundCustomer[] {
  const wanted = plain(text);
  const columns = look.customerColumns;
  if (wanted === "" || !columns) return [];
  const number = /^[\d\s+()/.-]+$/.test(text.trim()) ? ownDigits(text) : "";
  const digits = number.length >= 3 ? number : "";
  const networks = networksIn(look);
  const words = wanted.split(" ");
  const has = (hay: string): boolean => words.every((word) => hay.includes(word));
  const ranked: (readonly FoundCustomer[])[] = [];
  const add = (rank: number, { record }: Entry, person: Person | null, by: string): void => {
    const id = columns.customerId[record] as string;
    const network = columns.network[record] as string;
    const found = {
      customerId: id,
      name: columns.customer[record] || network || id,
      network,
      adviser: networks.advisers[networks.adviserOf[networks.networkOf[record] as number] ?? -1] ?? "",
      person,
      by,
    };
    ranked[rank] = [...(ranked[rank] ?? []), found];
  };
  let full = 0;
  for (const entry of entriesOf(look)) {
    // What begins with the text would push the others out: only enough of these ends the search.
    if (full >= most) break;
    const { names, persons, topic, record } = entry;
    if (has(names)) {
      const isFirst = names.startsWith(wanted) || names.includes(`\n${wanted}`);
      if (isFirst) full++;
      if ((ranked[isFirst ? 0 : 1]?.length ?? 0) < most) add(isFirst ? 0 : 1, entry, null, "");
      continue;
    }
    const person = persons.find((each) => has(each.text) || (digits !== "" && each.digits.includes(digits)));
    if (person) {
      if ((ranked[2]?.length ?? 0) < most) add(2, entry, person.person, numberOf(person.person, digits));
      continue;
    }
    if ((ranked[3]?.length ?? 0) >= most) continue;
    if (digits !== "" && entry.digits.includes(digits)) add(3, entry, null, columns.phone[record] as string);
    else if (has(topic)) add(3, entry, null, columns.topic[record] as string);
    else {
      const text = further.map(({ texts }) => texts[record] ?? "").filter(Boolean);
      // Words of an address may stand in several columns, and one of them may be the customer's name.
      if (text.length > 0 && has(plain([names, ...text].join(" ")))) add(3, entry, null, text.join(" "));
    }
  }
  return ranked.flat().slice(0, most);
}

function entriesOf(look: Look): readonly Entry[] {
  const columns = look.customerColumns;
  if (!columns) return [];
  const known = entries.get(columns);
  const persons = look.personColumns ?? null;
  if (known?.persons === persons) return known.list;
  const { customerRows } = networksIn(look);
  const list = Array.from({ length: columns.count }, (_, record): Entry => {
    const id = columns.customerId[record] as string;
    // The persons of a customer with several rows are found by the first one, the contact person of each row by its own.
    const isFirst = customerRows.get(idKey(id)) === record;
    return {
      record,
      names: plain([columns.customer[record], columns.network[record], id].filter(Boolean).join("\n")),
      persons: (isFirst || !persons ? personsOf(look, record) : []).map((person) => ({
        person,
        text: plain([person.name, person.role, person.email].filter(Boolean).join("\n")),
        digits: [person.phone, person.mobile].map(ownDigits).join(" "),
      })),
      topic: plain(columns.topic[record] ?? ""),
      digits: ownDigits(columns.phone[record] ?? ""),
    };
  });
  entries.set(columns, { persons, list });
  return list;
}

/** Without case, accents and doubled blanks; line breaks, which part names, stay. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLocaleLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** The digits of a number as it is dialled at home: "+49 (0) 40 12" and "0049 40 12" are "4012", as is "040 12". */
function ownDigits(text: string): string {
  return text
    .replace(/\(0\)/g, "")
    .replace(/^\s*(\+|00)\s*\d{2}/, "0")
    .replace(/\D/g, "")
    .replace(/^0+/, "");
}

function numberOf({ phone, mobile, email }: Person, digits: string): string {
  if (digits === "") return email;
  return ownDigits(phone).includes(digits) ? phone : mobile;
}
