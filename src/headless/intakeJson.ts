import type { ColumnRead, LeftWhy } from "../intake/column";
import type { LeftReason } from "../intake/body";
import type { CellRef, Question } from "../intake/question";
import type { IntakeBook } from "../intake/sheet";
import { isoDate, serialFrom1904 } from "../method/calendar/serial";
import { intakeCountsOf } from "../intake/counts";
import type { List, Understanding } from "../intake/understand";
import { fieldKinds } from "../intake/words/headers";
import type { Language } from "../text/text";
import { addressOf, columnLetters } from "../workbook/excel/address";
import { optionSentence, wordSentence } from "../workbook/intake/intakeSentences";

/** What `skm intake --json` prints: what was understood, in English words whatever the language of the sentences. */
export interface IntakeJson {
  readonly tables: readonly object[];
  readonly noTable: readonly object[];
  readonly mapping: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly unmapped: Readonly<Record<string, readonly string[]>>;
  readonly key: object;
  readonly totals: readonly object[];
  readonly rowsLeftOut: readonly object[];
  readonly conversions: readonly object[];
  readonly words: readonly object[];
  readonly notAssessed: readonly object[];
  readonly leftAlone: readonly object[];
  readonly questions: readonly object[];
  readonly nearMatches: readonly object[];
  readonly unmatched: readonly object[];
  readonly counts: object;
}

const abouts: Readonly<Record<Question["about"], string>> = {
  decimal: "decimal",
  twoPatterns: "two patterns",
  dateOrder: "date order",
  dateConflict: "date conflict",
  halfConverted: "half converted",
  unit: "unit",
  meaning: "meaning",
  candidates: "two candidates",
  key: "key",
  doubledKeys: "doubled keys",
  deals: "kind of table",
  persons: "customers from persons",
  noCompany: "rows without company",
  severalValues: "several values",
  otherRows: "rows of another kind",
  totals: "totals",
  fillDown: "fill down",
  name: "name",
  weekYear: "year of the weeks",
  dayOfMonth: "day of month",
  marks: "word",
  word: "word",
  unknownWords: "words",
  classRank: "class",
  letters: "amounts of classes",
  rhythm: "rhythm",
  consent: "consent",
  stale: "next not after last",
  header: "header",
  cadence: "cadence",
};

/** The word by which a question is printed. */
export function aboutOf({ about }: Question): string {
  return abouts[about];
}

const leftWhys: Readonly<Record<LeftWhy, string>> = {
  doubt: "a word of doubt or a range",
  otherPattern: "another pattern than the column",
  ownAmbiguity: "ambiguous beside cells of another pattern",
  otherCurrency: "another currency than the column",
  share: "per cent in a column of amounts",
  noNumber: "no number",
  noDay: "no day: kept as a note",
  noYear: "no year",
  noDayOfMonth: "no day of the month",
  wrongWeekday: "the weekday does not fit",
  formula: "a formula",
  tooLong: "more than 15 digits",
  dayInAmounts: "a day in a column of amounts",
};

const rowWhys: Readonly<Record<LeftReason, string>> = {
  title: "above the header",
  preamble: "EXTF line",
  blank: "blank row",
  repeat: "header again",
  heading: "heading of a group",
  footer: "words",
};

const otherWhys = {
  creditor: "account 70000 and above: asked, left out",
  deleted: "marked as deleted: asked, left out",
  noCompany: "a person without a company: asked, left out",
} as const;

