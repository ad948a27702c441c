import type { HostContext } from "./context";
import { findSheet } from "./context";
import type { EventDesk } from "./events";
import type { Handle, RangeHandle } from "./handle";
import { HostError } from "./hostError";
import { shapes } from "./members";
import { writeRules } from "./objects/conditionalFormat";
import { behaviourOf, identity, located, missing, read, wantedOf } from "./query";
import { keepReference } from "./references";
import { scriptName, type Action, type ActionResult, type RequestBody, type ResponseBody } from "./wire";

/** Members that give calculated values: a write before them in the same batch must be calculated first. */
const CALCULATED = new Set(["values", "text", "valueTypes", "hasSpill", "formulas"]);

/**
 * Runs one batch in order. What ran before a failure stays, as in Excel. The changes are handed to the model in
 * transactions: one for the whole batch, unless a read in its middle needs values that must be calculated before.
 * @param countUndo called once per transaction that was made
 */
export function runBatch(body: RequestBody, host: HostContext, events: EventDesk, countUndo: () => void): ResponseBody {
  const batch = new Batch(body, host, events);
  let next = 0;
  host.hasWritten = false;
  host.hasWrittenCells = false;
  while (next < body.Actions.length && !batch.error) {
    host.model.transaction(() => {
      next = batch.runFrom(next);
    });
    if (host.hasWritten) countUndo();
    host.hasWritten = false;
    if (batch.interruptsFunctions && interruptFunctions(host)) countUndo();
    batch.interruptsFunctions = false;
  }
  const response: ResponseBody = { Results: batch.results, TraceIds: batch.traces };
  if (batch.error) response.Error = batch.error;
  return response;
}

/** What the functions have not answered when Excel makes a conditional format is #CALC! until it is calculated again. */
function interruptFunctions(host: HostContext): boolean {
  host.hasWrittenCells = false;
  const { functionCalls } = host;
  if (functionCalls.answer !== "later") return false;
  functionCalls.answer = "never";
  const isStep = host.model.calculateBusy();
  functionCalls.answer = "later";
  return isStep;
}

