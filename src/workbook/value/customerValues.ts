import type { CellPlace, Finding } from "../excel/finding";
import type { CustomerValueRules } from "../rules/furtherRules";

/** What customers are worth, as of a day; money in the workbook's currency. */
export interface CustomerValues {
  readonly asOf: number;
  /** Contributions with from < date <= asOf count: twelve months. */
  readonly from: number;
  readonly inputs: CustomerValueRules;
  /** A visit pays when it wins so much contribution a year, for as long as the customer stays. */
  readonly visitCost: number;
  readonly visitThreshold: number;
  /** Per network, the most valuable first. */
  readonly rows: readonly CustomerValueRow[];
  readonly totals: {
    readonly networks: number;
    readonly contribution: number;
    readonly contactCost: number;
    readonly value: number;
    readonly net: number;
    /** Networks whose planned contacts cost more than they are worth. */
    readonly below: number;
  };
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
  readonly remarks: readonly ValueRemark[];
}

export type ValueRemark =
  | { readonly remark: "noContributions" }
  | { readonly remark: "contributionNegative"; readonly networks: number }
  /** Networks with a target whose class has no row in the table of efforts: the cost of a contact is unknown. */
  | { readonly remark: "noEffort"; readonly class: string; readonly networks: number };

export interface CustomerValueRow {
  readonly key: string;
  readonly network: string;
  readonly adviser: string;
  readonly class: string;
  /** Of the orders of the last twelve months. */
  readonly contribution: number;
  readonly orders: number;
  /** Target contacts a year and what they cost on average. */
  readonly contactsPerYear: number;
  readonly costPerContact: number;
  readonly contactCost: number;
  /** Before and after the cost of the planned contacts; null where the contribution is negative. */
  readonly value: number | null;
  readonly net: number | null;
  /** Contribution a year above which the planned contacts pay. */
  readonly threshold: number;
  readonly pays: boolean;
  /** The network's first customer. */
  readonly place: CellPlace;
  /** Records of the contacts whose contribution counts. */
  readonly records: readonly number[];
}
