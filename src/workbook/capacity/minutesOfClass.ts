import type { Instrument } from "../../method/measures/instruments";
import type { Effort } from "../rules/furtherRules";

/** Minutes of an average contact by class (upper case): talk, preparation and travel, weighed by the shares of the instruments. */
export function minutesOfClasses(efforts: readonly Effort[]): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const effort of efforts) {
    const key = effort.class.toUpperCase();
    minutes.set(key, (minutes.get(key) ?? 0) + effort.share * minutesOf(effort));
  }
  return minutes;
}

/** Minutes of an average call: the mean over the classes that are called at all; 0 where no class is. */
export function minutesOfCall(efforts: readonly Effort[]): number {
  const calls: readonly Instrument[] = ["phone"];
  const called = efforts.filter(({ instrument, share }) => calls.includes(instrument) && share > 0);
  return called.length === 0 ? 0 : called.reduce((sum, effort) => sum + minutesOf(effort), 0) / called.length;
}

function minutesOf({ talk, preparation, travel }: Effort): number {
  return talk + preparation + travel;
}
