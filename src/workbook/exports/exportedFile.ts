/** A file for the person to keep; nothing of it is written into the workbook. */
export interface ExportedFile {
  readonly fileName: string;
  /** As it goes into the file, a byte order mark included where the reader needs one. Encoded as UTF-8. */
  readonly text: string;
  /** "text/csv;charset=utf-8" */
  readonly mediaType: string;
}
