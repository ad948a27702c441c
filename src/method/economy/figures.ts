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
  readonly isEffective: boolean;
  readonly isAppointment: boolean;
  readonly isOrder: boolean;
  /** Of an order; 0 where none is given. */
  readonly contribution: number;
  readonly creditedOrders: number;
  readonly creditedContribution: number;
  /** NaN where not given. */
  readonly minutes: number;
  readonly contactCost: number;
  readonly timeCost: number;
}

/** Adds contacts up; amounts with compensation, so that the order of rows never matters. */
export class MeasureSums {
  private readonly counts = {
    contacts: 0,
    effective: 0,
    appointments: 0,
    orders: 0,
    creditedOrders: 0,
    withMinutes: 0,
  };
  /** Contribution, credited contribution, minutes, cost of contacts, cost of time. */
  private readonly amounts = new Sums(5);

  add(contact: MeasuredContact): void {
    const { counts, amounts } = this;
    counts.contacts++;
    if (contact.isEffective) counts.effective++;
    if (contact.isAppointment) counts.appointments++;
    if (contact.isOrder) {
      counts.orders++;
      amounts.add(0, contact.contribution);
    }
    counts.creditedOrders += contact.creditedOrders;
    amounts.add(1, contact.creditedContribution);
    if (contact.minutes >= 0) {
      counts.withMinutes++;
      amounts.add(2, contact.minutes);
    }
    amounts.add(3, contact.contactCost);
    amounts.add(4, contact.timeCost);
  }

  figures(): MeasureFigures {
    const { counts } = this;
    const [contribution = 0, creditedContribution = 0, minutes = 0, contactCost = 0, timeCost = 0] =
      this.amounts.totals();
    const cost = contactCost + timeCost;
    return {
      ...counts,
      contribution,
      creditedContribution,
      minutes,
      contactCost,
      timeCost,
      cost,
      costPerContact: ratio(cost, counts.contacts),
      costPerAppointment: ratio(cost, counts.appointments),
      costPerOrder: ratio(cost, counts.orders),
      costPerCreditedOrder: ratio(cost, counts.creditedOrders),
      contributionPerCost: ratio(contribution, cost),
      creditedPerCost: ratio(creditedContribution, cost),
    };
  }
}

function ratio(amount: number, count: number): number | undefined {
  return count > 0 ? amount / count : undefined;
}
