import type { ExportedFile } from "../../workbook/exports/exportedFile";

/** Long enough for a person to answer where the file goes; the browser reads the address only then. */
const addressLasts = 120_000;

/**
 * Hands a file to the browser to save.
 * @returns false where the host makes no such address. True says that the file was handed over, not that it was saved:
 * Excel for Mac (WKWebView) and locked-down desktops drop such downloads without a word, so the text is offered as well.
 */
export function download(
  file: ExportedFile | { fileName: string; bytes: Uint8Array<ArrayBuffer>; mediaType: string },
): boolean {
  const { fileName, mediaType } = file;
  try {
    const address = URL.createObjectURL(new Blob(["text" in file ? file.text : file.bytes], { type: mediaType }));
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), addressLasts);
    return true;
  } catch {
    return false;
  }
}
