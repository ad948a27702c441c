import type { ReminderState } from "../../method/cadence/reminders";
import type { FurtherFilter } from "./FilterButton";

/** What of the reminders is shown; it stays while something is done with one of them. */
export interface ListChoice {
  /** null: of all advisers; "": of the networks without one. */
  readonly adviser: string | null;
  readonly state: ReminderState | null;
  readonly further: FurtherFilter;
}

export const wholeList: ListChoice = { adviser: null, state: null, further: {} };
