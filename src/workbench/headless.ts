import { createOffice, installGlobals, type OfficeClient } from "./client/createOffice";
import type { Counters } from "./host/counters";
import { createHost, type Host, type HostOptions } from "./host/createHost";
import { Faults } from "./host/faults";
import type { FunctionsJson, FunctionsReport } from "./host/functions";
import type { Profile } from "./host/profile";
import { excelLanguageOf } from "./model/excel-language";
import type { SpreadsheetModel } from "./model/model";
import { createWorkbook, openXlsx, saveWithNotes, type Note, type SavedWorkbook } from "./model/open";
import type { WorkbookModel } from "./model/workbook";

export interface WorkbenchOptions {
  /** A model that exists already. Default: `bytes`, or an empty workbook. */
  readonly model?: WorkbookModel;
  /** An .xlsx file. */
  readonly bytes?: Uint8Array;
  readonly profile?: Partial<Profile>;
  readonly faults?: Faults;
  readonly fileName?: string;
  readonly today?: HostOptions["today"];
}

/** Excel without a window: a workbook, its host objects and the globals of one add-in. */
export interface Workbench {
  readonly model: WorkbookModel;
  readonly host: Host;
  readonly office: OfficeClient;
  readonly counters: Counters;
  readonly faults: Faults;
  /** What of the opened file could not be carried over, as codes. */
  readonly notes: readonly Note[];
  /** Makes Office, Excel, CustomFunctions and OfficeExtension global; returns what takes them away again. */
  installGlobals(target?: object): () => void;
  /** The client of another person who has the workbook open at the same time; its changes come as remote ones. */
  coauthor(): OfficeClient;
  /** Registers what the add-in associated so far, as functions.json describes it. */
  loadFunctions(json: FunctionsJson, namespace?: string): FunctionsReport;
  /** The workbook as an .xlsx file, and what in it is not as it should be. */
  save(): Promise<SavedWorkbook>;
}

/** Opens a workbook in Excel's stead, for tests and for commands that work on files. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const language = excelLanguageOf(options.profile?.displayLanguage);
  const file = options.bytes && !options.model ? await openXlsx(options.bytes, { language }) : null;
  const model = options.model ?? file?.model ?? createWorkbook({ language });
  const faults = options.faults ?? new Faults();
  const host = createHost(model, { ...options, faults });
  const client = (isCoauthor: boolean): OfficeClient =>
    createOffice({
      profile: host.profile,
      send: (body, notes) => host.process(body, isCoauthor ? { ...notes, coauthor: true } : notes),
      listen: (listener) => host.listen(listener),
      traps: faults,
      file: async () => (await saveWithNotes(model as SpreadsheetModel)).bytes,
    });
  const office = client(false);
  return {
    model,
    host,
    office,
    counters: host.counters,
    faults,
    notes: file?.notes ?? [],
    coauthor: () => client(true),
    installGlobals: (target) => installGlobals(office, target),
    loadFunctions: (json, namespace = "") => host.loadFunctions(json, namespace, office.side),
    save: async () => {
      const saved = await saveWithNotes(model as SpreadsheetModel);
      return { bytes: saved.bytes, notes: [...(file?.notes ?? []), ...saved.notes] };
    },
  };
}
