import { idKey } from "../../method/cadence/idKey";
import { campaignResult, type CampaignContact } from "../../method/campaign/result";
import type { Instrument } from "../../method/measures/instruments";
import { networkName } from "../look/networkName";
import { networksIn } from "../look/networksIn";
import type { ContactColumns, Look } from "../look/look";
import type { CampaignRecord } from "../registers/registers";
import { firstPerson } from "../look/personsIn";
import { customerPlaceOf } from "../look/sourcePlace";
import { instrumentOf } from "../words/instrumentWords";
import { wordKey } from "../words/wordList";
import type { Campaign, CampaignListed } from "./campaign";

/**
 * The campaigns of the register, the latest start first, each with its list and what came of it as of a day (docs/method.md,
 * Campaigns). A contact belongs to a campaign when its column Campaign names it, from the campaign's start on.
 * @param asOf whole serial of the 1900 system; contacts after it do not count
 */
export function campaignsOf(look: Look, asOf: number): readonly Campaign[] {
  const { campaigns, campaignLists } = look.registers;
  const contacts = contactsByCampaign(look, asOf);
  const lists = new Map<string, string[]>();
  for (const { campaign, customerId } of campaignLists) {
    const key = campaignKey(campaign);
    const list = lists.get(key);
    if (list) list.push(customerId);
    else lists.set(key, [customerId]);
  }
  const seen = new Set<string>();
  return campaigns
    .filter(({ campaign }) => {
      // Of two rows of one name the first holds; the list and the contacts cannot tell them apart.
      const key = campaignKey(campaign);
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .map((record) => {
      const key = campaignKey(record.campaign);
      return campaignOf(look, asOf, record, lists.get(key) ?? [], contacts.get(key) ?? []);
    })
    .sort((a, b) => b.start - a.start);
}

/** Names of campaigns are compared without case, blanks and hyphens, as words are. */
export function campaignKey(name: string): string {
  return wordKey(name);
}

function campaignOf(
  look: Look,
  asOf: number,
  record: CampaignRecord,
  ids: readonly string[],
  rows: readonly number[],
): Campaign {
  const columns = look.contactColumns;
  const members = new Map<string, number>();
  for (const id of ids) if (!members.has(idKey(id))) members.set(idKey(id), members.size);
  const costs = look.rules.instrumentCosts;
  const ownCost = record.costPerContact ?? (record.instrument ? (costs[record.instrument] ?? null) : null);
  const costOf = (instrument: Instrument | undefined): number =>
    record.costPerContact ?? (instrument ? costs[instrument] : ownCost) ?? NaN;
  const firstContact = new Map<number, number>();
  const lastContact = new Map<number, number>();
  const brought = new Map<number, number>();
  const ofCampaign: CampaignContact[] = [];
  if (columns) {
    for (const row of rows) {
      const day = columns.date[row] as number;
      if (!(day >= record.start)) continue;
      const member = members.get(idKey(columns.customerId[row])) ?? -1;
      const contribution = columns.contribution[row] as number;
      ofCampaign.push({
        member,
        outcome: columns.outcome[row] || "reached",
        contribution,
        cost: costOf(instrumentOf(columns.instrument[row] ?? "")),
      });
      if (member < 0) continue;
      firstContact.set(member, Math.min(firstContact.get(member) ?? Infinity, day));
      const before = lastContact.get(member);
      if (before === undefined || day >= (columns.date[before] as number)) lastContact.set(member, row);
      if (Number.isFinite(contribution)) brought.set(member, (brought.get(member) ?? 0) + contribution);
    }
  }
  const { withoutContact, ...result } = campaignResult(members.size, ofCampaign);
  const listed = [...members].map(([id, member]): CampaignListed => {
    const last = lastContact.get(member);
    return {
      ...customerOf(look, id),
      contacted: firstContact.get(member) ?? null,
      outcome: last === undefined ? "" : columns?.outcome[last] || "reached",
      contribution: brought.get(member) ?? 0,
    };
  });
  return {
    name: record.campaign,
    instrument: record.instrument ?? "",
    selection: record.selection,
    start: record.start,
    end: record.end,
    state: record.start > asOf ? "planned" : record.end !== null && record.end < asOf ? "ended" : "running",
    costPerContact: ownCost,
    listed,
    withoutContact: withoutContact.map((member) => listed[member] as CampaignListed),
    result,
  };
}

function customerOf(look: Look, id: string): Omit<CampaignListed, "contacted" | "outcome" | "contribution"> {
  const networks = networksIn(look);
  const record = networks.customerRows.get(id);
  const columns = look.customerColumns;
  if (record === undefined || !columns)
    return { customerId: id, customer: "", network: "", adviser: "", phone: "", contactPerson: "", place: null };
  const network = networks.networkOf[record] as number;
  return {
    customerId: id,
    customer: columns.customer[record] ?? "",
    network: networkName(look, network),
    adviser: networks.advisers[networks.adviserOf[network] as number] ?? "",
    ...firstPerson(look, [record]),
    place: customerPlaceOf(look, record),
  };
}

/** Rows of the contacts that name a campaign, up to the as-of day. */
function contactsByCampaign(look: Look, asOf: number): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  const columns: ContactColumns | null = look.contactColumns;
  if (!columns) return found;
  // Few names stand in many rows.
  const keys = new Map<string, string>();
  for (let row = 0; row < columns.count; row++) {
    const name = columns.campaign[row];
    if (!name || !((columns.date[row] as number) < asOf + 1)) continue;
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = campaignKey(name)));
    const rows = found.get(key);
    if (rows) rows.push(row);
    else found.set(key, [row]);
  }
  return found;
}
