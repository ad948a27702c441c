import type {
  CellValue,
  CustomFunctionEntry,
  FunctionArgument,
  FunctionResult,
  WorkbookModel,
} from "../model/workbook";
import { resultOf, type Outcome } from "./functionResult";
import type { FunctionTiming } from "./context";
import type { Profile } from "./profile";

/** functions.json, as far as Excel reads it here. */
export interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly result?: { readonly type?: string; readonly dimensionality?: string };
  }[];
}

/** The side that runs the add-in's functions. */
export interface FunctionRuntime {
  /** Ids that were associated, in capitals. */
  ids(): readonly string[];
  /** An error among the arguments is `{error: "#N/A"}`; the runtime makes its own object of it. */
  invoke(id: string, args: unknown[], address: string): Outcome | Promise<Outcome>;
}

export interface FunctionsReport {
  readonly registered: readonly string[];
  /** Described in functions.json, never associated: their cells show #NAME?. */
  readonly notAssociated: readonly string[];
  /** Associated, not described: cannot be called. */
  readonly notDescribed: readonly string[];
}

const BUSY: CellValue = { error: "#BUSY!" };
type Parameter = CustomFunctionEntry["parameters"][number];

/** Puts the add-in's functions into the workbook. Cells that use one without metadata or association show #NAME?. */
export function registerFunctions(
  model: WorkbookModel,
  profile: Profile,
  json: FunctionsJson,
  namespace: string,
  runtime: FunctionRuntime,
  calls: FunctionTiming = { answer: "atOnce" },
): FunctionsReport {
  const associated = new Set(runtime.ids().map((id) => id.toUpperCase()));
  const described = new Set(json.functions.map((each) => each.id.toUpperCase()));
  const known = json.functions.filter((each) => associated.has(each.id.toUpperCase()));
  const entries = known.map((each) => ({
    name: namespace === "" ? each.name : `${namespace}.${each.name}`,
    id: each.id,
    description: each.description ?? "",
    parameters: (each.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional === true,
      matrix: parameter.dimensionality === "matrix",
      type: parameter.type ?? "any",
      repeating: parameter.repeating === true,
    })),
  }));
  const desk = new CallDesk(model, profile, json.allowErrorForDataTypeAny === true, entries, runtime, calls);
  model.registerFunctions(entries, (id, args, address) => desk.call(id, args, address));
  return {
    registered: entries.map((entry) => entry.name),
    notAssociated: json.functions.filter((each) => !associated.has(each.id.toUpperCase())).map((each) => each.id),
    notDescribed: [...associated].filter((id) => !described.has(id)),
  };
}

class CallDesk {
  private readonly parameters: Map<string, readonly Parameter[]>;
  /** Results of calls that could not be answered at once, by caller, function and arguments. */
  private readonly delivered = new Map<string, FunctionResult>();
  private readonly underway = new Set<string>();
  private isDelivering = false;
  private ready: [string, FunctionResult][] = [];

  constructor(
    private readonly model: WorkbookModel,
    private readonly profile: Profile,
    private readonly takesErrors: boolean,
    entries: readonly CustomFunctionEntry[],
    private readonly runtime: FunctionRuntime,
    private readonly calls: FunctionTiming,
  ) {
    this.parameters = new Map(entries.map((entry) => [entry.id, entry.parameters]));
  }

  call(id: string, args: readonly FunctionArgument[], address: string): FunctionResult {
    if (this.calls.answer === "later") return BUSY;
    if (this.calls.answer === "never") return { error: "#CALC!" };
    const parameters = this.parameters.get(id) ?? [];
    const converted: unknown[] = [];
    for (let i = 0; i < Math.max(args.length, parameters.length); i++) {
      const parameter = parameters[Math.min(i, parameters.length - 1)];
      const given = this.convert(args[i], parameter);
      if (given.refused) return given.refused;
      converted.push(given.value);
    }
    const { call, level } = this.profile.functionDelay;
    if (call === 0 && level === 0) return this.now(id, converted, address);
    return this.later(id, converted, address, this.isDelivering ? level : call);
  }

