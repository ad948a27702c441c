import type { Refusal } from "../../method/consent/permission";
import type { Instrument } from "../../method/measures/instruments";
import type { CellPlace } from "../excel/finding";

/** An instrument that may not be used with a customer, and why (docs/method.md, Consent). */
export interface BlockedInstrument {
  readonly customerId: string;
  readonly customer: string;
  readonly network: string;
  readonly adviser: string;
  readonly instrument: Instrument;
  readonly reason: Refusal;
  readonly customerType: "consumer" | "business";
  /** Day of the objection; null where none was given or the refusal is a missing consent. */
  readonly since: number | null;
  /** The cell of the customer's id. */
  readonly place: CellPlace | null;
}
