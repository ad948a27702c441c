import type { MeasureFigures } from "../../method/economy/figures";
import type { Finding } from "../excel/finding";

export type { MeasureFigures } from "../../method/economy/figures";

/** One instrument, format, campaign or adviser. */
export interface EconomyRow {
  /** As it stands in the contacts; for instruments the known instrument or the text. "" is not given. */
  readonly name: string;
  /** All spellings in the contacts that differ in more than case. */
  readonly spellings: readonly string[];
  readonly figures: MeasureFigures;
}

export interface EconomyQuarter {
  readonly year: number;
  /** 1 to 4 */
  readonly quarter: number;
  /** First day, whole serial of the 1900 system. */
  readonly from: number;
  /** Last day, not after the as-of day. */
  readonly to: number;
  readonly figures: MeasureFigures;
  /** In the order of `Economy.instruments`. */
  readonly byInstrument: readonly MeasureFigures[];
}

/** Cost and result of measures (docs/method.md, Economy of measures). */
export interface Economy {
  readonly from: number | null;
  readonly to: number;
  readonly total: MeasureFigures;
  readonly instruments: readonly EconomyRow[];
  readonly formats: readonly EconomyRow[];
  readonly campaigns: readonly EconomyRow[];
  readonly advisers: readonly EconomyRow[];
  /** Oldest first, without gaps. */
  readonly quarters: readonly EconomyQuarter[];
  /** Where the orders came from. */
  readonly attribution: {
    /** Days before an order in which an outbound contact counts for it. */
    readonly days: number;
    readonly credited: number;
    /** Orders without such a contact, and their contribution. */
    readonly uncredited: number;
    readonly uncreditedContribution: number;
  };
  /** What keeps the figures from being whole. */
  readonly gaps: {
    /** Contacts whose instrument has no cost. */
    readonly withoutCost: number;
    /** Contacts without minutes, where the adviser's time has a cost. */
    readonly withoutMinutes: number;
    /** Advisers whose time has no cost. */
    readonly advisersWithoutCost: number;
    /** Orders without a contribution. */
    readonly ordersWithoutContribution: number;
    /** Contacts that are no order and give a contribution, which does not count. */
    readonly contributionWithoutOrder: number;
    readonly future: number;
    readonly unknown: number;
    readonly undated: number;
  };
  readonly findings: readonly Finding[];
  readonly faults: readonly Finding[];
}

export interface EconomyOptions {
  /** First day counted; from the first contact when left out. */
  readonly from?: number;
}