class Batch {
  readonly results: ActionResult[] = [];
  readonly traces: number[] = [];
  error: ResponseBody["Error"];
  /** A conditional format is made next, and cells were written before it. */
  interruptsFunctions = false;
  private readonly objects = new Map<number, Handle | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: HostContext,
    private readonly events: EventDesk,
  ) {}

  /** Runs actions until the end, an error, or a read that has to wait for the calculation; the index to go on from. */
  runFrom(start: number): number {
    let index = start;
    try {
      for (; index < this.body.Actions.length; index++) {
        const action = this.body.Actions[index] as Action;
        if (this.host.hasWritten && this.needsCalculation(action)) break;
        if (this.host.hasWrittenCells && this.isConditionalFormat(action)) {
          this.interruptsFunctions = true;
          break;
        }
        const value = this.run(action);
        if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
      }
      writeRules(this.host);
    } catch (caught) {
      this.host.rules.length = 0;
      const error =
        caught instanceof HostError
          ? caught
          : new HostError("GeneralException", caught instanceof Error ? caught.message : String(caught));
      this.error = {
        Code: error.code,
        Message: error.message,
        Location: error.location,
        HttpStatusCode: error.status,
        ActionIndex: index,
      };
    }
    return index;
  }

  private isConditionalFormat({ ActionType, Name, ObjectPathId }: Action): boolean {
    const path = this.body.ObjectPaths[String(ObjectPathId)];
    if (ActionType === 3) return Name === "ClearAll" && path?.Name === "ConditionalFormats";
    if (ActionType !== 1 || path?.Name !== "Add") return false;
    return this.body.ObjectPaths[String(path.ParentObjectPathId)]?.Name === "ConditionalFormats";
  }

  private needsCalculation(action: Action): boolean {
    if (action.ActionType === 3) return action.Name === "Calculate";
    if (action.ActionType === 1)
      return /Used|Spilling/.test(this.body.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "");
    if (action.ActionType !== 2) return false;
    const paths = action.QueryInfo?.Select ?? [];
    return paths.length === 0 || paths.some((path) => CALCULATED.has(path.slice(path.lastIndexOf("/") + 1)));
  }

  private run(action: Action): unknown {
    // A trace has no object; its answer tells that everything before it went well.
    if (action.ActionType === 5) {
      this.traces.push(action.Id);
      return null;
    }
    const handle = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        // null tells the client that it has a null object.
        return handle && this.instantiated(handle);
      case 2:
        return handle && read(handle, wantedOf(action.QueryInfo), this.host, action.QueryInfo);
      case 3:
        return this.invoke(handle, action) ?? null;
      case 4:
        this.set(handle, action);
        return null;
      default:
        throw new HostError(
          "ApiNotFound",
          `Requests of kind ${action.ActionType} are not available in this workbench.`,
        );
    }
  }

  private instantiated(handle: Handle): Record<string, unknown> {
    if (handle.type === "Range" && this.body.AutoKeepReference) keepReference(this.host, handle);
    return identity(handle, this.host);
  }

  /** The object at a path; null for a null object. Each path is walked once per batch: a method in it runs once. */
  private object(id: number): Handle | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidRequest");
    let found: Handle | null;
    switch (path.ObjectPathType) {
      case 1:
        found = { type: "Workbook" };
        break;
      case 2:
        throw new HostError("ApiNotFound", `${path.Name} is not available in this workbench.`, path.Name, 404);
      case 6:
        found = this.referenced(path.Name);
        break;
      case 7:
        found = null;
        break;
      default: {
        const parent = this.object(path.ParentObjectPathId ?? 0);
        if (parent === null) found = null;
        else if (path.ObjectPathType === 4) found = this.link(parent, path.Name);
        else {
          const name = path.ObjectPathType === 5 ? "getItem" : path.Name;
          const given = this.call(parent, name, path.ArgumentInfo);
          if (typeof given !== "object" || (given !== null && !("type" in given)))
            throw new HostError("InvalidRequest", undefined, `${parent.type}.${scriptName(name)}`);
          found = given as Handle | null;
        }
      }
    }
    this.objects.set(id, found);
    return found;
  }

  private referenced(name: string): Handle {
    const range = this.host.references.get(name);
    if (!range) throw new HostError("InvalidReference");
    return range;
  }

  private link(parent: Handle, wire: string): Handle {
    const name = scriptName(wire);
    const link = behaviourOf(parent).links?.[name];
    if (!link) throw missing(parent, name);
    return located(parent, name, this.host, () => link(parent, this.host));
  }

  private call(parent: Handle, wire: string, info: Action["ArgumentInfo"]): unknown {
    const name = scriptName(wire);
    const args = this.args(info);
    if (name.startsWith("_")) return this.internal(parent, name, args);
    const behaviour = behaviourOf(parent);
    const shape = shapes[parent.type].calls?.[name];
    // Items of a collection without a method for it are found by their id, as the indexer of the client does.
    const method = behaviour.calls?.[name];
    if (!method || !shape) throw missing(parent, name);
    return located(parent, name, this.host, () => {
      const given = args.length - trailingGaps(args);
      if (given < shape[1] || given > shape[2]) throw new HostError("InvalidArgument");
      return method(parent, args, this.host);
    });
  }

  private args(info: Action["ArgumentInfo"]): unknown[] {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    if (!ids) return given;
    return given.map((value, i) => {
      const id = ids[i];
      if (typeof id !== "number" || id === 0 || id !== value) return value;
      const handle = this.object(id);
      if (handle === null) throw new HostError("InvalidArgument");
      return handle;
    });
  }

  private invoke(handle: Handle | null, action: Action): unknown {
    if (handle === null) {
      if (action.Name.startsWith("_")) return null;
      throw new HostError("ItemNotFound");
    }
    const value = this.call(handle, action.Name, action.ArgumentInfo);
    // An object as the result of an action is not used by either client.
    return typeof value === "object" && value !== null && "type" in value ? null : value;
  }

  private set(handle: Handle | null, action: Action): void {
    if (handle === null) throw new HostError("ItemNotFound");
    const name = scriptName(action.Name);
    const writer = behaviourOf(handle).writes?.[name];
    if (!writer) throw missing(handle, name);
    const value = action.ArgumentInfo?.Arguments?.[0];
    located(handle, name, this.host, () => writer(handle, value, this.host));
  }

  /** Members that only client libraries call. */
  private internal(self: Handle, name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case "_KeepReference":
        if (self.type === "Range") keepReference(this.host, self);
        return null;
      case "_RemoveReference":
        this.host.references.delete(String(args[0]));
        return null;
      case "_GetObjectByReferenceId":
      case "_GetRangeForEventByReferenceId":
        return this.referenced(String(args[0]));
      case "_GetRangeOrNullObjectForEventByReferenceId":
        return this.host.references.get(String(args[0])) ?? null;
      case "_GetSheetById": {
        const sheet = findSheet(this.host, String(args[0]));
        if (!sheet) throw new HostError("ItemNotFound");
        return { type: "Worksheet", sheet: sheet.id } satisfies Handle;
      }
      case "_ValidateArraySize":
        return this.checkSize(self, args);
      default:
        if (this.events.register(self, name, this.host)) return null;
        throw missing(self, name);
    }
  }

  /** Asked by Microsoft's client before it cuts a large write into pieces. */
  private checkSize(self: Handle, [rows, columns]: readonly unknown[]): null {
    const area = (self as RangeHandle).area;
    if (!area) throw new HostError("InvalidReference");
    if (area.rows !== rows || area.columns !== columns)
      throw new HostError("InvalidArgument", undefined, "Range.values");
    return null;
  }
}

/** Microsoft's client sends null for arguments that were left out at the end. */
function trailingGaps(args: readonly unknown[]): number {
  let gaps = 0;
  while (gaps < args.length && (args[args.length - 1 - gaps] === null || args[args.length - 1 - gaps] === undefined))
    gaps++;
  return gaps;
}
