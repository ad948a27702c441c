import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { customersSource } from "../method/tables/customers";
import { contactsSource } from "../method/tables/contacts";
import { sayInTerminal } from "../text/headless/headlessText";
import { say } from "../text/text";
import { duckDbDialect, openDuckDb } from "../warehouse/duckdb";
import type { Engine } from "../warehouse/engine";
import { readResults } from "../warehouse/results";
import { findingWords, resultSheets, type SheetsInput } from "../warehouse/sheets";
import { firstLine, sourceFiles } from "../warehouse/sourceFiles";
import { stopAtUnknownRules } from "../warehouse/unknownRules";
import { runWarehouse } from "../warehouse/warehouse";
import { WarehouseError } from "../warehouse/warehouseError";
import { inExcel, WriteState } from "../workbook/excel/excel";
import { unbindMarks } from "../workbook/excel/sheetMarks";
import { type Survey, surveyWorkbook } from "../workbook/excel/survey";
import { chooseTarget, writeSheet } from "../workbook/excel/writeSheet";
import { fieldLabel } from "../workbook/look/sources";
import { lookAt } from "../workbook/reading/lookAt";
import { explainError } from "../workbook/sentences/explainError";
import { openAddIn } from "./addIn";
import type { WarehouseCommand } from "./commandLine";
import { isSameFile, save } from "./outputFile";
import { today } from "../taskpane/frame/calendarDay";
import { UsageError } from "./usageError";

export interface WarehouseJson {
  readonly engine: string;
  readonly customers: number;
  readonly contacts: number;
  readonly networks: number;
  readonly listed: number;
  readonly findings: readonly { readonly kind: string; readonly column: string; readonly count: number }[];
}

export interface WarehouseResult {
  readonly json: WarehouseJson;
  readonly sentences: readonly string[];
}

/**
 * Computes reminders, segments and classes of files with the rules of a workbook, and writes that workbook with four more
 * sheets. The files and the rules workbook are never changed; where something fails no result is left.
 * @param onStep told before each step
 * @throws UsageError, or an Error with a sentence in the language
 */
