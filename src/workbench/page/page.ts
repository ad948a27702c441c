/** Entry of the workbench's page: puts the parts together. `window.workbench` is for tests and for the curious. */
import type { ClientSide } from "../client/transport";
import { createHost, type Host } from "../host/createHost";
import { Faults } from "../host/faults";
import { excelTraits } from "../model/excel-language";
import type { SpreadsheetModel } from "../model/model";
import { createWorkbook, openXlsx, saveWithNotes } from "../model/open";
import { startAddIn, type RunningAddIn } from "./addIn";
import { sayChosenNote } from "./chosenNote";
import { place } from "./element";
import { chooseFile, download, fetchBytes, takeDrops } from "./files";
import { extendCellMenu, showGrid } from "./grid";
import { speakInGrid } from "./gridWords";
import { notesInWords, openProblem } from "./fileWords";
import { readManifest, type AddIn, type RibbonButton } from "./manifest";
import { toggleMenu } from "./menu";
import { notice } from "./notice";
import { changedSearch, readSettings } from "./parameters";
import { profileFor } from "./profile";
import { drawRibbon } from "./ribbon";
import { drawTitleBar } from "./titleBar";
import { wordsIn } from "./words";

interface Desk {
  readonly model: SpreadsheetModel;
  readonly host: Host;
  readonly fileName: string;
  readonly running: RunningAddIn;
}

interface Workbench {
  readonly model: SpreadsheetModel;
  readonly host: Host;
  readonly faults: Faults;
  readonly counters: Host["counters"];
  /** The add-in's side, when its page has loaded and its functions are registered. */
  readonly ready: Promise<ClientSide>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const settings = readSettings(location.search, navigator.language);
const say = wordsIn(settings.language);
const faults = new Faults();
let desk: Desk;
let isChanged = false;

function change(parameters: Readonly<Record<string, string>>): void {
  if (isChanged && !confirm(say("unsaved"))) return;
  location.search = changedSearch(location.search, parameters);
}

async function press(button: RibbonButton): Promise<void> {
  const { running } = desk;
  if (button.action.kind === "pane") {
    running.showPane();
    return;
  }
  notice(say("running", { name: button.label }), true);
  try {
    await (await running.ready).runAction(button.action.name);
    notice(say("ended", { name: button.label }));
  } catch (problem) {
    notice(say("failed", { name: button.label, problem: (problem as Error).message }), true);
  }
}

/** Puts a workbook on the desk; the add-in starts anew with it, as it does in Excel. */
async function lay(addIn: AddIn, model: SpreadsheetModel, fileName: string): Promise<void> {
  const host = createHost(model, { profile: profileFor(settings), faults, fileName });
  await showGrid(place("grid"), model.engine as never, settings.theme === "light" ? "light" : "dark", (text) =>
    notice(text),
  );
  const running = startAddIn(addIn, host, settings, say);
  desk = { model, host, fileName, running };
  isChanged = false;
  sayChosenNote(model);
  model.onChanged(() => (isChanged = true));
  window.workbench = { model, host, faults, counters: host.counters, ready: running.ready };
  nameFile(fileName);
  await running.ready;
}

async function openFile(addIn: AddIn, fileName: string, bytes: Uint8Array): Promise<void> {
  notice(say("opening", { name: fileName }), true);
  const { model, notes } = await openXlsx(bytes, { language: settings.language });
  await lay(addIn, model, fileName);
  notice(notes.length === 0 ? "" : say("notCarried", { name: fileName, problem: notesInWords(notes, say) }));
}

async function saveFile(): Promise<void> {
  const { model, fileName } = desk;
  try {
    const { bytes, notes } = await saveWithNotes(model);
    download(fileName, bytes);
    isChanged = false;
    if (notes.length > 0) notice(say("saved", { name: fileName, problem: notesInWords(notes, say) }), true);
  } catch (problem) {
    notice(say("notSaved", { name: fileName, problem: (problem as Error).message }), true);
  }
}

async function openChosen(addIn: AddIn, file: File | null): Promise<void> {
  if (!file || (isChanged && !confirm(say("unsaved")))) return;
  try {
    await openFile(addIn, file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (problem) {
    notice(say("notOpened", { name: file.name, problem: openProblem(problem, say) }), true);
  }
}

async function openFirst(addIn: AddIn): Promise<void> {
  const { workbook, language, dateSystem } = settings;
  const name = workbook.split("?")[0]?.split("/").at(-1) ?? "";
  const bytes = workbook === "" ? null : await fetchBytes(workbook);
  if (bytes) return openFile(addIn, name, bytes);
  await lay(addIn, createWorkbook({ language, dateSystem }), excelTraits(language).book);
  if (workbook !== "") notice(say("noFile", { name }), true);
}

speakInGrid(settings.language);
document.documentElement.lang = settings.language;
document.documentElement.dataset.theme = settings.theme;
place("grid").setAttribute("aria-label", say("grid"));

const nameFile = drawTitleBar(say, {
  newBook: () => change({ sample: "0" }),
  open: () => void started.then(async (addIn) => openChosen(addIn, await chooseFile())),
  save: () => void saveFile(),
  undo: () => desk.host.undo(),
  redo: () => desk.host.redo(),
  settings: () =>
    toggleMenu(settings, say, {
      change,
      setPaneWidth: (width) => desk.running.pane.setWidth(width),
      restartAddIn: () => desk.running.pane.frame.contentWindow?.location.reload(),
      host: () => desk.host,
    }),
});

const started = fetch("/manifest.xml").then(async (answer) => {
  const addIn = readManifest(await answer.text(), profileFor(settings).displayLanguage ?? "en-US");
  const onPress = (button: RibbonButton): void => void press(button);
  drawRibbon(addIn.tabs, say, onPress);
  extendCellMenu(addIn.cellMenu, onPress);
  takeDrops((file) => void openChosen(addIn, file));
  // Adding, naming and choosing sheets happens in the grid's own component; the host hears of it here.
  for (const event of ["pointerup", "keyup"])
    place("grid").addEventListener(event, () => setTimeout(() => desk?.host.noticeSheets()));
  await openFirst(addIn);
  return addIn;
});
started.catch((problem: Error) => notice(problem.message, true));
