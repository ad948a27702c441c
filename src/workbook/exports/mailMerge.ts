import type { CellPlace } from "../finding";
import type { ExportedFile } from "./exportedFile";

/** Why a customer may not be written to, or cannot. */
export const mailMergeReasons = [
  "objection",
  "expressConsentMissing",
  "dropped",
  "addressMissing",
  "addressUnusable",
  "addressDoubled",
  "unknownCustomer",
] as const;
export type MailMergeReason = (typeof mailMergeReasons)[number];

/** Addresses for a mail merge: who may be written to, and who was left out and why. */
export interface MailMerge extends ExportedFile {
  readonly instrument: "mail" | "email";
  /** Customers in the file. */
  readonly included: number;
  readonly leftOut: readonly {
    readonly reason: MailMergeReason;
    readonly count: number;
    readonly customers: readonly {
      readonly customerId: string;
      readonly customer: string;
      readonly place: CellPlace | null;
    }[];
  }[];
}