/** The understanding in the form that the command prints. */
export function intakeJson(book: IntakeBook, understood: Understanding, language: Language): IntakeJson {
  const { lists } = understood;
  const sheetName = (index: number): string => book.sheets[index]?.name ?? "";
  const tables = lists.flatMap((list) => [
    {
      id: list.id,
      kind: list.kind,
      sheet: list.sheetName,
      header: headerAddress(list),
      headerRows: list.region.header.rows,
      area: addressOf(list.region.area),
      records: list.body.rows.length,
      excelTable: list.region.table?.name ?? null,
    },
    ...(list.weeks ? [weekTable(list, understood)] : []),
  ]);
  return {
    tables,
    noTable: understood.noList.map(({ sheet, why, region }) => ({
      sheet: sheetName(sheet),
      ...(region && { area: addressOf(region.area) }),
      why: { hidden: "hidden sheet", empty: "empty", unknown: "no list of customers or contacts" }[why],
    })),
    mapping: Object.fromEntries(lists.map((list) => [list.id, mappingJson(list)])),
    unmapped: Object.fromEntries(lists.map((list) => [list.id, list.unmapped])),
    key: keyJson(lists),
    totals: lists.flatMap((list) =>
      list.body.totals.map(({ row, why, disagrees, isAsked }) => ({
        sheet: list.sheetName,
        row: row + 1,
        why,
        ...(isAsked && { asked: true }),
        ...(disagrees && { says: disagrees.says, rows: disagrees.rows, column: columnLetters(disagrees.column) }),
      })),
    ),
    rowsLeftOut: rowsLeftOut(lists),
    conversions: lists.flatMap((list) =>
      list.columns.flatMap((column) => (column.conversions.length === 0 ? [] : [conversionJson(book, list, column)])),
    ),
    words: lists.flatMap((list) => list.columns.flatMap((column) => wordsJson(list, column))),
    notAssessed: lists.flatMap((list) =>
      list.columns.flatMap((column) =>
        column.notAssessed.map(({ row, from }) => ({ ...cellJson(list, column, row), from })),
      ),
    ),
    leftAlone: lists.flatMap((list) =>
      list.columns.flatMap((column) =>
        column.left.map(({ row, from, why }) => ({ ...cellJson(list, column, row), from, why: leftWhys[why] })),
      ),
    ),
    questions: understood.questions.map((question) => questionJson(question, lists, language)),
    nearMatches: understood.nearNames.flatMap(({ list, value, customers, rows, reason, isProposed }) =>
      customers.map((at) => ({
        table: list,
        value,
        customer: understood.customers[at]?.name ?? "",
        customerId: understood.customers[at]?.id ?? "",
        rows,
        reason: reasons[reason],
        proposed: isProposed,
        answer: isProposed ? "join" : "leave",
      })),
    ),
    unmatched: understood.unmatched.map(({ list, value, rows }) => ({ table: list, value, rows })),
    counts: intakeCountsOf(book, understood),
  };
}

const reasons = {
  equal: "equal",
  case: "same without case",
  spelling: "same in another spelling",
  legalForm: "same without legal form",
  wordOrder: "same words in another order",
  blanks: "same without blanks",
  typing: "one word differs by a letter",
} as const;

function headerAddress({ region }: List): string {
  return addressOf(region.header.rows === 0 ? { ...region.header, rows: 1 } : region.header);
}

function weekTable(list: List, understood: Understanding): object {
  const weeks = list.weeks as NonNullable<List["weeks"]>;
  const { area } = list.region;
  const first = area.column + (weeks.columns[0] as number);
  const columns = (weeks.columns.at(-1) as number) - (weeks.columns[0] as number) + 1;
  const lastHeader = list.region.header.row + list.region.header.rows - 1;
  const year = understood.questions.find(({ about, list: of }) => about === "weekYear" && of === list.id)?.proposed;
  return {
    id: "contacts",
    kind: `${weeks.unit} matrix`,
    sheet: list.sheetName,
    header: addressOf({ row: lastHeader, column: first, rows: 1, columns }),
    headerRows: 1,
    area: addressOf({ row: lastHeader, column: first, rows: area.row + area.rows - lastHeader, columns }),
    records: list.marks.filter(({ word }) => !/^[-–—/0]$/.test(word)).reduce((sum, { count }) => sum + count, 0),
    ...(year !== undefined && { year: Number(year) }),
  };
}

function mappingJson(list: List): Record<string, object> {
  const mapping: Record<string, object> = {};
  for (const column of [...list.columns].sort((a, b) => a.at - b.at)) {
    const mapped = list.mapping.fields.get(column.field);
    const composed = column.field === "customer" ? list.composedName : undefined;
    const entry = {
      header: composed
        ? composed.parts.map((part) => part.map((at) => list.region.columns[at]?.header).join(" ")).join(" + ")
        : column.header,
      column: composed
        ? composed.parts
            .map((part) =>
              [...part]
                .sort((a, b) => a - b)
                .map((at) => columnLetters(list.region.area.column + at))
                .join("+"),
            )
            .join(", ")
        : columnLetters(column.column),
      ...(mapped?.unit && mapped.unit.factor !== 1 && { unit: mapped.unit.factor }),
      ...(mapped?.mark === "asked" && { asked: true }),
    };
    if (column.field === "customerName" && list.kind === "persons") mapping["customerId"] = entry;
    else mapping[column.field] = entry;
    if (column.field === "customer" && list.kind === "customers" && list.key.by === "name")
      mapping["customerId"] = entry;
  }
  return mapping;
}

