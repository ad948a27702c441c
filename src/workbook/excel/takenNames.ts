import type { Survey } from "./survey";
import { WorkbookError } from "./workbookError";

/**
 * Throws when a name that a table of ours is to have belongs to the user already: Excel would leave a table with another
 * name behind, at each try once more.
 * @throws WorkbookError "nameTaken" with nothing written
 */
export function stopAtTakenNames({ names }: Pick<Survey, "names">, wanted: readonly string[]): void {
  const name = wanted.find((each) => names.has(each.toLowerCase()));
  if (name !== undefined) throw new WorkbookError("nameTaken", { values: { name } });
}
