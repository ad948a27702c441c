import type { CurveFit } from "../../method/allocation/adbudg";
import type { CellPlace, Finding } from "../excel/finding";

/** What the advisers' time allows and what the targets ask for, in the calendar year of the as-of day. Times in minutes. */
export interface Capacity {
  readonly asOf: number;
  readonly year: number;
  /** First and last day of the calendar year, serials of the 1900 system. */
  readonly from: number;
  readonly to: number;
  /** Call parties in the year; each takes every adviser the minutes of the rules. */
  readonly parties: number;
  /** Follow-up calls a year of each adviser by the success plan, and the minutes of an average call. */
  readonly followUpCalls: number;
  readonly minutesPerCall: number;
  /** Those of the table of advisers and those that customers name, in the order of the table; last the networks without an adviser. */
  readonly advisers: readonly AdviserCapacity[];
  readonly team: TeamCapacity;
  /** Null while response curves or efforts cannot be used, or nobody has a target. */
  readonly remedies: Remedies | null;
  /** Proposals only: each the best after those before it; nothing is moved by itself. */
  readonly moves: readonly NetworkMove[];
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
  readonly remarks: readonly CapacityRemark[];
}

export type CapacityRemark =
  | { readonly remark: "noAdvisers" }
  /** Networks with a target and no adviser: their contacts are in nobody's calendar. */
  | { readonly remark: "withoutAdviser"; readonly networks: number; readonly minutes: number }
  /** Customers name the adviser, the table does not: no time is known. */
  | { readonly remark: "notInTable"; readonly adviser: string; readonly networks: number }
  | { readonly remark: "noTime"; readonly adviser: string }
  /** Networks with a target whose class has no row in the table of efforts: their minutes are unknown. */
  | { readonly remark: "noEffort"; readonly class: string; readonly networks: number }
  | { readonly remark: "noResponse"; readonly class: string; readonly networks: number }
  | { readonly remark: "curveFitsBadly"; readonly class: string; readonly error: number }
  | { readonly remark: "leastAboveTarget"; readonly class: string }
  /** What the remedies call optimum is the best that was found; no allocation is better by more. "" stands for the team. */
  | { readonly remark: "notProven"; readonly adviser: string; readonly most: number };

export interface Loads {
  /** Target contacts with preparation and travel. */
  readonly contacts: number;
  readonly callParties: number;
  /** Follow-up calls of the success plan. */
  readonly followUps: number;
  readonly total: number;
}

export interface TeamCapacity {
  readonly networks: number;
  /** Target contacts a year. */
  readonly contacts: number;
  readonly minutes: number;
  readonly load: Loads;
  /** Load / minutes; null without minutes. */
  readonly utilisation: number | null;
}

export interface AdviserCapacity extends TeamCapacity {
  /** "" stands for the networks without an adviser. */
  readonly adviser: string;
  /** Whether the table of advisers has a row. */
  readonly isInTable: boolean;
  readonly region: string;
  /** Mondays to Fridays of the year without the holidays of the region and the closing days. */
  readonly workingDays: number;
  readonly leaveDays: number;
  readonly trainingDays: number;
  readonly sicknessDays: number;
  /** Working days less leave, training and sickness; not below 0. */
  readonly days: number;
  readonly hoursADay: number;
  /** Share of the time for customers, 0..1. */
  readonly netMarketTime: number;
  /** Null: no limit. */
  readonly mostNetworks: number | null;
  readonly isOverSpan: boolean;
  /** Null: not known. */
  readonly costPerYear: number | null;
  readonly classes: readonly ClassLoad[];
}

/** Networks of one class that have the same target. */
export interface ClassLoad {
  readonly class: string;
  readonly contactsPerYear: number;
  readonly networks: number;
  /** Networks x contacts a year. */
  readonly contacts: number;
  /** Talk, preparation and travel, weighed by the shares of the formats. */
  readonly minutesPerContact: number;
  readonly minutes: number;
  /** Keys of the networks. */
  readonly keys: readonly string[];
}

export const remedyKinds = ["stretch", "priority", "optimum"] as const;

/** What to do with the time there is, side by side. All keep to the least and most contacts, in whole contacts. */
export interface Remedies {
  readonly fits: readonly { readonly class: string; readonly fit: CurveFit }[];
  /** Only advisers with time and networks with a target; a team's remedies are the sums over its advisers. */
  readonly advisers: readonly AdviserRemedies[];
  readonly team: RemediesOf;
  /** The optimum if every network could be with anybody: what moving networks can bring at most. Null: least contacts do not fit. */
  readonly pooledContribution: number | null;
}

export interface RemediesOf {
  /** The targets as they are, whether or not they fit. */
  readonly target: Allocated;
  readonly stretch: Allocated | null;
  readonly priority: Allocated | null;
  /** Proven, unless a remark says otherwise, in whole cents; null with the others where the least contacts do not fit. */
  readonly optimum: Allocated | null;
}

export interface AdviserRemedies extends RemediesOf {
  readonly adviser: string;
  /** Minutes for target contacts: the adviser's less call parties and follow-up calls. */
  readonly minutes: number;
  /** Every interval times this, 1 where the targets fit. */
  readonly stretchFactor: number | null;
  /** What the optimum gains by one more hour and loses by one hour less: differences of exact optima; null without them. */
  readonly oneHourMore: number | null;
  readonly oneHourLess: number | null;
  /** Hours between which the optimum stays within 1 %; most is null where more time never changes it by more. */
  readonly flat: { readonly least: number; readonly most: number | null } | null;
  readonly infeasible: Infeasible | null;
}

/** The least contacts ask for more time than there is. */
export interface Infeasible {
  readonly missingMinutes: number;
  /** Served from the most important class on: what remains without time. */
  readonly classes: readonly { readonly class: string; readonly minutes: number; readonly missingMinutes: number }[];
}

export interface Allocated {
  readonly contacts: number;
  readonly minutes: number;
  readonly contribution: number;
  /** Optimum less this; null without an optimum, and for targets that do not fit. */
  readonly loss: number | null;
  readonly classes: readonly AllocatedClass[];
}

export interface AllocatedClass {
  readonly class: string;
  readonly networks: number;
  readonly contacts: number;
  readonly minutes: number;
  readonly contribution: number;
  /** How many networks get how many contacts, from the fewest contacts on. */
  readonly levels: readonly { readonly contacts: number; readonly networks: number }[];
}

export interface NetworkMove {
  readonly key: string;
  readonly network: string;
  readonly class: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  /** Utilisation after this and the moves before it. */
  readonly fromUtilisation: number;
  readonly toUtilisation: number;
  readonly place: CellPlace | null;
}
