import { addMonths, dateOf, serialFrom1904, serialOf, serialTo1904 } from "../method/calendar/serial";
import { classRankOf, readWord, wordFieldOf, comparedWord } from "./cellWord";
import type { ColumnRead, Conversion } from "./column";
import { composedText } from "./composedName";
import { isNoContact, isOpen, wonRows } from "./counts";
import { dayText } from "./dayText";
import { fitsIn, numberText, numberOfText, type Pattern } from "./numberText";
import { leave, type Answers, type Question } from "./question";
import {
  cellAt,
  cleanText,
  isDayFormat,
  isFilled,
  cellText,
  type CellValue,
  type IntakeBook,
  type IntakeSheet,
} from "./sheet";
import { placeOf, type List, type Understanding, type UnderstandOptions } from "./understand";
import { dayOfColumn } from "./weekPlan";
import { fieldKinds, type Field } from "./words/headers";

/** Why a cell is changed. */
export type ChangeRule = "number" | "date" | "unit" | "fillDown" | "exchange" | "update";

/** A cell of the list itself that is changed in place. */
export interface CellChange {
  readonly list: string;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly from: CellValue;
  readonly to: number | string;
  readonly rule: ChangeRule;
}

/** A cell of a clean table: a value, or a word of the product by its code. */
export type CleanCell =
  CellValue | { readonly word: "outcome" | "instrument" | "direction" | "phase" | "answer"; readonly code: string };

export interface CleanTable {
  readonly kind: "customers" | "contacts";
  readonly fields: readonly Field[];
  /** Further columns behind the fields, by their own headers. */
  readonly further: readonly string[];
  readonly rows: readonly (readonly CleanCell[])[];
}

/** A task that a list says is still to be done. */
interface OpenTask {
  readonly customerId: string | number;
  /** Serial of the 1900 system. */
  readonly due: number;
  readonly subject: string;
}

/** Everything that a taking over would do, with the answers given so far. Nothing of it has been done. */
export interface Changes {
  /** Cells of the lists, for a change in place. */
  readonly inPlace: readonly CellChange[];
  /** Tables of their own. */
  readonly clean: readonly CleanTable[];
  readonly tasks: readonly OpenTask[];
  /** Names of logs and the customers they stand for. */
  readonly aliases: readonly { readonly text: string; readonly customerId: string | number }[];
  /** Words that an answer gave a meaning. */
  readonly words: readonly { readonly field: Field; readonly word: string; readonly to: string }[];
  /** Filled cells that stay as they are. */
  readonly untouched: number;
  /** Customers, contacts and open questions, for the line above the buttons. */
  readonly customers: number;
  readonly contacts: number;
  readonly open: number;
}

/** A count of the customers' own, such as their employees, and what each is worth: together their potential. */
export interface Multiple {
  /** Column of the sheet. */
  readonly column: number;
  readonly amount: number;
}

interface ChangeChoices {
  readonly further?: boolean;
  readonly left?: readonly string[];
  readonly multiples?: Readonly<Record<string, Multiple>>;
}

/** By what a choice refers to a column of a list. */
export function columnId(list: Pick<List, "id">, header: string): string {
  return `${list.id}/${header}`;
}

/** A list whose columns that are to stay as they are have nothing to convert. */
function withoutLeft(list: List, left: ReadonlySet<string>): List {
  if (!list.columns.some(({ header }) => left.has(columnId(list, header)))) return list;
  return {
    ...list,
    columns: list.columns.map((column) =>
      left.has(columnId(list, column.header)) ? { ...column, conversions: [], questions: [], plainNumbers: 0 } : column,
    ),
  };
}

/** What the answers make of a reading. Pure; every question without an answer leaves its cells as they are. */
export function changesOf(
  book: IntakeBook,
  understood: Understanding,
  answers: Answers,
  { further = false, left = [], multiples = {} }: ChangeChoices = {},
): Changes {
  const leaves = new Set(left);
  const read = { ...understood, lists: understood.lists.map((list) => withoutLeft(list, leaves)) };
  const inPlace = read.lists.flatMap((list) => listChanges(book, list, answers, understood.questions));
  const shaper = new Shaper(book, read, answers, further, multiples);
  const clean = shaper.tables();
  const filled = understood.lists.reduce((sum, list) => sum + filledCells(book, list), 0);
  const answered = ({ id }: { id: string }): boolean => answers[id] !== undefined;
  return {
    inPlace,
    clean,
    tasks: shaper.tasks,
    aliases: shaper.aliases,
    words: wordAnswers(understood, answers),
    untouched: filled - inPlace.length,
    customers: clean.find(({ kind }) => kind === "customers")?.rows.length ?? 0,
    contacts: clean.find(({ kind }) => kind === "contacts")?.rows.length ?? 0,
    open: understood.questions.filter((question) => question.isAsked && !answered(question)).length,
  };
}

