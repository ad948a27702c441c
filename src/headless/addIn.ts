import { readFile } from "node:fs/promises";
import de from "../functions/generated/functions-de.json";
import en from "../functions/generated/functions.json";
import { type Language, traitsOf } from "../text/languages";
import { XlsxError } from "../workbench/model/open";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../workbench/headless";
import { readDateSystem } from "../workbook/excel/tellDateSystem";
import { functionsScript } from "./functionsScript";
import { UsageError } from "./usageError";

const metadata = { en, de } satisfies Record<Language, unknown>;

/**
 * Opens a workbook on the workbench with the add-in in it: its functions associated and registered from the metadata
 * that ships, its actions ready to run on the global Excel.
 * @param file an .xlsx file; null for an empty workbook
 * @param change what is other than in the Excel of this year: an older requirement set
 * @throws UsageError when there is no such file or it is not a workbook
 */
export async function openAddIn(
  file: string | null,
  language: Language,
  change: WorkbenchOptions["profile"] = {},
): Promise<Workbench> {
  const tag = traitsOf(language).locale;
  const profile = { ...change, displayLanguage: tag, contentLanguage: tag };
  const workbench = await (file === null ? openWorkbench({ profile }) : openFile(file, profile));
  workbench.installGlobals();
  // A page that has just opened: nothing has been told to the functions yet.
  globalThis.skmDays = undefined;
  functionsScript()();
  workbench.loadFunctions(metadata[language], "SKM");
  await readDateSystem();
  return workbench;
}

async function openFile(file: string, profile: WorkbenchOptions["profile"]): Promise<Workbench> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    throw new UsageError("headless.fileMissing", { file });
  }
  try {
    return await openWorkbench({ bytes, profile });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new UsageError(`headless.file.${error.code}`, { file, where: error.where === "" ? "" : ` (${error.where})` });
  }
}
