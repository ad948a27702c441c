/**
 * The script that a page serves to an add-in in place of Microsoft's office.js, bundled as one file.
 *
 * The add-in runs in an iframe of the same origin. Before it loads, the page around it sets on its own window
 *
 *     window.workbenchOffice = {
 *       transport,                 // see transport.ts; the page answers send() with host.process()
 *       connected(side) {...},     // called at once; side.ids(), side.invoke(...), side.runAction(...)
 *     }
 *
 * and registers the functions (host.loadFunctions) when the add-in's scripts have run, for example at the iframe's load.
 */
import { createOffice, installGlobals } from "./createOffice";
import type { ClientSide, Transport } from "./transport";

export interface WorkbenchOffice {
  readonly transport: Transport;
  connected(side: ClientSide): void;
}

const hook = (window.parent as Window & { workbenchOffice?: WorkbenchOffice }).workbenchOffice;
if (!hook) throw new Error("This page runs inside the workbench: window.parent.workbenchOffice is missing.");
const started = new Promise<void>((done) =>
  document.addEventListener("DOMContentLoaded", () => {
    client.side.scriptHasRun();
    // Real office.js asks its host first: it is ready in a later task than the one in which the scripts ran.
    setTimeout(done);
  }),
);
const client = createOffice({ ...hook.transport, started });
installGlobals(client, window);
// Real office.js takes these two away from the page, so that a router which needs them fails here as it does there.
Object.assign(window.history, { pushState: null, replaceState: null });
hook.connected(client.side);
