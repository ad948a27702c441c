import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { TextEncoder } from "node:util";
import { createRoot, type Root } from "react-dom/client";
import { LaterCalendar } from "../../src/taskpane/parts/DayField";
import { makeSpeech, SpeechProvider } from "../../src/taskpane/frame/speech";
import type { Language } from "../../src/text/text";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
// Every browser has one, jsdom has none.
globalThis.TextEncoder ??= TextEncoder;
// jsdom has none; Fluent's message bar asks for one, and nothing in jsdom ever has a size to tell.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

beforeAll(async () => void (await LaterCalendar.preload()));

let mounted: { root: Root; place: HTMLElement } | null = null;

afterEach(() => {
  if (!mounted) return;
  const { root, place } = mounted;
  act(() => root.unmount());
  place.remove();
  mounted = null;
});

/** Draws into the document, in a language, as the pane would. */
export function render(ui: ReactNode, language: Language = "en"): HTMLElement {
  const wrapped = (
    <FluentProvider theme={webLightTheme}>
      <SpeechProvider speech={makeSpeech(language, language === "de" ? "de-DE" : "en-US")}>{ui}</SpeechProvider>
    </FluentProvider>
  );
  return renderBare(wrapped);
}

/** Draws without theme and language around it. A second call renews what the first one drew. */
export function renderBare(ui: ReactNode): HTMLElement {
  if (!mounted) {
    const place = document.createElement("div");
    document.body.append(place);
    mounted = { place, root: createRoot(place) };
  }
  const { root, place } = mounted;
  act(() => root.render(ui));
  return place;
}

/** The element, or a failure that names what was looked for. */
export function find(within: ParentNode, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing matches ${selector} in: ${within.textContent}`);
  return element;
}

/** The button with these words, whether shown or as its name. */
export function button(within: ParentNode, words: string): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>("button, [role='menuitemradio']")];
  const found = all.find((each) => each.textContent?.trim() === words || each.getAttribute("aria-label") === words);
  if (!found)
    throw new Error(
      `No button “${words}” among: ${all.map((each) => each.textContent || each.getAttribute("aria-label")).join(" | ")}`,
    );
  return found;
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

export function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): void {
  act(
    () => void element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more })),
  );
}

/** Types into a field or chooses in a select, as React sees it. */
export function enter(element: HTMLElement, value: string): void {
  const prototype = Object.getPrototypeOf(element) as object;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
}

/** Lets promises settle inside React's act. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  });
}
