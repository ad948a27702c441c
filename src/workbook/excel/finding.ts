import type { TextValues } from "../../text/text";

/** Where something stands: the sheet's name and one cell in A1 form ("H12"). */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

export type FindingKind =
  | "dateIsText"
  | "dateInvalid"
  | "dateInFuture"
  | "numberIsText"
  | "numberIsBoolean"
  | "numberNegative"
  | "numberHuge"
  | "cellIsError"
  | "idMissing"
  | "idDoubled"
  | "customerUnknown"
  | "potentialMissing"
  | "potentialInNoBand"
  | "penetrationInNoBand"
  | "penetrationAbove100"
  | "classUnknown"
  | "outcomeUnknown"
  | "followUpNotAfterContact"
  | "adviserDiffers"
  | "headerDoubled"
  | "headerMissing"
  | "tableEmpty"
  | "rowBlank"
  | "rowIsTotal"
  | "bandGap"
  | "bandOverlap"
  | "bandUnusable"
  | "ruleUnusable"
  | "rowsFiltered"
  | "criterionUnusable"
  | "choiceMissing"
  | "numberInNoBand"
  | "numberInSeveralBands"
  | "valueUnusable"
  | "leadCircle"
  | "leadNotMember"
  | "leadsDiffer"
  | "classesDiffer"
  | "overrideExpired"
  | "overrideUnusable"
  | "partyResult"
  | "instrumentUnknown"
  | "contactLate"
  | "phaseUnknown"
  | "consentUnknown"
  | "customerTypeUnknown"
  | "interestUnusable"
  | "frequencyUnusable"
  | "minutesUnusable"
  | "contributionUnusable"
  | "customerTwoNetworks"
  | "adviserUnknown"
  | "registerUnusable"
  | "registerCustomerUnknown"
  | "registerCampaignUnknown"
  | "yearFar"
  | "personObjects"
  | "networkNear";

/** Something in the user's cells that a person should look at. Its sentence is `findings.<kind>` in src/text. */
export interface Finding {
  readonly kind: FindingKind;
  /** "error": this row is left out of a result; "warning": it is used, but look; "note": for information. */
  readonly severity: "error" | "warning" | "note";
  /** The key of a source, or one of ours. */
  readonly table: "rules" | "registers" | (string & {});
  readonly place: CellPlace | null;
  readonly values: TextValues;
}
