import type { Instrument } from "../../method/measures/instruments";
import type { MeasuresGrid } from "../../method/measures/grid";
import type { Phase } from "../../method/measures/phases";
import type { Party } from "../../method/consent/permission";
import type { PartyRhythm } from "../../method/callParty/days";
import type { Region } from "../../method/calendar/regions";
import type { PlanCosts as CostsOfPlan } from "../../method/plan/costs";
import type { PlanReading } from "../../method/plan/readings";
import type { ScenarioInput } from "../../method/plan/scenarios";
import type { VariableInput } from "../../method/plan/variation";
import type { Language } from "../../text/text";
import type { planRows } from "./planRows";

/** What the further rule tables hold (docs/method.md, sections 4 to 7); the method's examples where there is none. */
export interface FurtherRules {
  readonly phaseFrequencies: readonly PhaseFrequency[];
  readonly measures: MeasuresGrid;
  readonly withheld: readonly WithheldInstrument[];
  readonly contactRules: ContactRules;
  readonly callParty: CallPartyRules;
  /** What one contact costs, in the workbook's currency. */
  readonly instrumentCosts: Readonly<Record<Instrument, number>>;
  readonly efforts: readonly Effort[];
  /** Empty where the workbook has no such table: `adviserRulesOf` then gives those of the customers table. */
  readonly advisers: readonly AdviserRule[];
  readonly response: readonly ClassResponse[];
  readonly customerValue: CustomerValueRules;
  readonly planCosts: PlanCostRules;
  readonly planRanges: readonly PlanRange[];
  readonly planPriors: readonly PlanPrior[];
  readonly scenarios: readonly ScenarioValue[];
  readonly scenarioStates: readonly ScenarioState[];
  /** Empty where the workbook has no such table: `exampleTemplates` then gives some. */
  readonly templates: readonly LetterTemplate[];
}

/** An e-mail or a letter with placeholders in braces. */
export interface LetterTemplate {
  readonly name: string;
  readonly instrument: "email" | "mail";
  /** "": for readers of every language. */
  readonly language: Language | "";
  readonly subject: string;
  readonly text: string;
}

/** The phases in which contacts are asked for. */
export type ActivePhase = Exclude<Phase, "dropped">;

/** Contacts a year of a class by phase; null: the class's own frequency. */
export interface PhaseFrequency {
  readonly class: string;
  readonly byPhase: Readonly<Record<ActivePhase, number | null>>;
}

/** A class that does not get an instrument. */
export interface WithheldInstrument {
  readonly class: string;
  readonly instrument: Instrument;
}

/** yes: as existing customers, where the phase says that they are. */
export type CallsWithoutEntry = "yes" | "no";

export interface ContactRules {
  /** "": no statutory holidays, only the table's. */
  readonly region: Region | "";
  /** 15 August in Bavaria. */
  readonly bavarianAssumption: boolean;
  /** At most so many contacts in any `pressureDays` days. */
  readonly pressureContacts: number;
  readonly pressureDays: number;
  /** Working days after an order. */
  readonly afterSalesDays: number;
  /** What a customer is of whom the customers table says nothing. */
  readonly customersAre: Party;
  /** Whether businesses of whom nothing is recorded may be called as existing customers; "" where nobody has said. */
  readonly callsWithoutEntry: CallsWithoutEntry | "";
  /** Whether the objection of one person holds for the whole network, or for that person alone. */
  readonly objectionBindsAll: boolean;
  /** Attempts that reached nobody after which another instrument is proposed; 0: never. */
  readonly attemptsBeforeOther: number;
}

export interface CallPartyRules {
  /** Serial of the day from which fortnights count; null: the last party held, else 1 January 2024. */
  readonly partyFrom: number | null;
  readonly rhythm: PartyRhythm;
  /** 1 Monday .. 7 Sunday */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly startTime: number;
  readonly minutes: number;
  readonly perAdviser: number;
  readonly pause: number;
}

/** How a class's contacts are made; the shares of a class sum to 1. Minutes for one contact. */
export interface Effort {
  readonly class: string;
  readonly instrument: Instrument;
  readonly share: number;
  readonly talk: number;
  readonly preparation: number;
  readonly travel: number;
}

export interface AdviserRule {
  readonly adviser: string;
  readonly region: Region | "";
  readonly leaveDays: number;
  readonly trainingDays: number;
  readonly sicknessDays: number;
  readonly hoursADay: number;
  /** 0..1 */
  readonly netMarketTime: number;
  /** Span of care: null for no limit. */
  readonly mostNetworks: number | null;
  /** null: not known. */
  readonly costPerYear: number | null;
}

/** Five judgements on how contribution answers to contacts; shares of the contribution at target, which is 1. */
export interface ClassResponse {
  readonly class: string;
  /** A year and network, at target contacts. */
  readonly contributionAtTarget: number;
  readonly leastContacts: number;
  readonly mostContacts: number;
  readonly atNone: number;
  readonly atHalf: number;
  readonly atTarget: number;
  readonly atOneAndAHalf: number;
  readonly atSaturation: number;
}

/** What the value of every customer rests on (docs/method.md, Customer value). */
export interface CustomerValueRules {
  /** Share of customers that stay for one more year, 0..1. */
  readonly retention: number;
  /** Interest a year. */
  readonly discount: number;
  /** 1..100 */
  readonly years: number;
}

export interface PlanCostRules extends CostsOfPlan {
  /** How the plan's model is read. */
  readonly reading: PlanReading;
  /** Serial of the first month's first day; null: not said. */
  readonly planStart: number | null;
  /** So many cases does the plan's own rate weigh in a calibration. */
  readonly priorStrength: number;
  /** Below this many cases a rate of the workbook is not taken over. */
  readonly leastCases: number;
}

export type PlanRow = (typeof planRows)[number];

/** An input of the plan, or level or delay of its curve, with what it could be at worst and at best. */
export interface PlanRange {
  readonly input: VariableInput;
  readonly low: number;
  readonly high: number;
}

/** A rate or amount of the plan that the contacts measure; "conversion:6" is the curve's rate at month 6. */
export type CalibratedInput =
  | "immediateRate"
  | "followUpRate"
  | "followUpSuccessRate"
  | "followUpMonths"
  | "contributionPerOrder"
  | `conversion:${number}`;

/** A blended value that was taken into the plan, and what the plan said before any contact was blended into it. */
export interface PlanPrior {
  readonly input: CalibratedInput;
  readonly accepted: number;
  readonly before: number;
  /** Cases behind the accepted value; null: not known. */
  readonly n: number | null;
  /** Serial of the day up to which contacts counted; null: not known. */
  readonly asOf: number | null;
}

/** One difference of a scenario from the base. */
export interface ScenarioValue {
  readonly scenario: string;
  readonly input: ScenarioInput;
  readonly value: number;
}

/** What was signed, so that a later change shows. */
export interface ScenarioState {
  readonly scenario: string;
  readonly signedBy: string;
  /** Serial. */
  readonly signedOn: number | null;
  readonly contributionYear1: number | null;
  readonly contributionAll: number | null;
  readonly fingerprint: string;
}