function filledCells(book: IntakeBook, list: List): number {
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const { area } = list.region;
  let count = 0;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (isFilled(cellAt(sheet, row, column))) count++;
  return count;
}

/** An answer to a question about a column; "leave" and none are undefined. */
function answerTo(answers: Answers, list: List, subject: string, about: string): string | undefined {
  const answer = answers[[list.id, subject, about].filter(Boolean).join("/")];
  return answer === leave ? undefined : answer;
}

type RuledConversion = Conversion & { readonly rule?: ChangeRule };

/** What the cells of a column hold after the answers, where that is another value than they show. */
function columnValues(
  book: IntakeBook,
  list: List,
  column: ColumnRead,
  answers: Answers,
): ReadonlyMap<number, { to: number; rule: ChangeRule; from: CellValue }> {
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const values = new Map<number, { to: number; rule: ChangeRule; from: CellValue }>();
  const isDay = fieldKinds[column.field] === "day";
  const conversions: readonly RuledConversion[] = [
    ...column.conversions,
    ...answeredConversions(book, list, column, answers),
  ];
  for (const conversion of conversions)
    values.set(conversion.row, {
      to: conversion.to,
      from: conversion.from,
      rule: conversion.rule ?? (isDay ? "date" : "number"),
    });
  if (column.plainNumbers > 0) {
    for (const row of list.body.rows) {
      const value = cellAt(sheet, row, column.column);
      if (typeof value === "string" && /^-?\d/.test(value.trim()))
        values.set(row, { to: Number(value.trim()), from: value, rule: "number" });
    }
  }
  const mapped = list.mapping.fields.get(column.field);
  const factor = mapped?.unit?.factor;
  if (factor !== undefined && factor > 1 && answerTo(answers, list, "", "unit") === String(factor)) {
    for (const row of list.body.rows) {
      const value = values.get(row)?.to ?? cellAt(sheet, row, column.column);
      if (typeof value === "number" && !isDayFormat(sheet.formatAt(row, column.column)))
        values.set(row, {
          to: Number((value * factor).toPrecision(15)),
          from: cellAt(sheet, row, column.column),
          rule: "unit",
        });
    }
  }
  return values;
}

function answeredConversions(book: IntakeBook, list: List, column: ColumnRead, answers: Answers): RuledConversion[] {
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const own = (serial: number): number => (book.countsFrom1904 ? serialTo1904(serial) : serial);
  return column.questions.flatMap((question): RuledConversion[] => {
    const answer = answerTo(answers, list, column.header, question.about);
    if (answer === undefined) return [];
    switch (question.about) {
      case "decimal":
      case "twoPatterns":
        return question.cells.flatMap(({ row, from }) => {
          const number = numberText(from);
          if (!number) return [];
          const wanted =
            answer === "both" && question.about === "twoPatterns"
              ? question.groups.map(({ pattern }) => pattern)
              : [answer as Pattern];
          const pattern = wanted.find((each) => fitsIn(number, each));
          return pattern ? [{ row, from, to: numberOfText(number, pattern) }] : [];
        });
      case "dateOrder":
      case "dateConflict":
        return question.cells.flatMap(({ row, from }) => {
          const serial = dayText(from)?.readings[answer as "dmy" | "mdy"];
          return serial === undefined ? [] : [{ row, from, to: own(serial) }];
        });
      case "halfConverted": {
        const texts = question.cells.flatMap(({ row, from }) => {
          const serial = Object.values(dayText(from)?.readings ?? {})[0];
          return serial === undefined ? [] : [{ row, from, to: own(serial) }];
        });
        const days = list.body.rows.flatMap((row) => {
          const value = cellAt(sheet, row, column.column);
          if (typeof value !== "number" || !isDayFormat(sheet.formatAt(row, column.column))) return [];
          const date = dateOf(book.countsFrom1904 ? serialFrom1904(value) : value);
          const exchanged = date && serialOf(date.year, date.day, date.month);
          return exchanged === undefined ? [] : [{ row, from: value, to: own(exchanged), rule: "exchange" as const }];
        });
        return [...texts, ...days];
      }
    }
  });
}

