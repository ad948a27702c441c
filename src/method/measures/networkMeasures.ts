import { bitOf, type ConsentMasks } from "../consent/consentMasks";
import type { Permission } from "../consent/permission";
import { exampleGrid, exampleInstrumentsWithheld, type MeasuresGrid } from "./grid";
import type { Instrument } from "./instruments";
import { measureFor, type Measure } from "./measure";
import { highestInterest, phases, type Phase } from "./phases";

/** Rules of the measures; the examples where one is left out. */
export interface MeasureRules {
  readonly grid?: MeasuresGrid;
  /** The instruments that a class does not get. */
  readonly withheld?: (label: string) => readonly Instrument[];
}

/** Where a network has no phase it counts as a customer, where nobody rated its interest as without: no visit. */
const phaseIndexWithout = phases.indexOf("customer");
const interestWithout = 0;

/** A place for each pair of what is permitted and what is objected to, for businesses and for consumers. */
const consentCases = 2 * 128 * 128;

/** How each network stands, as columns; index = network. */
export interface NetworkStandings {
  /** Index of the phase, -1 for none. */
  readonly phaseOf: ArrayLike<number>;
  /** 0..4, NaN for none. */
  readonly interests: Float64Array;
  /** Index of the class, -1 for none. */
  readonly classOf: Int32Array;
  /** True where another contact would be more than the cap allows. */
  readonly isPressed: (network: number) => boolean;
  /** The instruments by which nobody was reached too often, in bits; none unless given. */
  readonly triedInVain?: (network: number) => number;
}

/**
 * Finds the measure of one network after another; equal cases share one result, so that a long list costs little.
 * @param consents what may be used towards each network
 * @param labels of the classes
 * @returns for a network its measure; undefined where the grid has no such cell
 */
export function networkMeasures(
  consents: ConsentMasks,
  { phaseOf, interests, classOf, isPressed: isPressedNow, triedInVain }: NetworkStandings,
  labels: readonly string[],
  { grid = exampleGrid, withheld = exampleInstrumentsWithheld }: MeasureRules = {},
): (network: number) => Measure | undefined {
  const cases = new Int32Array(consentCases).fill(-1);
  let caseCount = 0;
  // Classes from which the same is withheld are one case; -1, no class, comes first.
  const withheldLists = ["", ...labels].map((label) => withheld(label).join());
  const firstAlike = withheldLists.map((list) => withheldLists.indexOf(list));
  const degrees = highestInterest + 1;
  const block = 8 * degrees * 2 * withheldLists.length;
  // Per key the place of its measure, counted from 1: an array with gaps would become a slow dictionary.
  let places: Int32Array = new Int32Array(8 * block);
  const found: (Measure | undefined)[] = [];
  return (network) => {
    const phaseOrNone = phaseOf[network] as number;
    const phase = phaseOrNone < 0 ? phaseIndexWithout : phaseOrNone;
    const interestOrNaN = interests[network] as number;
    const interest = interestOrNaN >= 0 ? interestOrNaN : interestWithout;
    const at = classOf[network] as number;
    const isPressed = isPressedNow(network);
    const permitted = consents.permitted(network);
    const pair = ((consents.isConsumer(network) ? 128 : 0) + permitted) * 128 + consents.objected(network);
    let consentCase = cases[pair] as number;
    if (consentCase < 0) consentCase = cases[pair] = caseCount++;
    const within =
      ((phase * degrees + interest) * 2 + (isPressed ? 1 : 0)) * withheldLists.length + (firstAlike[at + 1] as number);
    const tried = triedInVain === undefined ? 0 : triedInVain(network);
    // Those who were tried in vain are few: no place is kept for each set of instruments.
    const isKept = tried === 0 && interest < degrees && Number.isInteger(interest);
    const key = consentCase * block + within;
    if (isKept) {
      if (key >= places.length) places = longer(places, key + block);
      const place = places[key] as number;
      if (place > 0) return found[place - 1];
    }
    const permissionOf = (instrument: Instrument): Permission =>
      (permitted & bitOf(instrument)) !== 0
        ? { isPermitted: true, by: "noObjection" }
        : { isPermitted: false, reason: consents.refusal(network, instrument) };
    const asked = {
      phase: phases[phase] as Phase,
      interest,
      classLabel: labels[at] ?? "",
      permissionOf,
      isPressed,
      triedInVain: tried,
    };
    const measure = measureFor(asked, grid, withheld);
    if (isKept) places[key] = found.push(measure);
    return measure;
  };
}

function longer(places: Int32Array, least: number): Int32Array {
  const wider = new Int32Array(Math.max(least, places.length * 2));
  wider.set(places);
  return wider;
}
