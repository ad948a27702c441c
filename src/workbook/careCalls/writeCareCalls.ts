import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { CareCallList } from "./careCalls";
import { careCallsOf } from "./careCallsOf";
import { careCallsSheet } from "./careCallsSheet";

/**
 * Writes Monday's question list.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, a protected sheet
 */
export async function writeCareCalls(read: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const look: Look = { ...read, rules: judgeRules(survey, language) };
    checkSource(survey, checkedCustomers(look, ["customerId"]).customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const target = chooseTarget("careCalls", survey, language);
    const list = careCallsOf(look, asOf) as CareCallList;
    const layout = careCallsSheet({ language, look, list });
    await writeSheet(context, "careCalls", target, layout, options, state);
    const remarks: Remark[] = [];
    if (!look.contacts) remarks.push({ key: "sheets.written.noContacts" });
    return writtenOf(target, layout, false, remarks);
  }, state);
}
