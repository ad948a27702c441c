export const castingViews = ["segments", "classes"] as const;
export type CastingView = (typeof castingViews)[number];

/** What the classes view shows: the list, or one of the pages behind it. */
export type ClassesPage = "list" | "whatIf" | "workshop" | "snapshots";
