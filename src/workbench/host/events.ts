import type { CellChange, SheetState } from "../model/workbook";
import { addressOnGrid } from "./address";
import type { HostContext } from "./context";
import { rangeHandle, type Handle } from "./handle";
import { shapes } from "./members";
import { checkMember } from "./query";
import { keepReference } from "./references";
import { EVENT_CATEGORY, type EventEntry } from "./wire";

/** Where a change came from. */
export type Origin = "user" | "addin" | "coauthor";

type Listener = (message: { readonly entries: readonly EventEntry[] }) => void;

/** The workbook as the target of events of collections. */
const WORKBOOK = "Workbook";

/** Keeps who wants which event and hands the events out, after the sync that caused them. */
export class EventDesk {
  private readonly wanted = new Map<string, number>();
  private readonly listeners = new Set<Listener>();
  private sheets: readonly SheetState[] = [];
  private active = "";

  constructor(private readonly host: HostContext) {
    this.lookAtSheets("user");
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `_RegisterDataChangedEvent` and the like; false for a name that no event of the class has. */
  register(self: Handle, name: string, host: HostContext): boolean {
    for (const [member, event] of Object.entries(shapes[self.type].events ?? {})) {
      if (event.register === "" || (name !== event.register && name !== event.unregister)) continue;
      checkMember(self, member, host);
      const target = event.ofCollection ? WORKBOOK : self.type === "Worksheet" ? self.sheet : "";
      const key = `${event.type}:${target}`;
      const count = (this.wanted.get(key) ?? 0) + (name === event.register ? 1 : -1);
      if (count > 0) this.wanted.set(key, count);
      else this.wanted.delete(key);
      return true;
    }
    return false;
  }

  cellsChanged(changes: readonly CellChange[], origin: Origin): void {
    const entries: EventEntry[] = [];
    for (const change of changes) {
      for (const target of [change.sheetId, WORKBOOK]) {
        if (!this.wanted.has(`10:${target}`)) continue;
        const range = rangeHandle(change.sheetId, change.area);
        entries.push(
          entry(10, target, {
            changeType: change.kind,
            worksheetId: change.sheetId,
            address: addressOnGrid(change.area),
            source: origin === "coauthor" ? "Remote" : "Local",
            triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
            referenceId: keepReference(this.host, range),
            shiftDirection: shiftOf(change),
          }),
        );
      }
    }
    this.send(entries);
  }

  /** The workbook's event tells nothing; those of a sheet and of all sheets tell the address. */
  selectionChanged(): void {
    const { sheetId, area } = this.host.model.selection();
    const place = { worksheetId: sheetId, address: addressOnGrid(area) };
    this.send([
      entry(2, WORKBOOK, {}),
      ...[sheetId, WORKBOOK]
        .filter((target) => this.wanted.has(`14:${target}`))
        .map((target) => entry(14, target, place)),
    ]);
  }

  /** Compares the sheets with those of the last look: added, deleted, renamed, activated. */
  lookAtSheets(origin: Origin): void {
    const before = this.sheets;
    const now = this.host.model.sheets();
    const source = origin === "coauthor" ? "Remote" : "Local";
    const events: [number, Record<string, unknown>][] = [];
    for (const sheet of now) {
      const old = before.find((each) => each.id === sheet.id);
      if (!old) events.push([13, { worksheetId: sheet.id, source }]);
      else if (old.name !== sheet.name)
        events.push([25, { worksheetId: sheet.id, source, nameBefore: old.name, nameAfter: sheet.name }]);
    }
    for (const old of before)
      if (!now.some((sheet) => sheet.id === old.id)) events.push([15, { worksheetId: old.id, source }]);
    const active = this.host.model.activeSheetId();
    if (active !== this.active) events.push([11, { worksheetId: active }]);
    this.sheets = now.map((sheet) => ({ ...sheet }));
    this.active = active;
    this.send(
      events
        .filter(([type]) => this.wanted.has(`${type}:${WORKBOOK}`))
        .map(([type, body]) => entry(type, WORKBOOK, body)),
    );
  }

  private send(entries: readonly EventEntry[]): void {
    if (entries.length === 0 || !this.host.eventsEnabled) return;
    // Never inside of the sync that caused them: Excel delivers events when the add-in is idle.
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ entries });
    });
  }
}

function entry(type: number, targetId: string, body: Record<string, unknown>): EventEntry {
  return { messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(body) };
}

function shiftOf(change: CellChange): string {
  if (change.kind === "RowInserted" || change.kind === "CellInserted") return "ShiftCellDown";
  if (change.kind === "RowDeleted" || change.kind === "CellDeleted") return "ShiftCellUp";
  if (change.kind === "ColumnInserted") return "ShiftCellRight";
  return change.kind === "ColumnDeleted" ? "ShiftCellLeft" : "None";
}
