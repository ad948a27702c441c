import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import { personsSource } from "../../method/tables/persons";
import { readFieldsOf, type Source } from "../../method/tables/source";
import { castingFindings } from "../casting/castingFindings";
import { castingInputOf, columnReader } from "../casting/castingInputOf";
import { judgeCastingRules } from "../casting/judgeCastingRules";
import { positionsRead } from "../casting/positionsRead";
import { columnLetters } from "../excel/address";
import type { SourcePlace } from "../excel/cell";
import { inSlices } from "../excel/inSlices";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import type { Finding } from "../excel/finding";
import { readColumns } from "../excel/readColumns";
import { choiceArea, type FoundSource, type Mapping } from "../excel/source";
import { type Survey, surveyWorkbook } from "../excel/survey";
import { watchedCells } from "../excel/watchedCells";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { listChoices, type MatchedSource, matchSources } from "../look/findSources";
import type { SourceCells } from "../look/judgeSource";
import { judgeWhatChanged } from "../look/judgedBefore";
import type { CustomerField, Look } from "../look/look";
import { judgeOneTable, oneTableOf } from "../look/oneTable";
import { registerFindings } from "../look/registerFindings";
import { sourcePlace } from "../look/sourcePlace";
import { type ReadSource, readSources, type SeenSource } from "../look/sources";
import { readRegisters } from "../registers/readRegisters";
import { judgeRules } from "../rules/judgeRules";
import { crossFindings } from "./crossFindings";

export interface LookOptions extends JobOptions {
  /** Instead of the mapping that the workbook remembers: for settings that could not be kept. */
  readonly mapping?: Mapping;
  /** What was seen last: what has not changed since is not judged again. */
  readonly before?: Look | null;
  /** Sources that are read beside customers and contacts; found in `Look.further` by their key. */
  readonly further?: readonly ReadSource[];
}

/**
 * Reads what the jobs need of the workbook and judges it: which tables hold customers and contacts, their mapped
 * columns as records, what is wrong with which cell, and the rules. Changes nothing.
 * @throws WorkbookError cancelled, sourceMoving, or what Excel said
 */
export async function lookAt(options: LookOptions): Promise<Look> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readInExcel((context) => lookOnce(context, options));
    } catch (error) {
      // Somebody inserted or deleted rows meanwhile: what was read is a mixture, read it again.
      if (attempt === 3 || !(error instanceof WorkbookError) || error.code !== "sourceMoving") throw error;
    }
  }
}

async function lookOnce(context: Excel.RequestContext, options: LookOptions): Promise<Look> {
  stopWhenCancelled(options);
  const survey = await surveyWorkbook(context);
  const mapping = options.mapping ?? survey.mapping;
  const reads: readonly ReadSource[] = [
    ...(readSources as unknown as readonly ReadSource[]),
    ...(options.further ?? []),
  ];
  const choices = await listChoices(
    context,
    survey,
    reads.map(({ source }) => source),
  );
  const matched = [...matchSources(reads, choices, mapping)];
  withOneTable(matched);
  const customers = (matched.find(({ source }) => source.key === customersSource.key)?.found ??
    null) as Look["customers"];
  const total = matched.reduce((rows, { found }) => rows + found.choice.rows, 0);
  let done = 0;
  const onRows = (rows: number): void => {
    done += rows;
    options.onProgress?.({ step: "reading", done, total });
  };
  options.onProgress?.({ step: "reading", done, total });
  const rules = unchanged(options.before?.rules, judgeRules(survey, options.language));
  const castingRules = judgeCastingRules(survey, customers, rules, options.language);
  const further = castingRules && customers ? positionsRead(castingRules, customers) : [];
  const registersRead = await readRegisters(
    context,
    survey,
    { language: options.language, dateSystem: survey.dateSystem },
    options.signal ? { signal: options.signal } : {},
  );
  const seen = new Map<string, SeenSource>();
  const judgedFindings: Finding[] = [];
  const tableFindings: Finding[] = [];
  let furtherCells: ReadonlyMap<number, readonly unknown[]> = new Map();
  const earlier = columnsBefore(options.before);
  for (const { source, judge, isRowByRow = false, found, doubled } of matched) {
    const isCustomers = source.key === customersSource.key;
    const read = await cellsOf(context, source, found, { ...options, onRows }, isCustomers ? further : []);
    if (isCustomers) furtherCells = read.further;
    stopWhenCancelled(options);
    const judging = judgeWhatChanged(
      { source, judge, isRowByRow },
      read.cells,
      found.choice.rows,
      sourcePlace(found, source.key),
      survey.dateSystem,
      earlier.get(source.key),
    );
    const { columns, findings } = await inSlices(judging, quietly(options));
    seen.set(source.key, { found, columns });
    judgedFindings.push(...findings);
    tableFindings.push(...sourceFindings({ found, doubled }, source.key, survey, columns.count));
  }
  const columnsOf = (key: string): SeenSource["columns"] | null => seen.get(key)?.columns ?? null;
  const customerColumns = columnsOf(customersSource.key) as Look["customerColumns"];
  const look: Look = {
    choices,
    customers,
    contacts: (seen.get(contactsSource.key)?.found ?? null) as Look["contacts"],
    mapping,
    customerColumns,
    contactColumns: columnsOf(contactsSource.key) as Look["contactColumns"],
    persons: (seen.get(personsSource.key)?.found ?? null) as NonNullable<Look["persons"]> | null,
    personColumns: columnsOf(personsSource.key) as NonNullable<Look["personColumns"]> | null,
    further: new Map([...seen].filter(([key]) => options.further?.some(({ source }) => source.key === key))),
    made: new Map(survey.sheets.flatMap(({ job, made }) => (job && made !== "" ? [[job, made] as const] : []))),
    rules,
    registers: registersRead.registers,
    ...(castingRules && customers && customerColumns
      ? {
          castingInput: castingInputOf(
            castingRules,
            survey.castingTables,
            customers,
            customerColumns,
            columnReader(furtherCells, customerColumns, customers),
          ),
        }
      : {}),
    findings: [],
    dateSystem: survey.dateSystem,
    ...(customers &&
      seen.has(contactsSource.key) && {
        watched: watchedCells(
          survey,
          matched.map(({ found: { choice } }) => ({ sheet: choice.sheet, area: choiceArea(choice) })),
        ),
      }),
  };
  const crossed = await inSlices(crossFindings(look), quietly(options));
  const findings = [
    ...tableFindings,
    ...(rules.faults ?? []),
    ...castingFindings(look, castingRules),
    ...judgedFindings,
    ...registersRead.findings,
    ...registerFindings(look, survey.registers),
    ...crossed,
  ];
  return { ...look, findings };
}

