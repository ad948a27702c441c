import type { Criterion, PointBand, PointChoice } from "./criteria";
import { isNotAssessed, valueKey } from "./valueKey";

export interface ProposalColumn {
  readonly key: string;
  readonly header: string;
  readonly cells: ArrayLike<unknown>;
}

export type ProposalReason = "blank" | "oneValue" | "tooManyTexts";

export interface Proposal {
  readonly criteria: readonly Criterion[];
  /** Columns that are no criterion as they stand, and why. */
  readonly leftOut: readonly { readonly key: string; readonly reason: ProposalReason }[];
}

/** More different texts than this are names or remarks, not choices. */
const mostChoices = 12;

/** Texts whose order is plain, worst first. */
const ladders: readonly (readonly string[])[] = [
  ["no", "yes"],
  ["nein", "ja"],
  ["false", "true"],
  ["none", "low", "medium", "high", "very high"],
  ["keine", "gering", "mittel", "hoch", "sehr hoch"],
  ["keins", "niedrig", "mittel", "hoch", "sehr hoch"],
  ["poor", "fair", "good", "very good"],
  ["schlecht", "mittel", "gut", "sehr gut"],
  ["d", "c", "b", "a"],
];

/**
 * A start for criteria: numbers get up to four bands with as many values each, 0 to 100 points rising; texts get their
 * values as choices, rising where their order is plain ("low", "medium", "high"), else 50 points each until somebody
 * says otherwise. All weigh 1. A column with more numbers than texts counts as numbers, its texts become choices.
 */
export function proposeCriteria(columns: readonly ProposalColumn[]): Proposal {
  const criteria: Criterion[] = [];
  const leftOut: { key: string; reason: ProposalReason }[] = [];
  for (const { key, header, cells } of columns) {
    const numbers: number[] = [];
    const texts = new Map<string, string>();
    let textCount = 0;
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      const value = valueKey(cell);
      if (value === undefined || isNotAssessed(value)) continue;
      if (typeof cell === "number") numbers.push(cell);
      else {
        textCount++;
        if (!texts.has(value)) texts.set(value, typeof cell === "string" ? cell.trim() : value);
      }
    }
    const isNumbers = numbers.length > textCount;
    const reason: ProposalReason | undefined =
      numbers.length + textCount === 0
        ? "blank"
        : texts.size > mostChoices
          ? "tooManyTexts"
          : isNumbers
            ? numbers.every((each) => each === numbers[0]) && texts.size === 0
              ? "oneValue"
              : undefined
            : texts.size + (numbers.length > 0 ? 1 : 0) === 1
              ? "oneValue"
              : undefined;
    if (reason) {
      leftOut.push({ key, reason });
      continue;
    }
    const bands = numbers.length > 0 ? quantileBands(numbers) : [];
    const scale = { bands, choices: choicesOf(texts) };
    criteria.push({ name: header.trim(), column: key, weight: 1, scale, departments: [], networkRule: "best" });
  }
  return { criteria, leftOut };
}

/** Bands that hold about as many values each, with limits that are values themselves; both ends open. */
export function quantileBands(numbers: readonly number[], count = 4): PointBand[] {
  const sorted = Float64Array.from(numbers).sort();
  const limits = new Set<number>();
  for (let part = 1; part < count; part++) {
    const limit = sorted[Math.ceil((sorted.length * part) / count) - 1] as number;
    // A limit at the largest value would leave the band above it empty.
    if (limit < (sorted.at(-1) as number)) limits.add(limit);
  }
  // More than three quarters share the largest value: it gets the upper band, the others the lower one.
  const below = sorted.indexOf(sorted.at(-1) as number) - 1;
  if (limits.size === 0 && below >= 0) limits.add(sorted[below] as number);
  const edges = [...limits];
  return Array.from({ length: edges.length + 1 }, (_, index) => ({
    over: edges[index - 1] ?? null,
    upTo: edges[index] ?? null,
    points: edges.length === 0 ? 50 : Math.round((100 * index) / edges.length),
  }));
}

function choicesOf(texts: ReadonlyMap<string, string>): PointChoice[] {
  const ladder = ladders.find((steps) => [...texts.keys()].every((key) => steps.includes(key)));
  if (!ladder || texts.size < 2)
    return [...texts.values()].sort((a, b) => (a < b ? -1 : 1)).map((choice) => ({ choice, points: 50 }));
  return [...texts]
    .sort(([a], [b]) => ladder.indexOf(a) - ladder.indexOf(b))
    .map(([, choice], index) => ({ choice, points: Math.round((100 * index) / (texts.size - 1)) }));
}
