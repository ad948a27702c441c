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
import { campaignKey, campaignsOf } from "./campaignsOf";
import { campaignSheet } from "./campaignSheet";

/**
 * Writes the sheet of one campaign: its result as of a day and its list.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no such campaign, costs that cannot be used, a source
 * changed since, a protected sheet
 */
export async function writeCampaign(read: Look, asOf: number, name: string, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const look: Look = { ...read, rules: judgeRules(survey, language) };
    checkSource(survey, checkedCustomers(look, ["customerId"]).customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const campaign = campaignsOf(look, asOf).find((each) => campaignKey(each.name) === campaignKey(name));
    if (!campaign) throw new WorkbookError("campaignUnknown", { values: { name } });
    stopAtFault((look.rules.faults ?? []).filter(({ values }) => values["rule"] === "instrumentCosts"));
    const target = chooseTarget("campaign", survey, language);
    const layout = campaignSheet({ language, look, campaign, asOf });
    await writeSheet(context, "campaign", target, layout, options, state);
    return writtenOf(target, layout, false);
  }, state);
}
