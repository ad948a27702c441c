import type { QueryInfo } from "../host/wire";
import { invalidArgument } from "./richApiError";

/** "items/name, items/id" as the wire has it: "items/" in front goes away, "items" alone is everything. */
function paths(text: string): string[] {
  return text
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .map((path) => {
      const lower = path.toLowerCase();
      if (lower === "items" || lower === "items/") return "*";
      return (lower.startsWith("items/") ? path.slice(6) : path).replace(/\/items\//gi, "/");
    });
}

function listed(given: unknown, argument: string): string[] | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === "string") return paths(given);
  if (Array.isArray(given)) return (given as string[]).flatMap((path) => paths(path));
  throw invalidArgument(argument);
}

function isClassic(option: Record<string, unknown>): boolean {
  const keys = Object.keys(option);
  if (keys.length === 0) return true;
  const isList = (value: unknown): boolean => typeof value === "string" || Array.isArray(value);
  return (
    isList(option.select) || isList(option.expand) || typeof option.top === "number" || typeof option.skip === "number"
  );
}

/** What load() takes, in all its forms, as a query of the wire. */
export function queryOf(option: unknown): QueryInfo {
  if (option === undefined || option === null) return {};
  if (typeof option === "string") return { Select: paths(option) };
  if (Array.isArray(option)) return { Select: (option as string[]).flatMap((path) => paths(path)) };
  if (typeof option !== "object") throw invalidArgument("option");
  const given = option as Record<string, unknown>;
  if (!isClassic(given)) {
    const query: QueryInfo = { Select: [] };
    walk(query, "", given);
    return query;
  }
  const query: QueryInfo = {};
  const select = listed(given.select, "option.select");
  const expand = listed(given.expand, "option.expand");
  if (select) query.Select = select;
  if (expand) query.Expand = expand;
  if (typeof given.top === "number") query.Top = given.top;
  if (typeof given.skip === "number") query.Skip = given.skip;
  return query;
}

/** `{name: true, format: {fill: {color: true}}, $top: 5}` */
function walk(query: QueryInfo, prefix: string, option: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(option)) {
    const path = prefix === "" ? key : `${prefix}/${key}`;
    if (key === "$all") {
      if (value === true) query.Select?.push(prefix === "" ? "*" : `${prefix}/*`);
    } else if (key === "$top" || key === "$skip") {
      if (typeof value !== "number" || prefix !== "") throw invalidArgument(`option.${path}`);
      if (key === "$top") query.Top = value;
      else query.Skip = value;
    } else if (typeof value === "boolean") {
      if (value) query.Select?.push(...paths(path));
    } else if (typeof value === "object" && value !== null)
      walk(query, key === "items" ? prefix : path, value as Record<string, unknown>);
    else throw invalidArgument(`option.${path}`);
  }
}
