import { type ContactField, contactsSource } from "../../method/tables/contacts";
import { type CustomerField, customersSource } from "../../method/tables/customers";
import { readFieldsOf } from "../../method/tables/source";
import type { TextKey } from "../../text/text";
import { type Register, registerKeys } from "../excel/ownTables";
import { exampleRules } from "../rules/exampleRules";
import type { Reads, RulePart } from "./sheetRecord";

/** A part of a look that a sheet can be made of. */
export type LookPart =
  | `customers.${CustomerField}`
  | `contacts.${ContactField}`
  | `rules.${RulePart}`
  | `registers.${Register}`
  | "casting"
  | "persons";

/** The parts of a look that a sheet reads. */
export function partsOf({
  customers = [],
  contacts = [],
  rules = [],
  registers = [],
  casting,
  persons,
}: Reads): LookPart[] {
  const customerFields = customers === "all" ? readFieldsOf(customersSource) : customers;
  const contactFields = contacts === "all" ? readFieldsOf(contactsSource) : contacts;
  return [
    ...customerFields.map((field): LookPart => `customers.${field}`),
    ...contactFields.map((field): LookPart => `contacts.${field}`),
    ...rules.map((rule): LookPart => `rules.${rule}`),
    ...registers.map((register): LookPart => `registers.${register}`),
    ...(casting ? (["casting"] as const) : []),
    ...(persons ? (["persons"] as const) : []),
  ];
}

/** Every part that there is. */
export const allReads: Reads = {
  customers: "all",
  contacts: "all",
  rules: Object.keys(exampleRules("en")).filter(
    (key) => !["inWorkbook", "sheet", "preset"].includes(key),
  ) as RulePart[],
  registers: registerKeys,
  casting: true,
  persons: true,
};

/** The key of a part's name. A part without a text does not compile, and the error names the missing key. */
export function partLabel(part: LookPart): TextKey {
  const [kind, name] = part.split(".") as [string, string];
  if (kind === "rules") return `sheets.rules.${name as RulePart}`;
  if (kind === "registers") return `sheets.registers.${name as Register}`;
  if (kind === "persons") return "columns.person";
  return kind === "casting" ? "sheets.rules.criteria" : `columns.${name as CustomerField | ContactField}`;
}
