import { columnLetters } from "../excel/address";
import { castingFindings } from "../casting/castingFindings";
import { castingInputOf, columnReader } from "../casting/castingInputOf";
import { judgeCastingRules } from "../casting/judgeCastingRules";
import { positionsRead } from "../casting/positionsRead";
import type { SourcePlace } from "../excel/cell";
import { crossFindings } from "./crossFindings";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import type { Finding } from "../excel/finding";
import { contactFields, judgeContacts } from "../look/judgeContacts";
import { customerFields, judgeCustomers } from "../look/judgeCustomers";
import { judgeRules } from "../rules/judgeRules";
import type { ContactField, CustomerField, Look } from "../look/look";
import type { FoundSource, Mapping } from "../excel/source";
import { readColumns } from "../excel/readColumns";
import { registerFindings } from "../look/registerFindings";
import { readRegisters } from "../registers/readRegisters";
import { findContacts, findCustomers, listChoices, type MatchedSource } from "../look/findSources";
import { choiceArea } from "../excel/source";
import { sourcePlace } from "../look/sourcePlace";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";

export interface LookOptions extends JobOptions {
  /** Instead of the mapping that the workbook remembers: for settings that could not be kept. */
  readonly mapping?: Mapping;
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
  const choices = await listChoices(context, survey);
  const customers = findCustomers(choices, mapping.customers);
  const contacts = findContacts(choices, mapping.contacts, customers?.found.choice.key);
  const total = (customers?.found.choice.rows ?? 0) + (contacts?.found.choice.rows ?? 0);
  let done = 0;
  const onRows = (rows: number): void => {
    done += rows;
    options.onProgress?.({ step: "reading", done, total });
  };
  options.onProgress?.({ step: "reading", done, total });
  const rules = judgeRules(survey, options.language);
  const castingRules = judgeCastingRules(survey, customers?.found ?? null, rules, options.language);
  const further = castingRules && customers ? positionsRead(castingRules, customers.found) : [];
  const registersRead = await readRegisters(
    context,
    survey,
    { language: options.language, dateSystem: survey.dateSystem },
    options.signal ? { signal: options.signal } : {},
  );
  const customerRead =
    customers && (await cellsOf(context, customers.found, customerFields, { ...options, onRows }, further));
  const contactRead = contacts && (await cellsOf(context, contacts.found, contactFields, { ...options, onRows }));
  const customerCells = customerRead?.cells;
  const contactCells = contactRead?.cells;
  stopWhenCancelled(options);

  const judgedCustomers =
    customers &&
    customerCells &&
    judgeCustomers(customerCells, customers.found.choice.rows, sourcePlace(customers.found, "customers"));
  const judgedContacts =
    contacts &&
    contactCells &&
    judgeContacts(contactCells, contacts.found.choice.rows, sourcePlace(contacts.found, "contacts"), survey.dateSystem);
  const look: Look = {
    choices,
    customers: customers?.found ?? null,
    contacts: contacts?.found ?? null,
    mapping,
    customerColumns: judgedCustomers?.columns ?? null,
    contactColumns: judgedContacts?.columns ?? null,
    rules,
    registers: registersRead.registers,
    ...(castingRules && customers && judgedCustomers && customerRead
      ? {
          castingInput: castingInputOf(
            castingRules,
            survey.castingTables,
            customers.found,
            judgedCustomers.columns,
            columnReader(customerRead.further, judgedCustomers.columns, customers.found),
          ),
        }
      : {}),
    findings: [],
    dateSystem: survey.dateSystem,
  };
  return {
    ...look,
    findings: [
      ...(customers ? sourceFindings(customers, "customers", survey, judgedCustomers?.columns.count ?? 0) : []),
      ...(contacts ? sourceFindings(contacts, "contacts", survey, judgedContacts?.columns.count ?? 0) : []),
      ...(rules.faults ?? []),
      ...castingFindings(look, castingRules),
      ...(judgedCustomers?.findings ?? []),
      ...(judgedContacts?.findings ?? []),
      ...registersRead.findings,
      ...registerFindings(look, survey.registers),
      ...crossFindings(look),
    ],
  };
}

/** The cells of the fields that have a column, by field, and of further columns by position; an empty table is not read. */
async function cellsOf<Field extends CustomerField | ContactField>(
  context: Excel.RequestContext,
  { choice, columns }: FoundSource<Field>,
  fields: readonly Field[],
  options: Parameters<typeof readColumns>[3],
  further: readonly number[] = [],
): Promise<{
  readonly cells: Partial<Record<Field, readonly unknown[]>>;
  readonly further: ReadonlyMap<number, readonly unknown[]>;
}> {
  const mapped = fields.flatMap((field) => {
    const position = columns[field];
    return position === undefined ? [] : [[field, position] as const];
  });
  const read = await readColumns(context, choice, [...mapped.map(([, position]) => position), ...further], options);
  const cells = Object.fromEntries(mapped.map(([field, position]) => [field, read.get(position)])) as Partial<
    Record<Field, readonly unknown[]>
  >;
  return { cells, further: read };
}

/** What is wrong with the table as a whole: its headers, its rows, its filter. */
function sourceFindings<Field extends CustomerField | ContactField>(
  { found, doubled }: MatchedSource<Field>,
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