  private now(id: string, args: unknown[], address: string): FunctionResult {
    const key = this.delivered.size + this.underway.size > 0 ? keyOf(id, args, address) : "";
    const known = this.delivered.get(key);
    if (known !== undefined) return known;
    if (this.underway.has(key)) return BUSY as FunctionResult;
    const outcome = this.runtime.invoke(id, args, address);
    if (!isPromise(outcome)) return resultOf(outcome);
    const waiting = keyOf(id, args, address);
    this.underway.add(waiting);
    void outcome.then((value) => this.deliver(waiting, resultOf(value)));
    return BUSY;
  }

  private later(id: string, args: unknown[], address: string, delay: number): FunctionResult {
    const key = keyOf(id, args, address);
    const known = this.delivered.get(key);
    if (known !== undefined) return known;
    if (!this.underway.has(key)) {
      this.underway.add(key);
      setTimeout(() => {
        void Promise.resolve(this.runtime.invoke(id, args, address)).then((value) =>
          this.deliver(key, resultOf(value)),
        );
      }, delay);
    }
    return BUSY;
  }

  /** Results that come together are delivered together: one calculation for all of them. */
  private deliver(key: string, result: FunctionResult): void {
    this.ready.push([key, result]);
    if (this.ready.length > 1) return;
    setTimeout(() => {
      for (const [ready, value] of this.ready.splice(0)) {
        this.underway.delete(ready);
        this.delivered.set(ready, value);
      }
      this.isDelivering = true;
      try {
        this.model.recalculate();
      } finally {
        this.isDelivering = false;
      }
    }, 0);
  }

  /** Excel converts for typed parameters and does not call the function when it cannot, or when an argument is an error. */
  private convert(
    argument: FunctionArgument,
    parameter: Parameter | undefined,
  ): { value?: unknown; refused?: CellValue } {
    const type = parameter?.type ?? "any";
    const { blanks } = this.profile;
    // Left out; a blank cell that a parameter of one value refers to arrives by platform.
    if (argument === undefined) return { value: null };
    const blank = (any: 0 | "" | null): unknown =>
      type === "any" ? any : type === "string" ? "" : typedValue(0, type);
    if (argument === null) return { value: blank(blanks.scalar) };
    if (!Array.isArray(argument)) {
      const value = argument as CellValue;
      const refused = this.refusal(value, type);
      if (refused) return { refused };
      const one = typedValue(value, type);
      return { value: parameter?.matrix ? [[one]] : one };
    }
    const rows = argument as readonly (readonly (CellValue | null)[])[];
    const converted: unknown[][] = new Array<unknown[]>(rows.length);
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r] ?? [];
      const cells = new Array<unknown>(row.length);
      for (let c = 0; c < row.length; c++) {
        const value = row[c] as CellValue | null;
        if (value === null) cells[c] = blank(blanks.matrix);
        else {
          if (typeof value === "object" || type !== "any") {
            const refused = this.refusal(value, type);
            if (refused) return { refused };
          }
          cells[c] = type === "any" ? value : typedValue(value, type);
        }
      }
      converted[r] = cells;
    }
    return { value: converted };
  }

  private refusal(value: CellValue, type: string): CellValue | undefined {
    if (typeof value === "object")
      return value.error === "#BUSY!" || type !== "any" || !this.takesErrors ? { error: value.error } : undefined;
    const isUnfit = type === "number" && typeof value === "string" && value !== "" && Number.isNaN(Number(value));
    const isNoBoolean = type === "boolean" && typeof value === "string" && !/^(true|false)$/i.test(value);
    return isUnfit || isNoBoolean ? { error: "#VALUE!" } : undefined;
  }
}

function typedValue(value: CellValue, type: string): unknown {
  if (type === "number") return Number(value);
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") return typeof value === "string" ? value.toLowerCase() === "true" : Boolean(value);
  return value;
}

function keyOf(id: string, args: unknown[], address: string): string {
  return JSON.stringify([address, id, args]);
}

function isPromise(value: Outcome | Promise<Outcome>): value is Promise<Outcome> {
  return typeof (value as Promise<Outcome>).then === "function";
}
