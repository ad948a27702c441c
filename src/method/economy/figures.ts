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
