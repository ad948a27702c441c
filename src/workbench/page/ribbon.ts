import { element, place } from "./element";
import type { RibbonButton, RibbonTab } from "./manifest";
import type { Speak } from "./words";

/** The icon that is sharp at a width of 32 pixels on this screen. */
function iconFor(button: RibbonButton): string {
  const wanted = 32 * window.devicePixelRatio;
  const sizes = [...button.icons.keys()].sort((a, b) => a - b);
  return button.icons.get(sizes.find((size) => size >= wanted) ?? sizes.at(-1) ?? 0) ?? "";
}

function control(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const tipId = `tip-${button.id}`;
  const made = element(
    "button",
    { type: "button", class: "ribbon-button", "data-control": button.id, "aria-describedby": tipId },
    element("img", { src: iconFor(button), width: 32, height: 32, alt: "" }),
    element("span", {}, button.label),
    element(
      "span",
      { class: "supertip", role: "tooltip", id: tipId },
      element("b", {}, button.tip.title),
      button.tip.text,
    ),
  );
  made.addEventListener("click", () => press(button));
  return made;
}

/** Draws the tabs and groups that the add-in's manifest asks for. */
export function drawRibbon(tabs: readonly RibbonTab[], say: Speak, press: (button: RibbonButton) => void): void {
  const strip = element("div", { class: "ribbon-tabs", role: "tablist", "aria-label": say("ribbon") });
  const panels = tabs.map((tab, i) => {
    const head = element(
      "button",
      { type: "button", role: "tab", id: `tab-${tab.id}`, "aria-controls": `panel-${tab.id}` },
      tab.label || say("home"),
    );
    const panel = element(
      "div",
      { class: "ribbon-panel", role: "tabpanel", id: `panel-${tab.id}`, "aria-labelledby": `tab-${tab.id}` },
      ...tab.groups.map((group) =>
        element(
          "div",
          { class: "ribbon-group", role: "group", "aria-label": group.label },
          element("div", { class: "ribbon-buttons" }, ...group.buttons.map((button) => control(button, press))),
          element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
        ),
      ),
    );
    strip.append(head);
    head.addEventListener("click", () => show(i));
    return { head, panel };
  });
  const show = (chosen: number): void =>
    panels.forEach(({ head, panel }, i) => {
      head.setAttribute("aria-selected", String(i === chosen));
      head.tabIndex = i === chosen ? 0 : -1;
      panel.hidden = i !== chosen;
    });
  strip.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = (panels.findIndex(({ panel }) => !panel.hidden) + step + panels.length) % panels.length;
    show(next);
    panels[next]?.head.focus();
  });
  show(0);
  place("ribbon").replaceChildren(strip, ...panels.map(({ panel }) => panel));
}
