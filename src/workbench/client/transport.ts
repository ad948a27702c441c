import type { Outcome } from "../host/functionResult";
import type { Profile } from "../host/profile";
import type { EventEntry, RequestNotes } from "../host/wire";

/** How the client reaches Excel's side. */
export interface Transport {
  readonly profile: Profile;
  /** One request in Microsoft's wire format; the answer likewise. */
  send(bodyText: string, notes: RequestNotes): Promise<string>;
  listen(listener: (message: { readonly entries: readonly EventEntry[] }) => void): () => void;
  /** Traps that sit in the client itself. */
  readonly traps?: { readonly themeMissing: boolean; readonly onReadyNever: boolean };
  /** Settles when the page's script has run; Office is ready after that. Missing: it is ready at once. */
  readonly started?: Promise<void>;
  /** The workbook as a file, as it is now. */
  file?(): Promise<Uint8Array>;
  /** Shows or hides the task pane. */
  showPane?(isShown: boolean): void;
  /** Whether the pane opens with the document. */
  setStartup?(behavior: "none" | "load"): void;
}

/** What the host side needs of an add-in that runs on this client. */
export interface ClientSide {
  /** Ids of the associated custom functions, in capitals. */
  ids(): readonly string[];
  invoke(id: string, args: unknown[], address: string): Outcome | Promise<Outcome>;
  /** To be called when the page's script has run: an action that is associated later loses its first click. */
  scriptHasRun(): void;
  /**
   * Runs what `Office.actions.associate` bound to a ribbon button, when those before it have ended; resolves when it
   * called event.completed().
   */
  runAction(id: string): Promise<void>;
  actions(): readonly string[];
  /** To be called when the pane was shown or hidden from outside. */
  paneVisibilityChanged(isShown: boolean): void;
}
