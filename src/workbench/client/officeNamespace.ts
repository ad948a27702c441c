import { isSetSupported } from "../host/profile";
import type { EventRegistry } from "./eventHandlers";
import { strict } from "./strict";
import type { Transport } from "./transport";

const PLATFORMS = { web: "OfficeOnline", windows: "PC", mac: "Mac" } as const;

const ENUMS = {
  HostType: { Excel: "Excel" },
  PlatformType: {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Android: "Android",
    Universal: "Universal",
  },
  StartupBehavior: { none: "None", load: "Load" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
};

interface ActionEvent {
  readonly source: { readonly id: string };
  completed(): void;
}
type ActionHandler = (event: ActionEvent) => unknown;
type Answer = (result: { status: string; value?: unknown; error?: { message: string } }) => void;
type VisibilityHandler = (message: { readonly visibilityMode: string }) => unknown;

/** The `Office` object of an add-in and what the host does with it. */
export class OfficeSide {
  private readonly handlers = new Map<string, ActionHandler>();
  private readonly visibility = new Set<VisibilityHandler>();
  private startup = "None";
  /** Actions that were not associated when the page's script had run: a first click on them is lost. */
  private late: Set<string> | null = null;
  /** The command under way, until its event is completed. */
  private command: Promise<unknown> = Promise.resolve();
  private isInCommand = false;
  private openFiles = 0;
  readonly office: object;

  constructor(
    private readonly transport: Transport,
    private readonly events: EventRegistry,
  ) {
    const { profile } = transport;
    const platform = PLATFORMS[profile.platform];
    const about = { host: "Excel", platform };
    this.office = strict(
      {
        ...Object.fromEntries(Object.entries(ENUMS).map(([name, names]) => [name, strict(names, `Office.${name}`)])),
        onReady: (callback?: (given: typeof about) => unknown) => this.ready(about, callback),
        context: this.context(platform),
        actions: strict({ associate: (id: string, work: ActionHandler) => this.associate(id, work) }, "Office.actions"),
        addin: this.addin(),
      },
      "Office",
    );
  }

  private associate(id: string, work: ActionHandler): void {
    if (this.late && !this.handlers.has(id)) this.late.add(id);
    this.handlers.set(id, work);
  }

  private ready(about: object, callback?: (given: never) => unknown): Promise<unknown> {
    if (this.transport.traps?.onReadyNever) return new Promise(() => undefined);
    const started = this.transport.started ?? Promise.resolve();
    return started.then(async () => {
      const given = about;
      await callback?.(given as never);
      return given;
    });
  }

  private context(platform: string): object {
    const { profile, traps } = this.transport;
    return strict(
      {
        host: "Excel",
        platform,
        displayLanguage: profile.displayLanguage,
        contentLanguage: profile.contentLanguage,
        partitionKey: profile.partitionKey,
        diagnostics: strict({ host: "Excel", platform, version: profile.version }, "Office.context.diagnostics"),
        get officeTheme() {
          return traps?.themeMissing || !profile.theme ? undefined : { ...profile.theme };
        },
        requirements: strict(
          { isSetSupported: (name: string, version?: string) => isSetSupported(profile, name, version) },
          "Office.context.requirements",
        ),
        document: this.document(),
      },
      "Office.context",
    );
  }

  /** The workbook as a file in slices, at most two at a time. */
  private openFile(type: string, { sliceSize = 4_194_304 }: { sliceSize?: number }, answer: Answer): void {
    const { file } = this.transport;
    const failed = (message: string) => answer({ status: "failed", error: { message } });
    if (type !== "compressed" || !file) return failed("This file type is not available here.");
    if (sliceSize > 4_194_304 || this.openFiles === 2) return failed("The file cannot be opened like this.");
    this.openFiles += 1;
    void file().then((bytes) => {
      const sliceCount = Math.ceil(bytes.length / sliceSize);
      const getSliceAsync = (index: number, taken: Answer): void => {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        if (index < 0 || index >= sliceCount)
          taken({ status: "failed", error: { message: "There is no such slice." } });
        else taken({ status: "succeeded", value: { index, size: data.length, data } });
      };
      const closeAsync = (closed?: Answer): void => {
        this.openFiles -= 1;
        closed?.({ status: "succeeded", value: undefined });
      };
      answer({ status: "succeeded", value: { size: bytes.length, sliceCount, getSliceAsync, closeAsync } });
    });
  }

  /** The event of the selection and the file: everything else of the Common API is not there. */
  private document(): object {
    const known = new Map<unknown, () => void>();
    const answer = (callback: unknown): void => {
      if (typeof callback === "function")
        (callback as (result: object) => void)({ status: "succeeded", value: undefined });
    };
    const check = (type: string): void => {
      if (type !== "documentSelectionChanged")
        throw new Error(`Office.context.document has no event ${type} in this workbench.`);
    };
    return strict(
      {
        getFileAsync: (type: string, options: object, callback?: Answer) =>
          this.openFile(type, callback ? options : {}, callback ?? (options as Answer)),
        addHandlerAsync: (type: string, handler: () => void, options?: unknown, callback?: unknown) => {
          check(type);
          const receive = (): void => handler();
          known.set(handler, receive);
          this.events.add(2, "Workbook", receive);
          answer(callback ?? options);
        },
        removeHandlerAsync: (type: string, options?: { handler?: unknown }, callback?: unknown) => {
          check(type);
          for (const [handler, receive] of known) {
            if (options?.handler !== undefined && options.handler !== handler) continue;
            this.events.remove(2, "Workbook", receive);
            known.delete(handler);
          }
          answer(callback);
        },
      },
      "Office.context.document",
    );
  }

  private addin(): object {
    // Excel shows no pane while a command is under way (office-js#3250): what waits for it waits for event.completed().
    const show = (isShown: boolean) => async (): Promise<void> => {
      if (this.isInCommand) await this.command;
      this.transport.showPane?.(isShown);
      this.paneVisibilityChanged(isShown);
    };
    return strict(
      {
        showAsTaskpane: show(true),
        hide: show(false),
        getStartupBehavior: () => Promise.resolve(this.startup),
        setStartupBehavior: (behavior: string) => {
          this.startup = behavior;
          this.transport.setStartup?.(behavior === "Load" ? "load" : "none");
          return Promise.resolve();
        },
        onVisibilityModeChanged: (handler: VisibilityHandler) => {
          this.visibility.add(handler);
          return Promise.resolve(() => {
            this.visibility.delete(handler);
            return Promise.resolve();
          });
        },
      },
      "Office.addin",
    );
  }

  paneVisibilityChanged(isShown: boolean): void {
    for (const handler of this.visibility) handler({ visibilityMode: isShown ? "Taskpane" : "Hidden" });
  }

  actions(): readonly string[] {
    return [...this.handlers.keys()];
  }

  scriptHasRun(): void {
    this.late ??= new Set();
  }

  /** Runs one command after the other, as Excel does: the next one begins when the event of this one is completed. */
  runAction(id: string): Promise<void> {
    const run = this.command.then(() => this.runNext(id));
    this.command = run.catch(() => undefined);
    return run;
  }

  private async runNext(id: string): Promise<void> {
    const work = this.handlers.get(id);
    if (!work) throw new Error(`No function is associated with the action ${id}.`);
    if (this.late?.delete(id))
      throw new Error(
        `The action ${id} was not associated when the page's script had run: Excel loses the first click on it.`,
      );
    this.isInCommand = true;
    try {
      await new Promise<void>((completed, failed) => {
        const event = { source: { id }, completed: () => completed() };
        Promise.resolve()
          .then(() => work(event))
          .catch(failed);
      });
    } finally {
      this.isInCommand = false;
    }
  }
}
