import type { Casting, CastingState } from "../../method/casting/casting";
import type { CastingRules } from "../../method/casting/criteria";
import type { TalkFormat } from "../../method/casting/decision";
import type { ClassEffort } from "../../method/casting/effort";
import type { NetworkFigures } from "../../method/casting/networkFigures";
import type { Cell } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { OverrideRow } from "../look/castingRules";

/** A customer of a network. */
export interface Member {
  /** Index into the look's customer columns. */
  readonly record: number;
  readonly id: string;
  readonly customer: string;
}

export type PointState = "assessed" | "notAssessed" | "notInScale" | "notApplicable";

/** A network as it was cast. */
export interface ClassedNetwork {
  /** Record of the casting. */
  readonly index: number;
  /** The network's name, or the id of the customer that is its own network. */
  readonly key: string;
  /** For a person: the network's name, or the name of the customer that is its own. */
  readonly network: string;
  readonly adviser: string;
  /** Of the lead member. */
  readonly targetGroup: string;
  readonly members: readonly Member[];
  readonly lead: Member;
  readonly potential: number;
  readonly revenue: number;
  readonly unusedPotential: number;
  /** Of the summed potential and revenue; "" for none. */
  readonly segment: string;
  /** By criterion the value that decided: the best or the lead member's, or the sum. */
  readonly values: readonly Cell[];
  /** By criterion 0 to 100; null where there is none. */
  readonly points: readonly (number | null)[];
  readonly pointStates: readonly PointState[];
  readonly state: CastingState;
  readonly score: number | null;
  /** The score with everything that is not assessed at its worst, and at its best. */
  readonly low: number | null;
  readonly high: number | null;
  /** The computed class; "" for none. */
  readonly class: string;
  /** The better class that answers could still bring; "" where there is none. */
  readonly couldBe: string;
  /** The worse class that answers could still bring; "" where there is none. */
  readonly worstClass: string;
  /** The criterion to ask first. */
  readonly ask: number | null;
  /** Share of the weight that is assessed, 0 to 1. */
  readonly assessed: number;
  /** The override in force, which stands beside the class. */
  readonly override: OverrideRow | null;
  /** The override's class where one is in force, else the computed one. */
  readonly effectiveClass: string;
  /** What the effective class asks for. */
  readonly contactsPerYear: number;
  readonly minutes: number;
  readonly departments: readonly string[];
  readonly formats: readonly TalkFormat[];
}

/** The casting of what was read, as of a day (docs/method.md, Casting). */
export interface Classes {
  readonly rules: CastingRules;
  /** Best first. */
  readonly labels: readonly string[];
  readonly efforts: readonly ClassEffort[];
  /** Record = network; null while there are faults. */
  readonly casting: Casting | null;
  /** The class that each network had before, for the hysteresis; undefined where there is none to keep to. */
  readonly earlier: Int8Array | undefined;
  /** Effective class of each network, -1 for none. */
  readonly effective: Int8Array;
  readonly figures: NetworkFigures;
  readonly networks: readonly ClassedNetwork[];
  readonly overrides: readonly OverrideRow[];
  /** Past their day, the longest past first. */
  readonly expired: readonly OverrideRow[];
  /** With any of them nothing is cast and nothing is written. */
  readonly faults: readonly Finding[];
  /** About values, leads and overrides. */
  readonly findings: readonly Finding[];
  /** Networks by effective class in the order of the labels; the last one counts those without a class. */
  readonly counts: readonly number[];
  /** Minutes that casting all networks once takes. */
  readonly castingMinutes: number;
}
