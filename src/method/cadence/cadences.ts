import { weightWithoutClass, type ClassTarget } from "./frequencies";

/** What a network's frequency rests on: its class, the cell of its class and phase, or a customer's own number. */
export type CadenceSource = "class" | "phase" | "own";

/** A frequency with the weight of the class it belongs to. */
export interface Cadence extends ClassTarget {
  readonly from: CadenceSource;
}

export interface NetworkCadences {
  /** Per network the index of its cadence, -1 where there is neither a class nor an own number. */
  readonly cadenceOf: Int32Array;
  readonly cadences: readonly Cadence[];
}

/**
 * The frequency of each network (docs/method.md, Due dates): a customer's own number of contacts a year; else the cell of
 * the contact-frequency grid for class and phase; else the class. Of several own numbers in a network the highest counts.
 * @param classOf per network the index of its class in the targets, -1 for none
 * @param phaseOf per network the index of its phase, -1 for none
 * @param grid per class, per phase the contacts a year; undefined or NaN: those of the class
 * @param own per network the highest own number of its customers, NaN for none
 */
export function networkCadences(
  classOf: Int32Array,
  targets: readonly ClassTarget[],
  phaseOf?: ArrayLike<number>,
  grid?: readonly (readonly (number | undefined)[] | undefined)[],
  own?: Float64Array,
): NetworkCadences {
  const cadences: Cadence[] = [];
  const indexes = new Map<string, number>();
  const enter = (at: number, from: CadenceSource, contactsPerYear: number): number => {
    const key = `${at} ${from} ${contactsPerYear}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const target = targets[at];
    cadences.push({ label: target?.label ?? "", contactsPerYear, weight: target?.weight ?? weightWithoutClass, from });
    indexes.set(key, cadences.length - 1);
    return cadences.length - 1;
  };
  // Cadences of class and phase: few, and asked for once per network.
  const phaseCount = Math.max(0, ...(grid ?? []).map((row) => row?.length ?? 0)) + 1;
  const ofCell = targets.flatMap((target, at) =>
    Array.from({ length: phaseCount }, (_, phase) => {
      const number = grid?.[at]?.[phase - 1];
      return number === undefined || Number.isNaN(number)
        ? enter(at, "class", target.contactsPerYear)
        : enter(at, "phase", number);
    }),
  );
  // Own numbers are few but many have one: a key is made once for each class and number.
  const ownOf = Array.from({ length: targets.length + 1 }, () => new Map<number, number>());
  const enterOwn = (at: number, number: number): number => {
    const known = ownOf[at + 1]?.get(number);
    if (known !== undefined) return known;
    const index = enter(at, "own", number);
    ownOf[at + 1]?.set(number, index);
    return index;
  };
  const cadenceOf = new Int32Array(classOf.length);
  for (let network = 0; network < classOf.length; network++) {
    const at = classOf[network] as number;
    if (own !== undefined && (own[network] as number) >= 0) {
      cadenceOf[network] = enterOwn(at, own[network] as number);
      continue;
    }
    const phase = phaseOf === undefined ? 0 : (phaseOf[network] as number) + 1;
    cadenceOf[network] = at < 0 ? -1 : (ofCell[at * phaseCount + (phase < phaseCount ? phase : 0)] as number);
  }
  return { cadenceOf, cadences };
}
