import { shapes, type ClassName, type ClassShape } from "../host/members";
import { scriptName, wireName, type ArgumentInfo, type ObjectPath } from "../host/wire";
import { EventHandlers } from "./eventHandlers";
import type { PathNode, RequestContext } from "./requestContext";
import { apiNotFound, invalidArgument, propertyNotLoaded, RichApiError } from "./richApiError";
import { isAskedOfAll } from "./strict";

const STATE = Symbol("state");

/** The inside of an object of Excel's API. */
export function stateOf(object: unknown): ObjectState {
  const state = isClientObject(object) ? object[STATE] : undefined;
  if (!state) throw invalidArgument("object");
  return state;
}

function isClientObject(object: unknown): object is { readonly [STATE]: ObjectState } {
  return typeof object === "object" && object !== null && STATE in object;
}

export function createRoot(context: RequestContext): Excel.Workbook {
  const info: ObjectPath = { Id: context.nextId(), ObjectPathType: 1, Name: "" };
  const state = new ObjectState(context, "Workbook", pathNode(info, null, false));
  return state.object as Excel.Workbook;
}

function pathNode(info: ObjectPath, parent: PathNode | null, isItem: boolean): PathNode {
  return { info, parent, args: [], isValid: true, endsWithRequest: false, isItem };
}

/** A value that comes with the next sync: OfficeExtension.ClientResult. */
class ClientResult {
  private isKnown = false;
  private known: unknown;
  take(value: unknown): void {
    this.isKnown = true;
    this.known = value;
  }
  get value(): unknown {
    if (!this.isKnown)
      throw new RichApiError(
        "ValueNotLoaded",
        'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
        "clientResult.value",
      );
    return this.known;
  }
}

/** One object of the API: what is known of it and how it is reached. The add-in sees the proxy in `object`. */
export class ObjectState {
  readonly object: object;
  readonly shape: ClassShape<ClassName>;
  readonly known = new Map<string, unknown>();
  items: object[] | undefined;
  isNull: boolean | undefined;
  isUntracked = false;
  private readonly links = new Map<string, object>();
  private readonly made = new Map<string, unknown>();

  constructor(
    readonly context: RequestContext,
    readonly className: ClassName,
    readonly path: PathNode,
  ) {
    this.shape = shapes[className];
    this.object = new Proxy({ [STATE]: this }, handler);
  }

  get(name: string): unknown {
    const { shape } = this;
    if (shape.reads?.includes(name)) {
      if (this.known.has(name)) return this.known.get(name);
      if (this.isNull) return undefined;
      throw propertyNotLoaded(this.className, name);
    }
    const linked = shape.links?.[name];
    if (linked) return this.link(name, linked);
    const cached = this.made.get(name);
    if (cached !== undefined) return cached;
    const made = this.make(name);
    if (made === undefined) return undefined;
    this.made.set(name, made);
    return made;
  }

  private make(name: string): unknown {
    const call = this.shape.calls?.[name];
    if (call) return (...args: unknown[]) => this.call(name, args, call[0]);
    const event = this.shape.events?.[name];
    if (event) return new EventHandlers(this, event);
    switch (name) {
      case "load":
        return (option?: unknown) => {
          this.context.load(this.object, option);
          return this.object;
        };
      case "toJSON":
        return () => this.toJSON();
      case "set":
        return (properties: Record<string, unknown>) => this.setAll(properties);
      case "track":
        return () => {
          this.context.trackedObjects.add(this.object);
          return this.object;
        };
      case "untrack":
        return () => {
          this.context.release(this);
          return this.object;
        };
      default:
        if (isAskedOfAll(name)) return undefined;
        throw apiNotFound(`${this.className}.${name}`);
    }
  }

  get nullness(): boolean {
    if (this.isNull === undefined) throw propertyNotLoaded("", "isNullObject");
    return this.isNull;
  }

  set(name: string, value: unknown): void {
    if (!this.shape.writes?.includes(name)) {
      const link = this.shape.links?.[name];
      if (link) {
        stateOf(this.get(name)).setAll(value as Record<string, unknown>);
        return;
      }
      const exists = this.shape.reads?.includes(name) || this.shape.calls?.[name] || this.shape.events?.[name];
      if (exists) throw new TypeError(`Cannot set property ${name} of ${this.className}, which has only a getter`);
      throw apiNotFound(`${this.className}.${name}`);
    }
    this.known.set(name, value);
    this.context.enqueue({ ActionType: 4, Name: wireName(name), ArgumentInfo: { Arguments: [value] } }, this.path);
  }

  private setAll(properties: Record<string, unknown>): void {
    const plain = isClientObject(properties) ? (stateOf(properties).toJSON() as Record<string, unknown>) : properties;
    for (const [name, value] of Object.entries(plain)) {
      if (isClientObject(properties) && !this.shape.writes?.includes(name) && !this.shape.links?.[name]) continue;
      this.set(name, value);
    }
  }

  /** The object behind a property. */
  link(name: string, className: ClassName): object {
    let object = this.links.get(name);
    if (!object) {
      const { context, path } = this;
      const info: ObjectPath = {
        Id: context.nextId(),
        ObjectPathType: 4,
        Name: wireName(name),
        ParentObjectPathId: path.info.Id,
      };
      object = new ObjectState(context, className, pathNode(info, path, false)).object;
      this.links.set(name, object);
    }
    return object;
  }

