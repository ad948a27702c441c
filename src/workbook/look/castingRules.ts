import type { CastingRules } from "../../method/casting/criteria";
import type { CriterionRows } from "../../method/casting/criteriaTable";
import type { ClassEffort } from "../../method/casting/effort";
import type { Finding } from "../excel/finding";

/** A class that a person set for a network, as a row of the overrides table. */
export interface OverrideRow {
  /** Name of the network, or the id of the customer that is its own. */
  readonly key: string;
  readonly class: string;
  readonly reason: string;
  readonly author: string;
  /** Last day it counts, a serial of the 1900 system; null for no end. */
  readonly until: number | null;
}

/** The rules of the casting as the tables in the workbook hold them. */
export interface WorkbookCastingRules {
  /** A criterion's `column` is the header in the customers table; as typed where there is none. */
  readonly rules: CastingRules;
  /** Where each criterion stands in its table. */
  readonly rows: readonly CriterionRows[];
  /** Position of each criterion's column in the customers source; -1 where there is none. */
  readonly positions: readonly number[];
  /** What each class asks for, in the order of the classes. */
  readonly efforts: readonly ClassEffort[];
  readonly overrides: readonly OverrideRow[];
  /** Row of each override below the header, from 0. */
  readonly overrideRows: readonly number[];
  /** Cells that cannot be used: nothing is cast while there is one. */
  readonly faults: readonly Finding[];
  /** What deserves a look and stops nothing: gaps and overlaps of the number bands. */
  readonly lint: readonly Finding[];
}
