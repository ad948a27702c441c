import { idKey } from "../../method/cadence/idKey";
import { networksIn } from "../look/networksIn";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { type Registered, writeWithRecords } from "../registers/appendToRegister";
import type { NewRecord } from "../registers/registers";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import type { NewCampaign } from "./campaign";
import { campaignKey } from "./campaignsOf";

/**
 * Starts a campaign: its list and then the campaign itself go into their registers. From then on a contact whose column
 * Campaign names it counts for it. Both are one request. A list without its campaign, of a start that broke off, is
 * completed by the repetition.
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
  const isNamed = ({ campaign: each }: { readonly campaign: string }): boolean =>
    campaignKey(each) === campaignKey(name);
  // Of a start that broke off the list alone stands there: the repetition completes it.
  const listed = new Set(look.registers.campaignLists.filter(isNamed).map(({ customerId }) => idKey(customerId)));
  if (look.registers.campaigns.some(isNamed) || [...listed].some((id) => !ids.includes(id)))
    throw new WorkbookError("campaignExists", { values: { name } });
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const list = ids.filter((id) => !listed.has(id)).map((customerId) => ({ campaign: name, customerId }));
    const started: NewRecord<"campaigns"> = {
      campaign: name,
      start: Math.floor(start),
      end: end === null ? null : Math.floor(end),
      instrument: campaign.instrument,
      selection: campaign.selection,
      costPerContact,
    };
    return writeWithRecords(
      context,
      look,
      [...(list.length > 0 ? [["campaignLists", list] as const] : []), ["campaigns", [started]]],
      options,
      state,
      // Somebody else may have started one of this name since the look.
      { unlessGrown: true },
    );
  }, state);
}
