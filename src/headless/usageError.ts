import type { TextKey, TextValues } from "../text/text";

/** Something the person who typed the command has to change: a sentence on standard error and exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly key: TextKey,
    readonly values: TextValues = {},
  ) {
    super(key);
    this.name = "UsageError";
  }
}
