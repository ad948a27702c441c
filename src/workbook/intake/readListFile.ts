import type { IntakeBook } from "../../intake/sheet";
import type { Language } from "../../text/text";
import { WorkbookError } from "../excel/workbookError";

/**
 * A file as a book, read in this page; nothing of it leaves the computer. What it is says its beginning, not its name.
 * @throws WorkbookError "fileUnreadable" for old .xls files, files with a password and whatever else is no list
 */
export async function readListFile(bytes: Uint8Array, name: string, language: Language): Promise<IntakeBook> {
  const begins = (...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  const unreadable = (cause?: unknown): WorkbookError =>
    new WorkbookError("fileUnreadable", { values: { name }, cause });
  // Excel's format until 2003, and the wrapping of files with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw unreadable();
  if (!begins(0x50, 0x4b)) {
    const { readCsv } = await import(/* webpackChunkName: "csv" */ "./readCsv");
    return readCsv(bytes, name.replace(/\.[^.]*$/, ""), language);
  }
  const { readXlsx } = await import(/* webpackChunkName: "xlsx" */ "./readXlsx");
  try {
    return await readXlsx(bytes, language);
  } catch (error) {
    throw unreadable(error);
  }
}
