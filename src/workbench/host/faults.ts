/** Codes with which a sync can be made to fail. */
export const syncFaults = [
  "GeneralException",
  "RequestAborted",
  "ActivityLimitReached",
  "ServiceNotAvailable",
  "AccessDenied",
  "InvalidOperationInCellEditMode",
] as const;

export type SyncFault = (typeof syncFaults)[number];

interface PlannedFailure {
  countdown: number;
  readonly code: SyncFault;
  readonly when: "before" | "after";
}

/**
 * The traps of real Excel, each switched on by itself. Counting starts at 1 with the next sync. Protected sheets, hidden
 * or filtered rows and merged cells are states of the workbook: set them in the model.
 */
export class Faults {
  /** Milliseconds each sync takes longer. */
  slowSync = 0;
  /** A matrix written over hidden rows goes into the visible rows one after the other, and the rest is lost. */
  writesSkipHiddenRows = false;
  /** Settings are taken and forgotten. */
  settingsNotSaved = false;
  themeMissing = false;
  onReadyNever = false;
  /** The names of a sheet come with those of the workbook among them (office-js#1011). */
  sheetNamesGiveAll = false;

  private failures: PlannedFailure[] = [];
  private errands: { countdown: number; readonly work: () => void }[] = [];
  private editing: (() => void)[] | null = null;
  private away: { until: number; left: number } | null = null;

  /** The n-th sync from now fails; "after" means that the batch ran and only the answer is lost. */
  failSync(n: number, code: SyncFault = "GeneralException", when: "before" | "after" = "before"): void {
    this.failures.push({ countdown: n, code, when });
  }

  /** From the n-th sync from now another workbook is in front, for so many syncs. */
  switchWorkbook(n: number, syncs = Infinity): void {
    this.away = { until: n, left: syncs };
  }

  /** True while the person looks at another workbook: what needs the one in front fails. */
  get isOtherWorkbookInFront(): boolean {
    return this.away !== null && this.away.until <= 0 && this.away.left > 0;
  }

  /** False when every failure that was planned has happened. */
  get hasPlannedFailure(): boolean {
    return this.failures.length > 0;
  }

  /** Runs `work` (a co-author's change, a deleted sheet) right before the n-th sync from now. */
  beforeSync(n: number, work: () => void): void {
    this.errands.push({ countdown: n, work });
  }

  /** The user starts typing in a cell: syncs fail or wait until `endCellEdit`. */
  startCellEdit(): void {
    this.editing ??= [];
  }

  endCellEdit(): void {
    const waiting = this.editing ?? [];
    this.editing = null;
    for (const go of waiting) go();
  }

  get isEditingCell(): boolean {
    return this.editing !== null;
  }

  /** Resolves when the user has finished editing the cell. */
  cellEditEnd(): Promise<void> {
    const waiting = this.editing;
    return waiting ? new Promise((go) => waiting.push(go)) : Promise.resolve();
  }

  /** Switches everything off. */
  reset(): void {
    this.slowSync = 0;
    this.writesSkipHiddenRows = false;
    this.settingsNotSaved = false;
    this.themeMissing = false;
    this.onReadyNever = false;
    this.sheetNamesGiveAll = false;
    this.failures = [];
    this.errands = [];
    this.away = null;
    this.endCellEdit();
  }

  /** Counts one sync: the errands that are due and the failure that is due, if any. For the host. */
  countSync(): { readonly errands: readonly (() => void)[]; readonly failure: PlannedFailure | undefined } {
    for (const planned of [...this.failures, ...this.errands]) planned.countdown -= 1;
    if (this.away) {
      if (this.away.until <= 0) this.away.left -= 1;
      this.away.until -= 1;
    }
    const errands = this.errands.filter((errand) => errand.countdown === 0).map((errand) => errand.work);
    const failure = this.failures.find((planned) => planned.countdown === 0);
    this.failures = this.failures.filter((planned) => planned.countdown > 0);
    this.errands = this.errands.filter((errand) => errand.countdown > 0);
    return { errands, failure };
  }
}
