import { languageOf } from "../text/languages";
import { sayAtStart, type StartTextKey } from "../text/start/startText";

/** Office.onReady() can hang for ever when Excel restores a task pane with the workbook; after this long the user is told. */
export const patience = 5000;

interface StartWatch {
  /** Office has answered: the frame is left alone from here on. */
  readonly end: () => void;
  /** Says at once why the pane cannot start. */
  readonly fail: (key: StartTextKey) => void;
}

/**
 * Watches over the start: when Office has not answered in time, plain text and a button to try again take the place of
 * the waiting frame. An answer that comes late is still welcome; the pane then takes the place of the text.
 * @param place where the waiting frame stands
 * @param retry what the button does
 */
export function watchStart(place: HTMLElement, retry: () => void): StartWatch {
  // Before Office answers only the browser knows a language.
  const language = languageOf(navigator.language);
  const tell = (key: StartTextKey) => {
    const text = document.createElement("p");
    text.textContent = sayAtStart(language, key);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sayAtStart(language, "pane.retry");
    button.addEventListener("click", retry);
    const frame = document.createElement("div");
    frame.setAttribute("role", "alert");
    frame.style.padding = "16px";
    frame.append(text, button);
    place.replaceChildren(frame);
  };
  const timer = setTimeout(() => tell("pane.start.late"), patience);
  return {
    end: () => clearTimeout(timer),
    fail: (key) => {
      clearTimeout(timer);
      tell(key);
    },
  };
}
