/**
 * The text that passes between an Excel client library and Excel: one request a sync, the format that
 * Microsoft's office.js sends. Both our client and theirs speak it to the same host.
 */

/** How an object is reached: 1 root, 2 new service object, 3 method, 4 property, 5 indexer, 6 reference, 7 null. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** At the place of an argument that is an object: the id of its path; the argument itself is the same id. */
  ReferencedObjectPathIds?: (number | null)[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorBody {
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
  ActionIndex: number;
}

export interface ResponseBody {
  Results?: ActionResult[];
  TraceIds?: number[];
  Error?: ErrorBody;
}

/** What accompanies a request outside of its body. */
export interface RequestNotes {
  /** Which Excel.run it belongs to, for the counters; 0 when unknown. */
  run?: number;
  /** Wait until the user has finished editing the cell, instead of failing. */
  delayForCellEdit?: boolean;
  /** Sent by another person who has the workbook open: what it changes is told as a remote change. */
  coauthor?: boolean;
  /** All requests with the same name are one undo step. */
  undoGroup?: string;
}

/** An event as it goes to the client. `message` is JSON text. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** The category of events in an entry; the 1 of custom-function calls is the other one. */
export const EVENT_CATEGORY = 65536;

/** "getRange" -> "GetRange": names are upper camel case on the wire. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Set by Microsoft's client under another name than it is read by. */
const setAs: ReadonlyMap<string, string> = new Map([["Gridlines", "showGridlines"]]);

/** "GetRange" -> "getRange". */
export function scriptName(name: string): string {
  return setAs.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1);
}
