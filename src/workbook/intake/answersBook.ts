import type { RememberedAnswers } from "../../intake/remembered";
import { say, type Language } from "../../text/text";
import { addressOf, areaOf } from "../excel/address";
import { readInExcel, inExcel } from "../excel/excel";
import { surveyWorkbook } from "../excel/survey";
import { openIntakeSheet } from "./intakeRecord";

/**
 * The tables of what was answered, beside the record of what was taken over: people may read and change them. Each has its
 * columns in this order; rows are known by the first `key` of them.
 */
const tables = {
  answers: {
    name: "SKM_IntakeAnswers",
    columns: ["answers.signature", "answers.question", "answers.answer"],
    key: 2,
    at: 12,
  },
  words: { name: "SKM_Words", columns: ["words.field", "words.word", "words.to"], key: 2, at: 16 },
  names: { name: "SKM_Names", columns: ["names.text", "names.customerId"], key: 1, at: 20 },
} as const;
type Kind = keyof typeof tables;
const kinds = Object.keys(tables) as Kind[];
const headingRow = 3;

type Rows = Readonly<Record<Kind, readonly (readonly string[])[]>>;

/** What the workbook remembers of earlier answers. */
export async function readRemembered(): Promise<RememberedAnswers> {
  return readInExcel(async (context) => rememberedIn(await rowsIn(context)));
}

function rememberedIn({ answers, words, names }: Rows): RememberedAnswers {
  return {
    answers: answers.map(([signature = "", question = "", answer = ""]) => ({ signature, question, answer })),
    words: words.map(([field = "", word = "", to = ""]) => ({ field, word, to })),
    names: names.map(([text = "", customerId = ""]) => ({ text, customerId })),
  };
}

async function rowsIn(context: Excel.RequestContext): Promise<Rows> {
  const loaded = kinds.map((kind) => {
    const table = context.workbook.tables.getItemOrNullObject(tables[kind].name);
    return { kind, table: table.load("name"), body: table.getDataBodyRange().load("values") };
  });
  await context.sync();
  const rows = { answers: [], words: [], names: [] } as Record<Kind, string[][]>;
  for (const { kind, table, body } of loaded)
    if (!table.isNullObject)
      rows[kind] = (body.values as unknown[][])
        .map((row) => row.map(String))
        .filter((row) => row.some((cell) => cell !== ""));
  return rows;
}

/** Keeps answers: those of the same question are replaced. Nothing is written where nothing is new. */
export async function rememberAnswers(remembered: RememberedAnswers, language: Language): Promise<void> {
  const given: Rows = {
    answers: remembered.answers.map(({ signature, question, answer }) => [signature, question, answer]),
    words: remembered.words.map(({ field, word, to }) => [field, word, to]),
    names: remembered.names.map(({ text, customerId }) => [text, customerId]),
  };
  if (kinds.every((kind) => given[kind].length === 0)) return;
  await inExcel(async (context) => {
    const before = await rowsIn(context);
    for (const kind of kinds) {
      const { key } = tables[kind];
      const keyOf = (row: readonly string[]): string => JSON.stringify(row.slice(0, key));
      const merged = new Map(before[kind].map((row) => [keyOf(row), row]));
      for (const row of given[kind]) merged.set(keyOf(row), row);
      const rows = [...merged.values()];
      if (JSON.stringify(rows) !== JSON.stringify(before[kind])) await write(context, kind, rows, language);
    }
    await context.sync();
  });
}

async function write(
  context: Excel.RequestContext,
  kind: Kind,
  rows: readonly (readonly string[])[],
  language: Language,
): Promise<void> {
  const { name, columns, at } = tables[kind];
  const known = context.workbook.tables.getItemOrNullObject(name);
  const range = known.getRange().load("address");
  const on = known.worksheet.load("name");
  await context.sync();
  const texts = rows.map((row) => row.map(() => "@"));
  if (!known.isNullObject) {
    const area = areaOf(range.address);
    if (!area) return;
    const sheet = context.workbook.worksheets.getItem(on.name);
    const body = sheet.getRange(addressOf({ ...area, row: area.row + 1, rows: rows.length }));
    body.numberFormat = texts;
    body.values = rows.map((row) => [...row]);
    known.resize(addressOf({ ...area, rows: rows.length + 1 }));
    return;
  }
  const survey = await surveyWorkbook(context);
  const sheet = openIntakeSheet(context, survey, language);
  const area = { row: headingRow, column: at, rows: rows.length + 1, columns: columns.length };
  sheet.getRange(addressOf({ ...area, rows: 1 })).values = [
    columns.map((column) => say(language, `sheets.intake.${column}`)),
  ];
  const body = sheet.getRange(addressOf({ ...area, row: area.row + 1, rows: rows.length }));
  body.numberFormat = texts;
  body.values = rows.map((row) => [...row]);
  const made = sheet.tables.add(addressOf(area), true);
  made.name = name;
  made.style = "TableStyleLight1";
  // The next table looks for the sheet.
  await context.sync();
}
