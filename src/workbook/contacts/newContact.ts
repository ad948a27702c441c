import type { Instrument } from "../../method/measures/instruments";
import type { Outcome } from "../words/outcomes";

/** A contact as it is logged. Days are whole serials of the 1900 system. */
export interface NewContact {
  readonly customerId: string;
  readonly date: number;
  /** Time of day, a fraction; noted with an attempt that reached nobody. */
  readonly time?: number | null;
  readonly instrument: Instrument | "";
  readonly direction: "in" | "out" | "";
  /** Format of the talk, as the user calls it. */
  readonly format: string;
  readonly department: string;
  readonly adviser: string;
  /** With whom somebody spoke. */
  readonly contactPerson?: string;
  readonly outcome: Outcome;
  /** 0..4; null: not rated. */
  readonly interestAfter: number | null;
  /** null: none was agreed. With an attempt that reached nobody the day of the next try. */
  readonly followUp: number | null;
  /** Time of day of the next contact, a fraction; null: none was agreed. */
  readonly followUpTime?: number | null;
  readonly minutes: number | null;
  readonly contribution: number | null;
  readonly note: string;
  readonly campaign: string;
}
