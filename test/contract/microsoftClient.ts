import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import type { Host } from "../../src/workbench/host/createHost";
import type { Outcome } from "../../src/workbench/host/functionResult";
import type { EventEntry, RequestBody } from "../../src/workbench/host/wire";

/** Microsoft's own client, unmodified, on a host of the workbench. */
export interface MicrosoftClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Runs an associated function in Microsoft's function runtime, through its messages. */
  invokeFunction(id: string, args: unknown[], address?: string, flags?: number): Promise<Outcome>;
  /** Runs many at once, as Excel does after a calculation. */
  invokeFunctions(calls: readonly { id: string; args: unknown[]; address?: string }[]): Promise<Outcome[]>;
  /** The context the client lives in, to load more scripts into it. */
  readonly context: object;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Set in a request's flags by Excel.run({delayForCellEdit: true}). */
const DELAY_FOR_CELL_EDIT = 64;
/** Errors arrive as objects of the runtime. */
export const ALLOW_ERRORS = 4;

/**
 * Loads @microsoft/office-js into a context of its own, over the bridge that Excel's desktop and web hosts use. The
 * package is a development dependency; it is read from node_modules and not changed.
 */
export function loadMicrosoftClient(host: Host): MicrosoftClient {
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let nextInvocation = 1;

  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, type, flags = 0, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
      const answer = (bodyText: string): void =>
        bridge.onMessageFromHost(
          JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body: bodyText } }),
        );
      if (takeFunctionResults(body, waiting)) {
        const Results = body.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
        setTimeout(() => answer(JSON.stringify({ Results })), 0);
        return;
      }
      const notes = (flags & DELAY_FOR_CELL_EDIT) !== 0 ? { delayForCellEdit: true } : {};
      void host.process(JSON.stringify(body), notes).then(answer);
    },
  };
  host.listen(({ entries }) => tell({ entries }));
  function tell(message: { readonly entries: readonly EventEntry[] | readonly object[] }): void {
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message }));
  }

  const context = createContext(standIn(bridge, host)) as Record<string, unknown>;
  runInContext(readFileSync(path, "utf8"), context, { filename: path });
  const loaded = context as unknown as Pick<
    MicrosoftClient,
    "Excel" | "Office" | "CustomFunctions" | "OfficeExtension"
  >;

  function start(
    calls: readonly { id: string; args: unknown[]; address?: string; flags?: number }[],
  ): Promise<Outcome[]> {
    const outcomes: Promise<Outcome>[] = [];
    const entries = calls.map(({ id, args, address = "Sheet1!A1", flags = 0 }) => {
      const invocation = nextInvocation++;
      outcomes.push(new Promise((resolve) => waiting.set(invocation, resolve)));
      return { messageCategory: 1, messageType: 1000, message: JSON.stringify([invocation, id, args, address, flags]) };
    });
    tell({ entries });
    return Promise.all(outcomes);
  }
  return {
    Excel: loaded.Excel,
    Office: loaded.Office,
    CustomFunctions: loaded.CustomFunctions,
    OfficeExtension: loaded.OfficeExtension,
    invokeFunction: async (id, args, address, flags) => (await start([{ id, args, address, flags }]))[0] as Outcome,
    invokeFunctions: start,
    context,
  };
}

/** Results of functions come in requests of their own: `[id, ok, value, errorCode?]` each. */
function takeFunctionResults(body: RequestBody, waiting: Map<number, (outcome: Outcome) => void>): boolean {
  let isOne = false;
  for (const action of body.Actions) {
    if (action.Name !== "SetInvocationArrayResults") continue;
    isOne = true;
    const results = (action.ArgumentInfo?.Arguments?.[0] ?? []) as [number, boolean, unknown, number?][];
    for (const [id, ok, value, errorCode] of results) {
      waiting.get(id)?.(ok ? { ok, value } : { ok, value, errorCode });
      waiting.delete(id);
    }
  }
  return isOne;
}

/** From here on a timer of the client (its pauses between batches of results) does not keep the process alive. */
const LONG = 200;

function idle(timer: NodeJS.Timeout, delay: number): NodeJS.Timeout {
  return delay < LONG ? timer : timer.unref();
}

/** As much of a browser window as the client touches while it loads. */
function standIn(bridge: object, host: Host): object {
  const element = () => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
  });
  const page: Record<string, unknown> = {
    console: { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout: (work: () => void, delay = 0, ...args: []) => idle(setTimeout(work, delay, ...args), delay),
    clearTimeout,
    setInterval: (work: () => void, delay = 0, ...args: []) => idle(setInterval(work, delay, ...args), LONG),
    clearInterval,
    performance,
    location: {
      href: "http://localhost/",
      origin: "http://localhost",
      protocol: "http:",
      host: "localhost",
      hostname: "localhost",
      pathname: "/",
      search: "",
      hash: "",
    },
    navigator: { userAgent: "workbench", language: host.profile.displayLanguage },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: () => undefined,
      head: element(),
      body: element(),
      cookie: "",
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    Office: {},
    Microsoft: { Office: { WebExtension: {} } },
    _richApiNativeBridge: bridge,
    CustomFunctions: association(),
  };
  for (const name of ["window", "self", "top", "parent", "globalThis"]) page[name] = page;
  return page;
}

/**
 * CustomFunctions.associate is the one part that Microsoft's file leaves to its loader (office.js), which cannot load
 * here because it asks the network for the file we read: a table from id to function that tells when it changes.
 */
function association(): object {
  const mappings: Record<string, unknown> = {};
  const changed: (() => void)[] = [];
  const associate = (idOrAll: string | Record<string, unknown>, work?: unknown): void => {
    if (typeof idOrAll !== "string") for (const [id, each] of Object.entries(idOrAll)) associate(id, each);
    else mappings[idOrAll.toUpperCase()] = work;
    for (const tell of changed) tell();
  };
  return { associate, _association: { mappings, onchange: (tell: () => void) => changed.push(tell) } };
}
