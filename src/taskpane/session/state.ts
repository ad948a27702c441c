import type { Instrument } from "../../method/measures/instruments";
import type { Explanation } from "../../workbook/sentences/explainError";
import { presetOf } from "../../workbook/rules/exampleRules";
import type { Look } from "../../workbook/look/look";
import type { PlanCostRules, PlanPrior } from "../../workbook/rules/furtherRules";
import type { PlanRules, RuleBand, Rules } from "../../workbook/rules/rules";
import type { Progress, Written } from "../../workbook/excel/written";
import type { Tab } from "../frame/tabs";
import { firstViews, type ClassesPage, type ViewOf, type Views } from "../frame/views";
import { readMe } from "./me";
import type { Outcome } from "../../workbook/words/outcomes";
import type { SheetJob } from "../../workbook/excel/sheetMarks";
import { changedParts, type Fingerprint, fingerprintOf } from "../../workbook/look/fingerprint";
import type { LookPart } from "../../workbook/look/lookParts";
import type { Reads } from "../../workbook/look/sheetRecord";

export const jobs = ["casting", "reminders", "plan"] as const;
/** What writes a sheet; the name of its tab, too. */
export type Job = (typeof jobs)[number];

/** Long work under way. */
export type Work = "look" | "sample" | "rules" | "classes" | "snapshot" | "entry" | "sheet" | Job;

/** Rules that were changed in the pane and not written yet. */
export interface Draft {
  readonly potentialBands?: readonly RuleBand[];
  readonly penetrationBands?: readonly RuleBand[];
  readonly plan?: PlanRules;
  /** What the plan said before values of the calibration were accepted; changed together with the plan only. */
  readonly planPriors?: readonly PlanPrior[];
  /** Reading, start and costs of the plan. */
  readonly planCosts?: PlanCostRules;
}

export interface Offer {
  readonly words: string;
  readonly act: () => void;
}

export type Notice =
  | { readonly kind: "written"; readonly job: Job; readonly written: Written }
  | { readonly kind: "classesWritten"; readonly written: readonly Written[] }
  | { readonly kind: "castingKept"; readonly written: Written }
  | { readonly kind: "rulesWritten" }
  /** What was done, in the words of whoever did it, with the sheets that it wrote. */
  | {
      readonly kind: "done";
      readonly sentence: string;
      readonly written: readonly Written[];
      /** What can be done about it, such as taking it back. */
      readonly offer?: Offer;
    }
  | { readonly kind: "sampleLoaded" }
  /** The sample was asked for in a workbook that holds customers. */
  | { readonly kind: "customersThere"; readonly act: () => void }
  | { readonly kind: "cancelled"; readonly explanation: Explanation | null }
  | { readonly kind: "busy" }
  | { readonly kind: "noCustomers" }
  | { readonly kind: "failed"; readonly of: Work | "goTo" | "answer"; readonly explanation: Explanation };

/** One network that was dealt with in the queue. */
export interface DayDone {
  /** Of the network. */
  readonly key: string;
  readonly network: string;
  readonly outcome: Outcome;
  readonly followUp: number | null;
}

export interface DayWork {
  /** The as-of day it was done on; 0 before the first. */
  readonly day: number;
  readonly done: readonly DayDone[];
  /** Keys of the networks that were skipped. */
  readonly skipped: readonly string[];
}

/** Before the first. */
export const noDayWork: DayWork = { day: 0, done: [], skipped: [] };

export interface MadeOf {
  readonly reads: Reads;
  readonly of: Fingerprint;
}

