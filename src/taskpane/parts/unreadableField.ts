/** Spread onto a button that saves: with a field that cannot be read it does nothing but show that field. */
export const saves = { "data-saves": "" };

/** The first field of a page with a text that is no day or no number; null where all can be read. */
export function unreadableField(within: ParentNode): HTMLElement | null {
  return within.querySelector<HTMLElement>("input[aria-invalid='true']");
}
