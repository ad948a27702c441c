import { element, place } from "./element";
import type { Speak, Word } from "./words";

const drawings = {
  newBook: "M5 2h6l4 4v12H5zM11 2v4h4M10 9v6M7 12h6",
  open: "M2 16V4h5l2 2h9v3M2 16l3-7h14l-3 7z",
  save: "M3 3h11l3 3v11H3zM6 3v5h7V3M6 17v-5h8v5",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4",
  redo: "M16 8H8a4 4 0 0 0 0 8h4M16 8l-4-4M16 8l-4 4",
  settings:
    "M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M10 2v2.4M10 15.6V18M2 10h2.4M15.6 10H18M4.4 4.4l1.7 1.7M13.9 13.9l1.7 1.7M4.4 15.6l1.7-1.7M13.9 6.1l1.7-1.7",
} as const;

type TitleAction = keyof typeof drawings;

function drawing(path: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Draws the bar with the file's name and the workbook's own commands. Returns how to change the name. */
export function drawTitleBar(
  say: Speak,
  actions: Readonly<Record<TitleAction, () => void>>,
): (fileName: string) => void {
  const button = (action: TitleAction, withText: boolean): HTMLElement => {
    const word: Word = action;
    const made = element(
      "button",
      { type: "button", id: `do-${action}`, title: say(word), "aria-label": withText ? undefined : say(word) },
      drawing(drawings[action]),
    );
    if (withText) made.append(say(word));
    made.addEventListener("click", actions[action]);
    return made;
  };
  const name = element("span", { class: "file-name" });
  place("title-bar").replaceChildren(
    button("newBook", false),
    button("open", true),
    button("save", true),
    button("undo", false),
    button("redo", false),
    name,
    button("settings", true),
  );
  return (fileName) => {
    name.textContent = fileName;
    document.title = `${fileName} – ${say("settings")}`;
  };
}
