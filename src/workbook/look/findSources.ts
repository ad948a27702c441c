import { contactHeaders, customerHeaders, type HeaderMatch, matchHeaders } from "../../method/tables/headers";
import { addressOf, contains, overlaps } from "../excel/address";
import type { Cell } from "../excel/cell";
import type { FoundSource, SourceChoice, SourceMapping } from "../excel/source";
import type { Survey } from "../excel/survey";
import type { ContactField, CustomerField } from "./look";

/** Header rows of plain ranges are looked for in so many rows from the top of the used range. */
const probedRows = 8;
const probedColumns = 100;

/** The tables and the plain ranges with a header row that could be a source; one request when there are plain ranges. */
export async function listChoices(context: Excel.RequestContext, survey: Survey): Promise<SourceChoice[]> {
  const ours = new Set(survey.sheets.filter((sheet) => sheet.job !== null).map((sheet) => sheet.name));
  const tables = survey.tables
    .filter((table) => !ours.has(table.sheet))
    .map((table) => ({
      key: table.name,
      sheet: table.sheet,
      address: addressOf(table.area),
      tableName: table.name,
      rows: table.area.rows - 1,
      headers: table.headers,
    }));
  const probes = survey.sheets.flatMap(({ name, job, used }) => {
    if (job !== null || !used) return [];
    const top = { ...used, rows: Math.min(used.rows, probedRows), columns: Math.min(used.columns, probedColumns) };
    const blocks = [
      ...survey.tables,
      ...survey.ruleTables.values(),
      ...survey.castingTables.values(),
      ...survey.registers.values(),
      ...(survey.keptCastings ? [survey.keptCastings] : []),
    ].flatMap(({ sheet, area }) => (sheet === name ? [area] : []));
    // A sheet that is a table from the top has no range of its own; its rows may be long and are not read twice.
    if (blocks.some((block) => contains(block, top))) return [];
    const range = context.workbook.worksheets.getItem(name).getRange(addressOf(top)).load("values");
    return [{ name, used, range, blocks }];
  });
  if (probes.length > 0) await context.sync();
  const ranges = probes.flatMap(({ name, used, range, blocks }) => {
    const found = headerRow(range.values as Cell[][]);
    if (!found) return [];
    const area = {
      row: used.row + found.row,
      column: used.column + found.column,
      rows: used.rows - found.row,
      columns: found.headers.length,
    };
    // The cells of a table are offered as the table.
    if (blocks.some((block) => overlaps(block, area))) return [];
    return [
      {
        key: name,
        sheet: name,
        address: addressOf(area),
        tableName: null,
        rows: area.rows - 1,
        headers: found.headers,
      },
    ];
  });
  return [...tables, ...ranges];
}

/** The row among the first ones that reads most like headers of ours; undefined when none names two of our columns. */
function headerRow(rows: readonly (readonly Cell[])[]): { row: number; column: number; headers: string[] } | undefined {
  let best: { row: number; column: number; headers: string[]; matches: number } | undefined;
  rows.forEach((cells, row) => {
    const headers = cells.map((cell) => (typeof cell === "string" ? cell : ""));
    const first = headers.findIndex((header) => header.trim() !== "");
    if (first < 0) return;
    let last = headers.length - 1;
    while (headers[last]?.trim() === "") last--;
    const part = headers.slice(first, last + 1);
    const matches = Math.max(
      Object.keys(matchHeaders(part, customerHeaders).columns).length,
      Object.keys(matchHeaders(part, contactHeaders).columns).length,
    );
    if (matches >= 2 && matches > (best?.matches ?? 0)) best = { row, column: first, headers: part, matches };
  });
  return best;
}

interface SourceKind<Field extends string> {
  readonly words: Readonly<Record<Field, readonly string[]>>;
  /** What a job needs, in the order in which it is asked for. */
  readonly needed: readonly Field[];
  /** How much a column speaks for this kind of table. */
  readonly weight: (field: Field) => number;
  /** Without these it hardly is one. */
  readonly telling: readonly Field[];
  /** Headers of the other kind: with one of these it hardly is one of this kind. */
  readonly against: readonly string[];
  /** Below this a table is not taken for one of this kind. */
  readonly enough: number;
}

const customerKind: SourceKind<CustomerField> = {
  words: customerHeaders,
  needed: ["customerId", "potential", "revenue"],
  weight: (field) => ({ potential: 4, revenue: 3, customer: 2, customerId: 2, network: 2 })[field as string] ?? 1,
  telling: ["customerId"],
  against: contactHeaders.date,
  enough: 4,
};

const contactKind: SourceKind<ContactField> = {
  words: contactHeaders,
  needed: ["customerId", "date"],
  weight: (field) => ({ date: 4, outcome: 2, followUp: 2, instrument: 2, customerId: 1 })[field as string] ?? 0.5,
  telling: ["customerId", "date"],
  against: [],
  enough: 4,
};

/** A source with everything that its header row tells, also what is told twice. */
export interface MatchedSource<Field extends string> {
  readonly found: FoundSource<Field>;
  readonly doubled: HeaderMatch<Field>["doubled"];
}

/** The customers table among the choices: the one mapped by hand, else the one whose headers speak most for it. */
export function findCustomers(
  choices: readonly SourceChoice[],
  mapping: SourceMapping = {},
): MatchedSource<CustomerField> | null {
  return findSource(choices, customerKind, mapping);
}

/** The contacts table; never the one that is the customers table already. */
export function findContacts(
  choices: readonly SourceChoice[],
  mapping: SourceMapping = {},
  customersKey?: string,
): MatchedSource<ContactField> | null {
  return findSource(
    mapping.source === undefined ? choices.filter(({ key }) => key !== customersKey) : choices,
    contactKind,
    mapping,
  );
}

function findSource<Field extends string>(
  choices: readonly SourceChoice[],
  kind: SourceKind<Field>,
  mapping: SourceMapping,
): MatchedSource<Field> | null {
  const chosen = mapping.source === undefined ? undefined : choices.find(({ key }) => key === mapping.source);
  const choice = chosen ?? best(choices, kind);
  if (!choice) return null;
  const byHand = mapping.headers ?? {};
  const { columns, doubled } = matchHeaders(choice.headers, kind.words, byHand);
  const missing = kind.needed.filter((field) => columns[field] === undefined);
  return {
    found: { choice, columns, missing, mappedByHand: chosen !== undefined || Object.keys(byHand).length > 0 },
    doubled,
  };
}

function best<Field extends string>(
  choices: readonly SourceChoice[],
  kind: SourceKind<Field>,
): SourceChoice | undefined {
  let winner: SourceChoice | undefined;
  let most = kind.enough - 0.001;
  for (const choice of choices) {
    const fields = Object.keys(matchHeaders(choice.headers, kind.words).columns) as Field[];
    const missing = kind.telling.filter((field) => !fields.includes(field)).length;
    const others = Object.keys(matchHeaders(choice.headers, { other: kind.against }).columns).length;
    const score =
      fields.reduce((sum, field) => sum + kind.weight(field), 0) -
      3 * (missing + others) +
      Math.min(choice.rows, 1e7) / 1e8;
    if (score > most) {
      most = score;
      winner = choice;
    }
  }
  return winner;
}
