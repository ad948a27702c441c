import type { TextKey } from "../../text/text";
import type { Tab } from "./tabs";

/** The views of each tab with their names, the first one to begin with; a tab with one view shows no choice. */
export const views = {
  data: { tables: "pane.tab.data" },
  casting: { segments: "pane.view.casting.segments", classes: "pane.view.casting.classes" },
  reminders: {
    list: "pane.view.reminders.list",
    day: "pane.view.reminders.day",
    customer: "pane.view.reminders.customer",
    party: "pane.view.reminders.party",
    campaigns: "pane.view.reminders.campaigns",
    control: "pane.view.reminders.control",
    exports: "pane.view.reminders.exports",
  },
  plan: {
    plan: "pane.view.plan.plan",
    scenarios: "pane.view.plan.scenarios",
    calibration: "pane.view.plan.calibration",
    bands: "pane.view.plan.bands",
    sensitivity: "pane.view.plan.sensitivity",
    capacity: "pane.view.plan.capacity",
    value: "pane.view.plan.value",
  },
} as const satisfies Readonly<Record<Tab, Readonly<Record<string, TextKey>>>>;

export type ViewOf<T extends Tab> = keyof (typeof views)[T] & string;
export type Views = { readonly [T in Tab]: ViewOf<T> };

export const firstViews: Views = { data: "tables", casting: "segments", reminders: "list", plan: "plan" };

/** What the classes view shows: the list, or one of the pages behind it. */
export type ClassesPage = "list" | "whatIf" | "workshop" | "snapshots" | "put";
