import type { Instrument } from "./instruments";
import type { Phase } from "./phases";

/** What to use, and what to use where that is vetoed. */
export interface MeasureCell {
  readonly best: Instrument;
  readonly nextBest: Instrument;
}

/** Per phase one cell for each degree of interest, 0 to 4; a phase without cells has no measure. */
export type MeasuresGrid = Readonly<Record<Phase, readonly MeasureCell[]>>;

const cell = (best: Instrument, nextBest: Instrument): MeasureCell => ({ best, nextBest });

/** Example: mail refreshes, the phone is for dialogue, the visit for closings and to deepen the relation. */
export const exampleGrid: MeasuresGrid = {
  prospect: [
    cell("mail", "email"),
    cell("mail", "phone"),
    cell("phone", "mail"),
    cell("phone", "visit"),
    cell("visit", "phone"),
  ],
  qualified: [
    cell("mail", "email"),
    cell("phone", "mail"),
    cell("phone", "mail"),
    cell("visit", "phone"),
    cell("visit", "phone"),
  ],
  buyer: [
    cell("mail", "phone"),
    cell("phone", "mail"),
    cell("phone", "visit"),
    cell("visit", "phone"),
    cell("visit", "phone"),
  ],
  customer: [
    cell("phone", "mail"),
    cell("phone", "mail"),
    cell("phone", "visit"),
    cell("visit", "phone"),
    cell("visit", "phone"),
  ],
  regularCustomer: [
    cell("phone", "mail"),
    cell("phone", "mail"),
    cell("visit", "phone"),
    cell("visit", "phone"),
    cell("visit", "phone"),
  ],
  dropped: [],
};

/** Example: a call costs 10 to 15 % of a visit; class D is not visited. */
export function exampleInstrumentsWithheld(label: string): readonly Instrument[] {
  return label.trim().toLowerCase() === "d" ? ["visit"] : [];
}
