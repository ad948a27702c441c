import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { blockedInstruments } from "./blockedInstruments";
import { consentsSheet } from "./consentsSheet";

/** Rows that an Excel sheet has, less those above the list. */
const mostRows = 1_048_576 - 100;

/**
 * Writes the list of what may not be used and why.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, more rows than a sheet
 * has, a protected sheet
 */
export async function writeConsents(read: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const look: Look = { ...read, rules: judgeRules(survey, language) };
    checkSource(survey, checkedCustomers(look, ["customerId"]).customers);
    stopAtFault((look.rules.faults ?? []).filter(({ values }) => values["rule"] === "contactRules"));
    const blocked = blockedInstruments(look, asOf);
    if (blocked.length > mostRows) throw new WorkbookError("noRoom", { values: { rows: blocked.length } });
    const target = chooseTarget("consents", survey, language);
    const layout = consentsSheet({ language, look, blocked, asOf });
    await writeSheet(context, "consents", target, layout, options, state);
    return writtenOf(target, layout, false);
  }, state);
}
