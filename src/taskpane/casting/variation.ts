import type { Classes } from "../../workbook/casting/classes";

/** What the sliders hold while nothing is written. */
export interface VariationDraft {
  /** Scores from which the classes begin, best first; the last class takes the rest and has none. */
  readonly froms: readonly number[];
  readonly weights: readonly number[];
  readonly leastAssessed: number;
  readonly hysteresis: number;
}

/** The rules as they stand in the workbook. */
export function draftFrom({ rules }: Classes): VariationDraft {
  return {
    froms: rules.thresholds.slice(0, -1).map(({ from }) => from ?? 0),
    weights: rules.criteria.map(({ weight }) => weight),
    leastAssessed: rules.leastAssessed,
    hysteresis: rules.hysteresis,
  };
}

/** What differs from the rules, as the workbook takes it; an empty object where nothing does. */
export function ruleChangesOf(classes: Classes, draft: VariationDraft) {
  const { rules } = classes;
  const before = draftFrom(classes);
  const differs = (a: readonly number[], b: readonly number[]): boolean => a.some((each, index) => each !== b[index]);
  return {
    ...(differs(draft.froms, before.froms) && {
      thresholds: rules.thresholds.map((each, index) => ({ ...each, from: draft.froms[index] ?? null })),
    }),
    ...(differs(draft.weights, before.weights) && { weights: draft.weights }),
    ...(draft.leastAssessed !== before.leastAssessed && { leastAssessed: draft.leastAssessed }),
    ...(draft.hysteresis !== before.hysteresis && { hysteresis: draft.hysteresis }),
  };
}
