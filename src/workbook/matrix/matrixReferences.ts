import type { CustomerField } from "../look/look";

/** How the formulas of a live sheet name what they refer to. */
export interface MatrixReferences {
  /** Cells of a field below the header; undefined when it has no column. */
  readonly field: (field: CustomerField) => string | undefined;
  readonly potentialBands: string;
  readonly penetrationBands: string;
  readonly thrusts: string;
  /** For each band its row in the table (from 0), by order of the casting's bands. */
  readonly potentialRows: readonly number[];
  readonly penetrationRows: readonly number[];
  /** Name of the rules sheet, for the note. */
  readonly rulesSheet: string;
}