function listChanges(book: IntakeBook, list: List, answers: Answers, questions: readonly Question[]): CellChange[] {
  if (book.source !== "workbook") return [];
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const changes: CellChange[] = [];
  const base = { list: list.id, sheet: list.sheet };
  for (const column of takenColumns(list, questions)) {
    for (const [row, { to, rule, from }] of columnValues(book, list, column, answers)) {
      if (sheet.isFormula(row, column.column)) continue;
      changes.push({ ...base, row, column: column.column, header: column.header, from, to, rule });
    }
  }
  for (const { at, rows } of list.fillDown) {
    const { header, column } = list.region.columns[at] as List["region"]["columns"][number];
    if (answerTo(answers, list, header, "fillDown") === undefined) continue;
    for (const [row, to] of filledFromAbove(sheet, list, column, rows))
      changes.push({ ...base, row, column, header, from: null, to, rule: "fillDown" });
  }
  return changes.sort((a, b) => a.column - b.column || a.row - b.row);
}

/** Columns that need no answer to be taken: one that several could be stays unread until somebody says which. */
function takenColumns(list: List, questions: readonly Question[]): ColumnRead[] {
  return list.columns.filter(
    ({ field }) =>
      list.mapping.fields.get(field)?.mark !== "asked" &&
      !questions.some(
        (each) => each.about === "candidates" && each.isAsked && each.list === list.id && each.field === field,
      ),
  );
}

/**
 * The columns that answers map: which of several it is, and what a column of an open meaning stands for. A reading
 * with them has no such question any more.
 */
export function answeredColumns(
  understood: Understanding,
  answers: Answers,
): NonNullable<UnderstandOptions["columns"]> {
  const columns: Record<string, Partial<Record<Field, number | null>>> = {};
  for (const question of understood.questions) {
    const list = understood.lists.find(({ id }) => id === question.list);
    const answer = answers[question.id];
    if (!list || answer === undefined || answer === leave) continue;
    const map = (field: Field | undefined, header: string | undefined): void => {
      const column = list.region.columns.find((each) => each.header === header)?.column;
      if (field !== undefined && column !== undefined) (columns[placeOf(list.region)] ??= {})[field] = column;
    };
    if (question.about === "candidates") map(question.field, answer);
    else if (question.about === "meaning" && answer !== "turnover") map(answer as Field, question.header);
    else if (question.about === "consent" && question.words === undefined) {
      if (answer === "email" || answer === "both") map("consentEmail", question.header);
      else if (answer === "phone") map("consentPhone", question.header);
      else if (answer === "objection") map("objection", question.header);
    }
  }
  return columns;
}

function filledFromAbove(
  sheet: IntakeSheet,
  list: List,
  column: number,
  rows: readonly number[],
): ReadonlyMap<number, string> {
  const blank = new Set(rows);
  const filled = new Map<number, string>();
  let above = "";
  for (const row of list.body.rows) {
    const text = cellText(cellAt(sheet, row, column));
    if (text !== "") above = text;
    else if (blank.has(row) && above !== "") filled.set(row, above);
  }
  return filled;
}

function wordAnswers({ questions }: Understanding, answers: Answers): Changes["words"] {
  const found: Changes["words"][number][] = [];
  for (const question of questions) {
    if (!question.field || !wordFieldOf(question.field)) continue;
    const words = question.word === undefined ? (question.words ?? []).map(({ word }) => word) : [question.word];
    for (const word of words) {
      const to = wordAnswer(answers, question.list ?? "", question.header ?? "", word);
      if (to !== undefined) found.push({ field: question.field, word, to });
    }
  }
  return found;
}

/** The meaning that an answer gave a word of a column. */
function wordAnswer(answers: Answers, list: string, header: string, word: string): string | undefined {
  const answer = answers[`${list}/${header}/${word}/word`];
  return answer === leave ? undefined : answer;
}

