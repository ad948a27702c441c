import type { PointMatrix } from "../../method/casting/points";
import type { CastingRule } from "../../method/casting/rule";
import type { Cell } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { SurveyedRuleTable } from "../excel/survey";
import type { WorkbookCastingRules } from "./castingRules";
import type { CastingTable } from "../excel/ownTables";

/** What the casting needs of the workbook, read together with the customers. */
export interface CastingInput {
  readonly rules: WorkbookCastingRules;
  /** The rule tables as they were read. */
  readonly tables: ReadonlyMap<CastingTable, SurveyedRuleTable>;
  /** By criterion the cells of its column, by record; empty texts where there is no column. */
  readonly cells: readonly (readonly Cell[])[];
  /** By record; null where there is no such column. */
  readonly targetGroups: readonly Cell[] | null;
  /** By record the id of its lead member; null where there is no such column. */
  readonly leadIds: readonly Cell[] | null;
  /** null while the rules have faults. */
  readonly rule: CastingRule | null;
  /** Points by record and criterion, target groups not looked at; null while the rules have faults. */
  readonly points: PointMatrix | null;
  /** Values that a scale does not know. */
  readonly findings: readonly Finding[];
}
