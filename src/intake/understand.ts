import type { Language } from "../text/languages";
import type { Steps } from "../method/steps";
import { bodyOf, type Body } from "./body";
import { readColumn, type ColumnRead } from "./column";
import { composedNameOf, composedText, type ComposedName } from "./composedName";
import { evidenceOf, type ColumnEvidence } from "./evidence";
import { fillDownOf, type FillDown } from "./fillDown";
import { plainKey, unitInTitle } from "./headerText";
import { kindOf } from "./kind";
import type { Mapped, RegionMapping } from "./mapping";
import { nearNames, type NameMatch } from "./names";
import type { Question } from "./question";
import { questionsOf } from "./questions";
import { regionsOf, type ListRegion } from "./region";
import { isFilled, cellText, type IntakeBook, type IntakeSheet } from "./sheet";
import type { WeekColumns } from "./weekPlan";
import { fieldKinds, type Field, type TableKind } from "./words/headers";
import { languageOfHeaders } from "./words/language";

/** What tells the records of a list apart. */
export interface ListKey {
  /** "id": a column of ids; "name": the name stands in for one. */
  readonly by: "id" | "name" | "none";
  readonly isUnique: boolean;
  readonly doubled: readonly string[];
  readonly blanks: number;
  /** 1, 2, 3, ...: it changes when the list is sorted and exported again. */
  readonly isRunningNumber: boolean;
}

/** A list, as it was understood. */
export interface List {
  /** "customers", "contacts", "contacts2": the kind, counted. */
  readonly id: string;
  readonly kind: TableKind;
  readonly sheet: number;
  readonly sheetName: string;
  readonly language: Language;
  readonly region: ListRegion;
  readonly mapping: RegionMapping;
  readonly body: Body;
  /** Every mapped column, in the order of the sheet. */
  readonly columns: readonly ColumnRead[];
  /** Headers of columns that are no field, in the order of the sheet. */
  readonly unmapped: readonly string[];
  readonly key: ListKey;
  readonly isOneTable: boolean;
  readonly weeks?: WeekColumns;
  /** Marks of the plan by weeks. */
  readonly marks: readonly { readonly word: string; readonly count: number }[];
  readonly composedName?: ComposedName;
  readonly fillDown: readonly FillDown[];
  /** Rows of another kind: creditors, what is deleted, firms that are no customers. */
  readonly otherRows: readonly { readonly row: number; readonly what: "creditor" | "deleted" | "noCompany" }[];
}

/** A name in a log that is nearly that of a customer. */
export interface NearName extends NameMatch {
  readonly list: string;
  readonly rows: number;
}

export interface Understanding {
  readonly lists: readonly List[];
  /** Sheets, or blocks of them, with nothing to take over. */
  readonly noList: readonly {
    readonly sheet: number;
    readonly why: "hidden" | "empty" | "unknown";
    readonly region?: ListRegion;
  }[];
  readonly questions: readonly Question[];
  readonly nearNames: readonly NearName[];
  /** Names and ids of a log that are no customer's, by list. */
  readonly unmatched: readonly { readonly list: string; readonly value: string; readonly rows: number }[];
  /** The names of the customers in the order of their rows, and their ids. */
  readonly customers: readonly { readonly name: string; readonly id: string | number }[];
  readonly asOf: number;
}

export interface UnderstandOptions {
  /** Serial of the 1900 system. */
  readonly asOf: number;
  /** Lists that a person said to be something else, by sheet and upper left cell; "none" leaves one out. */
  readonly kinds?: Readonly<Record<string, TableKind | "none">>;
  /** Customers that are known already: names of a log are compared with them where the book itself has none. */
  readonly customers?: Understanding["customers"];
  /** Columns that a person mapped by hand, by list and field: a column of the sheet, or null for none. */
  readonly columns?: Readonly<Record<string, Readonly<Partial<Record<Field, number | null>>>>>;
}

/** The place of a list, by which a person's choices refer to it. */
export function placeOf(region: ListRegion): string {
  return `${region.sheet}!${region.area.row},${region.area.column}`;
}

/**
 * Understands a workbook: which lists stand in it, what their columns are, how cells are to be read, what has to be
 * asked. Pure; in pieces, so that a long list can be drawn, told and cancelled in between. Nothing is decided that a
 * second reading could see otherwise: that becomes a question.
 */
