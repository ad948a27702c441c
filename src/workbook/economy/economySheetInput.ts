import type { Language } from "../../text/text";
import type { ContactReferences } from "../control/contactFormulas";
import type { Look } from "../look/look";
import type { Economy } from "./economy";

export interface EconomySheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly economy: Economy;
  /** Null: fixed values throughout. */
  readonly live: EconomyReferences | null;
}

/** How the formulas of a live sheet name what they refer to. */
export interface EconomyReferences {
  readonly contacts: ContactReferences;
  /** Instrument and cost per contact as two columns; null: the cost stays fixed. */
  readonly costs: { readonly instruments: string; readonly costs: string } | null;
  /** The as-of cell of the rules; null: the given day counts. */
  readonly asOf: string | null;
}
