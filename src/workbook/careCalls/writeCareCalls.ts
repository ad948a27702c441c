import { inExcel, WriteState } from "../excel";
import { judgeRules } from "../judgeRules";
import type { Look } from "../look";
import { checkSource } from "../sourceCheck";
import { surveyWorkbook } from "../survey";
import { checkedCustomers } from "../writeCasting";
import { chooseTarget, writeSheet, writtenOf } from "../writeSheet";
import type { Remark, WriteOptions, Written } from "../written";
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
