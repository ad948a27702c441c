import type { HeadlessTextKey } from "../text/headless/headlessText";
import type { TextValues } from "../text/sentence";

/** A reason for which a warehouse command ends; its sentence is the text of its key. */
export class WarehouseError extends Error {
  constructor(
    readonly key: HeadlessTextKey & `warehouse.${string}`,
    readonly values: TextValues = {},
    cause?: unknown,
  ) {
    super(key, { cause });
    this.name = "WarehouseError";
  }
}
