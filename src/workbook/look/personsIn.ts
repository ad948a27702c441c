import { idKey } from "../../method/cadence/idKey";
import { type Language, languages, traitsOf } from "../../text/text";
import type { CellPlace } from "../excel/finding";
import { columnLetters } from "../excel/address";
import type { ConsentCell } from "./columnKinds";
import { membersIn } from "./networksIn";
import type { CustomerColumns, Look, PersonColumns } from "./look";
import { customerPlaceOf, sourcePlace } from "./sourcePlace";

/** Somebody at a customer who can be spoken to. */
export interface Person {
  /** "" where only an address is known. */
  readonly name: string;
  readonly lastName: string;
  readonly role: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  /** As it stands in the cell: "Frau", "Ms", "Sehr geehrte Frau Dr. Kurz". */
  readonly formOfAddress: string;
  /** "": not said, or another one. */
  readonly language: Language | "";
  readonly customerId: string;
  /** Record of the customer. */
  readonly customer: number;
  /** Record of the table of persons; -1 for the contact person of the customers table. */
  readonly record: number;
  readonly hasObjected: boolean;
  readonly consentEmail: ConsentCell;
  readonly consentPhone: ConsentCell;
  readonly place: CellPlace;
}

interface Known {
  readonly customers: CustomerColumns;
  /** Records of the table of persons, by customer. */
  readonly byCustomer: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<PersonColumns, Known>();

/**
 * The persons of a customer: those of the table of persons in its order, the contact person of the customers table first
 * where it is one of them, and before them where it is not. A number without a name comes last.
 * @param record of the customers
 */
export function personsOf(look: Look, record: number): readonly Person[] {
  const customers = look.customerColumns;
  if (!customers) return [];
  const own = ownPerson(look, customers, record);
  const columns = look.personColumns;
  if (!columns) return own ? [own] : [];
  let found = known.get(columns);
  if (found?.customers !== customers) {
    const byCustomer = new Map<string, number[]>();
    columns.customerId.forEach((id, row) => {
      if (id === "") return;
      const list = byCustomer.get(id);
      if (list) list.push(row);
      else byCustomer.set(id, [row]);
    });
    known.set(columns, (found = { customers, byCustomer }));
  }
  const rows = found.byCustomer.get(customers.customerId[record] as string) ?? [];
  const listed = rows.map((row) => listedPerson(look, columns, row, record));
  if (!own) return listed;
  // A number without a name is the customer's own, behind those who are known.
  if (own.name === "" && own.email === "") return [...listed, own];
  const same = listed.findIndex((each) => isSame(each, own));
  const first = listed[same];
  if (!first) return own.name === "" ? [...listed, own] : [own, ...listed];
  const whole = {
    ...first,
    name: first.name || own.name,
    phone: first.phone || own.phone,
    email: first.email || own.email,
  };
  return [whole, ...listed.filter((each) => each !== first)];
}

/** The persons of a network, each once. @param network below 0: nobody */
export function personsOfNetwork(look: Look, network: number): readonly Person[] {
  const persons = (membersIn(look)[network] ?? []).flatMap((record) => personsOf(look, record));
  const seen = new Set<string>();
  return persons.filter(({ name, phone, email, mobile }) => {
    const key = [name, phone, email, mobile].join("\n").toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Who is meant where only one person has room: the first who has not objected, with the customers' own texts to fill gaps. */
export function firstPerson(
  look: Look,
  records: readonly number[],
): { readonly contactPerson: string; readonly phone: string; readonly email: string } {
  const columns = look.customerColumns;
  const text = (field: "contactPerson" | "phone" | "email"): string => {
    for (const record of records) if (columns?.[field][record]) return columns[field][record];
    return "";
  };
  const persons = look.personColumns ? records.flatMap((record) => personsOf(look, record)) : [];
  const person = persons.find(({ hasObjected }) => !hasObjected) ?? persons[0];
  return {
    contactPerson: person?.name || text("contactPerson"),
    phone: (person && phoneOf(person)) || text("phone"),
    email: person?.email || text("email"),
  };
}

/** The way to a person by phone: the direct line, else the mobile. */
export function phoneOf({ phone, mobile }: Pick<Person, "phone" | "mobile">): string {
  return phone || mobile;
}

/** Whether somebody is meant who stands in both tables: by name, or by address where a name is missing. */
function isSame(one: Person, other: Person): boolean {
  const named = one.name !== "" && other.name !== "";
  if (named) return idKey(one.name).toLowerCase() === idKey(other.name).toLowerCase();
  return one.email !== "" && one.email.toLowerCase() === other.email.toLowerCase();
}

function ownPerson(look: Look, customers: CustomerColumns, record: number): Person | null {
  const [name, phone, email] = [customers.contactPerson[record], customers.phone[record], customers.email[record]];
  if (!name && !phone && !email) return null;
  return {
    name: name ?? "",
    lastName: "",
    role: "",
    phone: phone ?? "",
    mobile: "",
    email: email ?? "",
    formOfAddress: "",
    language: "",
    customerId: customers.customerId[record] as string,
    customer: record,
    record: -1,
    hasObjected: false,
    consentEmail: "none",
    consentPhone: "none",
    place: customerPlaceOf(look, record) ?? { sheet: "", cell: "A1" },
  };
}

function listedPerson(look: Look, columns: PersonColumns, row: number, record: number): Person {
  const text = (field: "person" | "firstName" | "lastName" | "role" | "phone" | "mobile" | "email"): string =>
    columns[field][row] ?? "";
  const at = look.persons ? sourcePlace(look.persons, "persons") : null;
  const column = at?.columns["person"] ?? at?.columns["lastName"] ?? at?.columns["customerId"];
  return {
    name: text("person") || [text("firstName"), text("lastName")].filter(Boolean).join(" "),
    lastName: text("lastName"),
    role: text("role"),
    phone: text("phone"),
    mobile: text("mobile"),
    email: text("email"),
    formOfAddress: columns.formOfAddress[row] ?? "",
    language: languageIn(columns.language[row] ?? ""),
    customerId: columns.customerId[row] as string,
    customer: record,
    record: row,
    hasObjected: columns.objection[row] === true || saysObjection(columns, row),
    consentEmail: columns.consentEmail[row] ?? "none",
    consentPhone: columns.consentPhone[row] ?? "none",
    place: { sheet: at?.sheet ?? "", cell: `${columnLetters(column?.column ?? 0)}${columns.sheetRow[row]}` },
  };
}

/** An objection in both columns of consents is one to everything. */
function saysObjection({ consentEmail, consentPhone }: PersonColumns, row: number): boolean {
  return consentEmail[row] === "objection" && consentPhone[row] === "objection";
}

const languageNames = new Map(
  languages.flatMap((language) =>
    [
      language,
      traitsOf(language).name,
      ...languages.map((of) => new Intl.DisplayNames([of], { type: "language" }).of(language) ?? language),
    ].map((name) => [name.toLowerCase(), language] as const),
  ),
);

/** "German", "Deutsch", "de", "de-AT". */
function languageIn(text: string): Language | "" {
  const key = text.toLowerCase();
  return languageNames.get(key) ?? languageNames.get(key.split(/[-_]/)[0] ?? "") ?? "";
}
