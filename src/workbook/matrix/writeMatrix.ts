import { bandsFromCells } from "../../method/segment/bandTable";
import { countKey } from "../../text/text";
import { fieldReference, ruleReference } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { RuleTables } from "../rules/ensureRules";
import type { MatrixReferences } from "./matrixReferences";
import { matrixSheet } from "./matrixSheet";
import { type Segments, segmentsOf } from "./segments";

/** Rows that an Excel sheet has. */
const sheetRows = 1_048_576;

/** The matrix of potential and penetration with the customers in it. */
export const matrixRecord = sheetRecord<object, Segments>({
  job: "casting",
  customers: ["potential", "revenue"],
  reads: {
    customers: ["customerId", "customer", "network", "adviser", "potential", "revenue"],
    rules: ["potentialBands", "penetrationBands", "thrusts"],
  },
  fixedReads: { customers: ["potential", "revenue"], rules: ["potentialBands", "penetrationBands"] },
  tables: () => [],
  usual: () => ({}),
  result({ look }) {
    const segments = segmentsOf(look) as Segments;
    stopAtFault(segments.faults);
    const count = look.customerColumns?.count ?? 0;
    if (count > sheetRows - 100) throw new WorkbookError("noRoom", { values: { rows: count } });
    return segments;
  },
  pages({ look, options: { language, live } }, segments, { tables }) {
    const layout = matrixSheet({ language, look, segments, live: live ? referencesOf(look, tables) : null });
    const remarks: Remark[] = [];
    if (live && look.customers?.choice.tableName === null) remarks.push({ key: "sheets.written.rangeFixed" });
    const missing = segments.notClassifiable.length;
    if (missing > 0)
      remarks.push({
        key: countKey(language, "sheets.written.notClassifiable", missing),
        values: { count: missing },
      });
    return [{ job: "casting", layout, isLive: live, remarks }];
  },
});

/**
 * Writes the "Casting matrix" sheet from what was read, with the rules as they are in the workbook now.
 * @throws WorkbookError before anything is written: no customers, missing columns, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export function writeMatrix(look: Look, options: WriteOptions): Promise<Written> {
  return writeOne(matrixRecord, look, 0, {}, options);
}

function referencesOf(look: Look, tables: RuleTables): MatrixReferences {
  const table = (key: "potentialBands" | "penetrationBands" | "thrusts"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const { customers } = look;
  const bandRows = (key: "potentialBands" | "penetrationBands"): readonly number[] =>
    bandsFromCells(
      table(key)
        .cells.slice(1)
        .map((row) => row.slice(0, 3)),
    ).rows;
  return {
    field: (field) => (customers ? fieldReference(customers, field) : undefined),
    potentialBands: ruleReference("potentialBands", table("potentialBands"), 3),
    penetrationBands: ruleReference("penetrationBands", table("penetrationBands"), 3),
    thrusts: ruleReference("thrusts", table("thrusts"), 2),
    potentialRows: bandRows("potentialBands"),
    penetrationRows: bandRows("penetrationBands"),
    rulesSheet: table("potentialBands").sheet,
  };
}
