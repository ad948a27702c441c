import type { EventShape } from "../host/members";
import { EVENT_CATEGORY, type EventEntry } from "../host/wire";
import type { ObjectState } from "./clientObject";
import type { RequestContext } from "./requestContext";

type Handler = (args: unknown) => unknown;

/** Who listens to what in this add-in, by number of the event and target. */
export class EventRegistry {
  private readonly handlers = new Map<string, Set<(message: Record<string, unknown>) => void>>();

  add(type: number, target: string, handler: (message: Record<string, unknown>) => void): void {
    const key = `${type}:${target}`;
    const known = this.handlers.get(key) ?? new Set();
    known.add(handler);
    this.handlers.set(key, known);
  }

  remove(type: number, target: string, handler: (message: Record<string, unknown>) => void): void {
    this.handlers.get(`${type}:${target}`)?.delete(handler);
  }

  deliver(entries: readonly EventEntry[]): void {
    for (const entry of entries) {
      if (entry.messageCategory !== EVENT_CATEGORY) continue;
      const message = JSON.parse(entry.message) as Record<string, unknown>;
      for (const handler of this.handlers.get(`${entry.messageType}:${entry.targetId}`) ?? []) handler(message);
    }
  }
}

/** `worksheet.onChanged` and the like: add(handler) works from the next sync on. */
export class EventHandlers {
  constructor(
    private readonly owner: ObjectState,
    private readonly event: EventShape,
  ) {}

  add(handler: Handler): { readonly context: RequestContext; remove(): void } {
    const { context } = this.owner;
    const receive = (message: Record<string, unknown>): void => {
      // An error in a handler of an add-in does not reach Excel.
      void Promise.resolve()
        .then(() => handler(this.argsOf(message)))
        .catch(() => undefined);
    };
    this.send(this.event.register, () => context.events.add(this.event.type, this.target(), receive));
    return {
      context,
      remove: () =>
        this.send(this.event.unregister, () => context.events.remove(this.event.type, this.target(), receive)),
    };
  }

  private send(name: string, then: () => void): void {
    const { context, path } = this.owner;
    if (!this.event.ofCollection) this.owner.instantiate();
    if (name !== "") context.enqueue({ ActionType: 3, Name: name, ArgumentInfo: { Arguments: [] } }, path);
    // The answer to a trace says that the registration went well.
    context.enqueue({ ActionType: 5, Name: "Trace" }, path, then);
  }

  private target(): string {
    return this.event.ofCollection ? "Workbook" : String(this.owner.known.get("id"));
  }

  private argsOf(message: Record<string, unknown>): unknown {
    if (this.event.name === "SelectionChanged") return { workbook: this.owner.object };
    const { referenceId, shiftDirection, ...rest } = message;
    const args: Record<string, unknown> = { type: this.event.name, ...rest };
    if (this.event.name !== "WorksheetChanged") return args;
    const range = (name: string) => (context: RequestContext) => context.root.call(name, [referenceId], "Range");
    args.getRange = range("_GetRangeForEventByReferenceId");
    args.getRangeOrNullObject = range("_GetRangeOrNullObjectForEventByReferenceId");
    args.details = undefined;
    args.changeDirectionState = directions(String(shiftDirection ?? "None"));
    return args;
  }
}

function directions(shift: string): unknown {
  switch (shift) {
    case "ShiftCellDown":
      return { insertShiftDirection: "Down" };
    case "ShiftCellRight":
      return { insertShiftDirection: "Right" };
    case "ShiftCellUp":
      return { deleteShiftDirection: "Up" };
    case "ShiftCellLeft":
      return { deleteShiftDirection: "Left" };
    default:
      return undefined;
  }
}
