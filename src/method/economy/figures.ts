import { Sums } from "../segment/portfolio";

/** Cost and result of some contacts. A ratio is undefined where its divisor is 0. */
export interface MeasureFigures {
  /** All contacts, those where nobody was reached too: the n of the cost. */
  readonly contacts: number;
  readonly effective: number;
  readonly appointments: number;
  /** Contacts with the outcome order. */
  readonly orders: number;
  /** Of these orders. */
  readonly contribution: number;
  /** Orders that followed on one of these contacts: the last outbound one before the order. */
  readonly creditedOrders: number;
  readonly creditedContribution: number;
  readonly minutes: number;
  /** Contacts that give their minutes. */
  readonly withMinutes: number;
  /** Cost per contact x contacts. */
  readonly contactCost: number;
  /** Minutes x the adviser's cost of a minute. */
  readonly timeCost: number;
  readonly cost: number;
  readonly costPerContact: number | undefined;
  readonly costPerAppointment: number | undefined;
  readonly costPerOrder: number | undefined;
  readonly costPerCreditedOrder: number | undefined;
  /** Contribution per 1 of cost. */
  readonly contributionPerCost: number | undefined;
  readonly creditedPerCost: number | undefined;
}

/** One contact as it enters the figures. */
export interface MeasuredContact {
  isEffective: boolean;
  isAppointment: boolean;
  isOrder: boolean;
  /** Of an order; 0 where none is given. */
  contribution: number;
  creditedOrders: number;
  creditedContribution: number;
  /** NaN where not given. */
  minutes: number;
  contactCost: number;
  timeCost: number;
}

const counted = ["contacts", "effective", "appointments", "orders", "creditedOrders", "withMinutes"] as const;
const added = ["contribution", "creditedContribution", "minutes", "contactCost", "timeCost"] as const;

/** Adds contacts up by cell (an instrument, a quarter); amounts with compensation: the order of rows never matters. */
export class MeasureSums {
  private readonly counts: Int32Array;
  private readonly amounts: Sums;
  private totals: Float64Array | undefined;

  constructor(cells = 1) {
    this.counts = new Int32Array(cells * counted.length);
    this.amounts = new Sums(cells * added.length);
  }

  add(cell: number, contact: MeasuredContact): void {
    const { counts, amounts } = this;
    const at = cell * counted.length;
    const sum = cell * added.length;
    counts[at]! += 1;
    if (contact.isEffective) counts[at + 1]! += 1;
    if (contact.isAppointment) counts[at + 2]! += 1;
    if (contact.isOrder) {
      counts[at + 3]! += 1;
      amounts.add(sum, contact.contribution);
    }
    if (contact.creditedOrders > 0) {
      counts[at + 4]! += contact.creditedOrders;
      amounts.add(sum + 1, contact.creditedContribution);
    }
    if (contact.minutes >= 0) {
      counts[at + 5]! += 1;
      amounts.add(sum + 2, contact.minutes);
    }
    if (contact.contactCost !== 0) amounts.add(sum + 3, contact.contactCost);
    if (contact.timeCost !== 0) amounts.add(sum + 4, contact.timeCost);
    this.totals = undefined;
  }

  figures(cell = 0): MeasureFigures {
    this.totals ??= this.amounts.totals();
    const from = cell * counted.length;
    const [contacts = 0, effective = 0, appointments = 0, orders = 0, creditedOrders = 0, withMinutes = 0] =
      this.counts.subarray(from, from + counted.length);
    const [contribution = 0, creditedContribution = 0, minutes = 0, contactCost = 0, timeCost = 0] =
      this.totals.subarray(cell * added.length, (cell + 1) * added.length);
    const cost = contactCost + timeCost;
    return {
      contacts,
      effective,
      appointments,
      orders,
      creditedOrders,
      withMinutes,
      contribution,
      creditedContribution,
      minutes,
      contactCost,
      timeCost,
      cost,
      costPerContact: ratio(cost, contacts),
      costPerAppointment: ratio(cost, appointments),
      costPerOrder: ratio(cost, orders),
      costPerCreditedOrder: ratio(cost, creditedOrders),
      contributionPerCost: ratio(contribution, cost),
      creditedPerCost: ratio(creditedContribution, cost),
    };
  }
}

function ratio(amount: number, count: number): number | undefined {
  return count > 0 ? amount / count : undefined;
}
