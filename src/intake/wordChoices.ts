import { wordFieldOf } from "./cellWord";
import {
  classMeanings,
  directionMeanings,
  instrumentMeanings,
  outcomeMeanings,
  phaseMeanings,
} from "./words/cellWords";
import type { Field } from "./words/headers";

const lists = {
  outcome: outcomeMeanings,
  instrument: instrumentMeanings,
  direction: directionMeanings,
  phase: phaseMeanings,
  class: classMeanings,
} as const;

/** What a word of a field may be given as a meaning; the proposed one first. */
export function wordChoices(field: Field | undefined, proposed: string): readonly string[] {
  const words = field === undefined ? undefined : wordFieldOf(field);
  if (words === undefined || !(words in lists)) return [];
  const codes = new Set(lists[words as keyof typeof lists].map(({ to }) => to).filter((code) => code !== ""));
  return [...(codes.has(proposed) ? [proposed] : []), ...[...codes].filter((code) => code !== proposed)];
}
