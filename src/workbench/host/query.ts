import { behaviours } from "./behaviours";
import type { Behaviour, HostContext } from "./context";
import type { Handle } from "./handle";
import { HostError } from "./hostError";
import { shapes } from "./members";
import { hasMember } from "./memberSets";
import { checkInFront } from "./otherWorkbook";
import { scriptName, wireName, type QueryInfo } from "./wire";

/** What is asked of one object: its own properties and, by name, of the objects behind it. */
interface Wanted {
  all: boolean;
  readonly names: Set<string>;
  readonly links: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, names: new Set(), links: new Map() });

/** "items/name", "format/fill/color" as a tree. Without any path everything the object itself has. */
export function wantedOf(query: QueryInfo | undefined): Wanted {
  const root = nothing();
  const paths = (query?.Select ?? [])
    .map((path) => path.trim())
    .filter((path) => path !== "" && path !== "isNullObject");
  if (paths.length === 0 && (query?.Select ?? []).length === 0) root.all = true;
  for (const path of paths) add(root, path.split("/"));
  for (const path of query?.Expand ?? []) add(root, [...path.trim().split("/"), "*"]);
  return root;
}

function add(tree: Wanted, steps: readonly string[]): void {
  const [first = "", ...rest] = steps;
  if (first === "*") tree.all = true;
  else if (rest.length === 0) tree.names.add(scriptName(first));
  else {
    const name = scriptName(first);
    let below = tree.links.get(name);
    if (!below) tree.links.set(name, (below = nothing()));
    add(below, rest);
  }
}

export function behaviourOf(handle: Handle): Behaviour<Handle> {
  // The table pairs each class with the behaviour for its handles; the pairing is lost on a union of handles.
  return behaviours[handle.type] as unknown as Behaviour<Handle>;
}

/** What identifies an object for the client: an id in its collection, or a reference for a range that is kept. */
export function identity(handle: Handle, host: HostContext): Record<string, unknown> {
  if (handle.type === "Range") return handle.reference === undefined ? {} : { _ReferenceId: handle.reference };
  const id = behaviourOf(handle).id?.(handle, host);
  return id === undefined ? {} : { Id: id, _Id: id };
}

/** Reads what is wanted of an object, in the names of the wire. */
export function read(
  handle: Handle,
  wanted: Wanted,
  host: HostContext,
  query: QueryInfo = {},
): Record<string, unknown> {
  const shape = shapes[handle.type];
  const behaviour = behaviourOf(handle);
  const result: Record<string, unknown> = identity(handle, host);
  const ofItems = nothing();
  let wantsItems = shape.items !== undefined && wanted.all;
  if (wanted.all) {
    ofItems.all = true;
    for (const name of shape.reads ?? [])
      if (hasMember(host.profile, `${handle.type}.${name}`))
        result[wireName(name)] = property(handle, behaviour, name, host);
  }
  for (const name of wanted.names) {
    if (shape.items && name === "items") {
      wantsItems = true;
      ofItems.all = true;
    } else if (shape.reads?.includes(name)) result[wireName(name)] = property(handle, behaviour, name, host);
    else if (shape.links?.[name])
      result[wireName(name)] = linked(handle, behaviour, name, { ...nothing(), all: true }, host);
    else if (shape.items) {
      // A collection takes the names of its items' properties, too.
      wantsItems = true;
      ofItems.names.add(name);
    } else throw missing(handle, name);
  }
  for (const [name, below] of wanted.links) {
    if (shape.items && name === "items") {
      wantsItems = true;
      merge(ofItems, below);
    } else if (shape.links?.[name]) result[wireName(name)] = linked(handle, behaviour, name, below, host);
    else if (shape.items) {
      wantsItems = true;
      merge(ofItems, { all: false, names: new Set(), links: new Map([[name, below]]) });
    } else throw missing(handle, name);
  }
  if (wantsItems) {
    const skip = query.Skip ?? 0;
    const all = behaviour.items?.(handle, host) ?? [];
    const items = query.Top === undefined ? all.slice(skip) : all.slice(skip, skip + query.Top);
    result._Items = items.map((item) => read(item, ofItems, host));
  }
  return result;
}

function merge(into: Wanted, from: Wanted): void {
  into.all ||= from.all;
  for (const name of from.names) into.names.add(name);
  for (const [name, below] of from.links) {
    const known = into.links.get(name);
    if (known) merge(known, below);
    else into.links.set(name, below);
  }
}

function property(handle: Handle, behaviour: Behaviour<Handle>, name: string, host: HostContext): unknown {
  const reader = behaviour.reads?.[name];
  if (!reader) throw missing(handle, name);
  return located(handle, name, host, () => reader(handle, host));
}

function linked(
  handle: Handle,
  behaviour: Behaviour<Handle>,
  name: string,
  wanted: Wanted,
  host: HostContext,
): unknown {
  const link = behaviour.links?.[name];
  if (!link) throw missing(handle, name);
  return read(
    located(handle, name, host, () => link(handle, host)),
    wanted,
    host,
  );
}

export function missing(handle: Handle, name: string): HostError {
  const member = `${handle.type}.${scriptName(name)}`;
  return new HostError("ApiNotFound", `${member} is not available in this workbench.`, member, 404);
}

/** Uses a member that the profile's Excel has; an error that knows no place gets the place of the member. */
export function located<T>(handle: Handle, name: string, host: HostContext, work: () => T): T {
  checkMember(handle, name, host);
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError && error.location === "") error.location = `${handle.type}.${scriptName(name)}`;
    throw error;
  }
}

/** A member that is newer than the profile's requirement sets is not there, as in the Excel that it plays. */
export function checkMember(handle: Handle, name: string, host: HostContext): void {
  const member = `${handle.type}.${scriptName(name)}`;
  if (!hasMember(host.profile, member)) throw new HostError("ApiNotFound", undefined, member, 404);
  checkInFront(member, host);
}
