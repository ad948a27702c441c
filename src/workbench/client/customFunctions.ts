import { errorNumber, type Outcome } from "../host/functionResult";
import { strict } from "./strict";

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** The error that a custom function throws or returns on purpose: CustomFunctions.Error. */
class CustomFunctionsError extends Error {
  readonly code: string;
  constructor(code: string = ErrorCode.invalidValue, message?: string) {
    super(message ?? "");
    this.code = code;
    this.name = "CustomFunctionsError";
  }
}

type CustomFunction = (...args: unknown[]) => unknown;

/** Microsoft's runtime of custom functions: association and what becomes of arguments and results. */
export class FunctionCalls {
  private readonly functions = new Map<string, CustomFunction>();

  readonly customFunctions = strict(
    {
      associate: (idOrAll: string | Record<string, CustomFunction>, work?: CustomFunction): void => {
        if (typeof idOrAll !== "string")
          for (const [id, each] of Object.entries(idOrAll)) this.functions.set(id.toUpperCase(), each);
        else if (typeof work === "function") this.functions.set(idOrAll.toUpperCase(), work);
      },
      Error: CustomFunctionsError,
      ErrorCode: strict({ ...ErrorCode }, "CustomFunctions.ErrorCode"),
    },
    "CustomFunctions",
  );

  ids(): readonly string[] {
    return [...this.functions.keys()];
  }

  /** Calls a function: the invocation object comes last, errors among the arguments become CustomFunctions.Error. */
  invoke(id: string, args: unknown[], address: string): Outcome | Promise<Outcome> {
    const work = this.functions.get(id.toUpperCase());
    // Excel does not call what is not associated (#NAME?); if it did, the runtime would fail like this.
    if (!work) return { ok: false, value: "", errorCode: 2 };
    let result: unknown;
    try {
      result = work(...args.map(revived), { functionName: id, address });
    } catch (error) {
      return thrown(error, 2);
    }
    if (typeof result !== "object" || result === null || typeof (result as Promise<unknown>).then !== "function")
      return returned(result);
    return (result as Promise<unknown>).then(returned, (reason) => thrown(reason, 3));
  }
}

/** The error objects of the host as those of the add-in; rows without one are passed on as they are. */
function revived(argument: unknown): unknown {
  if (typeof argument !== "object" || argument === null) return argument;
  if (!Array.isArray(argument)) return revivedCell(argument);
  return (argument as unknown[]).map((row) =>
    Array.isArray(row) && row.some((cell) => typeof cell === "object" && cell !== null) ? row.map(revivedCell) : row,
  );
}

function revivedCell(cell: unknown): unknown {
  const code = typeof cell === "object" && cell !== null ? (cell as { error?: unknown }).error : undefined;
  return typeof code === "string" ? new CustomFunctionsError(code) : cell;
}

function returned(value: unknown): Outcome {
  if (typeof value === "number") {
    if (Number.isNaN(value)) return { ok: false, value: "NaN" };
    if (!Number.isFinite(value)) return { ok: false, value: "Infinity", errorCode: 6 };
  }
  if (value instanceof Error && !(value instanceof CustomFunctionsError))
    return { ok: false, value: String(value), errorCode: 0 };
  return { ok: true, value };
}

/** The text of an ordinary Error is lost. */
function thrown(error: unknown, errorCode: 2 | 3): Outcome {
  if (error instanceof CustomFunctionsError)
    return { ok: false, value: error.message, errorCode: errorNumber(error.code) };
  return { ok: false, value: typeof error === "string" ? error : "", errorCode };
}
