import type { CellPlace } from "../excel/finding";

/** What a figure goes into, or a part of what it is made of. */
export interface FigurePart {
  readonly label: string;
  /** As the workbook shows it. */
  readonly value: string;
  readonly place?: CellPlace;
}

/** Where a figure comes from, for a person who must be able to trace it. */
export interface FigureExplanation {
  readonly title: string;
  /** As the workbook shows it. */
  readonly value: string;
  readonly place?: CellPlace;
  readonly inputs: readonly FigurePart[];
  /** With names instead of addresses; "" where the cell holds a fixed value. */
  readonly formula: string;
  /** The formula as it stands in the cell; absent where there is none. */
  readonly cellFormula?: string;
  /** The first rows of the user's tables that are counted in. */
  readonly rows: readonly CellPlace[];
  /** Of all of them. */
  readonly rowCount: number;
  /** The same for the same rules; changes when a rule is changed. */
  readonly rulesVersion: string;
}