export interface State {
  readonly tab: Tab;
  /** The view that each tab shows. */
  readonly views: Views;
  readonly classesPage: ClassesPage;
  /** A contact with the customer of the selected row is to be logged. */
  readonly wantsLog: boolean;
  /** A customer that was searched for is to be shown; null: none. */
  readonly wantsCustomer: string | null;
  /** The page that takes a list over stands in the place of the tab. */
  readonly isTakingOver: boolean;
  /** The column that it begins at; null for its first lines. */
  readonly takesOverAt: { readonly sheet: string; readonly header: string } | null;
  /** By what the last contact of a day was made that was logged here; null before the first. */
  readonly lastUsed: { readonly day: number; readonly instrument: Instrument } | null;
  /** Who works here; null where nobody has said. */
  readonly me: string | null;
  /** What was done with the queue of a day. */
  readonly dayWork: DayWork;
  readonly look: Look | null;
  /** The day a person chose; null: the rules' day, else today. */
  readonly chosenDay: number | null;
  readonly draft: Draft;
  readonly isLive: boolean;
  readonly work: Work | null;
  readonly progress: Progress | null;
  /** The workbook changed and is looked at in the background. */
  readonly isRenewing: boolean;
  readonly notice: Notice | null;
  /** What stands fixed on the sheets written in this session, and what it was made of. */
  readonly made: Readonly<Partial<Record<SheetJob, MadeOf>>>;
  /** What has changed since of what stands fixed on a sheet; absent where nothing has. */
  readonly older: Readonly<Partial<Record<SheetJob, readonly LookPart[]>>>;
  /** The workbook changed and was looked at again since it was opened. */
  readonly wasChanged: boolean;
}

export function initialState({ tab, day }: { readonly tab: Tab; readonly day: number | null }): State {
  return {
    tab,
    views: firstViews,
    classesPage: "list",
    wantsLog: false,
    wantsCustomer: null,
    isTakingOver: false,
    takesOverAt: null,
    lastUsed: null,
    me: readMe(),
    dayWork: noDayWork,
    look: null,
    chosenDay: day,
    draft: {},
    isLive: true,
    work: null,
    progress: null,
    isRenewing: false,
    notice: null,
    made: {},
    older: {},
    wasChanged: false,
  };
}

export type Action =
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly [T in Tab]: { readonly type: "view"; readonly tab: T; readonly view: ViewOf<T> } }[Tab]
  | { readonly type: "classesPage"; readonly page: ClassesPage }
  | { readonly type: "log" }
  | { readonly type: "logTaken" }
  | { readonly type: "customer"; readonly customerId: string | null }
  | { readonly type: "takeOver"; readonly isOpen: boolean; readonly at?: NonNullable<State["takesOverAt"]> }
  | { readonly type: "me"; readonly me: string | null }
  | { readonly type: "dayWork"; readonly day: number; readonly done?: DayDone; readonly skipped?: string }
  | { readonly type: "unskip" }
  | { readonly type: "used"; readonly day: number; readonly instrument: Instrument }
  | { readonly type: "day"; readonly day: number | null }
  | { readonly type: "draft"; readonly draft: Draft }
  | { readonly type: "discard"; readonly part: keyof Draft }
  | { readonly type: "live"; readonly isLive: boolean }
  | { readonly type: "begin"; readonly work: Work; readonly isQuiet: boolean }
  | { readonly type: "progress"; readonly progress: Progress }
  | {
      readonly type: "looked";
      readonly look: Look;
      readonly becauseChanged: boolean;
      /** What the sheets themselves say; what was written in this sitting is compared where they do not. */
      readonly older: State["older"];
    }
  | {
      readonly type: "written";
      readonly job: SheetJob;
      /** What stands fixed on the sheet; null where its formulas follow everything. */
      readonly reads: Reads | null;
      readonly look: Look;
    }
  | { readonly type: "end"; readonly notice: Notice | null; readonly isQuiet: boolean }
  | { readonly type: "notice"; readonly notice: Notice | null };

