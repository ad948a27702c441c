import type { Look } from "../../workbook/look/look";
import type { CellPlace } from "../../workbook/excel/finding";
import type { SheetJob } from "../../workbook/excel/sheetMarks";
import type { Offer } from "./state";
import type { WriteOptions, Written } from "../../workbook/excel/written";

/** One piece of work on the workbook that a page asks for. */
export interface Piece<T> {
  /** What could not be done when it fails: an entry in the user's tables, or a sheet of ours. */
  readonly work: "entry" | "sheet";
  /** @param look the workbook as it was seen last */
  act(look: Look, options: WriteOptions): Promise<T>;
  /** The sheet that it wrote, and whether its formulas are live. */
  makes?(result: T): { readonly job: SheetJob; readonly live: boolean };
  /** The workbook is looked at again afterwards: what was written is a source. */
  readonly renews?: boolean;
  /** What is told afterwards; nothing when left out. */
  said?(result: T): { readonly sentence: string; readonly written?: readonly Written[]; readonly offer?: Offer } | null;
  /** The cell that is shown afterwards. */
  shown?(result: T): CellPlace | null;
}