const customerFields: readonly Field[] = [
  ...([
    "customerId",
    "customer",
    "network",
    "adviser",
    "targetGroup",
    "phase",
    "interest",
    "potential",
    "revenue",
  ] as const),
  ...(["class", "contactPerson", "phone", "email", "consentEmail", "consentPhone", "objection", "topic"] as const),
  ...(["contactsPerYear", "customerType"] as const),
];
const contactFields: readonly Field[] = [
  ...([
    "date",
    "customerId",
    "instrument",
    "direction",
    "format",
    "department",
    "adviser",
    "outcome",
    "interestAfter",
  ] as const),
  ...(["followUp", "minutes", "contribution", "note", "campaign"] as const),
];

type CleanRecord = Partial<Record<Field, CleanCell>> & { readonly further?: readonly CellValue[] };

/** Makes clean records of the lists. */
class Shaper {
  readonly tasks: OpenTask[] = [];
  readonly aliases: { text: string; customerId: string | number }[] = [];
  private readonly ids = new Map<string, string | number>();

  constructor(
    private readonly book: IntakeBook,
    private readonly understood: Understanding,
    private readonly answers: Answers,
    private readonly withFurther: boolean,
    private readonly multiples: Readonly<Record<string, Multiple>>,
  ) {
    for (const { name, id } of understood.customers) if (name !== "") this.ids.set(name.trim(), id);
    for (const match of understood.nearNames) {
      const answer = answers[`${match.list}/${match.value}/name`];
      const at = answer === undefined || answer === leave ? undefined : Number(answer);
      const customer = at === undefined ? undefined : understood.customers[at];
      if (!customer || !match.customers.includes(at as number)) continue;
      this.ids.set(match.value.trim(), customer.id);
      this.aliases.push({ text: match.value, customerId: customer.id });
    }
  }

  tables(): CleanTable[] {
    const { lists } = this.understood;
    const customers: CleanRecord[] = [];
    const contacts: CleanRecord[] = [];
    const further: string[] = [];
    const own = lists.filter(({ kind }) => kind === "customers");
    for (const list of own) {
      // Further columns are those of the first list: two lists with other columns are one table of the fields.
      const at = list === own[0] && this.withFurther ? furtherColumns(list) : [];
      if (list === own[0]) further.push(...at.map((column) => list.region.columns[column]?.header ?? ""));
      customers.push(...this.customerRecords(list, at, contacts));
    }
    if (own.length === 0) {
      for (const list of lists) {
        if (list.kind === "persons") customers.push(...this.firmsOf(list));
        else if (list.kind === "orders") customers.push(...this.buyersOf(list));
      }
    }
    for (const list of lists) {
      if (list.kind === "contacts") contacts.push(...this.contactRecords(list));
      if (list.kind === "tasks") this.taskRecords(list);
    }
    const isAsked = this.understood.questions.some(({ about }) => about === "cadence");
    const cadence = isAsked ? this.answers["cadence"] : undefined;
    if (cadence !== undefined && /^\d+$/.test(cadence))
      for (const record of customers) record.contactsPerYear ??= Number(cadence);
    contacts.sort((a, b) => Number(a.date ?? 0) - Number(b.date ?? 0));
    return [
      ...(customers.length > 0 ? [tableOf("customers", customerFields, customers, further)] : []),
      ...(contacts.length > 0 ? [tableOf("contacts", contactFields, contacts, [])] : []),
    ];
  }