  /** Calls a method: it runs on the host at the next sync. */
  call(name: string, args: unknown[], returns: ClassName | "value" | "nothing"): unknown {
    const { info, paths } = argumentsOf(args);
    const { context } = this;
    if (returns === "value" || returns === "nothing") {
      const result = returns === "value" ? new ClientResult() : undefined;
      const take = result && ((value: unknown) => result.take(value));
      context.enqueue({ ActionType: 3, Name: wireName(name), ArgumentInfo: info }, this.path, take, paths);
      return result;
    }
    const path = pathNode(
      {
        Id: context.nextId(),
        ObjectPathType: 3,
        Name: wireName(name),
        ParentObjectPathId: this.path.info.Id,
        ArgumentInfo: info,
      },
      this.path,
      this.shape.items !== undefined || returns === "ConditionalFormat",
    );
    path.args = paths;
    // What has no id of its own cannot be found again: a row or a series that was added, as in Microsoft's client.
    path.endsWithRequest = returns === "Range" || name === "add";
    const state = new ObjectState(context, returns, path);
    state.instantiate();
    return state.object;
  }

  /** Asks for the object itself: whether it exists, and what identifies it from now on. */
  instantiate(): void {
    this.context.enqueue({ ActionType: 1, Name: "" }, this.path, (value) => this.identify(value));
  }

  private identify(value: unknown): void {
    const given = value as Record<string, unknown> | null;
    const { info } = this.path;
    if (!given) {
      this.isNull = true;
      this.reroute({ ObjectPathType: 7, Name: "" }, null);
      return;
    }
    this.isNull = false;
    if (typeof given._ReferenceId === "string") {
      if (info.ObjectPathType !== 6 && !this.isUntracked) {
        this.reroute({ ObjectPathType: 6, Name: given._ReferenceId, ArgumentInfo: {} }, null);
        this.context.noteKept(this);
      }
      return;
    }
    const id = given.Id ?? given._Id;
    if (id === undefined || id === null) return;
    if (this.shape.reads?.includes("id")) this.known.set("id", id);
    if (this.path.isItem && info.ObjectPathType === 3)
      this.reroute({ ObjectPathType: 5, Name: "", ArgumentInfo: { Arguments: [id] } }, this.path.parent);
  }

  private reroute(change: Partial<ObjectPath>, parent: PathNode | null): void {
    const { path } = this;
    delete path.info.ArgumentInfo;
    if (!parent) delete path.info.ParentObjectPathId;
    Object.assign(path.info, change);
    path.parent = parent;
    path.args = [];
    path.isValid = true;
    path.endsWithRequest = false;
  }

  /** Takes what a load brought. */
  take(value: unknown): void {
    const given = value as Record<string, unknown> | null;
    if (!given) {
      this.isNull = true;
      return;
    }
    this.identify(given);
    for (const [wire, part] of Object.entries(given)) {
      if (wire.startsWith("_")) continue;
      const name = scriptName(wire);
      const linked = this.shape.links?.[name];
      if (linked) stateOf(this.link(name, linked)).take(part);
      else if (this.shape.reads?.includes(name)) this.known.set(name, part);
    }
    if (Array.isArray(given._Items)) this.takeItems(given._Items as Record<string, unknown>[]);
  }

  private takeItems(items: readonly Record<string, unknown>[]): void {
    const className = this.shape.items;
    if (!className) return;
    this.items = items.map((item, index) => {
      const id = item.Id ?? item._Id;
      const info: ObjectPath = {
        Id: this.context.nextId(),
        ObjectPathType: id === undefined ? 3 : 5,
        Name: id === undefined ? "GetItemAt" : "",
        ParentObjectPathId: this.path.info.Id,
        ArgumentInfo: { Arguments: [id ?? index] },
      };
      const state = new ObjectState(this.context, className, pathNode(info, this.path, false));
      state.take(item);
      return state.object;
    });
  }

  toJSON(): unknown {
    const result: Record<string, unknown> = {};
    for (const name of this.shape.reads ?? []) if (this.known.has(name)) result[name] = this.known.get(name);
    for (const [name, link] of this.links) {
      if (name.startsWith("_")) continue;
      const state = stateOf(link);
      const json = state.toJSON() as Record<string, unknown>;
      if (state.items) result[name] = json.items;
      else if (Object.keys(json).length > 0) result[name] = json;
    }
    if (this.items) result.items = this.items.map((item) => stateOf(item).toJSON());
    return result;
  }
}

/** Arguments for the wire: an object of the API goes as the id of its path. */
function argumentsOf(args: readonly unknown[]): { info: ArgumentInfo; paths: PathNode[] } {
  const paths: PathNode[] = [];
  let hasObject = false;
  const ids: (number | null)[] = [];
  const values = args.map((argument) => {
    if (!isClientObject(argument)) {
      ids.push(null);
      return argument === undefined ? null : argument;
    }
    const { path } = stateOf(argument);
    hasObject = true;
    paths.push(path);
    ids.push(path.info.Id);
    return path.info.Id;
  });
  return { info: hasObject ? { Arguments: values, ReferencedObjectPathIds: ids } : { Arguments: values }, paths };
}

const handler: ProxyHandler<{ readonly [STATE]: ObjectState }> = {
  get(target, name): unknown {
    if (name === STATE) return target[STATE];
    const state = target[STATE];
    if (typeof name === "symbol") return undefined;
    if (name === "context") return state.context;
    if (name === "isNullObject") return state.nullness;
    if (name === "items" && state.shape.items) {
      if (!state.items) {
        if (state.isNull) return undefined;
        throw propertyNotLoaded(state.className, "items");
      }
      return state.items;
    }
    return state.get(name);
  },
  set(target, name, value): boolean {
    target[STATE].set(String(name), value);
    return true;
  },
};
