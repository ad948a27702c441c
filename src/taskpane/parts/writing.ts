import type { Look } from "../../workbook/look/look";
import type { WriteOptions, Written } from "../../workbook/excel/written";
import type { ChoiceOf, RecordedJob } from "../../workbook/reading/sheetRecords";
import type { Speech } from "../frame/speech";
import type { Piece } from "../session/piece";
import type { Session } from "../session/useSession";

/** The piece of work that writes a sheet of ours, says what was written and shows it. */
export function writing<Job extends RecordedJob>(
  speech: Speech,
  writeSheets: Session["writeSheets"],
  { job, asOf, choice }: { readonly job: Job; readonly asOf: number; readonly choice: ChoiceOf<Job> },
  form: Partial<Pick<WriteOptions, "live">> = {},
): Piece<Written> {
  return {
    work: "sheet",
    act: async (look: Look, options: WriteOptions) => {
      const [written] = await writeSheets(job, look, asOf, choice, { ...options, ...form });
      return written as Written;
    },
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