/** The session after an action; a pure function. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "tab":
      return {
        ...state,
        tab: action.tab,
        isTakingOver: false,
        notice: state.notice?.kind === "failed" ? state.notice : null,
      };
    case "view":
      return { ...state, tab: action.tab, views: { ...state.views, [action.tab]: action.view }, classesPage: "list" };
    case "log":
      return { ...state, tab: "reminders", views: { ...state.views, reminders: "customer" }, wantsLog: true };
    case "takeOver":
      return { ...state, isTakingOver: action.isOpen, takesOverAt: action.at ?? null };
    case "customer":
      return action.customerId === null
        ? { ...state, wantsCustomer: null }
        : {
            ...state,
            tab: "reminders",
            views: { ...state.views, reminders: "customer" },
            isTakingOver: false,
            wantsCustomer: action.customerId,
          };
    case "logTaken":
      return { ...state, wantsLog: false };
    case "me":
      return { ...state, me: action.me };
    case "dayWork": {
      const before = state.dayWork.day === action.day ? state.dayWork : { ...noDayWork, day: action.day };
      return {
        ...state,
        dayWork: {
          ...before,
          done: action.done ? [...before.done, action.done] : before.done,
          skipped: action.skipped === undefined ? before.skipped : [...before.skipped, action.skipped],
        },
      };
    }
    case "unskip":
      return { ...state, dayWork: { ...state.dayWork, skipped: [] } };
    case "used":
      return { ...state, lastUsed: { day: action.day, instrument: action.instrument } };
    case "classesPage":
      return {
        ...state,
        classesPage: action.page,
        // Back at the list, what a page has just done is still to be read.
        notice: action.page === "list" || state.notice?.kind === "failed" ? state.notice : null,
      };
    case "day":
      return { ...state, chosenDay: action.day };
    case "draft":
      return { ...state, draft: { ...state.draft, ...action.draft } };
    case "discard":
      return { ...state, draft: { ...state.draft, [action.part]: undefined } };
    case "live":
      return { ...state, isLive: action.isLive };
    case "begin":
      return action.isQuiet
        ? { ...state, isRenewing: true }
        : { ...state, work: action.work, progress: null, notice: null };
    case "progress":
      return { ...state, progress: action.progress };
    case "looked":
      return {
        ...state,
        look: action.look,
        wasChanged: state.wasChanged || action.becauseChanged,
        older: olderThan(action.look, state.made, action.older),
      };
    case "written": {
      const { job, reads, look } = action;
      const { [job]: _before, ...others } = state.made;
      const { [job]: _older, ...older } = state.older;
      return {
        ...state,
        made: reads ? { ...others, [job]: { reads, of: fingerprintOf(look, reads) } } : others,
        older,
      };
    }
    case "end":
      if (action.isQuiet) return { ...state, isRenewing: false };
      return { ...state, work: null, progress: null, notice: action.notice ?? state.notice };
    case "notice":
      return { ...state, notice: action.notice };
  }
}

function olderThan(look: Look, made: State["made"], said: State["older"]): State["older"] {
  const older: Partial<Record<SheetJob, readonly LookPart[]>> = { ...said };
  for (const [job, { reads, of }] of Object.entries(made) as [SheetJob, MadeOf][]) {
    // The sheet says it itself, by the rules as its writing left them.
    if (look.made?.has(job)) continue;
    const changed = changedParts(of, fingerprintOf(look, reads));
    if (changed.length > 0) older[job] = changed;
    else delete older[job];
  }
  return older;
}

/** The as-of day: the user's choice, else the workbook's, else today. Serials of the 1900 system. */
export function asOfDay({ chosenDay }: State, look: Look | null, today: number): number {
  return chosenDay ?? look?.rules.asOf ?? today;
}

/** The look with the unwritten changes in its rules: what the pane previews. */
export function previewed(look: Look, draft: Draft): Look {
  // The very look, so that what is known of it needs no computing again.
  if (Object.values(draft).every((part) => part === undefined)) return look;
  const rules: Rules = {
    ...look.rules,
    ...(draft.potentialBands && { potentialBands: draft.potentialBands, preset: presetOf(draft.potentialBands) }),
    ...(draft.penetrationBands && { penetrationBands: draft.penetrationBands }),
    ...planDraft(draft),
  };
  return { ...look, rules };
}

/** The unwritten changes that a job reads. */
export function draftOf(draft: Draft, job: Job): Draft {
  if (job === "plan") return planDraft(draft);
  return {
    ...(draft.potentialBands && { potentialBands: draft.potentialBands }),
    ...(draft.penetrationBands && { penetrationBands: draft.penetrationBands }),
  };
}

function planDraft({ plan, planPriors, planCosts }: Draft): Draft {
  return { ...(plan && { plan }), ...(planPriors && { planPriors }), ...(planCosts && { planCosts }) };
}
