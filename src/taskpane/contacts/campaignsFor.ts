import { idKey } from "../../method/cadence/idKey";
import { campaignKey } from "../../workbook/campaigns/campaignsOf";
import type { Look } from "../../workbook/look/look";

/** Names of the campaigns that run on a day and have one of the customers on their list; contacts with them may count for it. */
export function campaignsFor(look: Look, day: number, customerIds: readonly string[]): readonly string[] {
  const { campaigns, campaignLists } = look.registers;
  const ids = new Set(customerIds.map(idKey));
  const listed = new Set(
    campaignLists.filter(({ customerId }) => ids.has(idKey(customerId))).map(({ campaign }) => campaignKey(campaign)),
  );
  return campaigns
    .filter(
      ({ campaign, start, end }) => start <= day && (end === null || end >= day) && listed.has(campaignKey(campaign)),
    )
    .map(({ campaign }) => campaign);
}
