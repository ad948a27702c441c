import { Sums } from "../segment/portfolio";
import type { ClassEffort } from "./effort";

/** Networks that go from one class to another: from x (classes + 1) + to, where the last class is "none". */
export interface Migration {
  /** Number of classes, "none" not counted. */
  readonly classes: number;
  readonly networks: Int32Array;
  readonly potential: Float64Array;
  /** Change of the target contacts a year, and of the minutes they take. */
  readonly contacts: Float64Array;
  readonly minutes: Float64Array;
  readonly totals: {
    readonly moved: number;
    readonly potentialMoved: number;
    readonly contactsBefore: number;
    readonly contactsAfter: number;
    readonly minutesBefore: number;
    readonly minutesAfter: number;
  };
}

/**
 * Where networks go between two castings with the same classes.
 * @param from class of each network, -1 for none
 * @param efforts what each class asks for, in the order of the classes
 */
export function migration(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  potentials: ArrayLike<number> | undefined,
  efforts: readonly ClassEffort[],
): Migration {
  const classes = efforts.length;
  const width = classes + 1;
  const networks = new Int32Array(width * width);
  const sums = new Sums(width * width);
  for (let network = 0; network < from.length; network++) {
    const before = from[network] as number;
    const after = to[network] as number;
    const cell = (before < 0 ? classes : before) * width + (after < 0 ? classes : after);
    networks[cell] = (networks[cell] as number) + 1;
    if (potentials) sums.add(cell, potentials[network] as number);
  }
  const potential = sums.totals();
  const contactsOf = [...efforts.map(({ contactsPerYear }) => contactsPerYear), 0];
  const minutesOf = [...efforts.map((each) => each.contactsPerYear * each.minutesPerContact), 0];
  const contacts = new Float64Array(width * width);
  const minutes = new Float64Array(width * width);
  const totals = {
    moved: 0,
    potentialMoved: 0,
    contactsBefore: 0,
    contactsAfter: 0,
    minutesBefore: 0,
    minutesAfter: 0,
  };
  for (let before = 0; before < width; before++) {
    for (let after = 0; after < width; after++) {
      const cell = before * width + after;
      const count = networks[cell] as number;
      const [contactsBefore, contactsAfter] = [contactsOf[before] as number, contactsOf[after] as number];
      const [minutesBefore, minutesAfter] = [minutesOf[before] as number, minutesOf[after] as number];
      contacts[cell] = count * (contactsAfter - contactsBefore);
      minutes[cell] = count * (minutesAfter - minutesBefore);
      totals.contactsBefore += count * contactsBefore;
      totals.contactsAfter += count * contactsAfter;
      totals.minutesBefore += count * minutesBefore;
      totals.minutesAfter += count * minutesAfter;
      if (before === after) continue;
      totals.moved += count;
      totals.potentialMoved += potential[cell] as number;
    }
  }
  return { classes, networks, potential, contacts, minutes, totals };
}