export function* understand(book: IntakeBook, options: UnderstandOptions): Steps<Understanding> {
  const found: {
    region: ListRegion;
    evidence: ColumnEvidence[];
    sheet: IntakeSheet;
    language: Language;
    kind: ReturnType<typeof kindOf>;
  }[] = [];
  const noList: Understanding["noList"][number][] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    if (sheet.isHidden) {
      noList.push({ sheet: index, why: "hidden" });
      continue;
    }
    const regions = regionsOf(sheet, index);
    if (regions.length === 0 && sheet.values.some((row) => row.some(isFilled)))
      noList.push({ sheet: index, why: "unknown" });
    for (const region of regions) {
      const language = languageOfHeaders(
        region.columns.map(({ header }) => header),
        book.language,
      );
      const evidence = evidenceOf(sheet, region);
      const told = options.kinds?.[placeOf(region)];
      const kind = kindOf(sheet, region, evidence, {
        language,
        asOf: options.asOf,
        ...(told && { told }),
        hand: options.columns?.[placeOf(region)] ?? {},
      });
      if (kind.kind === "none" || (sheet.isTakenOver && !told)) noList.push({ sheet: index, why: "unknown", region });
      else found.push({ region, evidence, sheet, language, kind });
      yield undefined;
    }
  }
  const lists: List[] = [];
  const counts = new Map<TableKind, number>();
  for (const { region, evidence, sheet, language, kind } of found) {
    if (kind.kind === "none") continue;
    const count = (counts.get(kind.kind) ?? 0) + 1;
    counts.set(kind.kind, count);
    const id = count === 1 ? kind.kind : `${kind.kind}${count}`;
    lists.push(yield* listOf(book, sheet, region, evidence, kind.kind, kind, id, language, options.asOf));
  }
  const own = customersOf(book, lists);
  const customers = own.length > 0 ? own : (options.customers ?? []);
  const names = namesOf(book, lists, customers);
  const questions = questionsOf(book, lists, names.near, {
    asOf: options.asOf,
    customers: customers.map(({ name }) => name),
  });
  return { lists, noList, questions, nearNames: names.near, unmatched: names.unmatched, customers, asOf: options.asOf };
}

function* listOf(
  book: IntakeBook,
  sheet: IntakeSheet,
  region: ListRegion,
  evidence: readonly ColumnEvidence[],
  kind: TableKind,
  { mapping: told, weeks, isOneTable }: Omit<ReturnType<typeof kindOf>, "kind">,
  id: string,
  language: Language,
  asOf: number,
): Steps<List> {
  const mapping = withTitleUnit(sheet, region, told);
  const body = yield* bodyOf(sheet, region, mapping, evidence);
  const columns: ColumnRead[] = [];
  const mapped = [...mapping.fields.values()].sort((a, b) => a.at - b.at);
  for (const each of mapped) {
    const column = region.columns[each.at] as ListRegion["columns"][number];
    columns.push(yield* readColumn(book, sheet, body.rows, each, column.header, column.column, { language, asOf }));
  }
  const taken = new Set(mapped.map(({ at }) => at));
  for (const at of weeks?.columns ?? []) taken.add(at);
  const composedName = kind === "customers" ? yield* composedNameOf(sheet, region, mapping, body.rows) : undefined;
  const unmapped = region.columns.flatMap(({ header }, at) => (taken.has(at) || header === "" ? [] : [header]));
  return {
    id,
    kind,
    sheet: region.sheet,
    sheetName: sheet.name,
    language,
    region,
    mapping,
    body,
    columns,
    unmapped,
    key: keyOf(mapping, columns, composedName),
    isOneTable,
    ...(weeks && { weeks }),
    marks: weeks ? marksOf(sheet, region, weeks, body.rows) : [],
    ...(composedName && { composedName }),
    fillDown: fillDownOf(sheet, region, mapping, body),
    otherRows: otherRowsOf(sheet, region, kind, mapping, body.rows),
  };
}

/** "alle Angaben in T€" above a list holds for its amounts that name no unit of their own. */
function withTitleUnit(sheet: IntakeSheet, region: ListRegion, mapping: RegionMapping): RegionMapping {
  let unit: ReturnType<typeof unitInTitle>;
  for (let row = sheet.top; row < region.header.row && !unit; row++) {
    for (const value of sheet.values[row - sheet.top] ?? []) {
      if (typeof value === "string") unit ??= unitInTitle(value);
    }
  }
  if (!unit) return mapping;
  const fields = new Map<Field, Mapped>();
  for (const [field, mapped] of mapping.fields)
    fields.set(field, fieldKinds[field] === "amount" && !mapped.unit ? { ...mapped, unit } : mapped);
  return { ...mapping, fields };
}

const weakKeys = /^(?:nr|no|nummer|number|#|lfdnr|pos|id)$/;

function keyOf(mapping: RegionMapping, columns: readonly ColumnRead[], composed: ComposedName | undefined): ListKey {
  const id = columns.find(({ field }) => field === "customerId");
  const name = columns.find(({ field }) => field === "customer" || field === "customerName");
  const column = id ?? name;
  if (!column) return { by: "none", isUnique: false, doubled: [], blanks: 0, isRunningNumber: false };
  return {
    by: column === id ? "id" : "name",
    isUnique: column.doubled.length === 0 && (column.blanks === 0 || composed !== undefined),
    doubled: column.doubled,
    blanks: column.blanks,
    // A number by that name, from 1 without a gap; a system's own record numbers stay what they are.
    isRunningNumber: column.isRunningNumber && mapping.system === undefined && weakKeys.test(plainKey(column.header)),
  };
}

function marksOf(sheet: IntakeSheet, region: ListRegion, weeks: WeekColumns, rows: readonly number[]): List["marks"] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const row of rows) {
    for (const at of weeks.columns) {
      const value = sheet.values[row - sheet.top]?.[region.area.column + at - sheet.left];
      if (!isFilled(value)) continue;
      const word = cellText(value);
      const entry =
        counts.get(word.toLowerCase()) ?? counts.set(word.toLowerCase(), { word, count: 0 }).get(word.toLowerCase())!;
      entry.count++;
    }
  }
  return [...counts.values()];
}