  private customerRecords(list: List, further: readonly number[], contacts: CleanRecord[]): CleanRecord[] {
    const sheet = this.book.sheets[list.sheet] as IntakeSheet;
    const out = new Set<number>();
    const leaves = (about: string, subject = ""): boolean => answerTo(this.answers, list, subject, about) === "out";
    for (const { row, what } of list.otherRows) if (leaves("otherRows", what)) out.add(row);
    if (leaves("totals")) for (const { row, isAsked } of list.body.totals) if (isAsked) out.add(row);
    const first = ["first", "persons"].includes(answerTo(this.answers, list, "", "doubledKeys") ?? "");
    const byName = list.key.by === "name" || answerTo(this.answers, list, "", "key") === "name";
    const read = new Reader(this.book, list, this.answers, this.understood.questions);
    const seen = new Set<string>();
    const records: CleanRecord[] = [];
    for (const row of list.body.rows) {
      if (out.has(row) || read.isOut(row)) continue;
      const record: CleanRecord = read.record(row, customerFields);
      const name = list.composedName
        ? composedText(sheet, list.region, row, list.composedName)
        : cellText(plain(record.customer));
      if (name !== "") record.customer = name;
      if (byName) record.customerId = name === "" ? null : name;
      const multiple = this.multiples[list.id];
      const count = multiple && cellAt(sheet, row, multiple.column);
      if (multiple && typeof count === "number") record.potential = Number((count * multiple.amount).toPrecision(15));
      const perYear = read.rhythm(row);
      if (perYear !== undefined) record.contactsPerYear = perYear;
      const key = cellText(plain(record.customerId));
      if (first && key !== "") {
        if (seen.has(key)) continue;
        seen.add(key);
      }
      records.push(
        further.length === 0
          ? record
          : { ...record, further: further.map((at) => cellAt(sheet, row, list.region.area.column + at)) },
      );
      contacts.push(...this.contactsInRow(list, read, row, record));
    }
    return records;
  }

  /** The last contact of a row with its agreed next one, and the marks of a plan by weeks. */
  private contactsInRow(list: List, read: Reader, row: number, customer: CleanRecord): CleanRecord[] {
    const id = customer.customerId ?? null;
    const found: CleanRecord[] = [];
    if (list.isOneTable) {
      const last = read.dayAt("lastContact", row);
      const next = read.dayAt("nextContact", row);
      const isAhead = next !== undefined && (last === undefined || next > last);
      if (last !== undefined)
        found.push({
          date: last,
          customerId: id,
          outcome: { word: "outcome", code: "reached" },
          ...(isAhead && { followUp: next }),
          ...(customer.adviser !== undefined && { adviser: customer.adviser }),
        });
      else if (next !== undefined && id !== null) this.addTask(plain(id), next, cellText(plain(customer.customer)));
    }
    const { weeks } = list;
    if (!weeks || answerTo(this.answers, list, "", "marks") !== "asProposed") return found;
    const said = answerTo(this.answers, list, "", "weekYear");
    const sheet = this.book.sheets[list.sheet] as IntakeSheet;
    weeks.columns.forEach((at, index) => {
      const value = cellAt(sheet, row, list.region.area.column + at);
      if (!isFilled(value)) return;
      const to = readWord("mark", cellText(value), list.language)?.to;
      const year = weeks.years[index] ?? (said === undefined ? undefined : Number(said));
      const month = answerTo(this.answers, list, "", "dayOfMonth");
      const monthDay = month === "last" ? undefined : month === undefined ? undefined : Number(month);
      const serial =
        year === undefined && weeks.unit !== "day"
          ? undefined
          : month === "last" && weeks.unit === "month"
            ? lastOfMonth(year as number, weeks.numbers[index] as number)
            : dayOfColumn(weeks, index, year ?? 0, monthDay);
      if (to === undefined || to === "none" || serial === undefined) return;
      const isInstrument = ["phone", "visit", "email"].includes(to);
      found.push({
        date: this.ownDay(serial),
        customerId: id,
        ...(isInstrument && { instrument: { word: "instrument", code: to } }),
        outcome: { word: "outcome", code: to === "notReached" ? "notReached" : "reached" },
        ...(customer.adviser !== undefined && { adviser: customer.adviser }),
      });
    });
    return found;
  }

  private ownDay(serial: number): number {
    return this.book.countsFrom1904 ? serialTo1904(serial) : serial;
  }

  private addTask(customerId: CellValue, due: number, subject: string): void {
    if (typeof customerId !== "string" && typeof customerId !== "number") return;
    this.tasks.push({ customerId, due: this.book.countsFrom1904 ? serialFrom1904(due) : due, subject });
  }

