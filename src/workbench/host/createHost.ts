import type { WorkbookModel } from "../model/workbook";
import { runBatch } from "./batch";
import type { HostContext } from "./context";
import { byteLength, count, createCounters, type Counters } from "./counters";
import { EventDesk, type Origin } from "./events";
import { Faults } from "./faults";
import { registerFunctions, type FunctionRuntime, type FunctionsJson, type FunctionsReport } from "./functions";
import { HostError } from "./hostError";
import { isSetSupported, profileOf, type Profile } from "./profile";
import { moveReferences } from "./references";
import { UndoGroups } from "./undo";
import type { EventEntry, RequestBody, RequestNotes, ResponseBody } from "./wire";

/** Excel on the web takes and gives at most this much in one message. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

export interface HostOptions {
  readonly profile?: Partial<Profile>;
  readonly faults?: Faults;
  readonly fileName?: string;
  /** The user's day as a serial of the 1900 system, for dates without a year. Default: the machine's day. */
  readonly today?: () => number;
}

export interface Host {
  readonly model: WorkbookModel;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly counters: Counters;
  /** Answers one request of a client library: text in, text out, in Microsoft's wire format. Requests run in turn. */
  process(bodyText: string, notes?: RequestNotes): Promise<string>;
  /** Tells a client library of events. Returns the remover. */
  listen(listener: (message: { readonly entries: readonly EventEntry[] }) => void): () => void;
  /** Plays a co-author: what `work` does to the model comes as a remote change. */
  asCoauthor(work: (model: WorkbookModel) => void): void;
  /** To be called after the user did something to the sheets themselves (added, renamed, activated one). */
  noticeSheets(): void;
  /** Registers the add-in's functions with the workbook. */
  loadFunctions(json: FunctionsJson, namespace: string, runtime: FunctionRuntime): FunctionsReport;
  /** One step back or forth: what one sync, or one Excel.run with mergeUndoGroup, changed. False when there is nothing. */
  undo(): boolean;
  redo(): boolean;
}

/** The host objects on a workbook: Excel's side of the API. */
export function createHost(model: WorkbookModel, options: HostOptions = {}): Host {
  const profile = profileOf(options.profile);
  const faults = options.faults ?? new Faults();
  const counters = createCounters();
  const context: HostContext = {
    model,
    profile,
    faults,
    counters,
    fileName: options.fileName ?? "Book1.xlsx",
    today: options.today ?? (() => Math.floor(Date.now() / 86400000) + 25569),
    references: new Map(),
    gridlinesHidden: new Set(),
    unsavedSettings: new Map(),
    rules: [],
    functionCalls: { answer: "atOnce" },
    eventsEnabled: true,
    calculationMode: profile.calculationMode ?? "Automatic",
    hasWritten: false,
    hasWrittenCells: false,
  };
  model.calculateByHand(context.calculationMode === "Manual");
  const events = new EventDesk(context);
  const groups = new UndoGroups(model);
  let origin: Origin = "user";
  let isInBatch = false;
  /** An older Excel does not know the option and makes a step of each request. */
  const groupOf = ({ undoGroup }: RequestNotes): string =>
    (isSetSupported(profile, "ExcelApi", "1.20") && undoGroup) || `request ${requests}`;

  model.onChanged((changes) => {
    // Insertions of a batch have moved them already.
    if (!isInBatch) moveReferences(context, changes);
    events.cellsChanged(changes, origin);
    if (!isInBatch) groups.add(null);
    events.lookAtSheets(origin);
  });
  model.onSelectionChanged(() => {
    events.selectionChanged();
    events.lookAtSheets(origin);
  });

  function within<T>(who: Origin, work: () => T): T {
    const before = origin;
    origin = who;
    try {
      return work();
    } finally {
      events.lookAtSheets(who);
      origin = before;
    }
  }

  async function answer(bodyText: string, up: number, notes: RequestNotes, isCleanup: boolean): Promise<ResponseBody> {
    const run = (): ResponseBody => {
      const body = JSON.parse(bodyText) as RequestBody;
      const { functionCalls } = context;
      const countUndo = () => groups.add(groupOf(notes));
      isInBatch = true;
      if (!profile.functionsAnswerAtOnce) functionCalls.answer = "later";
      try {
        return within(notes.coauthor ? "coauthor" : "addin", () => runBatch(body, context, events, countUndo));
      } finally {
        // The functions answer when the answer of the request has been made.
        functionCalls.answer = "atOnce";
        if (model.calculateBusy()) countUndo();
        isInBatch = false;
      }
    };
    if (isCleanup) return run();
    const { errands, failure } = faults.countSync();
    if (faults.slowSync > 0) await new Promise((go) => setTimeout(go, faults.slowSync));
    for (const errand of errands) within("coauthor", errand);
    if (faults.isEditingCell) {
      if (!notes.delayForCellEdit) return failed("InvalidOperationInCellEditMode");
      await faults.cellEditEnd();
    }
    if (profile.platform === "web" && up > MAX_PAYLOAD) return failed("RequestPayloadSizeLimitExceeded");
    if (failure?.when === "before") return failed(failure.code);
    const response = run();
    return failure ? failed(failure.code) : response;
  }

  async function process(bodyText: string, notes: RequestNotes = {}): Promise<string> {
    requests += 1;
    const up = byteLength(bodyText);
    const isCleanup = onlyReleases(bodyText);
    let text = JSON.stringify(await answer(bodyText, up, notes, isCleanup));
    let down = byteLength(text);
    if (profile.platform === "web" && down > MAX_PAYLOAD) {
      text = JSON.stringify(failed("ResponsePayloadSizeLimitExceeded"));
      down = byteLength(text);
    }
    count(counters, notes.run ?? 0, up, down, isCleanup);
    return text;
  }

  let requests = 0;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    model,
    profile,
    faults,
    counters,
    process(bodyText, notes) {
      const turn = queue.then(() => process(bodyText, notes));
      queue = turn.catch(() => undefined);
      return turn;
    },
    listen: (listener) => events.listen(listener),
    asCoauthor: (work) => within("coauthor", () => work(model)),
    noticeSheets: () => events.lookAtSheets("user"),
    loadFunctions: (json, namespace, runtime) =>
      registerFunctions(model, profile, json, namespace, runtime, context.functionCalls),
    undo: () => within("user", () => groups.undo()),
    redo: () => within("user", () => groups.redo()),
  };
}

function failed(code: string): ResponseBody {
  const error = new HostError(code);
  const status = code === "ActivityLimitReached" ? 429 : code === "GeneralException" ? 500 : 400;
  return { Error: { Code: code, Message: error.message, Location: "", HttpStatusCode: status, ActionIndex: -1 } };
}

/** What a client sends after an Excel.run to release its ranges: no work of the add-in. */
function onlyReleases(bodyText: string): boolean {
  if (bodyText.length > 1_000_000 || !bodyText.includes('"_RemoveReference"')) return false;
  const { Actions } = JSON.parse(bodyText) as RequestBody;
  return Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");
}
