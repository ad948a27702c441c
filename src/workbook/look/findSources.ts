import { type HeaderMatch, matchHeaders } from "../../method/tables/headers";
import { columnOf, type FieldOf, fieldsOf, type Source, type SourceColumn } from "../../method/tables/source";
import { addressOf, contains, overlaps } from "../excel/address";
import type { Cell } from "../excel/cell";
import type { FoundSource, SourceChoice, SourceMapping } from "../excel/source";
import type { Survey } from "../excel/survey";

/** Header rows of plain ranges are looked for in so many rows from the top of the used range. */
const probedRows = 8;
const probedColumns = 100;

/** The tables and the plain ranges with a header row that could be a source; one request when there are plain ranges. */
export async function listChoices(
  context: Excel.RequestContext,
  survey: Survey,
  sources: readonly Source[],
): Promise<SourceChoice[]> {
  // A copy of a sheet of ours holds results too, not customers.
  const ours = new Set(survey.sheets.filter(({ job, copyOf }) => job ?? copyOf).map((sheet) => sheet.name));
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
  const probes = survey.sheets.flatMap(({ name, used }) => {
    if (ours.has(name) || !used) return [];
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
    const found = headerRow(range.values as Cell[][], sources);
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
function headerRow(
  rows: readonly (readonly Cell[])[],
  sources: readonly Source[],
): { row: number; column: number; headers: string[] } | undefined {
  let best: { row: number; column: number; headers: string[]; matches: number } | undefined;
  rows.forEach((cells, row) => {
    const headers = cells.map((cell) => (typeof cell === "string" ? cell : ""));
    const first = headers.findIndex((header) => header.trim() !== "");
    if (first < 0) return;
    let last = headers.length - 1;
    while (headers[last]?.trim() === "") last--;
    const part = headers.slice(first, last + 1);
    const matches = Math.max(
      ...sources.map((source) => Object.keys(matchHeaders(part, source.columns).columns).length),
    );
    if (matches >= 2 && matches > (best?.matches ?? 0)) best = { row, column: first, headers: part, matches };
  });
  return best;
}

/** A source with everything that its header row tells, also what is told twice. */
export interface MatchedSource<Field extends string> {
  readonly found: FoundSource<Field>;
  readonly doubled: HeaderMatch<Field>["doubled"];
}

/**
 * The table of a kind among the choices: the one mapped by hand, else the one whose headers speak most for it.
 * @param taken keys of the choices that are another source already; a mapping by hand may take one all the same
 */
export function findSource<S extends Source>(
  source: S,
  choices: readonly SourceChoice[],
  mapping: SourceMapping = {},
  taken: ReadonlySet<string> = new Set(),
): MatchedSource<FieldOf<S>> | null {
  const chosen = mapping.source === undefined ? undefined : choices.find(({ key }) => key === mapping.source);
  const free = mapping.source === undefined ? choices.filter(({ key }) => !taken.has(key)) : choices;
  const choice = chosen ?? best(source, free);
  if (!choice) return null;
  const byHand = mapping.headers ?? {};
  const { columns, doubled } = matchHeaders(choice.headers, columnsOf(source), byHand);
  const missing = fieldsOf(source).filter(
    (field) => columnOf(source, field).neededFor !== undefined && columns[field] === undefined,
  );
  return {
    found: { choice, columns, missing, mappedByHand: chosen !== undefined || Object.keys(byHand).length > 0 },
    doubled,
  };
}

/**
 * The tables of all sources, in the order of the sources, none twice. A source that stands beside another takes a table
 * from it only where a better one remains: with a name of the customer in it a list is one of customers, whoever else is
 * named there.
 */
export function matchSources<R extends { readonly source: Source }>(
  reads: readonly R[],
  choices: readonly SourceChoice[],
  mapping: Readonly<Partial<Record<string, SourceMapping>>>,
): readonly (R & MatchedSource<string>)[] {
  const taken = new Set<string>();
  const found = new Map<R, MatchedSource<string>>();
  const match = (read: R): void => {
    const match = findSource(read.source, choices, mapping[read.source.key], taken);
    if (match && isAllowed(match, read)) {
      taken.add(match.found.choice.key);
      found.set(read, match);
    }
  };
  const isAllowed = ({ found: { choice, mappedByHand } }: MatchedSource<string>, { source }: R): boolean => {
    const whole = reads.find((each) => each.source.key === source.beside)?.source;
    if (!whole || mappedByHand) return true;
    const usual = findSource(whole, choices, mapping[whole.key]);
    if (usual?.found.choice.key !== choice.key) return true;
    const names = matchHeaders(choice.headers, { name: { headers: columnOf(whole, "customer").headers } }).columns;
    return (
      mapping[whole.key]?.source !== choice.key &&
      names.name === undefined &&
      findSource(whole, choices, mapping[whole.key], new Set([choice.key])) !== null
    );
  };
  for (const read of [...reads].sort((a, b) => Number(!a.source.beside) - Number(!b.source.beside))) match(read);
  return reads.flatMap((read) => {
    const match = found.get(read);
    return match ? [{ ...read, ...match }] : [];
  });
}

function best<S extends Source>(source: S, choices: readonly SourceChoice[]): SourceChoice | undefined {
  const fields = fieldsOf(source);
  let winner: SourceChoice | undefined;
  let most = source.enough - 0.001;
  for (const choice of choices) {
    const { columns } = matchHeaders(choice.headers, columnsOf(source));
    const { other } = matchHeaders(choice.headers, { other: { headers: source.against } }).columns;
    let score = (other === undefined ? 0 : -3) + Math.min(choice.rows, 1e7) / 1e8;
    for (const field of fields) {
      const { weight, isTelling } = columnOf(source, field);
      if (columns[field] !== undefined) score += weight;
      else if (isTelling) score -= 3;
    }
    if (score > most) {
      most = score;
      winner = choice;
    }
  }
  return winner;
}

function columnsOf<S extends Source>({ columns }: S): Readonly<Record<FieldOf<S>, SourceColumn>> {
  return columns;
}
