import { bandsFromCells } from "../method/segment/bandTable";
import { countKey } from "../text/text";
import { castingOf, type Casting } from "./casting";
import { ensureRules, type RuleTables } from "./ensureRules";
import { inExcel, WriteState } from "./excel";
import { judgeRules } from "./judgeRules";
import type { Look } from "./look";
import { fieldReference, ruleReference } from "./references";
import { castingSheet, type CastingReferences } from "./sheets/castingSheet";
import { checkSource } from "./sourceCheck";
import { surveyWorkbook, type SurveyedRuleTable } from "./survey";
import { WorkbookError } from "./workbookError";
import { chooseTarget, writeSheet, writtenOf } from "./writeSheet";
import type { Remark, WriteOptions, Written } from "./written";

/** Rows that an Excel sheet has. */
const sheetRows = 1_048_576;

/**
 * Writes the "Casting matrix" sheet from what was read, with the rules as they are in the workbook now.
 * @throws WorkbookError before anything is written: no customers, missing columns, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export async function writeCasting(look: Look, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["potential", "revenue"]);
    checkSource(survey, customers);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const casting = castingOf(seen) as Casting;
    stopAtFault(casting.faults);
    const count = look.customerColumns?.count ?? 0;
    if (count > sheetRows - 100) throw new WorkbookError("noRoom", { values: { rows: count } });
    const target = chooseTarget("casting", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const layout = castingSheet({
      language,
      look: seen,
      casting,
      live: live ? referencesOf(seen, ensured.tables) : null,
    });
    await writeSheet(context, "casting", target, layout, options, state);
    const remarks: Remark[] = [...ensured.remarks];
    if (live && customers.choice.tableName === null) remarks.push({ key: "sheets.written.rangeFixed" });
    const missing = casting.notClassifiable.length;
    if (missing > 0) {
      remarks.push({
        key: countKey(language, "sheets.written.notClassifiable", missing),
        values: { count: missing },
      });
    }
    return writtenOf(target, layout, live, remarks);
  }, state);
}

/** The customers source, or the error that says what is missing for a job. */
export function checkedCustomers(
  look: Look,
  needed: readonly ("customerId" | "potential" | "revenue")[],
): { customers: NonNullable<Look["customers"]> } {
  const { customers } = look;
  if (!customers || !look.customerColumns) throw new WorkbookError("noCustomers");
  const missing = needed.filter((field) => customers.columns[field] === undefined);
  if (missing.length > 0) {
    throw new WorkbookError("columnMissing", { sheet: customers.choice.sheet, values: { fields: missing.join(",") } });
  }
  if (look.customerColumns.count === 0) throw new WorkbookError("tableEmpty", { sheet: customers.choice.sheet });
  return { customers };
}

/** Throws when a cell of the rules that the job needs cannot be used. */
export function stopAtFault(faults: Casting["faults"]): void {
  const [fault] = faults;
  if (fault) throw new WorkbookError("rulesUnusable", { place: fault.place, cause: fault });
}

function referencesOf(look: Look, tables: RuleTables): CastingReferences {
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
