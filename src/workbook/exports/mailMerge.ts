import type { Language } from "../../text/text";
import type { CellPlace } from "../excel/finding";
import type { ExportedFile } from "./exportedFile";

/** Why a customer may not be written to, or cannot; the first that holds. */
export const mailMergeReasons = [
  "unknownCustomer",
  "customerDoubled",
  "dropped",
  "objection",
  "expressConsentMissing",
  "addressMissing",
  "addressUnusable",
  "addressDoubled",
] as const;
export type MailMergeReason = (typeof mailMergeReasons)[number];

export interface MailMergeOptions {
  readonly language: Language;
  readonly instrument: "mail" | "email";
  /** Null: all customers. */
  readonly customerIds: readonly string[] | null;
  /**
   * Columns of the customers table as their cells are shown, which `furtherColumns` reads: those that every merge has, and
   * further ones, an address for instance.
   */
  readonly further?: readonly FurtherColumn[];
}

/** A column of the customers table as it is shown. */
export interface FurtherColumn {
  readonly header: string;
  /** By record. */
  readonly texts: readonly string[];
}

export interface LeftOut {
  readonly reason: MailMergeReason;
  readonly count: number;
  readonly customers: readonly {
    readonly customerId: string;
    readonly customer: string;
    readonly place: CellPlace | null;
  }[];
}

/** Addresses for a mail merge: who may be written to, and who was left out and why. */
export interface MailMerge extends ExportedFile {
  readonly instrument: "mail" | "email";
  /** Customers in the file. */
  readonly included: number;
  /** In the order of the reasons; those that concern nobody are absent. */
  readonly leftOut: readonly LeftOut[];
}
