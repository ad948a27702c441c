import type { Area, SheetState, TableState, WorkbookModel } from "../model/workbook";
import { isOnGrid } from "./address";
import type { Counters } from "./counters";
import type { Faults } from "./faults";
import type { HandleOf, Handle, RangeHandle, RuleDraft } from "./handle";
import { rangeHandle } from "./handle";
import { HostError } from "./hostError";
import type { ClassName } from "./members";
import type { Profile } from "./profile";

/** What every host object works on. */
export interface HostContext {
  readonly model: WorkbookModel;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly counters: Counters;
  readonly fileName: string;
  /** Serial (1900 system) of the day that completes a date without a year. */
  today(): number;
  /** Ranges that clients keep across syncs, by reference id; they move with inserted and deleted rows. */
  readonly references: Map<string, RangeHandle>;
  readonly gridlinesHidden: Set<string>;
  /** Settings that look saved and are not (fault `settingsNotSaved`); null stands for a deleted one. */
  readonly unsavedSettings: Map<string, unknown>;
  readonly rules: RuleDraft[];
  readonly functionCalls: FunctionTiming;
  eventsEnabled: boolean;
  calculationMode: string;
  /** Set by every write, so that a read later in the same batch sees calculated values. */
  hasWritten: boolean;
  /** The same for cells, until functions that they ask were interrupted. */
  hasWrittenCells: boolean;
}

/** How calls of the add-in's functions are answered just now. */
export interface FunctionTiming {
  /** "later": #BUSY! until the request is over. "never": #CALC!, while Excel makes a conditional format. */
  answer: "atOnce" | "later" | "never";
}

/** How one class behaves: the functions behind the names in members.ts. */
export interface Behaviour<H> {
  readonly reads?: Readonly<Record<string, (self: H, host: HostContext) => unknown>>;
  readonly writes?: Readonly<Record<string, (self: H, value: unknown, host: HostContext) => void>>;
  readonly links?: Readonly<Record<string, (self: H, host: HostContext) => Handle>>;
  /** A handle, null for a null object, or a plain value. */
  readonly calls?: Readonly<Record<string, (self: H, args: readonly unknown[], host: HostContext) => unknown>>;
  readonly items?: (self: H, host: HostContext) => readonly Handle[];
  /** How a client finds the object again in its collection. */
  readonly id?: (self: H, host: HostContext) => string | number;
}

export type BehaviourOf<C extends ClassName> = Behaviour<HandleOf<C>>;

export function sheetState(host: HostContext, id: string): SheetState {
  const found = host.model.sheets().find((sheet) => sheet.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** The sheet with this id or name (without case). */
export function findSheet(host: HostContext, key: string): SheetState | undefined {
  const sheets = host.model.sheets();
  const name = key.toLowerCase();
  return sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name);
}

export function tableState(host: HostContext, id: string): TableState {
  const found = host.model.tables().find((table) => table.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** To be called before every change on a sheet; `option` names what a protected sheet may allow nevertheless. */
export function startWriting(
  host: HostContext,
  sheetId: string,
  option?: keyof Excel.WorksheetProtectionOptions,
): void {
  const sheet = sheetState(host, sheetId);
  if (sheet.protected && !(option && sheet.protection[option])) throw new HostError("AccessDenied");
  host.hasWritten = true;
}

/** The cells of a range whose sheet still exists. */
export function areaOf(range: RangeHandle, host: HostContext): Area {
  sheetState(host, range.sheet);
  if (!range.area) throw new HostError("InvalidReference");
  return range.area;
}

/** A range on the grid, else InvalidArgument. */
export function rangeOn(sheet: string, area: Area): RangeHandle {
  if (!isOnGrid(area)) throw new HostError("InvalidArgument");
  return rangeHandle(sheet, area);
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

/** A colour as "#RRGGBB"; names of the web palette that people use are understood. */
export function color(value: unknown): string {
  const given = text(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(given)) return `#${given.toUpperCase()}`;
  const named = namedColors[given.toLowerCase()];
  if (!named) throw new HostError("InvalidArgument");
  return named;
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
};

export function isRange(value: unknown): value is RangeHandle {
  return typeof value === "object" && value !== null && (value as { type?: unknown }).type === "Range";
}
