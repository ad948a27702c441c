import type { ClassTarget } from "../cadence/frequencies";

/**
 * The lower half of the classes by target contacts a year: the time that they take is looked at. With A 6, B 4, C 2, D 1
 * these are C and D; of an odd number the middle one is not among them.
 */
export function lowClasses(targets: readonly Pick<ClassTarget, "label" | "contactsPerYear">[]): readonly string[] {
  const order = targets.map((_, index) => index);
  order.sort((a, b) => contacts(b) - contacts(a) || a - b);
  const low = new Set(order.slice(Math.ceil(order.length / 2)));
  return targets.filter((_, index) => low.has(index)).map(({ label }) => label);

  function contacts(index: number): number {
    return targets[index]?.contactsPerYear ?? 0;
  }
}
