/** A text as a part of a file's name: what Windows, macOS and SharePoint refuse is a blank. */
export function inFileName(text: string): string {
  return text
    .replace(/[\u0000-\u001F"*:<>?/\\|#%~]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, 80);
}
