import type { Action, ActionResult, ObjectPath, RequestBody, RequestNotes, ResponseBody } from "../host/wire";
import { createRoot, stateOf, type ObjectState } from "./clientObject";
import type { EventRegistry } from "./eventHandlers";
import { queryOf } from "./loadOption";
import { invalidObjectPath, RichApiError } from "./richApiError";
import type { Transport } from "./transport";

/** The road to an object, with what the client must know to keep it working over syncs. */
export interface PathNode {
  readonly info: ObjectPath;
  parent: PathNode | null;
  args: readonly PathNode[];
  isValid: boolean;
  /** Cannot be walked again in another request: the method would run again or give something else. */
  endsWithRequest: boolean;
  /** The object is an item: with its id known it is reached through its collection. */
  readonly isItem: boolean;
}

interface Pending {
  actions: Action[];
  paths: Map<number, PathNode>;
  handlers: Map<number, (value: unknown) => void>;
}

const empty = (): Pending => ({ actions: [], paths: new Map(), handlers: new Map() });

let nextRun = 1;

/** Collects what an add-in asks and sends it at sync(), as Excel.RequestContext does. */
export class RequestContext {
  readonly workbook: Excel.Workbook;
  readonly trackedObjects = {
    add: (objects: unknown): void => this.track(objects, true),
    remove: (objects: unknown): void => this.track(objects, false),
  };
  /** Set while an Excel.run uses the context: ranges are kept over syncs. */
  keepsRanges = false;
  notes: RequestNotes = {};
  private pending = empty();
  private lastId = 0;
  private readonly kept = new Set<ObjectState>();
  private readonly tracked = new Set<ObjectState>();

  constructor(
    readonly transport: Transport,
    readonly events: EventRegistry,
  ) {
    this.workbook = createRoot(this);
  }

  get root(): ObjectState {
    return stateOf(this.workbook);
  }

  get application(): Excel.Application {
    return this.workbook.application;
  }

  get runtime(): Excel.Runtime {
    return this.root.link("_Runtime", "Runtime") as Excel.Runtime;
  }

  load(object: unknown, option?: unknown): void {
    const state = stateOf(object);
    this.enqueue({ ActionType: 2, Name: "", QueryInfo: queryOf(option) }, state.path, (value) => state.take(value));
  }

  nextId(): number {
    return ++this.lastId;
  }

  /** Puts an action into the next request, with the paths it needs. */
  enqueue(
    action: Omit<Action, "Id" | "ObjectPathId">,
    path: PathNode,
    handler?: (value: unknown) => void,
    args: readonly PathNode[] = [],
  ): void {
    const id = this.nextId();
    for (const each of [path, ...args]) this.include(each);
    this.pending.actions.push({ Id: id, ...action, ObjectPathId: path.info.Id });
    if (handler) this.pending.handlers.set(id, handler);
  }

  private include(path: PathNode): void {
    for (let node: PathNode | null = path; node; node = node.parent) {
      if (!node.isValid) throw invalidObjectPath(expression(path).replace(/^workbook\./, ""));
      if (this.pending.paths.has(node.info.Id)) return;
      this.pending.paths.set(node.info.Id, node);
      for (const argument of node.args) this.include(argument);
    }
  }

  /** Sends what was collected. Errors of the batch surface here; results of what ran before them are taken. */
  async sync<T>(passThrough?: T): Promise<T> {
    const request = this.pending;
    this.pending = empty();
    if (request.actions.length === 0) return passThrough as T;
    const body: RequestBody = { AutoKeepReference: this.keepsRanges, Actions: request.actions, ObjectPaths: {} };
    for (const [id, path] of request.paths) body.ObjectPaths[id] = path.info;
    const text = JSON.stringify(body);
    for (const path of request.paths.values()) if (path.endsWithRequest) path.isValid = false;
    const response = JSON.parse(await this.transport.send(text, this.notes)) as ResponseBody;
    this.settle(request, response.Results ?? []);
    const error = response.Error;
    if (error)
      throw new RichApiError(
        error.Code,
        error.Message,
        error.Location,
        error.HttpStatusCode,
        statement(request, error.ActionIndex),
      );
    return passThrough as T;
  }

  private settle(request: Pending, results: readonly ActionResult[]): void {
    for (const result of results) request.handlers.get(result.ActionId)?.(result.Value);
  }

  /** Notes a range that the host keeps for us; it is released at the end of the run unless the add-in tracks it. */
  noteKept(state: ObjectState): void {
    if (!this.tracked.has(state)) this.kept.add(state);
  }

  private track(objects: unknown, isTracked: boolean): void {
    for (const object of Array.isArray(objects) ? (objects as unknown[]) : [objects]) {
      const state = stateOf(object);
      if (isTracked) {
        this.tracked.add(state);
        this.kept.delete(state);
        state.path.endsWithRequest = false;
        if (state.path.info.ObjectPathType !== 6)
          this.enqueue(
            { ActionType: 3, Name: "_KeepReference", ArgumentInfo: { Arguments: [] } },
            state.path,
            undefined,
          );
        state.instantiate();
      } else {
        this.tracked.delete(state);
        this.release(state);
      }
    }
  }

  /** Gives one range back before the run ends; it cannot be used after the next sync. */
  release(state: ObjectState): void {
    this.kept.delete(state);
    const { info } = state.path;
    if (info.ObjectPathType === 6)
      this.enqueue(
        { ActionType: 3, Name: "_RemoveReference", ArgumentInfo: { Arguments: [info.Name] } },
        this.root.path,
      );
    state.path.endsWithRequest = true;
    state.isUntracked = true;
  }

  beginRun(notes: RequestNotes): void {
    this.keepsRanges = true;
    this.notes = { ...notes, run: nextRun++ };
  }

  /** Gives the kept ranges back, without waiting, as Excel does. */
  endRun(): void {
    this.keepsRanges = false;
    const root = this.root.path;
    const actions: Action[] = [];
    for (const { path } of this.kept) {
      path.isValid = false;
      if (path.info.ObjectPathType !== 6) continue;
      actions.push({
        Id: this.nextId(),
        ActionType: 3,
        Name: "_RemoveReference",
        ObjectPathId: root.info.Id,
        ArgumentInfo: { Arguments: [path.info.Name] },
      });
    }
    this.kept.clear();
    if (actions.length === 0) return;
    const body: RequestBody = {
      AutoKeepReference: false,
      Actions: actions,
      ObjectPaths: { [root.info.Id]: root.info },
    };
    this.transport.send(JSON.stringify(body), this.notes).catch(() => undefined);
  }
}

function expression(path: PathNode): string {
  const parts: string[] = [];
  for (let node: PathNode | null = path; node; node = node.parent) {
    const { ObjectPathType: type, Name: name } = node.info;
    const own = name.charAt(0).toLowerCase() + name.slice(1);
    parts.unshift(
      type === 1 ? "workbook" : type === 3 ? `${own}()` : type === 5 ? "getItem()" : type === 6 ? "_reference()" : own,
    );
  }
  return parts.join(".");
}

/** "workbook.worksheets.getItem().values = ...;" for debugInfo. */
function statement(request: Pending, index: number): string | undefined {
  const action = request.actions[index];
  const path = action && request.paths.get(action.ObjectPathId);
  if (!action || !path) return undefined;
  const road = expression(path);
  const name = action.Name.charAt(0).toLowerCase() + action.Name.slice(1);
  if (action.ActionType === 2) return `${road}.load(...);`;
  if (action.ActionType === 3) return `${road}.${name}(...);`;
  return action.ActionType === 4 ? `${road}.${name} = ...;` : `${road};`;
}
