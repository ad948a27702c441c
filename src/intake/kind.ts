import type { Language } from "../text/languages";
import type { ColumnEvidence } from "./evidence";
import { mapColumns, type RegionMapping } from "./mapping";
import type { ListRegion } from "./region";
import { weekColumnsOf, type WeekColumns } from "./weekPlan";
import type { IntakeSheet } from "./sheet";
import type { Field, TableKind } from "./words/headers";

/** What a list is, and its columns read as such. */
export interface KindOfList {
  /** "none": nothing in it is a list of customers or of what was done with them. */
  readonly kind: TableKind | "none";
  readonly mapping: RegionMapping;
  /** Columns for weeks or days, with marks in their cells. */
  readonly weeks?: WeekColumns;
  /** Customers with columns for the last and the next contact: contacts are read from them. */
  readonly isOneTable: boolean;
}

const kinds: readonly TableKind[] = ["contacts", "tasks", "orders", "persons", "customers"];

/** Tells what a list is from the fields that its columns would be. */
export function kindOf(
  sheet: IntakeSheet,
  region: ListRegion,
  evidence: readonly ColumnEvidence[],
  options: {
    readonly language: Language;
    readonly asOf: number;
    /** What a person says that it is. */
    readonly told?: TableKind | "none";
    /** Columns that a person mapped: a column of the sheet by field, null for none. */
    readonly hand: Readonly<Partial<Record<Field, number | null>>>;
  },
): KindOfList {
  const weeks = weekColumnsOf(sheet, region);
  const mappings = Object.fromEntries(
    kinds.map((kind) => [kind, mapColumns(region, evidence, kind, options)]),
  ) as Record<TableKind, RegionMapping>;
  const kind = options.told ?? chosenKind(mappings, evidence, weeks !== undefined);
  const mapping = mappings[kind === "none" ? "customers" : kind];
  const isOneTable = kind === "customers" && (mapping.fields.has("lastContact") || mapping.fields.has("nextContact"));
  return { kind, mapping, isOneTable, ...(weeks && kind === "customers" && { weeks }) };
}

function chosenKind(
  mappings: Readonly<Record<TableKind, RegionMapping>>,
  evidence: readonly ColumnEvidence[],
  hasWeeks: boolean,
): TableKind | "none" {
  const has = (kind: TableKind, field: Field): boolean => mappings[kind].fields.has(field);
  const any = (kind: TableKind, ...fields: readonly Field[]): boolean => fields.some((field) => has(kind, field));
  const evidenceOfField = (kind: TableKind, field: Field): ColumnEvidence | undefined => {
    const at = mappings[kind].fields.get(field)?.at;
    return at === undefined ? undefined : evidence[at];
  };
  const repeats = (kind: TableKind, field: Field): boolean => {
    const found = evidenceOfField(kind, field);
    return found !== undefined && found.filled > 1 && found.words.size < 0.9 * found.filled;
  };
  if (hasWeeks && any("customers", "customerId", "customer")) return "customers";
  const isOrder =
    has("orders", "amount") &&
    any("orders", "stage", "date", "name") &&
    any("orders", "customerName", "customerId", "name") &&
    !any("customers", "potential", "class") &&
    !["lastContact", "nextContact"].some((field) => (mappings.customers.fields.get(field as Field)?.points ?? 0) >= 80);
  const isContact =
    has("contacts", "date") &&
    any("contacts", "customerId", "customerName") &&
    (repeats("contacts", "customerId") ||
      repeats("contacts", "customerName") ||
      any("contacts", "instrument", "outcome", "direction", "followUp", "note", "done"));
  const spoken = any("contacts", "instrument", "outcome", "direction", "followUp", "minutes");
  if (isOrder && !(isContact && spoken && !has("orders", "stage"))) return "orders";
  const isDue =
    has("tasks", "due") && any("tasks", "subject", "done") && !any("customers", "lastContact", "nextContact");
  if (isContact && (spoken || !isDue)) {
    // A list of customers with one day in it ("Kunde seit", "Datum") is no log: its customers do not repeat.
    const isLog = repeats("contacts", "customerId") || repeats("contacts", "customerName") || spoken;
    const isCustomerList = any("customers", "revenue", "potential", "class", "contactsPerYear");
    if (isLog && !(isCustomerList && !repeats("contacts", "customerId") && !repeats("contacts", "customerName")))
      return "contacts";
  }
  if (isDue) return "tasks";
  const strongId = mappings.customers.fields.get("customerId");
  const hasCustomerNumber = strongId !== undefined && strongId.points >= 100 && strongId.meaning.cells === undefined;
  const isPerson =
    (has("persons", "firstName") && any("persons", "lastName", "fullName")) ||
    (has("persons", "fullName") && any("persons", "role", "birthday", "mobile", "email"));
  const figures = any("customers", "revenue", "potential", "class", "lastContact", "nextContact", "contactsPerYear");
  if (isPerson && !hasCustomerNumber && has("persons", "customerName") && !(figures && !has("persons", "lastName"))) {
    // A customers list names one contact person each; a list of persons has first and last names, or repeats its firms.
    if (has("persons", "firstName") || repeats("persons", "customerName")) return "persons";
  }
  if (isPerson && has("persons", "firstName") && !any("customers", "customer", "customerId")) return "persons";
  const named = any("customers", "customerId", "customer");
  const told = mappings.customers.fields.size + mappings.customers.withheld.length;
  if (named && told >= 2) return "customers";
  return "none";
}
