import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine, type WarehouseCommand } from "../../src/headless/commandLine";
import { UsageError } from "../../src/headless/usageError";
import { warehouse } from "../../src/headless/warehouse";
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { openWorkbench } from "../../src/workbench/headless";
import { openAddIn } from "../../src/headless/addIn";
import { useExampleSet } from "../../src/workbook/casting/useExampleSet";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { remindersOf } from "../../src/workbook/reminders/remindersOf";
import { segmentsOf } from "../../src/workbook/matrix/segments";

const asOf = serialOfIso("2026-03-31") as number;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "skm-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

function command(words: readonly string[]): WarehouseCommand {
  return readCommandLine(["warehouse", ...words, "--as-of", "2026-03-31"]) as WarehouseCommand;
}

/** The cells of a sheet of a saved file. */
async function cells(file: string, sheetName: string): Promise<unknown[][]> {
  const { model } = await openWorkbench({ bytes: new Uint8Array(readFileSync(file)) });
  const sheet = model.sheets().find(({ name }) => name === sheetName);
  const used = sheet && model.usedArea(sheet.id);
  if (!sheet || !used)
    throw new Error(
      `no sheet ${sheetName}: ${model
        .sheets()
        .map(({ name }) => name)
        .join()}`,
    );
  return model.values(sheet.id, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
}

/** A table of the sample as a CSV file, days as machines write them. */
function csvOf(
  headers: readonly string[],
  rows: readonly (readonly unknown[])[],
  dayColumns: readonly string[],
): string {
  const quoted = (value: unknown, header: string): string => {
    if (typeof value === "number" && dayColumns.includes(header))
      return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
    const text = String(value ?? "");
    return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [
    headers.join(","),
    ...rows.map((row) => row.map((cell, column) => quoted(cell, headers[column] ?? "")).join(",")),
  ].join("\n");
}

test.each(["en", "de"] as const)(
  "the sample takes both roads, sheet and warehouse, to the same figures (%s)",
  async (language) => {
    writeFileSync(at(`${language}.xlsx`), await sampleFile({ language, asOf }));
    const workbench = await openAddIn(at(`${language}.xlsx`), language);
    const look = await lookAt({ language });
    for (const source of [look.customers, look.contacts]) {
      const { sheet: name, headers } = source?.choice ?? { sheet: "", headers: [] };
      const [, ...rows] = await cells(at(`${language}.xlsx`), name);
      writeFileSync(
        at(`${name}.csv`),
        csvOf(
          headers,
          rows,
          [...headers].filter((each) => /date|datum|follow|folge/i.test(each)),
        ),
      );
    }
    // The rules workbook is the one that the pane writes: the sample's rules without its casting criteria.
    writeFileSync(at("rules.xlsx"), (await (await openAddIn(null, language)).save()).bytes);
    const result = await warehouse(
      command([
        ...["--rules", at("rules.xlsx"), "--customers", at(`${look.customers?.choice.sheet}.csv`)],
        ...[
          "--contacts",
          at(`${look.contacts?.choice.sheet}.csv`),
          "--out",
          at(`out-${language}.xlsx`),
          "--lang",
          language,
        ],
      ]),
    );
    workbench.installGlobals();
    const { castingInput: _none, ...bare } = look;
    const { exampleRules } = await import("../../src/workbook/rules/exampleRules");
    const { emptyRegisters } = await import("../../src/workbook/registers/registers");
    const plain = { ...bare, rules: exampleRules(language), registers: emptyRegisters };
    const list = remindersOf(plain, asOf);
    expect(result.json).toMatchObject({ customers: 120, listed: list?.listed.length });
    const sheet = await cells(at(`out-${language}.xlsx`), language === "en" ? "Warehouse list" : "Warehouse-Liste");
    expect(sheet.slice(4, 4 + (list?.listed.length ?? 0)).map((row) => [row[0], String(row[2])])).toEqual(
      list?.listed.map(({ adviser, network }) => [adviser, network]),
    );
    const matrix = await cells(at(`out-${language}.xlsx`), language === "en" ? "Warehouse matrix" : "Warehouse-Matrix");
    expect(matrix.slice(4).flatMap((row) => (/^[A-D][1-4]$/.test(String(row[0])) ? [row.slice(0, 3)] : []))).toEqual(
      segmentsOf(plain)?.cells.flatMap(({ segment, customers, potential }) =>
        customers > 0 ? [[segment, customers, potential]] : [],
      ),
    );
  },
);

describe("what cannot be computed ends with a sentence and leaves nothing behind", () => {
  const csv = (name: string, ...lines: readonly string[]): string => {
    writeFileSync(at(name), lines.join("\n"));
    return at(name);
  };
  beforeAll(async () => {
    writeFileSync(at("plain.xlsx"), (await (await openAddIn(null, "en")).save()).bytes);
  });

  const ends = async (words: readonly string[], key: string): Promise<UsageError> => {
    const error = await warehouse(command([...words, "--out", at("never.xlsx")])).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).key).toBe(key);
    expect(existsSync(at("never.xlsx"))).toBe(false);
    return error as UsageError;
  };
  const plain = (): string[] => ["--rules", at("plain.xlsx")];

  test("files that do not exist, and files of another kind", async () => {
    await ends([...plain(), "--customers", at("none/*.parquet")], "warehouse.filesUnreadable");
    await ends([...plain(), "--customers", at("list.ods")], "warehouse.fileKind");
  });

  test("a column that is needed", async () => {
    const customers = csv("nameless.csv", "Name,Potential,Revenue", "Alder,100,50");
    const error = await ends([...plain(), "--customers", customers], "warehouse.columnNeeded");
    expect(error.values).toMatchObject({ column: "Customer ID" });
  });

  test("a column by which contacts are to be ordered", async () => {
    const customers = csv("c.csv", "Customer ID,Potential,Revenue", "1,100,50");
    const contacts = csv("k.csv", "Customer ID,Date", "1,2026-01-05");
    await ends(
      [...plain(), "--customers", customers, "--contacts", contacts, "--order-by", "entered_at"],
      "warehouse.columnMissing",
    );
  });

  test("casting criteria in the rules workbook, which the statements do not know", async () => {
    writeFileSync(at("before.xlsx"), await sampleFile({ language: "en", asOf }));
    const workbench = await openAddIn(at("before.xlsx"), "en");
    await useExampleSet(await lookAt({ language: "en" }), "trade", { language: "en", addColumns: true });
    writeFileSync(at("sample.xlsx"), (await workbench.save()).bytes);
    const customers = csv("c.csv", "Customer ID,Potential,Revenue", "1,100,50");
    await ends(["--rules", at("sample.xlsx"), "--customers", customers], "warehouse.ruleUnknown");
  });

  test("a database that stops half-way: its step is named, neither a workbook nor Parquet files are left", async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},${row % 7000},${row % 900}`);
    const customers = csv("many.csv", "Customer ID,Potential,Revenue", ...rows);
    const words = [...plain(), "--customers", customers, "--memory", "40MB", "--parquet", at("half")];
    const error = await ends(words, "warehouse.engineFailed");
    expect(error.values["step"]).toMatch(/^skm_\w+$/);
    expect(existsSync(at("half"))).toBe(false);
  });

  test("a folder for Parquet that holds files already is left as it is", async () => {
    const customers = csv("c.csv", "Customer ID,Potential,Revenue", "1,100,50");
    await ends([...plain(), "--customers", customers, "--parquet", folder], "warehouse.folderNotEmpty");
    expect(readdirSync(folder)).toContain("c.csv");
  });
});

test("ids, days and numbers of CSV files are what a person reads: 007 is not 7, and what is unclear is a finding", async () => {
  writeFileSync(at("rules.xlsx"), (await (await openAddIn(null, "en")).save()).bytes);
  writeFileSync(
    at("customers.csv"),
    [
      "Customer ID,Potential,Revenue,Class",
      "007,1000,10,A",
      '7,"1.234,50",5,A',
      "8,2000,-3,Q",
      ",5,5,A",
      "7,1,1,B",
    ].join("\n"),
  );
  writeFileSync(
    at("contacts.csv"),
    [
      "Customer ID,Date,Outcome,Follow-up",
      "007,2026-03-01,reached,2026-05-01",
      "7,31.12.2025,reached,",
      "9,2026-03-01,hm,2026-02-01",
    ].join("\n"),
  );
  const { json } = await warehouse(
    command([
      ...["--rules", at("rules.xlsx"), "--customers", at("customers.csv"), "--contacts", at("contacts.csv")],
      ...["--out", at("csv.xlsx"), "--parquet", at("long")],
    ]),
  );
  expect(json.networks).toBe(3);
  expect(json.findings.map(({ kind, column, count }) => [kind, column, count])).toEqual([
    ["classUnknown", "Class", 1],
    ["outcomeUnknown", "Outcome", 1],
    ["idMissing", "Customer ID", 1],
    ["idDoubled", "Customer ID", 1],
    ["numberIsText", "Potential", 1],
    ["numberNegative", "Revenue", 1],
    ["dateInvalid", "Date", 1],
    ["followUpNotAfterContact", "Follow-up", 1],
    ["customerUnknown", "Customer ID", 1],
  ]);
  expect(readdirSync(at("long")).sort()).toEqual(["skm_list.parquet", "skm_reminders.parquet", "skm_rows.parquet"]);
});
