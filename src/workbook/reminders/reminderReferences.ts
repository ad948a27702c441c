/** How the formulas of a live sheet name what they refer to. */
export interface ReminderReferences {
  readonly customerIds: string;
  /** "" where there is no such column. */
  readonly customerNetworks: string;
  /** Null without a contacts table. */
  readonly contacts: {
    readonly ids: string;
    readonly dates: string;
    readonly outcomes: string;
    readonly followUps: string;
  } | null;
  readonly frequencies: string;
  readonly holidays: string;
  readonly soonDays: string;
  /** The as-of cell of the rules; null: the given day counts. */
  readonly asOf: string | null;
}