/** Where the customers table says when a customer was last contacted, it is the contacts table too, until there is one. */
function withOneTable(matched: (ReadSource & MatchedSource<string>)[]): void {
  const customers = matched.find(({ source }) => source.key === customersSource.key)?.found;
  if (!customers) return;
  const at = matched.findIndex(({ source }) => source.key === contactsSource.key);
  const contacts = matched[at];
  const judge = judgeOneTable as ReadSource["judge"];
  if (contacts) {
    // Chosen by hand as both: rows are still customers.
    if (contacts.found.choice.key === customers.choice.key)
      matched[at] = { ...contacts, judge, isRowByRow: false, found: { ...contacts.found, isOneTable: true } };
    return;
  }
  const found = oneTableOf(customers as FoundSource<CustomerField>);
  if (found) matched.push({ source: contactsSource, judge, found, doubled: [] });
}

/** The columns of an earlier look by the key of their source. */
function columnsBefore(before: Look | null | undefined): ReadonlyMap<string, SeenSource["columns"]> {
  const columns = new Map<string, SeenSource["columns"]>();
  if (before?.customerColumns) columns.set(customersSource.key, before.customerColumns);
  if (before?.contactColumns) columns.set(contactsSource.key, before.contactColumns);
  if (before?.personColumns) columns.set(personsSource.key, before.personColumns);
  before?.further?.forEach(({ columns: each }, key) => columns.set(key, each));
  return columns;
}

/** What was there before where it says the same: what was computed of it is known. */
function unchanged<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** Judging tells nothing of its own: reading has told how far it is. */
function quietly({ signal }: LookOptions): Pick<JobOptions, "signal"> {
  return signal ? { signal } : {};
}

/** The cells of the fields that have a column, by field, and of further columns by position; an empty table is not read. */
async function cellsOf(
  context: Excel.RequestContext,
  source: Source,
  { choice, columns }: FoundSource<string>,
  options: Parameters<typeof readColumns>[3],
  further: readonly number[],
): Promise<{ readonly cells: SourceCells<Source>; readonly further: ReadonlyMap<number, readonly unknown[]> }> {
  const mapped = readFieldsOf(source).flatMap((field) => {
    const position = columns[field];
    return position === undefined ? [] : [[field, position] as const];
  });
  const read = await readColumns(context, choice, [...mapped.map(([, position]) => position), ...further], options);
  return { cells: Object.fromEntries(mapped.map(([field, position]) => [field, read.get(position)])), further: read };
}

/** What is wrong with the table as a whole: its headers, its rows, its filter. */
function sourceFindings(
  { found, doubled }: MatchedSource<string>,
  table: SourcePlace["table"],
  survey: Survey,
  records: number,
): Finding[] {
  const { choice, columns, missing } = found;
  const area = choiceArea(choice);
  const cellAt = (row: number, position: number): Finding["place"] => ({
    sheet: choice.sheet,
    cell: `${columnLetters(area.column + position)}${area.row + row + 1}`,
  });
  const header = (position: number | undefined): string =>
    position === undefined ? "" : (choice.headers[position] ?? "");
  const filtered =
    choice.tableName === null
      ? survey.sheets.some((sheet) => sheet.name === choice.sheet && sheet.isFiltered)
      : survey.tables.some((each) => each.name === choice.tableName && each.isFiltered);
  return [
    ...missing.map((field): Finding => ({
      kind: "headerMissing",
      severity: "error",
      table,
      place: cellAt(0, 0),
      values: { field: `@${field}` },
    })),
    ...doubled.map(([field, position]): Finding => ({
      kind: "headerDoubled",
      severity: "warning",
      table,
      place: cellAt(0, position),
      values: { header: header(position), used: columnLetters(area.column + (columns[field] ?? 0)) },
    })),
    ...(records === 0
      ? [{ kind: "tableEmpty", severity: "error", table, place: cellAt(0, 0), values: {} } satisfies Finding]
      : []),
    ...(filtered
      ? [{ kind: "rowsFiltered", severity: "note", table, place: cellAt(0, 0), values: {} } satisfies Finding]
      : []),
  ];
}
