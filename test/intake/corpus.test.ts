import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openAddIn } from "../../src/headless/addIn";
import { intake } from "../../src/headless/intake";
import { settle } from "../../src/intake/settle";
import { serialOfIso } from "../../src/method/calendar/serial";
import { finished } from "../../src/method/steps";
import { readBook } from "../../src/workbook/intake/readBook";
import { takeOver } from "../../src/workbook/intake/takeOver";
import { undoIntake } from "../../src/workbook/intake/undoIntake";

/**
 * Lists that imitate real exports, each with what is to be understood of it: the project's own, and further ones in the
 * folder that SKM_INTAKE_CORPUS names.
 */
const folders = [join(__dirname, "../fixtures/intake"), process.env["SKM_INTAKE_CORPUS"] ?? ""].filter(
  (folder) => folder !== "" && existsSync(folder),
);

interface Expected {
  readonly file: string;
  readonly asOf: string;
  readonly tables: readonly { kind: string; sheet: string; header: string; area: string; records: number }[];
  readonly mapping: Readonly<Record<string, Readonly<Record<string, { column: string }>>>>;
  readonly totals: readonly { sheet: string; row: number }[];
  readonly rowsLeftOut: readonly { sheet: string; row: number; what: string }[];
  readonly conversions: readonly { sheet: string; cells: readonly { cell: string; from: unknown; to: unknown }[] }[];
  readonly notAssessed: readonly { cell: string }[];
  readonly questions: readonly { about: string; asked?: boolean }[];
  readonly nearMatches: readonly { value: string; customer: string; proposed: boolean }[];
  readonly counts: Readonly<Record<string, number>>;
}

const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => [basename(name, ".expected.json"), folder] as const),
);

async function understoodAs(folder: string, name: string): Promise<{ expected: Expected; found: Expected }> {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as Expected;
  const { json } = await intake({
    command: "intake",
    input: join(folder, expected.file),
    output: null,
    answers: null,
    undo: false,
    how: "clean",
    asOf: serialOfIso(expected.asOf) as number,
    language: "en",
    json: true,
  });
  return { expected, found: json as unknown as Expected };
}

const moneyAndDays = new Set([
  "potential",
  "revenue",
  "amount",
  "contribution",
  "date",
  "lastContact",
  "nextContact",
  "followUp",
  "due",
]);

describe.each(cases)("%s", (name, folder) => {
  let expected: Expected;
  let found: Expected;
  beforeAll(async () => {
    ({ expected, found } = await understoodAs(folder, name));
  });
  const isCsv = (): boolean => expected.file.endsWith(".csv");

  test("lists and totals are where they are", () => {
    const tables = ({ tables: all }: Expected) =>
      all.map(({ kind, sheet, header, area, records }) => [kind, isCsv() ? "" : sheet, header, area, records]);
    expect(tables(found)).toEqual(tables(expected));
    expect(found.totals.map(({ row }) => row)).toEqual(expected.totals.map(({ row }) => row));
    const left = (each: Expected) => each.rowsLeftOut.map(({ row, what }) => [row, what]).sort();
    expect(left(found)).toEqual(left(expected));
  });

  test("columns are mapped, and no other one for money or days", () => {
    for (const [table, fields] of Object.entries(expected.mapping)) {
      for (const [field, { column }] of Object.entries(fields))
        expect([table, field, found.mapping[table]?.[field]?.column]).toEqual([table, field, column]);
      for (const [field, { column }] of Object.entries(found.mapping[table] ?? {}))
        if (moneyAndDays.has(field)) expect([field, column]).toEqual([field, fields[field]?.column]);
    }
  });

  test("cells are converted as they are meant, and no other", () => {
    const cells = ({ conversions }: Expected) =>
      conversions.flatMap(({ sheet, cells: all }) =>
        all.map(({ cell, from, to }) => [isCsv() ? "" : sheet, cell, from, to]),
      );
    expect(cells(found)).toEqual(cells(expected));
    expect(found.notAssessed.map(({ cell }) => cell).sort()).toEqual(
      expected.notAssessed.map(({ cell }) => cell).sort(),
    );
  });

  test("what is open is asked, and nothing else", () => {
    const asked = ({ questions }: Expected) =>
      questions
        .filter(({ asked: isAsked }) => isAsked !== false)
        .map(({ about }) => about)
        .sort();
    expect(asked(found)).toEqual(asked(expected));
    const near = ({ nearMatches }: Expected) =>
      nearMatches.map(({ value, customer, proposed }) => [value, customer, proposed]);
    expect(near(found)).toEqual(near(expected));
    expect(found.counts).toEqual(expected.counts);
  });

  test("undo gives the file back, cell by cell, with its formats", async () => {
    if (isCsv()) return;
    const workbench = await openAddIn(join(folder, expected.file), "en");
    const cells = (): string =>
      JSON.stringify(
        workbench.model
          .sheets()
          .filter(({ name: sheet }) => sheet !== "SKM intake")
          .map(({ id }) => {
            const area = workbench.model.usedArea(id);
            return area && [workbench.model.formulas(id, area), workbench.model.numberFormats(id, area)];
          }),
      );
    const before = cells();
    const asOf = serialOfIso(expected.asOf) as number;
    const { book } = await readBook({ language: "en" });
    const { understood } = finished(settle(book, { asOf, answers: {} }));
    const answers = Object.fromEntries(
      understood.questions.flatMap(({ id, proposed }) => (proposed ? [[id, proposed]] : [])),
    );
    const settled = finished(settle(book, { asOf, answers }));
    const { changed } = await takeOver(book, settled.understood, settled.changes, {
      how: "inPlace",
      language: "en",
      asOf,
      run: "1",
    });
    expect(changed).toBe(settled.changes.inPlace.length);
    if (changed > 0) expect(cells()).not.toBe(before);
    expect(await undoIntake("1", { language: "en", asOf })).toMatchObject({ restored: changed, edited: [] });
    expect(cells()).toBe(before);
  });
});
