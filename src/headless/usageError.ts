import type { HeadlessTextKey } from "../text/headless/headlessText";
import type { TextValues } from "../text/sentence";

/** Something the person who typed the command has to change: a sentence on standard error and exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly key: HeadlessTextKey,
    readonly values: TextValues = {},
  ) {
    super(key);
    this.name = "UsageError";
  }
}