function keyJson(lists: readonly List[]): object {
  const customers = lists.find(({ kind }) => kind === "customers");
  const contacts = lists.find(({ kind }) => kind === "contacts");
  const other = lists.find(({ kind }) => kind === "persons" || kind === "orders");
  const key: Record<string, unknown> = {};
  if (customers) {
    key["customers"] =
      customers.key.by === "name" ? "customer (name)" : customers.key.by === "id" ? "customerId" : null;
    key["unique"] = customers.key.isUnique;
    if (customers.key.by === "name") key["proposed"] = true;
    if (customers.key.by === "id" && customers.key.isRunningNumber) key["warn"] = "running number";
  } else if (other) {
    const column = other.columns.find(({ field }) => field === "customerName");
    key["customers"] = column ? `distinct ${column.header} (name)` : null;
    key["proposed"] = true;
  }
  if (contacts)
    key["contactsBy"] = contacts.columns.some(({ field }) => field === "customerId") ? "customerId" : "customer name";
  return key;
}

function rowsLeftOut(lists: readonly List[]): object[] {
  const rows = new Map<string, object>();
  for (const list of lists) {
    for (const { row, what } of list.body.left) {
      const key = `${list.sheetName}!${row}`;
      if (!rows.has(key)) rows.set(key, { sheet: list.sheetName, row: row + 1, what, why: rowWhys[what] });
    }
    for (const { row, what } of list.otherRows)
      rows.set(`${list.sheetName}!${row}`, {
        sheet: list.sheetName,
        row: row + 1,
        what: what === "noCompany" ? "no company" : what,
        why: otherWhys[what],
      });
  }
  return [...rows.values()];
}

function cellJson(list: List, column: ColumnRead, row: number): object {
  return {
    table: list.id,
    sheet: list.sheetName,
    cell: addressOf({ row, column: column.column, rows: 1, columns: 1 }),
    header: column.header,
    field: column.field,
  };
}

function conversionJson(book: IntakeBook, list: List, column: ColumnRead): object {
  const isDay = fieldKinds[column.field] === "day";
  const day = (serial: number): string => isoDate(book.countsFrom1904 ? serialFrom1904(serial) : serial) ?? "";
  return {
    table: list.id,
    sheet: list.sheetName,
    header: column.header,
    field: column.field,
    kind: isDay ? "date" : "number",
    readings: column.readings,
    count: column.conversions.length,
    cells: column.conversions.map(({ row, from, to }) => ({
      cell: addressOf({ row, column: column.column, rows: 1, columns: 1 }),
      from,
      to: isDay ? day(to) : to,
    })),
  };
}

const doneWords: Readonly<Record<string, string>> = { contact: "contact", task: "open: a task, no contact" };

function wordsJson(list: List, column: ColumnRead): object[] {
  return column.words.flatMap(({ word, read, near, count }) => {
    // A class that is written as the product writes it is nothing to tell.
    if (column.field === "class" && read?.to === word) return [];
    // Outlook says how much of a task is done by a number: no word to tell.
    if (column.field === "done" && /^\d+$/.test(word)) return [];
    const to = column.field === "done" && read ? doneWords[read.to] : (read?.to ?? null);
    const proposal = read === undefined && near !== undefined ? { near } : {};
    return [{ table: list.id, header: column.header, field: column.field, word, to, count, ...proposal }];
  });
}

function questionJson(question: Question, lists: readonly List[], language: Language): object {
  const several = new Set(question.cells.map(({ sheet }) => sheet)).size > 1;
  const options = question.options.map((option) => optionSentence(language, question, option));
  const proposed = question.options.findIndex(({ value }) => value === question.proposed);
  const cell = ({ row, column, text }: CellRef): object => ({
    cell: addressOf({ row, column, rows: 1, columns: 1 }),
    ...(several && { sheet: lists.find(({ id }) => id === question.list)?.sheetName }),
    from: text,
  });
  return {
    id: question.id,
    ...(question.list !== undefined && question.about !== "cadence" && { table: question.list }),
    ...(question.header !== undefined && { header: question.header }),
    ...(question.field !== undefined && { field: question.field }),
    about: abouts[question.about],
    ...(question.word !== undefined && { cells: question.word }),
    ...(question.about !== "marks" && { options }),
    values: question.options.map(({ value }) => value),
    answer: proposed < 0 ? null : (options[proposed] as string),
    count: question.count,
    ...(question.words && {
      words: Object.fromEntries(question.words.map(({ word, to }) => [word, wordSentence(language, question, to)])),
    }),
    ...(question.word === undefined && question.cells.length > 0 && { cells: question.cells.map(cell) }),
    ...(!question.isAsked && { asked: false }),
  };
}
