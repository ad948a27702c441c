import { bitOf } from "../consent/consentMasks";
import type { Permission, Refusal } from "../consent/permission";
import { exampleInstrumentsWithheld, exampleGrid, type MeasuresGrid } from "./grid";
import type { Instrument } from "./instruments";
import type { Phase } from "./phases";

/**
 * tooHeavy: a visit at interest 0 or 1 deters ("zu schweres Geschütz"); triedInVain: nobody was reached by it, too often.
 */
export type Veto = Refusal | "tooHeavy" | "classWithout" | "triedInVain";

export interface MeasureCase {
  readonly phase: Phase;
  /** 0..4 */
  readonly interest: number;
  /** Label of the class, "" for none. */
  readonly classLabel: string;
  readonly permissionOf: (instrument: Instrument) => Permission;
  /** True when another contact would be more than the cap allows. */
  readonly isPressed: boolean;
  /** Instruments by which nobody was reached too often, in bits (bitOf). */
  readonly triedInVain?: number;
}

export interface Vetoed {
  readonly instrument: Instrument;
  readonly veto: Veto;
}

/** The measure of one network, with what stood before it and why that is not to be used. */
export interface Measure {
  readonly instrument: Instrument | undefined;
  /** The grid's first choice, its second, another one since nobody was reached by these, or why there is none. */
  readonly because: "best" | "nextBest" | "another" | "dropped" | "pressed" | "vetoed";
  readonly vetoed: readonly Vetoed[];
}

/**
 * The instrument for a phase and a degree of interest, or why there is none (docs/method.md, Measures). Undefined when
 * the grid has no cell for that interest.
 * @param withheld the instruments that a class does not get
 */
export function measureFor(
  asked: MeasureCase,
  grid: MeasuresGrid = exampleGrid,
  withheld: (label: string) => readonly Instrument[] = exampleInstrumentsWithheld,
): Measure | undefined {
  if (asked.phase === "dropped") return { instrument: undefined, because: "dropped", vetoed: [] };
  const cell = grid[asked.phase][asked.interest];
  if (!cell) return undefined;
  const vetoed: Vetoed[] = [];
  for (const because of ["best", "nextBest"] as const) {
    const instrument = cell[because];
    const veto = vetoOf(instrument, asked, withheld);
    if (veto) vetoed.push({ instrument, veto });
    else if (asked.isPressed) return { instrument: undefined, because: "pressed", vetoed };
    else return { instrument, because, vetoed };
  }
  if (vetoed.some(({ veto }) => veto === "triedInVain")) {
    // In writing before in person: a visit is never the answer to calls that nobody took.
    const another = written.find((instrument) => vetoOf(instrument, asked, withheld) === undefined);
    if (another !== undefined)
      return asked.isPressed
        ? { instrument: undefined, because: "pressed", vetoed }
        : { instrument: another, because: "another", vetoed };
  }
  return { instrument: undefined, because: "vetoed", vetoed };
}

/** What reaches somebody who is never there, the cheapest first. */
const written: readonly Instrument[] = ["email", "mail"];

function vetoOf(
  instrument: Instrument,
  asked: MeasureCase,
  withheld: (label: string) => readonly Instrument[],
): Veto | undefined {
  const allowed = asked.permissionOf(instrument);
  if (!allowed.isPermitted) return allowed.reason;
  if (instrument === "visit" && asked.interest < 2) return "tooHeavy";
  if (withheld(asked.classLabel).includes(instrument)) return "classWithout";
  return ((asked.triedInVain ?? 0) & bitOf(instrument)) !== 0 ? "triedInVain" : undefined;
}
