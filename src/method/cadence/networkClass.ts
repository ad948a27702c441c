import type { ClassTarget } from "./frequencies";

/** Class of each network; index = network. */
export interface NetworkClasses {
  /** Index in the targets, -1 where there is neither a class nor a segment that stands in. */
  readonly classOf: Int32Array;
  /** 1 where the letter of the segment stands in for a missing class. */
  readonly fromSegment: Uint8Array;
  /** Customer rows whose class is none of the targets' labels. */
  readonly unknownClass: readonly number[];
}

/**
 * The class of a network is the most demanding one among its members (most contacts per year). Only where no member
 * has a class, the letter of the segment stands in: the label of the potential band, where it is a class's label.
 * @param networkOf per customer row the index of its network, below 0 for none
 * @param classes per customer row the class cell; without it the segments stand in everywhere
 * @param letters per customer row the label of its potential band, "" or undefined for none
 */
export function networkClasses(
  networkOf: Int32Array,
  networkCount: number,
  classes: ArrayLike<unknown> | undefined,
  letters: ArrayLike<string | undefined> | undefined,
  targets: readonly ClassTarget[],
): NetworkClasses {
  const indexes = new Map(targets.map((target, index) => [target.label.toUpperCase(), index]));
  const classOf = new Int32Array(networkCount).fill(-1);
  const fromSegment = new Uint8Array(networkCount);
  const unknownClass: number[] = [];
  const take = (network: number, index: number): void => {
    const current = classOf[network] as number;
    if (current < 0 || demand(targets, index) > demand(targets, current)) classOf[network] = index;
  };
  if (classes) {
    for (let row = 0; row < networkOf.length; row++) {
      const network = networkOf[row] as number;
      const cell = classes[row];
      if (network < 0 || cell === null || cell === undefined || cell === "") continue;
      const index = typeof cell === "string" ? indexes.get(cell.trim().toUpperCase()) : undefined;
      if (index !== undefined) take(network, index);
      else if (typeof cell !== "string" || cell.trim() !== "") unknownClass.push(row);
    }
  }
  if (letters) {
    const given = classOf.map((index) => (index < 0 ? 0 : 1));
    for (let row = 0; row < networkOf.length; row++) {
      const network = networkOf[row] as number;
      const letter = letters[row];
      if (network < 0 || given[network] === 1 || !letter) continue;
      const index = indexes.get(letter.toUpperCase());
      if (index === undefined) continue;
      take(network, index);
      fromSegment[network] = 1;
    }
  }
  return { classOf, fromSegment, unknownClass };
}

function demand(targets: readonly ClassTarget[], index: number): number {
  return (targets[index] as ClassTarget).contactsPerYear;
}
