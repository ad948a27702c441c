import { element, place } from "./element";
import type { Speak } from "./words";

/** The task pane: the add-in's own page in a frame. Closing it hides it; a shared runtime goes on. */
export interface PaneFrame {
  readonly frame: HTMLIFrameElement;
  show(): void;
  hide(): void;
  readonly isShown: boolean;
  /** In pixels, between 0 (closed) and whatever the window leaves. */
  setWidth(width: number): void;
}

/**
 * Builds the pane; a pane built before gives way, and the add-in in it ends.
 * @param address the add-in's page, with its parameters
 * @param prepare called with the frame's window before any script of the page runs
 */
export function openPane(
  address: string,
  title: string,
  width: number,
  say: Speak,
  prepare: (frame: HTMLIFrameElement) => void,
): PaneFrame {
  const pane = place("pane");
  const close = element("button", { type: "button", title: say("closePane"), "aria-label": say("closePane") }, "✕");
  const frame = element("iframe", { title, name: "task-pane" });
  const shown = { width: width || 350 };
  const controls: PaneFrame = {
    frame,
    show() {
      pane.classList.remove("closed");
      pane.style.width = `${shown.width}px`;
    },
    hide() {
      pane.classList.add("closed");
    },
    get isShown() {
      return !pane.classList.contains("closed");
    },
    setWidth(next) {
      shown.width = next;
      controls.show();
    },
  };
  close.addEventListener("click", () => controls.hide());
  pane.setAttribute("aria-label", say("pane"));
  pane.replaceChildren(element("div", { class: "pane-title" }, element("span", {}, title), close), frame);
  prepare(frame);
  if (width > 0) controls.show();
  else controls.hide();
  frame.src = address;
  return controls;
}
