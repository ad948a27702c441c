/** What a file must stand: opened, saved untouched and with one cell changed, opened again, and reported on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { report } from "../../src/headless/report";
import { UsageError } from "../../src/headless/usageError";
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { openXlsx, saveXlsx, XlsxError } from "../../src/workbench/model/open";
import type { SpreadsheetModel } from "../../src/workbench/model/model";

export interface Outcome {
  /** "ok", or the code of the reason why the file was refused. */
  readonly open: string;
  /** Parts that an untouched save wrote otherwise. */
  readonly changedParts: number;
  /** "ok", or why there is none; "" when it was not asked for. */
  readonly report: string;
  readonly milliseconds: number;
}

/** Something that must never happen, whatever the file. */
export class Broken extends Error {}

/**
 * Takes a file through the steps.
 * @throws Broken, or whatever else a step lets through
 */
export async function throughSteps(bytes: Uint8Array, options: { readonly report: boolean }): Promise<Outcome> {
  const start = performance.now();
  const done = (rest: Omit<Outcome, "milliseconds">): Outcome => ({
    ...rest,
    milliseconds: Math.round(performance.now() - start),
  });
  let model: SpreadsheetModel;
  try {
    ({ model } = await openXlsx(bytes));
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return done({ open: error.code, changedParts: 0, report: "" });
  }
  const untouched = await saveXlsx(model);
  const changedParts = differing(bytes, untouched);
  await again(untouched, "the untouched file");
  await withOneCell(model);
  return done({ open: "ok", changedParts, report: options.report ? await reported(bytes) : "" });
}

function differing(before: Uint8Array, after: Uint8Array): number {
  let old: Record<string, Uint8Array>;
  try {
    old = unzipSync(before);
  } catch {
    // The archive has parts that nobody asked for and that are broken.
    return 0;
  }
  const now = unzipSync(after);
  return Object.keys(old).filter((path) => {
    const part = now[path];
    return part ? Buffer.compare(old[path]!, part) !== 0 : !path.endsWith("/");
  }).length;
}

async function again(bytes: Uint8Array, what: string): Promise<SpreadsheetModel> {
  try {
    return (await openXlsx(bytes)).model;
  } catch (error) {
    throw new Broken(`${what} does not open again: ${(error as Error).message}`);
  }
}

/** A number behind the used part of the first sheet must be there again, and every sheet with it. */
async function withOneCell(model: SpreadsheetModel): Promise<void> {
  const sheet = model.sheets()[0]!;
  const used = model.usedArea(sheet.id);
  const row = Math.min((used ? used.row + used.rows : 0) + 1, 1_048_575);
  const place = { row, column: 2, rows: 1, columns: 1 };
  if (model.values(sheet.id, place)[0]![0] !== "") return;
  model.write(sheet.id, place, [[{ number: 4711 }]]);
  const next = await again(await saveXlsx(model), "the file with one cell changed");
  const names = (each: SpreadsheetModel) => each.sheets().map(({ name }) => name);
  if (names(next).join("\n") !== names(model).join("\n")) throw new Broken("a sheet is missing after a save");
  const found = next.values(next.sheets()[0]!.id, place)[0]![0];
  if (found !== 4711) throw new Broken(`the changed cell reads ${JSON.stringify(found)}`);
}

async function reported(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "skm-steps-"));
  const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  try {
    writeFileSync(input, bytes);
    await report({ command: "report", input, output, asOf: 46112, language: "en", json: false });
    await again(new Uint8Array(readFileSync(output)), "the report");
    return "ok";
  } catch (error) {
    if (error instanceof UsageError) return error.key;
    const { cause } = error as Error;
    if (cause instanceof WorkbookError) return cause.code;
    throw cause ?? error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
