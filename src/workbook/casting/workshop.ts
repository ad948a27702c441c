import { inExcel, readInExcel } from "../excel/excel";

/** Where a workshop stands: keys of networks, and nothing about people. */
export interface WorkshopProgress {
  /** The network that is on the wall. */
  readonly at: string;
  /** The networks that were cast already. */
  readonly done: readonly string[];
}

/** The key in the document settings. The value is {schemaVersion, progress}. */
export const workshopKey = "skm.workshop";
const schemaVersion = 1;

/**
 * Keeps the progress in the workbook's settings, so that the workshop goes on tomorrow; null forgets it.
 * @returns false when Excel refused to keep it: the workshop then begins anew after the pane is closed
 */
export async function rememberWorkshop(progress: WorkshopProgress | null): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const { settings } = context.workbook;
      settings.add(workshopKey, { schemaVersion, progress });
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** The progress that was kept; null where none was, or where it cannot be understood. */
export async function workshopProgress(): Promise<WorkshopProgress | null> {
  return readInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(workshopKey).load("value");
    await context.sync();
    return setting.isNullObject ? null : progressIn(setting.value);
  });
}

function progressIn(value: unknown): WorkshopProgress | null {
  if (typeof value !== "object" || value === null) return null;
  const kept = value as { schemaVersion?: unknown; progress?: unknown };
  if (kept.schemaVersion !== schemaVersion || typeof kept.progress !== "object" || kept.progress === null) return null;
  const { at, done } = kept.progress as { at?: unknown; done?: unknown };
  return typeof at === "string" && Array.isArray(done) && done.every((key) => typeof key === "string")
    ? { at, done: done as string[] }
    : null;
}
