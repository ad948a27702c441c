import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { languageOf, type Language } from "../text/languages";
import type { TextValues } from "../text/sentence";

/** The two errors that show their sentence in Excel; a number out of bounds is #VALUE! for its sake. */
export type FailCode = "#VALUE!" | "#N/A";

/** The language of Excel's user interface. */
export function userLanguage(): Language {
  // Outside Excel (tests, bare runtimes) there is no Office object, and before onReady no context.
  return languageOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
}

/** An Excel error with a sentence in the user's language. */
export function fail(code: FailCode, key: FunctionTextKey, values?: TextValues): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, sayInCell(userLanguage(), key, values));
}

/**
 * Runs a function's body. Excel shows nothing of an ordinary exception, so one becomes an error that says which
 * sentence to pass on.
 */
export function guarded(body: () => unknown[][]): unknown[][] {
  try {
    return body();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) throw error;
    throw fail("#VALUE!", "functions.unexpected", { message: error instanceof Error ? error.message : String(error) });
  }
}
