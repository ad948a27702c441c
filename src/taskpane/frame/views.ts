import type { Tab } from "./tabs";

/** The views of each tab, the first one to begin with; a tab with one view shows no choice. */
export const views = {
  data: ["tables"],
  casting: ["segments", "classes"],
  reminders: ["list", "day", "customer", "party", "campaigns", "control", "exports"],
  plan: ["plan", "scenarios", "calibration", "bands", "sensitivity", "capacity", "value"],
} as const satisfies Readonly<Record<Tab, readonly [string, ...string[]]>>;

export type ViewOf<T extends Tab> = (typeof views)[T][number];
export type Views = { readonly [T in Tab]: ViewOf<T> };

export const firstViews: Views = { data: "tables", casting: "segments", reminders: "list", plan: "plan" };

/** What the classes view shows: the list, or one of the pages behind it. */
export type ClassesPage = "list" | "whatIf" | "workshop" | "snapshots";
