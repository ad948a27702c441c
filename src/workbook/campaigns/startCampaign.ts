import { idKey } from "../../method/cadence/idKey";
import { networksIn } from "../look/networksIn";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { appendRecords, type Registered } from "../registers/appendToRegister";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import type { NewCampaign } from "./campaign";
import { campaignKey } from "./campaignsOf";

/**
 * Starts a campaign: its list and then the campaign itself go into their registers. From then on a contact whose column
 * Campaign names it counts for it. The list comes first: should the second part fail, nothing is started, and a list
 * without its campaign is a finding and not a campaign with half its customers.
 * @throws WorkbookError campaignUnusable (no name, no known customer, an end before the start, a cost below 0),
 * campaignExists, and those of the registers
 */
export async function startCampaign(look: Look, campaign: NewCampaign, options: JobOptions): Promise<Registered> {
  const name = campaign.name.trim();
  const { customerRows } = networksIn(look);
  const ids = [...new Set(campaign.customerIds.map(idKey))].filter((id) => customerRows.has(id));
  const { start, end, costPerContact } = campaign;
  const isUsable =
    campaignKey(name) !== "" &&
    ids.length > 0 &&
    start >= 1 &&
    (end === null || end >= start) &&
    (costPerContact === null || costPerContact >= 0);
  if (!isUsable) throw new WorkbookError("campaignUnusable");
  const taken = [...look.registers.campaigns, ...look.registers.campaignLists].some(
    (each) => campaignKey(each.campaign) === campaignKey(name),
  );
  if (taken) throw new WorkbookError("campaignExists", { values: { name } });
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const list = ids.map((customerId) => ({ campaign: name, customerId }));
    await appendRecords(context, look, "campaignLists", list, options, state);
    return appendRecords(
      context,
      look,
      "campaigns",
      [
        {
          campaign: name,
          start: Math.floor(start),
          end: end === null ? null : Math.floor(end),
          instrument: campaign.instrument,
          selection: campaign.selection,
          costPerContact,
        },
      ],
      options,
      state,
    );
  }, state);
}
