import { stopWhenCancelled } from "../excel/excel";
import { inSlices } from "../excel/inSlices";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { fixedFile, type FixedFile } from "./fixedFile";

/** The most that Excel hands out at once. */
const sliceSize = 4_194_304;

/** A copy of the open workbook for people without the add-in, ready to be saved. */
export interface FixedCopy extends FixedFile {
  readonly fileName: string;
}

/**
 * The open workbook as a file in which the formulas with functions of ours are values. The workbook itself is not changed.
 * @param named the name of the file from the name of the workbook without its ending
 * @throws WorkbookError "copyUnavailable" where Excel does not hand out its file, "cancelled"
 */
export async function fixedCopy(named: (workbook: string) => string, options: JobOptions): Promise<FixedCopy> {
  try {
    const name = await Excel.run(async (context) => {
      const workbook = context.workbook.load("name");
      await context.sync();
      return workbook.name;
    });
    const file = await inSlices(fixedFile(await openedFile(options)), options, "computing");
    return { ...file, fileName: `${named(name.replace(/\.[^.]*$/, ""))}.xlsx` };
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("copyUnavailable", { written: "nothing", cause });
  }
}

/** The file of the open workbook as Excel would save it now. */
async function openedFile(options: JobOptions): Promise<Uint8Array> {
  const file = await asked<Office.File>((answer) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, answer),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      stopWhenCancelled(options);
      options.onProgress?.({ step: "reading", done: index, total: file.sliceCount });
      const { data } = await asked<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      bytes.set(data as ArrayLike<number>, at);
      at += (data as ArrayLike<number>).length;
    }
    return bytes;
  } finally {
    // Excel keeps two files in memory at most.
    file.closeAsync();
  }
}

function asked<T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new Error(result.error.message)),
    );
  });
}