  private contactRecords(list: List): CleanRecord[] {
    const read = new Reader(this.book, list, this.answers, this.understood.questions);
    const sheet = this.book.sheets[list.sheet] as IntakeSheet;
    const find = (field: Field): ColumnRead | undefined => list.columns.find((column) => column.field === field);
    const done = find("done");
    const outcome = find("outcome");
    const name = find("customerName");
    const hasId = find("customerId") !== undefined;
    const records: CleanRecord[] = [];
    for (const row of list.body.rows) {
      const record: CleanRecord = read.record(row, contactFields);
      if (!hasId && name) {
        const text = cellText(cellAt(sheet, row, name.column));
        record.customerId = this.ids.get(text) ?? text;
      }
      if (done && isOpen(cellAt(sheet, row, done.column), list)) {
        const due = read.dayAt("date", row);
        const subject = cellText(cellAt(sheet, row, find("subject")?.column ?? -1)) || cellText(plain(record.note));
        if (due !== undefined && record.customerId !== undefined) this.addTask(plain(record.customerId), due, subject);
        continue;
      }
      // What was planned or cancelled is no contact, unless an answer says otherwise.
      const said = read.wordAt("outcome", row);
      const isNone = outcome !== undefined && isNoContact(cellAt(sheet, row, outcome.column), list);
      if (isNone && said !== "reached" && said !== "notReached") continue;
      records.push(record);
    }
    return records;
  }

  private taskRecords(list: List): void {
    const read = new Reader(this.book, list, this.answers, this.understood.questions);
    const sheet = this.book.sheets[list.sheet] as IntakeSheet;
    const find = (field: Field): number => list.columns.find((column) => column.field === field)?.column ?? -1;
    const done = find("done");
    // A task names its customer in its subject, if at all.
    const names = [...this.ids.keys()].filter((name) => name.length >= 4).sort((a, b) => b.length - a.length);
    for (const row of list.body.rows) {
      const value = done < 0 ? null : cellAt(sheet, row, done);
      if (done >= 0 && !isOpen(value, list) && isFilled(value)) continue;
      const due = read.dayAt("due", row);
      const subject = cellText(cellAt(sheet, row, find("subject")));
      const own = cellText(cellAt(sheet, row, find("customerName")));
      const name = own !== "" ? own : names.find((each) => subject.includes(each));
      const id = name === undefined ? undefined : this.ids.get(name);
      if (due !== undefined && id !== undefined) this.addTask(id, due, subject);
    }
  }

  /** One customer for each firm of a list of persons, or for each person, as answered. */
  private firmsOf(list: List): CleanRecord[] {
    const answer = answerTo(this.answers, list, "", "persons");
    if (answer === undefined) return [];
    const read = new Reader(this.book, list, this.answers, this.understood.questions);
    const takesPersons = answerTo(this.answers, list, "", "noCompany") === "person";
    const firms = new Map<string, CleanRecord>();
    for (const row of list.body.rows) {
      const record: CleanRecord = read.record(row, customerFields);
      const firm = read.textAt("customerName", row);
      const person =
        read.textAt("fullName", row) ||
        [read.textAt("firstName", row), read.textAt("lastName", row)].filter(Boolean).join(" ");
      const name = answer === "persons" ? person : firm || (takesPersons ? person : "");
      if (name === "" || firms.has(name)) continue;
      const phone = plain(record.phone) ?? (read.textAt("mobile", row) || null);
      firms.set(name, {
        ...record,
        customerId: name,
        customer: name,
        contactPerson: person,
        phone,
        ...(answer === "persons" && firm !== "" && { network: firm }),
      });
    }
    return [...firms.values()];
  }

  /** One customer for each name of a list of deals; what was won within a year is its revenue. */
  private buyersOf(list: List): CleanRecord[] {
    const answer = answerTo(this.answers, list, "", "deals");
    if (answer === undefined) return [];
    const read = new Reader(this.book, list, this.answers, this.understood.questions);
    const won = new Set(wonRows(this.book, list, this.understood.asOf));
    const buyers = new Map<string, CleanRecord & { revenue: number }>();
    for (const row of list.body.rows) {
      const name = read.textAt("customerName", row) || read.textAt("customerId", row);
      if (name === "") continue;
      const buyer =
        buyers.get(name) ??
        buyers
          .set(name, { customerId: name, customer: name, adviser: read.textAt("adviser", row), revenue: 0 })
          .get(name)!;
      const amount = read.numberAt("amount", row);
      if (won.has(row) && amount !== undefined) buyer.revenue += amount;
    }
    return [...buyers.values()];
  }
}

function lastOfMonth(year: number, month: number): number | undefined {
  const first = serialOf(year, month, 1);
  const next = first === undefined ? undefined : addMonths(first, 1);
  return next === undefined ? undefined : next - 1;
}

function plain(cell: CleanCell | undefined): CellValue {
  return cell === undefined || (typeof cell === "object" && cell !== null) ? null : cell;
}

