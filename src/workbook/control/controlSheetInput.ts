import type { Language } from "../../text/text";
import type { Look } from "../look/look";
import type { ContactReferences } from "./contactFormulas";
import type { Control } from "./control";
import type { FixedBecause } from "./liveIds";

export interface ControlSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly control: Control;
  /** Null: fixed values throughout. */
  readonly live: ControlReferences | null;
  /** Why the sheet is fixed although formulas were asked for. */
  readonly fixedBecause: FixedBecause | null;
}

/** How the formulas of a live sheet name what they refer to. */
export interface ControlReferences {
  readonly contacts: ContactReferences;
  /** The as-of cell of the rules; null: the given day counts. */
  readonly asOf: string | null;
}
