import { enums } from "./enums";
import { FunctionCalls } from "./customFunctions";
import { EventRegistry } from "./eventHandlers";
import { OfficeSide } from "./officeNamespace";
import { RequestContext } from "./requestContext";
import { RichApiError } from "./richApiError";
import { strict } from "./strict";
import { stateOf } from "./clientObject";
import type { ClientSide, Transport } from "./transport";

/** What an add-in finds as global objects, and what the host does with the add-in. */
export interface OfficeClient {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly side: ClientSide;
}

type Batch = (context: RequestContext) => Promise<unknown>;

interface RunOptions {
  delayForCellEdit?: boolean;
  mergeUndoGroup?: boolean;
  previousObjects?: unknown;
}

let undoGroups = 0;

/** Makes the globals of one add-in over a way to its host. */
export function createOffice(transport: Transport): OfficeClient {
  const events = new EventRegistry();
  const calls = new FunctionCalls();
  const office = new OfficeSide(transport, events);
  transport.listen((message) => events.deliver(message.entries));

  async function run(first: unknown, second?: unknown): Promise<unknown> {
    const batch = (typeof first === "function" ? first : second) as Batch | undefined;
    if (typeof batch !== "function")
      throw new RichApiError(
        "InvalidArgument",
        "The batch function passed to the Excel.run method isn't a function.",
        "Excel.run",
      );
    const given = typeof first === "function" ? undefined : first;
    const { context, options } = contextFor(given);
    context.beginRun({
      ...(options.delayForCellEdit ? { delayForCellEdit: true } : {}),
      ...(options.mergeUndoGroup ? { undoGroup: `run ${++undoGroups}` } : {}),
    });
    try {
      const promise = batch(context);
      if (promise === undefined || promise === null || typeof promise.then !== "function")
        throw new RichApiError(
          "RunMustReturnPromise",
          'The batch function passed to the ".run" method didn\'t return a promise. The function must return a promise, so that any automatically-tracked objects can be released at the completion of the batch operation. Typically, you return a promise by returning the response from "context.sync()".',
        );
      const result = await promise;
      await context.sync();
      return result;
    } finally {
      context.endRun();
    }
  }

  /** Excel.run takes options, or an object (or several) whose context is used again. */
  function contextFor(given: unknown): { context: RequestContext; options: RunOptions } {
    const fresh = () => new RequestContext(transport, events);
    if (given === undefined || given === null) return { context: fresh(), options: {} };
    if (given instanceof RequestContext) return { context: given, options: {} };
    const objects = Array.isArray(given) ? (given as unknown[]) : [given];
    const isOptions = !Array.isArray(given) && Object.getPrototypeOf(given) === Object.prototype && !isObject(given);
    if (!isOptions) return { context: stateOf(objects[0]).context, options: {} };
    const options = given as RunOptions;
    const before = options.previousObjects;
    const first: unknown = Array.isArray(before) ? before[0] : before;
    if (first instanceof RequestContext) return { context: first, options };
    return { context: first === undefined || first === null ? fresh() : stateOf(first).context, options };
  }

  const excel = strict(
    {
      run,
      RequestContext: function () {
        return new RequestContext(transport, events);
      },
      ...Object.fromEntries(Object.entries(enums).map(([name, names]) => [name, strict(names, `Excel.${name}`)])),
    },
    "Excel",
  );
  return {
    // The globals are typed as Microsoft's; what is missing in them fails with its name when it is used.
    Office: office.office as unknown as typeof Office,
    Excel: excel as unknown as typeof Excel,
    CustomFunctions: calls.customFunctions as unknown as typeof CustomFunctions,
    OfficeExtension: strict(
      { Error: RichApiError, config: { extendedErrorLogging: false } },
      "OfficeExtension",
    ) as unknown as typeof OfficeExtension,
    side: {
      ids: () => calls.ids(),
      invoke: (id, args, address) => calls.invoke(id, args, address),
      scriptHasRun: () => office.scriptHasRun(),
      runAction: (id) => office.runAction(id),
      actions: () => office.actions(),
      paneVisibilityChanged: (isShown) => office.paneVisibilityChanged(isShown),
    },
  };
}

function isObject(given: unknown): boolean {
  try {
    stateOf(given);
    return true;
  } catch {
    return false;
  }
}

/** Makes the globals of an add-in global in `target` (globalThis, a window); returns what puts the old ones back. */
export function installGlobals(client: OfficeClient, target: object = globalThis): () => void {
  const names = ["Office", "Excel", "CustomFunctions", "OfficeExtension"] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const name of names)
    Object.defineProperty(target, name, { value: client[name], configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [name, old] of before) {
      if (old) Object.defineProperty(target, name, old);
      else Reflect.deleteProperty(target, name);
    }
  };
}
