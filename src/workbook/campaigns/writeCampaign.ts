import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { campaignSheet } from "./campaignSheet";
import { campaignKey, campaignsOf } from "./campaignsOf";

/** One campaign: its result and its list. */
export const campaignRecord = sheetRecord<CampaignChosen, Campaign>({
  job: "campaign",
  customers: ["customerId"],
  reads: {
    customers: ["customerId", "customer", "network", "adviser", "contactPerson", "phone"],
    contacts: ["date", "customerId", "instrument", "outcome", "contribution", "campaign"],
    rules: ["instrumentCosts"],
    registers: ["campaigns", "campaignLists"],
    persons: true,
  },
  usual(look) {
    const last = look.registers.campaigns.at(-1);
    return last ? { name: last.campaign } : null;
  },
  result({ look, asOf, choice: { name } }) {
    const campaign = campaignsOf(look, asOf).find((each) => campaignKey(each.name) === campaignKey(name));
    if (!campaign) throw new WorkbookError("campaignUnknown", { values: { name } });
    stopAtFault((look.rules.faults ?? []).filter(({ values }) => values["rule"] === "instrumentCosts"));
    return campaign;
  },
  pages({ look, asOf, options: { language } }, campaign) {
    return [{ job: "campaign", layout: campaignSheet({ language, look, campaign, asOf }), isLive: false }];
  },
});

interface CampaignChosen {
  readonly name: string;
}

type Campaign = Parameters<typeof campaignSheet>[0]["campaign"];

/**
 * Writes the sheet of one campaign: its result as of a day and its list.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no such campaign, costs that cannot be used, a source
 * changed since, a protected sheet
 */
export function writeCampaign(look: Look, asOf: number, name: string, options: WriteOptions): Promise<Written> {
  return writeOne(campaignRecord, look, asOf, { name }, options);
}
