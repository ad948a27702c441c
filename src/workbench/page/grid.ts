import { registries, Spreadsheet, type Model } from "@odoo/o-spreadsheet";
import { App, Component, xml } from "@odoo/owl";
import { showCellNotes } from "./cellNotes";
import type { RibbonButton } from "./manifest";

interface GridProps {
  readonly model: Model;
  readonly colorScheme: "light" | "dark";
  say(sentence: string): void;
}

class Grid extends Component<GridProps> {
  static override template = xml`<Spreadsheet model="props.model" colorScheme="props.colorScheme" notifyUser="notifyUser"
    raiseError="raiseError" askConfirmation="askConfirmation"/>`;
  static components = { Spreadsheet };
  static override props = ["model", "colorScheme", "say"];

  notifyUser = (notification: { readonly text: string }): void => this.props.say(notification.text);
  raiseError = (text: string, then?: () => void): void => {
    this.props.say(text);
    then?.();
  };
  askConfirmation = (text: string, confirm: () => void, cancel?: () => void): void => {
    if (window.confirm(text)) confirm();
    else cancel?.();
  };
}

// Opening and saving is the title bar's work.
delete registries.topbarMenuRegistry.content.file;

showCellNotes();

let templates: Promise<string> | undefined;
let shown: App | undefined;

/**
 * Shows the model's engine in an element; a workbook shown before gives way.
 * @param theme fixed while the workbook is shown
 */
export async function showGrid(
  target: HTMLElement,
  model: Model,
  theme: "light" | "dark",
  say: (sentence: string) => void,
): Promise<void> {
  templates ??= fetch("lib/o_spreadsheet.xml").then((answer) => answer.text());
  const text = await templates;
  shown?.destroy();
  target.replaceChildren();
  shown = new App(Grid, { props: { model, colorScheme: theme, say }, warnIfNoStaticProps: false });
  shown.addTemplates(text);
  await shown.mount(target);
}

/** Puts the add-in's controls into the menu of a cell, replacing those put there before. */
export function extendCellMenu(buttons: readonly RibbonButton[], press: (button: RibbonButton) => void): void {
  buttons.forEach((button, i) => {
    registries.cellMenuRegistry.replace(`add-in-${i}`, {
      name: button.label,
      sequence: 1000 + i,
      isReadonlyAllowed: true,
      execute: () => press(button),
    });
  });
}
