import type { Phase } from "../measures/phases";
import type { ReminderState } from "./reminders";

/** What of a network decides whether anything is asked of its adviser. */
interface Standing {
  readonly state: ReminderState;
  readonly phase: Phase | null;
  /** By its class, its phase or a number of its own. */
  readonly contactsPerYear: number;
}

/** Blocked or dropped, also while the day to look at it again is near: nobody is asked for contacts with it. */
export function isOutOfReach({ state, phase }: Pick<Standing, "state" | "phase">): boolean {
  return state === "blocked" || state === "dropped" || phase === "dropped";
}

/**
 * Contacts a year that are asked of the adviser: none with a network out of reach (docs/method.md, Due dates). Capacity,
 * target and actual, the cockpit, customer value and proposed follow-ups all count with these.
 */
export function targetContacts(standing: Standing): number {
  return isOutOfReach(standing) ? 0 : Math.max(0, standing.contactsPerYear);
}
