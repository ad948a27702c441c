import { readNotes } from "../contacts/readNotes";
import type { Look } from "../look/look";
import type { JobOptions } from "../excel/written";
import type { Cockpit } from "./cockpit";

/**
 * The notes of the contacts that a cockpit shows, by their record.
 * @throws WorkbookError "sourceChanged" when the contacts stand elsewhere by now
 */
export function readCockpitNotes(
  look: Look,
  { contacts }: Pick<Cockpit, "contacts">,
  options: Pick<JobOptions, "signal"> = {},
): Promise<ReadonlyMap<number, string>> {
  return readNotes(
    look,
    contacts.map(({ record }) => record),
    options,
  );
}
