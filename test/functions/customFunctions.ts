/** What Excel's runtime gives to functions, as far as they use it. Import it before the functions. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const associated = new Map<string, unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: FunctionError,
    associate: (id: string, body: unknown) => associated.set(id, body),
  },
});

/** The ids that a loaded entry has associated. */
export function associatedIds(): string[] {
  return [...associated.keys()];
}

/** Sets Excel's interface language, or takes Office away. */
export function speak(displayLanguage: string | undefined): void {
  Object.assign(globalThis, { Office: displayLanguage === undefined ? undefined : { context: { displayLanguage } } });
}

/** What the pane tells the functions through the window. */
export function countDaysFrom(system: "1900" | "1904"): void {
  globalThis.skmDays = { system, isAssumed: false };
}

/** The code of an error in a result, or the value itself: what a reader of the sheet sees. */
function seen(value: unknown): unknown {
  return value instanceof FunctionError ? value.code : value;
}

export function seenRows(rows: unknown[][]): unknown[][] {
  return rows.map((row) => row.map(seen));
}

/** Runs a call that fails as a whole; its code and sentence. */
export function failureOf(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the call did not fail");
}
