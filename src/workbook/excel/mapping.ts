import { inExcel } from "./excel";
import type { Mapping, SourceMapping } from "./source";

/** The key in the document settings. The value is {schemaVersion, mapping}; nothing else is kept there. */
export const settingKey = "skm.mapping";
const schemaVersion = 1;

/** The mapping in a stored setting; an unknown or damaged one counts as none. */
export function mappingOf(value: unknown): Mapping {
  if (!isRecord(value) || value["schemaVersion"] !== schemaVersion || !isRecord(value["mapping"])) return {};
  return Object.fromEntries(
    Object.entries(value["mapping"]).filter((entry): entry is [string, SourceMapping] => isSourceMapping(entry[1])),
  );
}

/**
 * Keeps the mapping in the workbook's settings. A workbook that cannot keep settings (opened for reading, or an Excel
 * that loses them) is no reason to stop: the mapping then holds for this session only.
 * @returns false when Excel refused to keep it
 */
export async function rememberMapping(mapping: Mapping): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      context.workbook.settings.add(settingKey, { schemaVersion, mapping });
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSourceMapping(value: unknown): value is SourceMapping {
  if (!isRecord(value)) return false;
  const { source, headers } = value;
  return (
    (source === undefined || typeof source === "string") &&
    (headers === undefined ||
      (isRecord(headers) && Object.values(headers).every((header) => typeof header === "string")))
  );
}
