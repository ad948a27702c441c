import { hitRate, type Rate } from "../callParty/hitRate";

/** What one contact of a campaign came to. */
export type CampaignOutcome = "reached" | "notReached" | "appointment" | "followUp" | "refused" | "order";

/** A contact that was logged for a campaign. */
export interface CampaignContact {
  /** Position of its customer on the campaign's list, -1 for one who is not on it. */
  readonly member: number;
  readonly outcome: CampaignOutcome;
  /** Amount in the workbook's currency; NaN or 0 for none. */
  readonly contribution: number;
  /** Of this contact; NaN where it is not known. */
  readonly cost: number;
}

/**
 * What came of a campaign. Members are counted once, however often they were contacted. Amounts in the workbook's
 * currency.
 */
export interface CampaignFigures {
  /** On the list. */
  readonly customers: number;
  /** Of them: with a contact of the campaign at all, with an effective one. */
  readonly contacted: number;
  readonly reached: number;
  readonly appointments: number;
  readonly orders: number;
  readonly refused: number;
  /** Contacts of the campaign, also with customers that are not on its list. */
  readonly contacts: number;
  readonly contactsOffList: number;
  readonly contribution: number;
  /** NaN where a contact's cost is not known. */
  readonly cost: number;
  /** Contribution less cost; and that divided by the cost. NaN where the cost is unknown or 0. */
  readonly surplus: number;
  readonly returnOnCost: number;
  /** Share of reached customers that came to an appointment or an order, with Wilson's 95 % interval. */
  readonly hitRate: Rate;
  /** Positions on the list of those without a contact of the campaign. */
  readonly withoutContact: readonly number[];
}

/**
 * The result of a campaign (docs/method.md, Campaigns): how many of the list were contacted and reached, how many came to
 * an appointment or an order, what it brought and what it cost. Contacts with customers off the list cost and bring as
 * well and are told apart, but they are nobody's hit.
 * @param customers on the list
 * @returns cost, surplus and return NaN as soon as one contact's cost is unknown; the return NaN at no cost
 */
export function campaignResult(customers: number, contacts: readonly CampaignContact[]): CampaignFigures {
  const contacted = new Set<number>();
  const by = {
    reached: new Set<number>(),
    appointment: new Set<number>(),
    order: new Set<number>(),
    refused: new Set<number>(),
  };
  let contribution = 0;
  let cost = 0;
  let contactsOffList = 0;
  for (const contact of contacts) {
    contribution += Number.isFinite(contact.contribution) ? contact.contribution : 0;
    cost += contact.cost;
    if (contact.member < 0) {
      contactsOffList++;
      continue;
    }
    contacted.add(contact.member);
    if (contact.outcome !== "notReached") by.reached.add(contact.member);
    if (contact.outcome === "appointment" || contact.outcome === "order" || contact.outcome === "refused")
      by[contact.outcome].add(contact.member);
  }
  const hits = new Set([...by.appointment, ...by.order]);
  const surplus = contribution - cost;
  return {
    customers,
    contacted: contacted.size,
    reached: by.reached.size,
    appointments: by.appointment.size,
    orders: by.order.size,
    refused: by.refused.size,
    contacts: contacts.length,
    contactsOffList,
    contribution,
    cost,
    surplus,
    returnOnCost: cost > 0 ? surplus / cost : NaN,
    hitRate: hitRate(hits.size, by.reached.size),
    withoutContact: Array.from({ length: customers }, (_, member) => member).filter((member) => !contacted.has(member)),
  };
}