export async function warehouse(
  command: WarehouseCommand,
  onStep: (sentence: string) => void = () => undefined,
): Promise<WarehouseResult> {
  const { rules: input, output, language } = command;
  if (await isSameFile(input, output)) throw new UsageError("headless.sameFile");
  const parquet = command.parquet ?? null;
  if (parquet !== null) await emptyFolder(parquet);
  const workbench = await openAddIn(input, language);
  const spill = await mkdtemp(join(tmpdir(), "skm-warehouse-"));
  let engine: Engine | undefined;
  let step = "";
  try {
    const look = await lookAt({ language });
    const survey = await inExcel(surveyWorkbook);
    stopAtUnknownRules(survey, look.rules);
    const asOf = command.asOf ?? look.rules.asOf ?? today();
    engine = await openDuckDb({ spill, memory: command.memory });
    const dialect = duckDbDialect;
    const customers = await sourceFiles(engine, dialect, customersSource, command.customers);
    const contacts =
      command.contacts === null
        ? null
        : await sourceFiles(engine, dialect, contactsSource, command.contacts, command.orderBy);
    needs(customers, "customerId");
    if (contacts) for (const field of ["customerId", "date"] as const) needs(contacts, field);
    const { segments, findings, sql, results } = await computed(engine, async (run) => {
      const done = await runWarehouse(run, dialect, { customers, contacts }, look, {
        asOf,
        top: command.top,
        onStep(name, at, total) {
          step = name;
          onStep(sayInTerminal(language, "warehouse.step", { done: at + 1, total, step: name }));
        },
      });
      for (const table of parquet === null ? [] : longTables)
        await run.run(`COPY ${table} TO ${dialect.text(join(parquet ?? "", `${table}.parquet`))} (FORMAT parquet)`);
      return { ...done, results: await readResults(run, dialect) };
    });
    const order =
      command.orderBy === null
        ? sayInTerminal(language, "warehouse.run.orderFiles")
        : sayInTerminal(language, "warehouse.run.orderColumn", { column: command.orderBy });
    const sheets: SheetsInput = {
      ...{ language, results, findings, segments, asOf, top: command.top },
      dateSystem: look.dateSystem,
      classes: look.rules.frequencies.map((frequency) => frequency.class),
      thrusts: look.rules.thrusts,
      run: (
        [
          ["engine", `${engine.name} ${engine.version}`],
          ["rules", `'${input}`],
          ["rulesHash", hash(JSON.stringify([look.rules, look.registers]))],
          ["sqlHash", hash(sql.join(";\n"))],
          ["customers", `'${command.customers}: ${results.customers}`],
          ["contacts", command.contacts === null ? "" : `'${command.contacts}: ${results.contacts}`],
          ["networks", results.networks],
          ["order", order],
          ["days", sayInTerminal(language, "warehouse.run.utc")],
          ["sums", sayInTerminal(language, "warehouse.run.sumsNote")],
          ["notIn", sayInTerminal(language, "warehouse.run.notInNote")],
        ] as const
      ).map(([key, value]) => [sayInTerminal(language, `warehouse.run.${key}`), value] as const),
    };
    const written = await writeSheets(survey, sheets);
    await inExcel(unbindMarks);
    const { bytes } = await workbench.save();
    await save(output, bytes);
    return {
      json: {
        engine: `${engine.name} ${engine.version}`,
        customers: results.customers,
        contacts: results.contacts,
        networks: results.networks,
        listed: results.listed,
        findings: findings.map(({ kind, column, count }) => ({ kind, column, count })),
      },
      sentences: [
        ...findings.map(
          (finding) =>
            `${finding.column}${finding.value === "" ? "" : ` “${finding.value}”`}: ${findingWords(language, finding)} (${finding.count})`,
        ),
        ...written.map(({ sheet, rows }) => sayInTerminal(language, "headless.written", { sheet, rows })),
        sayInTerminal(language, "headless.saved", { file: output }),
      ],
    };
  } catch (error) {
    if (parquet !== null) await rm(parquet, { recursive: true, force: true });
    if (error instanceof WarehouseError) throw new UsageError(error.key, error.values);
    if (error instanceof UsageError) throw error;
    const { what, where, todo } = explainError(language, error);
    throw new Error(`${what}${where ? ` (${where})` : ""} ${todo}`, { cause: error });
  } finally {
    engine?.close();
    await rm(spill, { recursive: true, force: true });
  }

  /** A database that stops half-way: a full disk, too little memory. */
  async function computed<T>(run: Engine, act: (run: Engine) => Promise<T>): Promise<T> {
    try {
      return await act(run);
    } catch (error) {
      throw new WarehouseError("warehouse.engineFailed", { engine: run.name, step, reason: firstLine(error) }, error);
    }
  }

  function needs(files: { readonly pattern: string; readonly columns: object }, field: string): void {
    if (field in files.columns) return;
    throw new WarehouseError("warehouse.columnNeeded", {
      file: files.pattern,
      column: say(language, fieldLabel(field)),
    });
  }
}

/** What is too long for a sheet. */
const longTables = ["skm_reminders", "skm_list", "skm_rows"] as const;

/** The folder, made where there is none. @throws UsageError when it holds something */
async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new UsageError("warehouse.folderNotEmpty", { folder });
}

async function writeSheets(
  survey: Survey,
  input: SheetsInput,
): Promise<{ readonly sheet: string; readonly rows: number }[]> {
  const state = new WriteState();
  const { language } = input;
  return inExcel(async (context) => {
    const written: { sheet: string; rows: number }[] = [];
    for (const { job, layout } of resultSheets(input)) {
      const target = chooseTarget(job, survey, language);
      await writeSheet(context, job, target, layout, { language }, state);
      written.push({ sheet: target.name, rows: layout.rows });
    }
    return written;
  }, state);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
