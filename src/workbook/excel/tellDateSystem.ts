import type { DateSystem } from "./dateSystem";

/** 2 Jan 1904 in the workbook's days: the only official way to see where they start. Loaded, to be read after a sync. */
export function earlyDay(workbook: Excel.Workbook): Excel.FunctionResult<number> {
  return workbook.functions.date(1904, 1, 2).load("value");
}

/** It is day 1 where counting starts in 1904, else 1463. */
export function dateSystemOf(early: Excel.FunctionResult<number>): DateSystem {
  return early.value < 1000 ? "1904" : "1900";
}

/**
 * Tells the functions, which are a bundle of their own, how the workbook counts its days, and has everything calculated
 * again with the next sync where they have computed otherwise before.
 * @returns whether there is something to sync
 */
export function tellDateSystem(system: DateSystem, workbook: Excel.Workbook): boolean {
  const before = globalThis.skmDays;
  const counted = before?.system ?? (before?.isAssumed ? "1900" : system);
  globalThis.skmDays = { system, isAssumed: false };
  if (counted === system) return false;
  workbook.application.calculate("Full");
  return true;
}

/** Reads how the workbook counts its days and tells the functions: at the start, since cells calculate before any look. */
export async function readDateSystem(): Promise<void> {
  await Excel.run(async (context) => {
    const early = earlyDay(context.workbook);
    await context.sync();
    if (tellDateSystem(dateSystemOf(early), context.workbook)) await context.sync();
  });
}
