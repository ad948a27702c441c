import type { SheetJob } from "../../workbook/excel/sheetMarks";
import type { Look } from "../../workbook/look/look";
import type { WriteOptions, Written } from "../../workbook/excel/written";
import type { Speech } from "../frame/speech";
import type { Piece } from "../session/piece";

/** The piece of work that writes a sheet of ours, says what was written and shows it. */
export function writing(
  speech: Speech,
  job: SheetJob,
  onWrite: (look: Look, options: WriteOptions) => Promise<Written>,
): Piece<Written> {
  return {
    work: "sheet",
    act: onWrite,
    makes: ({ live }) => ({ job, live }),
    said: (written) => ({
      sentence: speech.count(written.live ? "pane.written.live" : "pane.written.fixed", written.rows, {
        sheet: written.sheet,
      }),
      written: [written],
    }),
    shown: (written) => ({ sheet: written.sheet, cell: "A1" }),
    // The first sheet of a kind brings its rule tables along.
    renews: true,
  };
}
