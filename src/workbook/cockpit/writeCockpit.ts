import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { cockpitOf } from "./cockpitOf";
import { cockpitSheet } from "./cockpitSheet";
import { readCockpitNotes } from "./readCockpitNotes";

/**
 * Writes the "Cockpit" sheet of a customer's network: one page to print, fixed values whatever is asked for. The sheet of
 * the customer before is written over.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no such customer, a source changed since, a protected
 * sheet
 */
export async function writeCockpit(
  look: Look,
  asOf: number,
  customerId: string,
  options: WriteOptions,
): Promise<Written> {
  const state = new WriteState();
  const first = cockpitOf(look, asOf, customerId);
  const notes = first ? await readCockpitNotes(look, first, options) : new Map<number, string>();
  return inExcel(async (context) => {
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const cockpit = cockpitOf(seen, asOf, customerId);
    if (!cockpit) throw new WorkbookError("customerMissing", { values: { customer: customerId } });
    const target = chooseTarget("cockpit", survey, language);
    const layout = cockpitSheet({ language, look: seen, cockpit, notes });
    await writeSheet(context, "cockpit", target, layout, options, state);
    return writtenOf(target, layout, false);
  }, state);
}
