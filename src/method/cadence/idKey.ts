/**
 * The key under which ids of different tables are compared: texts trimmed, numbers in their shortest decimal form, so
 * that the number 7 is the text "7" while "007" is another customer. "" for a blank and for anything that is no id.
 */
export function idKey(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && Number.isFinite(cell) ? String(cell) : "";
}