/** Columns of a list that are no field and may be copied behind. */
function furtherColumns(list: List): number[] {
  const taken = new Set([...list.mapping.fields.values()].map(({ at }) => at));
  for (const at of list.weeks?.columns ?? []) taken.add(at);
  return list.region.columns.flatMap(({ header, isHidden }, at) =>
    taken.has(at) || header === "" || isHidden ? [] : [at],
  );
}

function tableOf(
  kind: CleanTable["kind"],
  order: readonly Field[],
  records: readonly CleanRecord[],
  further: readonly string[],
): CleanTable {
  const always = new Set<Field>(
    kind === "customers" ? ["customerId", "customer"] : ["date", "customerId", "outcome", "followUp"],
  );
  const fields = order.filter((field) => always.has(field) || records.some((record) => isSaid(record[field])));
  return {
    kind,
    fields,
    further,
    rows: records.map((record) => [
      ...fields.map((field) => record[field] ?? null),
      ...(record.further ?? further.map(() => null)),
    ]),
  };
}

function isSaid(cell: CleanCell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== "";
}

/** Reads the rows of a list with the answers. */
class Reader {
  private readonly sheet: IntakeSheet;
  private readonly columns = new Map<Field, ColumnRead>();
  private readonly values = new Map<Field, ReadonlyMap<number, { to: number }>>();
  private readonly notAssessed = new Map<Field, ReadonlySet<number>>();
  private readonly fills = new Map<number, ReadonlyMap<number, string>>();
  private readonly ranks: readonly string[] | undefined;

  constructor(
    book: IntakeBook,
    private readonly list: List,
    private readonly answers: Answers,
    questions: readonly Question[],
  ) {
    this.sheet = book.sheets[list.sheet] as IntakeSheet;
    for (const column of takenColumns(list, questions)) {
      this.columns.set(column.field, column);
      this.values.set(column.field, columnValues(book, list, column, answers));
      this.notAssessed.set(column.field, new Set([...column.notAssessed, ...column.errors].map(({ row }) => row)));
    }
    for (const { at, rows } of list.fillDown) {
      const { header, column } = list.region.columns[at] as List["region"]["columns"][number];
      if (answerTo(answers, list, header, "fillDown") !== undefined)
        this.fills.set(column, filledFromAbove(this.sheet, list, column, rows));
    }
    const classes = this.columns.get("class");
    const rank = classes && classRankOf(classes.words.map(({ word }) => word));
    const direction = classes && rank && answerTo(answers, list, classes.header, "classRank");
    this.ranks =
      direction === undefined || !rank
        ? undefined
        : (direction === "first" ? rank : [...rank].reverse()).map(comparedWord);
  }

  /** True for a row whose phase says that it is no customer, and which an answer leaves out. */
  isOut(row: number): boolean {
    return this.wordAt("phase", row) === "out";
  }

  record(row: number, fields: readonly Field[]): CleanRecord {
    const record: Partial<Record<Field, CleanCell>> = {};
    for (const field of fields) {
      const column = this.columns.get(field);
      if (column) record[field] = this.cell(column, row);
    }
    return record;
  }

  textAt(field: Field, row: number): string {
    const column = this.columns.get(field);
    return column ? cellText(cellAt(this.sheet, row, column.column)) : "";
  }

  numberAt(field: Field, row: number): number | undefined {
    const column = this.columns.get(field);
    if (!column) return undefined;
    const value = this.values.get(field)?.get(row)?.to ?? cellAt(this.sheet, row, column.column);
    return typeof value === "number" ? value : undefined;
  }

  /** A day in the workbook's own count; undefined for none. */
  dayAt(field: Field, row: number): number | undefined {
    const column = this.columns.get(field);
    if (!column || this.notAssessed.get(field)?.has(row)) return undefined;
    const value = this.values.get(field)?.get(row)?.to ?? cellAt(this.sheet, row, column.column);
    return typeof value === "number" ? Math.floor(value) : undefined;
  }

  /** The code of a word by the lists and the answers; undefined when it is left. */
  wordAt(field: Field, row: number): string | undefined {
    const column = this.columns.get(field);
    const words = column && wordFieldOf(column.field);
    if (!column || !words) return undefined;
    const text = cellText(cellAt(this.sheet, row, column.column));
    if (text === "") return undefined;
    const answer = this.wordAnswers(column).get(comparedWord(text));
    if (answer !== undefined) return answer;
    const read = readWord(words, text, this.list.language);
    return read && (read.asked === undefined || read.asked.length < 2) ? read.to : undefined;
  }