const firstCreditor = 70000;

function otherRowsOf(
  sheet: IntakeSheet,
  region: ListRegion,
  kind: TableKind,
  mapping: RegionMapping,
  rows: readonly number[],
): List["otherRows"] {
  const cell = (row: number, at: number): ReturnType<typeof cellText> =>
    cellText(sheet.values[row - sheet.top]?.[region.area.column + at - sheet.left]);
  if (kind === "persons") {
    const company = mapping.fields.get("customerName")?.at;
    return company === undefined
      ? []
      : rows.flatMap((row) => (cell(row, company) === "" ? [{ row, what: "noCompany" as const }] : []));
  }
  if (kind !== "customers") return [];
  const deleted = region.columns.findIndex(({ lower }) =>
    ["deleted", "geloescht", "loeschvormerkung", "isdeleted"].includes(lower.key),
  );
  const id = mapping.fields.get("customerId");
  const isLedger =
    mapping.system === "DATEV" || region.columns.some(({ lower }) => lower.key === "konto" && lower.noun === "konto");
  const others: List["otherRows"][number][] = [];
  for (const row of rows) {
    if (deleted >= 0 && /^(1|true|wahr|x|yes|ja|j)$/i.test(cell(row, deleted))) others.push({ row, what: "deleted" });
    else if (isLedger && id) {
      const account = cell(row, id.at);
      // A ledger numbers debtors from 10000 and creditors from 70000 on.
      if (/^\d{5,9}$/.test(account) && Number(account.slice(0, 5)) >= firstCreditor)
        others.push({ row, what: "creditor" });
    }
  }
  return others.length < rows.length ? others : [];
}

/** The customers that names of a log are compared with: those of a customers list, else firms of persons, of deals. */
function customersOf(book: IntakeBook, lists: readonly List[]): { name: string; id: string | number }[] {
  const list =
    lists.find(({ kind }) => kind === "customers") ??
    lists.find(({ kind }) => kind === "persons") ??
    lists.find(({ kind }) => kind === "orders");
  if (!list) return [];
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const nameAt = (list.mapping.fields.get("customer") ?? list.mapping.fields.get("customerName"))?.at;
  const idAt = list.mapping.fields.get("customerId")?.at;
  const out = new Set(list.otherRows.map(({ row }) => row));
  const cell = (row: number, at: number | undefined) =>
    at === undefined ? undefined : sheet.values[row - sheet.top]?.[list.region.area.column + at - sheet.left];
  const customers = list.body.rows.flatMap((row) => {
    if (out.has(row)) return [];
    const name = list.composedName
      ? composedText(sheet, list.region, row, list.composedName)
      : cellText(cell(row, nameAt));
    const id = cell(row, idAt);
    return [{ name, id: typeof id === "number" ? id : cellText(id) || name }];
  });
  if (list.kind === "customers") return customers;
  return [
    ...new Map(
      customers.filter(({ name }) => name !== "").map((customer) => [customer.name, customer] as const),
    ).values(),
  ];
}

/** Customers named in logs, set against those of the list. */
function namesOf(
  book: IntakeBook,
  lists: readonly List[],
  customers: readonly { name: string; id: string | number }[],
): { near: NearName[]; unmatched: { list: string; value: string; rows: number }[] } {
  const near: NearName[] = [];
  const unmatched: { list: string; value: string; rows: number }[] = [];
  if (customers.length === 0) return { near, unmatched };
  const names = customers.map(({ name }) => name);
  const ids = new Set(customers.map(({ id }) => String(id)));
  for (const list of lists) {
    if (list.kind !== "contacts") continue;
    const byId = list.mapping.fields.get("customerId");
    const mapped = byId ?? list.mapping.fields.get("customerName");
    if (!mapped) continue;
    const sheet = book.sheets[list.sheet] as IntakeSheet;
    const counts = new Map<string, number>();
    for (const row of list.body.rows) {
      const text = cellText(sheet.values[row - sheet.top]?.[list.region.area.column + mapped.at - sheet.left]);
      if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    if (byId) {
      for (const [value, rows] of counts)
        if (!ids.has(value) && !names.includes(value)) unmatched.push({ list: list.id, value, rows });
      continue;
    }
    const matches = nearNames([...counts.keys()], names);
    const matched = new Set(matches.map(({ value }) => value));
    const known = new Set(names.map((name) => name.trim()));
    for (const match of matches) near.push({ ...match, list: list.id, rows: counts.get(match.value) ?? 0 });
    for (const [value, rows] of counts)
      if (!known.has(value) && !matched.has(value)) unmatched.push({ list: list.id, value, rows });
  }
  return { near, unmatched };
}
