import type { Host } from "../host/createHost";
import type { SyncFault } from "../host/faults";
import { excelLanguages, excelTraits } from "../model/excel-language";
import { element, place } from "./element";
import type { PageSettings } from "./parameters";
import type { Speak } from "./words";

export interface MenuActions {
  /** Goes to the page's address with these parameters changed. */
  change(parameters: Readonly<Record<string, string>>): void;
  setPaneWidth(width: number): void;
  restartAddIn(): void;
  host(): Host;
}

const failures: readonly SyncFault[] = [
  "GeneralException",
  "RequestAborted",
  "ActivityLimitReached",
  "ServiceNotAvailable",
];

type Choices = readonly (readonly [value: string, label: string])[];

function choice(
  label: string,
  name: string,
  value: string,
  choices: Choices,
  chosen: (value: string) => void,
): HTMLElement {
  const options = choices.map(([key, text]) => element("option", { value: key, selected: key === value }, text));
  const select = element("select", { name }, ...options);
  select.addEventListener("change", () => chosen(select.value));
  return element("label", { class: "choice" }, label, select);
}

function toggle(label: string, name: string, isOn: boolean, switched: (on: boolean) => void): HTMLElement {
  const box = element("input", { type: "checkbox", name, checked: isOn });
  box.addEventListener("change", () => switched(box.checked));
  return element("label", {}, box, label);
}

function played(settings: PageSettings, say: Speak, actions: MenuActions): HTMLElement[] {
  const changing = (name: string) => (value: string) => actions.change({ [name]: value });
  const themes: Choices = [
    ["light", say("light")],
    ["dark", say("dark")],
    ["contrast", say("contrast")],
  ];
  return [
    element("h2", {}, say("settings")),
    element("p", {}, say("stands")),
    choice(
      say("language"),
      "lang",
      settings.language,
      excelLanguages.map((each) => [each, excelTraits(each).name]),
      changing("lang"),
    ),
    choice(say("theme"), "theme", settings.theme, themes, changing("theme")),
    choice(
      say("platform"),
      "platform",
      settings.platform,
      [
        ["web", "Web"],
        ["windows", "Windows"],
        ["mac", "Mac"],
      ],
      changing("platform"),
    ),
    choice(
      say("dates"),
      "dates",
      settings.dateSystem,
      [
        ["1900", "1900"],
        ["1904", "1904"],
      ],
      changing("dates"),
    ),
    choice(
      say("paneWidth"),
      "pane",
      String(settings.pane),
      [
        ["320", "320"],
        ["350", "350"],
        ["450", "450"],
      ],
      (value) => actions.setPaneWidth(Number(value)),
    ),
  ];
}

function traps(say: Speak, actions: MenuActions): HTMLElement[] {
  const { faults, model } = actions.host();
  const sheet = model.sheets().find((one) => one.id === model.activeSheetId());
  if (!sheet) return [];
  const failing: Choices = [["", "–"], ...failures.map((code) => [code, code] as const)];
  const hidden = model.hiddenRows(sheet.id).includes(3);
  return [
    element("h2", {}, say("traps")),
    toggle(say("protect"), "protect", sheet.protected, (on) => model.setProtected(sheet.id, on)),
    toggle(say("hideRows"), "hide-rows", hidden, (on) => model.setRowsHidden(sheet.id, 3, 3, on)),
    toggle(say("edit"), "edit", faults.isEditingCell, (on) => (on ? faults.startCellEdit() : faults.endCellEdit())),
    toggle(say("slow"), "slow", faults.slowSync > 0, (on) => (faults.slowSync = on ? 2000 : 0)),
    toggle(say("noSettings"), "no-settings", faults.settingsNotSaved, (on) => (faults.settingsNotSaved = on)),
    toggle(say("noTheme"), "no-theme", faults.themeMissing, (on) => {
      faults.themeMissing = on;
      actions.restartAddIn();
    }),
    toggle(say("neverReady"), "never-ready", faults.onReadyNever, (on) => {
      faults.onReadyNever = on;
      actions.restartAddIn();
    }),
    choice(say("failNext"), "fail-next", "", failing, (code) => {
      if (code !== "") faults.failSync(1, code as SyncFault);
    }),
  ];
}

function traffic(say: Speak, host: Host): HTMLElement[] {
  const { requests, bytesUp, bytesDown, largest } = host.counters;
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  const values = { requests, up: kilobytes(bytesUp), down: kilobytes(bytesDown), largest: kilobytes(largest) };
  return [element("h2", {}, say("traffic")), element("p", {}, say("trafficLine", values))];
}

/** Opens the menu of the workbench, or closes it when it is open. Esc and a click elsewhere close it too. */
export function toggleMenu(settings: PageSettings, say: Speak, actions: MenuActions): void {
  const menu = place("menu");
  const opener = place("do-settings");
  const close = (): void => {
    menu.hidden = true;
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("pointerdown", onPointer);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    close();
    opener.focus();
  };
  const onPointer = (event: PointerEvent): void => {
    const target = event.target as Node;
    if (!menu.contains(target) && !opener.contains(target)) close();
  };
  if (!menu.hidden) {
    close();
    return;
  }
  menu.replaceChildren(...played(settings, say, actions), ...traps(say, actions), ...traffic(say, actions.host()));
  menu.hidden = false;
  menu.querySelector<HTMLElement>("select")?.focus();
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", onPointer);
}
