import { bandsFromCells } from "../../method/segment/bandTable";
import { countKey } from "../../text/text";
import { inExcel, WriteState } from "../excel/excel";
import { fieldReference, ruleReference } from "../excel/references";
import { checkSource } from "../excel/sourceCheck";
import { type SurveyedRuleTable, surveyWorkbook } from "../excel/survey";
import { stopAtFault, WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import { checkedCustomers } from "../look/checkedCustomers";
import type { Look } from "../look/look";
import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { judgeRules } from "../rules/judgeRules";
import type { MatrixReferences } from "./matrixReferences";
import { matrixSheet } from "./matrixSheet";
import { type Segments, segmentsOf } from "./segments";

/** Rows that an Excel sheet has. */
const sheetRows = 1_048_576;

/**
 * Writes the "Casting matrix" sheet from what was read, with the rules as they are in the workbook now.
 * @throws WorkbookError before anything is written: no customers, missing columns, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export async function writeMatrix(look: Look, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["potential", "revenue"]);
    checkSource(survey, customers);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const segments = segmentsOf(seen) as Segments;
    stopAtFault(segments.faults);
    const count = look.customerColumns?.count ?? 0;
    if (count > sheetRows - 100) throw new WorkbookError("noRoom", { values: { rows: count } });
    const target = chooseTarget("casting", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const layout = matrixSheet({
      language,
      look: seen,
      segments,
      live: live ? referencesOf(seen, ensured.tables) : null,
    });
    await writeSheet(context, "casting", target, layout, options, state);
    const remarks: Remark[] = [...ensured.remarks];
    if (live && customers.choice.tableName === null) remarks.push({ key: "sheets.written.rangeFixed" });
    const missing = segments.notClassifiable.length;
    if (missing > 0) {
      remarks.push({
        key: countKey(language, "sheets.written.notClassifiable", missing),
        values: { count: missing },
      });
    }
    return writtenOf(target, layout, live, remarks);
  }, state);
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
