import type { WorkbenchOffice } from "../client/office";
import type { ClientSide } from "../client/transport";
import type { SpreadsheetModel } from "../model/model";
import { saveWithNotes } from "../model/open";
import type { Host } from "../host/createHost";
import type { FunctionsJson } from "../host/functions";
import type { AddIn } from "./manifest";
import { openPane, type PaneFrame } from "./pane";
import type { PageSettings } from "./parameters";
import type { Speak } from "./words";

/** The add-in, running in its pane. */
export interface RunningAddIn {
  readonly pane: PaneFrame;
  /** Resolves when the page's scripts have run and its functions are registered. */
  readonly ready: Promise<ClientSide>;
  showPane(): void;
}

declare global {
  interface Window {
    workbenchOffice?: WorkbenchOffice;
  }
}

async function fetchFunctions(addIn: AddIn): Promise<FunctionsJson | null> {
  if (addIn.functionsUrl === null) return null;
  const answer = await fetch(addIn.functionsUrl);
  if (!answer.ok) throw new Error(`${addIn.functionsUrl}: ${answer.status}`);
  return (await answer.json()) as FunctionsJson;
}

let forgetClient = (): void => undefined;

/**
 * Starts the add-in's page in the pane and gives its client the way to the host. A page that loads itself again is
 * connected again; the functions of the page before give way.
 */
export function startAddIn(addIn: AddIn, host: Host, settings: PageSettings, say: Speak): RunningAddIn {
  const metadata = fetchFunctions(addIn);
  let side: ClientSide | null = null;
  const address = new URL(addIn.paneUrl, document.baseURI);
  for (const [key, value] of Object.entries(settings.forAddIn)) address.searchParams.set(key, value);

  window.workbenchOffice = {
    transport: {
      profile: host.profile,
      send: (body, notes) => host.process(body, notes),
      listen(listener) {
        forgetClient();
        forgetClient = host.listen(listener);
        return forgetClient;
      },
      traps: host.faults,
      file: async () => (await saveWithNotes(host.model as SpreadsheetModel)).bytes,
      showPane: (isShown) => (isShown ? pane.show() : pane.hide()),
    },
    connected(connected) {
      side = connected;
    },
  };

  let loaded: (side: ClientSide) => void;
  let notLoaded: (problem: Error) => void;
  const ready = new Promise<ClientSide>((done, fail) => {
    loaded = done;
    notLoaded = fail;
  });
  const register = async (): Promise<void> => {
    const json = await metadata;
    if (!side) throw new Error(`${address.pathname} did not load office.js.`);
    if (json) {
      const { notAssociated, notDescribed } = host.loadFunctions(json, addIn.namespace, side);
      for (const id of notAssociated) console.warn(`${id} is described in functions.json and was never associated.`);
      for (const id of notDescribed) console.warn(`${id} was associated and is not described in functions.json.`);
    }
    loaded(side);
  };
  const pane = openPane(address.href, addIn.name, settings.pane, say, (frame) => {
    frame.addEventListener("load", () => void register().catch((problem: Error) => notLoaded(problem)));
  });
  return {
    pane,
    ready,
    showPane() {
      pane.show();
      side?.paneVisibilityChanged(true);
    },
  };
}