  private readonly answered = new Map<Field, ReadonlyMap<string, string>>();

  private wordAnswers(column: ColumnRead): ReadonlyMap<string, string> {
    let answers = this.answered.get(column.field);
    if (!answers) {
      const found = column.words.flatMap(({ word }) => {
        const to = wordAnswer(this.answers, this.list.id, column.header, word);
        return to === undefined ? [] : [[comparedWord(word), to] as const];
      });
      this.answered.set(column.field, (answers = new Map(found)));
    }
    return answers;
  }

  /** Contacts a year of a row, from a column that says a rhythm. */
  rhythm(row: number): number | undefined {
    for (const { at, field } of this.list.mapping.withheld) {
      if (field !== "contactsPerYear") continue;
      const { header, column } = this.list.region.columns[at] as List["region"]["columns"][number];
      const answer = answerTo(this.answers, this.list, header, "rhythm");
      const value = cellAt(this.sheet, row, column);
      if (answer === undefined || typeof value !== "number" || value <= 0) continue;
      const year = answer === "months" ? 12 : answer === "weeks" ? 52 : undefined;
      return year === undefined ? value : Math.round((year / value) * 100) / 100;
    }
    return undefined;
  }

  private cell(column: ColumnRead, row: number): CleanCell {
    const { field } = column;
    const converted = this.values.get(field)?.get(row);
    if (converted) return converted.to;
    if (this.notAssessed.get(field)?.has(row)) return null;
    const value = cellAt(this.sheet, row, column.column);
    const filled = this.fills.get(column.column)?.get(row);
    if (!isFilled(value)) return filled ?? null;
    switch (fieldKinds[field]) {
      case "amount":
      case "count":
        return field === "potential" ? this.letterAmount(column, value) : value;
      case "day":
        return typeof value === "number" && isDayFormat(this.sheet.formatAt(row, column.column))
          ? Math.floor(value)
          : value;
      case "id":
        return shownId(this.sheet, row, column.column, value);
      case "word":
        return this.wordCell(column, row, value);
      case "name":
      case "text":
      case "phone":
        return typeof value === "string" ? this.oneValue(column, cleanText(value)) : value;
    }
  }

  /** Several values in a cell: the first of them, or all, as answered. */
  private oneValue(column: ColumnRead, text: string): string {
    if (column.field !== "email" && column.field !== "phone") return text;
    if (answerTo(this.answers, this.list, column.header, "severalValues") !== "first") return text;
    return (text.split(/ ::: |[;,]\s*(?=\S+@)/)[0] as string).trim();
  }

  private letterAmount(column: ColumnRead, value: CellValue): CellValue {
    if (typeof value !== "string") return value;
    const amount = this.answers[`${this.list.id}/${column.header}/${cleanText(value)}/letters`];
    return amount === undefined || !/^\d+(?:\.\d+)?$/.test(amount) ? value : Number(amount);
  }

  private wordCell(column: ColumnRead, row: number, value: CellValue): CleanCell {
    const text = cellText(value);
    if (column.field === "class" && this.ranks) {
      const at = this.ranks.indexOf(comparedWord(text));
      return at < 0 ? text : ("ABCD"[at] ?? text);
    }
    const code = this.wordAt(column.field, row);
    if (code === undefined) return text;
    switch (column.field) {
      case "outcome":
      case "instrument":
      case "direction":
      case "phase":
        // A message by another way has no instrument of ours.
        return code === ""
          ? null
          : code === "none" || code === "out" || code === "objection"
            ? text
            : { word: column.field, code };
      case "class":
        return code === "" ? null : code;
      default:
        // Consents stay in the words that they were given in.
        return text;
    }
  }
}

/** An id as it is shown: "01067" where the format makes the zero. */
function shownId(sheet: IntakeSheet, row: number, column: number, value: CellValue): CellValue {
  if (typeof value !== "number") return cellText(value);
  const zeros = /^0{2,}$/.exec(sheet.formatAt(row, column));
  return zeros ? String(value).padStart(zeros[0].length, "0") : value;
}
