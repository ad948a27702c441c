import type { CellPlace, Finding } from "../excel/finding";
import type { Remark } from "../excel/written";

/** What a call can come to; "" where the row was left blank: nobody was called. */
export type PartyOutcome = "reached" | "notReached" | "appointment" | "followUp" | "refused" | "order" | "";

/** A row of the party's sheet as filled in. */
export interface PartyResultRow {
  /** On the sheet, from 1. */
  readonly sheetRow: number;
  readonly adviser: string;
  readonly customerId: string;
  /** The customer's name or network as it stands on the sheet. */
  readonly network: string;
  readonly outcome: PartyOutcome;
  /** Serial of the 1900 system. */
  readonly followUp: number | null;
  readonly minutes: number | null;
  readonly note: string;
  /**
   * enter: will be logged; blank: nobody was called; known: stands in the register for that day already; unusable: an
   * error stands in the findings.
   */
  readonly state: "enter" | "blank" | "known" | "unusable";
}

/** The sheet of a call party as somebody filled it in, judged cell by cell; nothing was written. */
export interface PartyResults {
  readonly sheet: string;
  /** The party's day as it stands on the sheet. */
  readonly day: number;
  readonly rows: readonly PartyResultRow[];
  readonly counts: Readonly<Record<PartyResultRow["state"], number>>;
  /** What is wrong with which cell. With an error nothing is entered. */
  readonly findings: readonly Finding[];
}

/** What was entered in one go. */
export interface EnteredParty {
  readonly day: number;
  readonly contacts: number;
  /** Rows that stood in the register already, and rows left blank. */
  readonly known: number;
  readonly blank: number;
  /** The first cell of the first contact logged. */
  readonly contactsPlace: CellPlace | null;
  readonly registerSheet: string;
  readonly remarks: readonly Remark[];
}
