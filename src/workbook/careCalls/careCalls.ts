import type { Perception } from "../../method/careCalls/perception";
import type { CellPlace } from "../excel/finding";
import type { CareQuestion } from "../words/careQuestionWords";

/** A network with a talk in the week that is asked about. Serials of the 1900 system. */
export interface CareCallEntry {
  readonly key: string;
  readonly network: string;
  readonly adviser: string;
  /** The customer that the latest talk of the week was with. */
  readonly customerId: string;
  readonly contactPerson: string;
  readonly phone: string;
  /** Talks of the week: day and instrument as the cell says. */
  readonly talks: readonly { readonly day: number; readonly instrument: string; readonly place: CellPlace | null }[];
  /** Effective contacts recorded in the week, and in the 12 months up to its Sunday. */
  readonly recordedInWeek: number;
  readonly recordedInYear: number;
  /** False: the phone may not be used; the call is left to a visit. */
  readonly mayBeCalled: boolean;
  /** What was answered for this week already. */
  readonly answers: readonly CareAnswer[];
  readonly place: CellPlace | null;
}

/** A row of the register. */
export interface CareAnswer {
  readonly week: number;
  readonly customerId: string;
  readonly network: string;
  readonly adviser: string;
  /** A code of the question list, or the text that somebody entered. */
  readonly question: string;
  readonly perceived: number | null;
  readonly recorded: number | null;
  readonly note: string;
  /** Of the register, from 1. */
  readonly sheetRow: number;
}

/** Perceived against recorded contacts, of the answers with both figures. */
export interface CareComparison extends Perception {
  readonly adviser: string;
}

/** Monday's care calls as of a day (docs/method.md, Words: care call). */
export interface CareCallList {
  readonly asOf: number;
  /** Monday and Sunday of the ISO week before the week of the as-of day. */
  readonly monday: number;
  readonly sunday: number;
  /** Number of that week and its ISO year. */
  readonly isoWeek: number;
  readonly isoYear: number;
  /** Per adviser, in the order of the customers table. */
  readonly entries: readonly CareCallEntry[];
  /** All answers of the register, latest week first. */
  readonly answers: readonly CareAnswer[];
  /** Per adviser, the last row ("") over all. */
  readonly comparison: readonly CareComparison[];
}

export interface NewCareAnswer {
  /** Monday. */
  readonly week: number;
  readonly customerId: string;
  readonly question: CareQuestion;
  /** Null where the question asks for no number. */
  readonly perceived: number | null;
  readonly note: string;
}
