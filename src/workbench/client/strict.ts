import { apiNotFound } from "./richApiError";

/** Names that a language or a tool asks of every object; they are simply undefined. */
const ASKED_OF_ALL = new Set([
  "then",
  "toJSON",
  "constructor",
  "prototype",
  "$$typeof",
  "asymmetricMatch",
  "nodeType",
  "tagName",
  "hasAttribute",
  "_isMockFunction",
  "__esModule",
  "default",
  "valueOf",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "length",
  "size",
]);

/** True for what may be asked of an object that does not have it. */
export function isAskedOfAll(name: string | symbol): boolean {
  return typeof name === "symbol" || ASKED_OF_ALL.has(name) || name.startsWith("@@");
}

/** Members that are not there fail with ApiNotFound and their name, never silently. */
export function strict<T extends object>(target: T, path: string): T {
  return new Proxy(target, {
    get(object, name, receiver): unknown {
      if (name in object || isAskedOfAll(name)) return Reflect.get(object, name, receiver) as unknown;
      throw apiNotFound(`${path}.${String(name)}`);
    },
  });
}
