import { mostCriteria, mostWeight, type CastingRules, type ClassThreshold, type Criterion } from "./criteria";
import { weightUnits, pointUnits } from "./units";
import { isBlankKey, valueKey } from "./valueKey";

/** Why rules cannot cast; indexes of criteria and classes in their lists. Nothing is cast while one of them stands. */
export type CastingFault =
  | { readonly fault: "noCriteria" | "tooManyCriteria" | "leastAssessedOutside" | "hysteresisOutside" }
  | {
      readonly fault:
        | "nameMissing"
        | "weightNotNumber"
        | "weightNegative"
        | "weightTooLarge"
        | "columnMissing"
        | "scaleEmpty"
        | "sumOfChoices";
      readonly criterion: number;
    }
  /** Two criteria that can meet in one record, since their target groups are the same or one is for all. */
  | { readonly fault: "nameDoubled" | "columnDoubled"; readonly criterion: number; readonly other: number }
  | { readonly fault: "weightsAllZero"; readonly targetGroup: string | undefined }
  | {
      readonly fault:
        "pointsOutside" | "limitsReversed" | "limitNotNumber" | "choiceBlank" | "choiceDoubled" | "restDoubled";
      readonly criterion: number;
      /** Index among the bands, or among the choices for choiceBlank and choiceDoubled. */
      readonly step: number;
      readonly of: "bands" | "choices";
    }
  | { readonly fault: "noClasses" }
  | {
      readonly fault: "labelMissing" | "labelDoubled" | "thresholdOutside" | "thresholdsNotFalling" | "restMissing";
      readonly class: number;
    };

/**
 * Everything that keeps rules from being used, criteria first.
 * @param columns keys of the columns that are there; without it columns are not looked at
 */
export function castingFaults(rules: CastingRules, columns?: ReadonlySet<string>): CastingFault[] {
  const { criteria, thresholds, leastAssessed, hysteresis } = rules;
  const faults: CastingFault[] = [];
  if (criteria.length === 0) faults.push({ fault: "noCriteria" });
  if (criteria.length > mostCriteria) faults.push({ fault: "tooManyCriteria" });
  criteria.forEach((criterion, index) => {
    faults.push(...criterionFaults(criterion, index, columns), ...doubled(criteria, index));
  });
  if (!faults.some(({ fault }) => fault === "weightNotNumber" || fault === "weightNegative"))
    faults.push(...zeroWeights(criteria));
  faults.push(...thresholdFaults(thresholds));
  if (!(leastAssessed >= 0 && leastAssessed <= 1)) faults.push({ fault: "leastAssessedOutside" });
  if (!(hysteresis >= 0 && hysteresis <= 100)) faults.push({ fault: "hysteresisOutside" });
  return faults;
}

function criterionFaults(
  { name, column, weight, scale, networkRule }: Criterion,
  criterion: number,
  columns: ReadonlySet<string> | undefined,
): CastingFault[] {
  const faults: CastingFault[] = [];
  if (name.trim() === "") faults.push({ fault: "nameMissing", criterion });
  if (typeof weight !== "number" || !Number.isFinite(weight)) faults.push({ fault: "weightNotNumber", criterion });
  else if (weight < 0) faults.push({ fault: "weightNegative", criterion });
  else if (weight > mostWeight) faults.push({ fault: "weightTooLarge", criterion });
  if (columns && !columns.has(column)) faults.push({ fault: "columnMissing", criterion });
  if (scale.bands.length + scale.choices.length === 0) faults.push({ fault: "scaleEmpty", criterion });
  if (networkRule === "sum" && scale.choices.length > 0) faults.push({ fault: "sumOfChoices", criterion });
  const isOutside = (points: number): boolean => !(points >= 0 && points <= 100);
  scale.bands.forEach(({ over, upTo, points }, step) => {
    if (isOutside(points)) faults.push({ fault: "pointsOutside", criterion, step, of: "bands" });
    if (Number.isNaN(over) || Number.isNaN(upTo))
      faults.push({ fault: "limitNotNumber", criterion, step, of: "bands" });
    else if (over !== null && upTo !== null && over >= upTo)
      faults.push({ fault: "limitsReversed", criterion, step, of: "bands" });
    const isRest = over === null && upTo === null;
    if (isRest && scale.bands.slice(0, step).some((band) => band.over === null && band.upTo === null))
      faults.push({ fault: "restDoubled", criterion, step, of: "bands" });
  });
  const seen = new Set<string>();
  scale.choices.forEach(({ choice, points }, step) => {
    const key = valueKey(choice) as string;
    if (isOutside(points)) faults.push({ fault: "pointsOutside", criterion, step, of: "choices" });
    if (isBlankKey(key)) faults.push({ fault: "choiceBlank", criterion, step, of: "choices" });
    else if (seen.has(key)) faults.push({ fault: "choiceDoubled", criterion, step, of: "choices" });
    seen.add(key);
  });
  return faults;
}

function doubled(criteria: readonly Criterion[], criterion: number): CastingFault[] {
  const faults: CastingFault[] = [];
  const own = criteria[criterion] as Criterion;
  const meeting = criteria.slice(0, criterion).map((other, index) => ({ other, index }));
  for (const { other, index } of meeting) {
    const groups = [groupKey(own.targetGroup), groupKey(other.targetGroup)];
    if (groups[0] !== groups[1] && !groups.includes("")) continue;
    if (own.name.trim() !== "" && valueKey(own.name) === valueKey(other.name))
      faults.push({ fault: "nameDoubled", criterion, other: index });
    if (own.column !== "" && own.column === other.column)
      faults.push({ fault: "columnDoubled", criterion, other: index });
  }
  return faults;
}

/** Every record needs some weight: those of any group that is named, and those of none. */
function zeroWeights(criteria: readonly Criterion[]): CastingFault[] {
  if (criteria.length === 0) return [];
  const weightFor = (group: string): number =>
    criteria
      .filter((each) => groupKey(each.targetGroup) === "" || groupKey(each.targetGroup) === group)
      .reduce((sum, each) => sum + weightUnits(each.weight), 0);
  const groups = new Map(criteria.map(({ targetGroup }) => [groupKey(targetGroup), targetGroup]));
  return [...groups]
    .filter(([key]) => weightFor(key) === 0)
    .map(([key, targetGroup]) => ({
      fault: "weightsAllZero" as const,
      targetGroup: key === "" ? undefined : targetGroup,
    }));
}

/** Target groups are compared like choices; "" stands for all of them. */
export function groupKey(targetGroup: unknown): string {
  return valueKey(targetGroup) ?? "";
}

function thresholdFaults(thresholds: readonly ClassThreshold[]): CastingFault[] {
  if (thresholds.length === 0) return [{ fault: "noClasses" }];
  const faults: CastingFault[] = [];
  const labels = new Set<string>();
  thresholds.forEach(({ label, from }, index) => {
    const key = label.trim().toLowerCase();
    if (key === "") faults.push({ fault: "labelMissing", class: index });
    else if (labels.has(key)) faults.push({ fault: "labelDoubled", class: index });
    labels.add(key);
    const isLast = index === thresholds.length - 1;
    const before = index === 0 ? undefined : thresholds[index - 1]?.from;
    if (isLast) {
      if (from !== null && from !== 0) faults.push({ fault: "restMissing", class: index });
    } else if (from === null || !(from > 0 && from <= 100)) faults.push({ fault: "thresholdOutside", class: index });
    else if (typeof before === "number" && pointUnits(from) >= pointUnits(before))
      faults.push({ fault: "thresholdsNotFalling", class: index });
  });
  return faults;
}
