import { unreadableField } from "./unreadableField";

/** Spread onto the button that does what the page is for: Ctrl+Enter presses it from wherever the focus is. */
export const primaryAct = { "data-primary-act": "" };

/**
 * Presses the button of the page that does what the page is for.
 * @returns false where there is none, it is disabled, or a field holds what cannot be read
 */
export function pressPrimaryAct(within: ParentNode): boolean {
  const button = within.querySelector<HTMLButtonElement>("[data-primary-act]:not(:disabled)");
  if (!button || unreadableField(within)) return false;
  // A field that hands its value over when it is left (a day) does so first, and the page is drawn with it.
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) {
    button.focus();
    setTimeout(() => button.click(), 0);
  } else button.click();
  return true;
}
